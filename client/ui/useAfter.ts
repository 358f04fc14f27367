import { useEffect, useState } from 'react';

/** True once `ms` have passed: loading is only shown when it takes a moment. */
export function useAfter(ms = 200): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}
