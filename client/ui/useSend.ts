/**
 * A mutation that is sent once, however often its button is pressed meanwhile: that it is busy reaches the screen only
 * after a press that follows at once.
 */
import {
  type UseMutateFunction,
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from '@tanstack/react-query';
import { useCallback, useRef } from 'react';

type Options<Data, Sent> = Omit<UseMutationOptions<Data, Error, Sent>, 'mutationFn'> & {
  mutationFn: (sent: Sent) => Promise<Data>;
};

export function useSend<Data, Sent = void>(
  options: Options<Data, Sent>,
): UseMutationResult<Data, Error, Sent> {
  const busy = useRef(false);
  const sending = useMutation<Data, Error, Sent>({
    ...options,
    mutationFn: async (sent) => {
      try {
        return await options.mutationFn(sent);
      } finally {
        busy.current = false;
      }
    },
  });
  const { mutate } = sending;
  const once = useCallback<UseMutateFunction<Data, Error, Sent>>(
    (...sent) => {
      if (busy.current) return;
      busy.current = true;
      mutate(...sent);
    },
    [mutate],
  );
  return { ...sending, mutate: once };
}
