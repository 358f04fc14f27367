/** Signing out: copies of plans leave this device; edits that the server does not have are asked about first. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { logout } from '../api.ts';
import { ApiError, sentenceFor } from '../apiError.ts';
import { forgetUser, type UnsentOnDevice, unsentOnDevice } from '../sync/signOut.ts';
import { toast } from '../ui/toast.tsx';
import { forgetMe, useSession } from './session.tsx';

export interface SignOutControl {
  start: () => void;
  unsent: UnsentOnDevice | null;
  finish: (alsoUnsent: boolean) => Promise<void>;
  cancel: () => void;
}

export function useSignOut(): SignOutControl {
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [unsent, setUnsent] = useState<UnsentOnDevice | null>(null);

  const finish = async (alsoUnsent: boolean): Promise<void> => {
    setUnsent(null);
    try {
      await logout();
    } catch (error) {
      // Already signed out is what was wanted; anything else is told, and the person stays signed in.
      if (!(error instanceof ApiError && error.code === 'unauthenticated')) {
        toast(sentenceFor(error), { tone: 'bad' });
        return;
      }
    }
    // First away from the plan, so that its documents are closed before their copies go.
    await navigate('/login', { replace: true });
    forgetMe();
    queries.clear();
    await forgetUser(me.id, alsoUnsent);
  };
  const start = async (): Promise<void> => {
    const found = await unsentOnDevice(me.id);
    if (found.plans.length > 0) setUnsent(found);
    else await finish(false);
  };
  return { start: () => void start(), unsent, finish, cancel: () => setUnsent(null) };
}
