/**
 * A mutation that is sent once, however often its button is pressed meanwhile: that it is busy reaches the screen only
 * after a press that follows at once. How it ends is told where it began; if its dialog was left before, in a toast.
 * That the login had ended is no longer told once there is one again.
 */
import {
  type UseMutateFunction,
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, sentenceFor } from '../apiError.ts';
import { signedInAgain } from '../pages/signIn.ts';
import { beginSending, type Sending } from './sending.ts';
import { toast } from './toast.tsx';

type Options<Data, Sent> = Omit<UseMutationOptions<Data, Error, Sent>, 'mutationFn'> & {
  mutationFn: (sent: Sent) => Promise<Data>;
  /** It was done after its dialog had been left: what nobody could see there. */
  onLeft?: () => void;
};

export function useSend<Data, Sent = void>(
  options: Options<Data, Sent>,
): UseMutationResult<Data, Error, Sent> {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const busy = useRef(false);
  const last = useRef<Sending>({ left: null });
  const sending = useMutation<Data, Error, Sent>({
    ...options,
    mutationFn: async (sent) => {
      const { sending: now, ended } = beginSending();
      last.current = now;
      try {
        return await options.mutationFn(sent);
      } finally {
        busy.current = false;
        ended();
      }
    },
    onSuccess(...all) {
      const { left } = last.current;
      if (left === null) return options.onSuccess?.(...all);
      // what it changed may be shown anywhere by now
      void queries.invalidateQueries();
      options.onLeft?.();
      toast(t('sent.done', { title: left }));
    },
    onError(error, ...rest) {
      const { left } = last.current;
      if (left === null) return options.onError?.(error, ...rest);
      toast(t('sent.failed', { title: left, why: sentenceFor(error) }), { tone: 'bad' });
    },
    onSettled(...all) {
      return last.current.left === null ? options.onSettled?.(...all) : undefined;
    },
  });
  const { mutate, reset, error } = sending;
  const shutOut = error instanceof ApiError && error.code === 'unauthenticated';
  useEffect(() => (shutOut ? signedInAgain.subscribe(reset) : undefined), [shutOut, reset]);
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
