/**
 * Who is signed in, for every page behind the login. Remembers the answer on this device, so that a plan
 * visited before opens without network; a login that ends while a page is open is renewed in place.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import type { z } from 'zod';
import { meReply, type User } from '../../shared/api/people.ts';
import { getMe, keys } from '../api.ts';
import { ApiError } from '../apiError.ts';
import { speak } from '../i18n/i18n.ts';
import { storedLanguage } from '../i18n/language.ts';
import { actFor } from '../sync/acting.ts';
import { connectEvents } from '../sync/events.ts';
import { useKeptInstead } from '../sync/serverSilent.ts';
import { ErrorInPlace } from '../ui/Feedback.tsx';
import { Starting } from '../ui/Starting.tsx';
import { CommandLayer } from './palette/CommandLayer.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { needSignIn } from './signIn.ts';

type Me = z.infer<typeof meReply>;

export interface Session {
  me: User;
  workspace: Me['workspace'];
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const value = useContext(SessionContext);
  if (value === null) throw new Error('useSession is used before signing in');
  return value;
}

const KEY = 'gongce.me';

function rememberedMe(): Me | null {
  try {
    const parsed = meReply.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    // No storage, or words of another program under our key: then nothing is remembered.
    return null;
  }
}

function rememberMe(me: Me): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(me));
  } catch {
    // No storage: plans cannot be opened without network, which the offline strip says.
  }
}

/** Who was here is gone: neither shown while the server is slow, nor asked for. */
export function forgetMe(): void {
  actFor(null);
  try {
    localStorage.removeItem(KEY);
  } catch {
    // No storage: nothing was remembered.
  }
}

/** Who is signed in as the server says it; when it cannot be reached, as this device remembers it. */
async function whoAmI(): Promise<Me> {
  try {
    const me = await getMe();
    rememberMe(me);
    return me;
  } catch (error) {
    const remembered = error instanceof ApiError && error.code === 'network' ? rememberedMe() : null;
    if (remembered) return remembered;
    throw error;
  }
}

export function RequireSession() {
  const location = useLocation();
  const query = useQuery({ queryKey: keys.me, queryFn: whoAmI, staleTime: 60_000 });
  const kept = useKeptInstead(query);
  const me = useMemo(() => query.data ?? (kept ? rememberedMe() : null), [query.data, kept]);
  const language = me?.user.language ?? null;
  useEffect(() => {
    if (language === null || storedLanguage() !== null) return;
    speak(language).catch((error: unknown) =>
      console.warn('gongce: the account’s language did not come', error),
    );
  }, [language]);

  const session = useMemo<Session | null>(() => {
    // Before anything below asks or connects.
    if (me) actFor(me.user.id);
    return me ? { me: me.user, workspace: me.workspace } : null;
  }, [me]);
  if (query.data === undefined && query.error) {
    if (query.error instanceof ApiError && query.error.code === 'unauthenticated') {
      const next = location.pathname + location.search + location.hash;
      return <Navigate to={next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`} replace />;
    }
    return <ErrorInPlace error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (session === null) return <Starting />;
  return (
    <SessionContext value={session}>
      <LiveEvents />
      <CommandLayer>
        <Outlet />
      </CommandLayer>
      <SignInAgain email={session.me.email} />
    </SessionContext>
  );
}

/** What others do elsewhere: the server says what changed, the cache fetches it when it is on screen. */
function LiveEvents() {
  const queries = useQueryClient();
  useEffect(
    () =>
      connectEvents({
        onEvent: (event) => {
          switch (event.type) {
            case 'storing':
            case 'refetch':
              return;
            // What came into the inbox before the socket was there, or while it was not, is told to nobody again.
            case 'hello':
              // asked while nobody answered
              void queries.refetchQueries({
                type: 'active',
                predicate: ({ state }) => state.status === 'error',
              });
              void queries.invalidateQueries({ queryKey: keys.notifications });
              return;
            case 'resumed':
            case 'notifications':
              void queries.invalidateQueries({ queryKey: keys.notifications });
              return;
            case 'targets':
              void queries.invalidateQueries({ queryKey: keys.targets(event.planId) });
              void queries.invalidateQueries({ queryKey: keys.findings(event.planId) });
              // who wrote since the newest version
              void queries.invalidateQueries({ queryKey: keys.versions(event.planId), exact: true });
              // words a department signed may have changed
              void queries.invalidateQueries({ queryKey: keys.signoffs(event.planId) });
              break;
            case 'board':
              void queries.invalidateQueries({ queryKey: keys.board(event.planId) });
              void queries.invalidateQueries({ queryKey: keys.work });
              break;
            case 'versions':
              void queries.invalidateQueries({ queryKey: keys.versions(event.planId) });
              break;
            case 'signoffs':
              void queries.invalidateQueries({ queryKey: keys.signoffs(event.planId) });
              break;
            case 'plan':
            case 'access':
              // Only what may be read is listed, under the plan's present title.
              void queries.invalidateQueries({ queryKey: keys.notifications });
              void queries.invalidateQueries({ queryKey: keys.signoffs(event.planId) });
              void queries.invalidateQueries({ queryKey: keys.planDetail(event.planId) });
              break;
          }
          void queries.invalidateQueries({ queryKey: keys.plans });
        },
        onResume: () => void queries.invalidateQueries(),
        onSignIn: needSignIn,
      }),
    [queries],
  );
  return null;
}
