/** An id for what is to be made, the same as long as the same is asked: an answer lost on its way makes nothing twice. */
import { useCallback, useRef } from 'react';
import { newId } from '../newId.ts';

export function useIdFor(): (asked: unknown) => string {
  const last = useRef({ asked: '', id: '' });
  return useCallback((asked) => {
    const words = JSON.stringify(asked);
    if (last.current.asked !== words) last.current = { asked: words, id: newId() };
    return last.current.id;
  }, []);
}
