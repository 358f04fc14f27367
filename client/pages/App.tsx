/** Providers and routes. Pages are loaded when first visited. */
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/zh-cn';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { createBrowserRouter, Navigate, RouterProvider, useRouteError } from 'react-router';
import { ApiError } from '../apiError.ts';
import { cssVariablesResolver, theme } from '../theme/theme.ts';
import { Crashed, ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Starting } from '../ui/Starting.tsx';
import { TOAST_MS } from '../ui/toast.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { RequireSession } from './session.tsx';
import { needSignIn, signInNeed } from './signIn.ts';

const LoginPage = lazy(async () => ({ default: (await import('./LoginPage.tsx')).LoginPage }));
const SetupPage = lazy(async () => ({ default: (await import('./SetupPage.tsx')).SetupPage }));
const HomePage = lazy(async () => ({ default: (await import('./home/HomePage.tsx')).HomePage }));
const PlansPage = lazy(async () => ({ default: (await import('./home/PlansPage.tsx')).PlansPage }));
const WorkspaceFrame = lazy(async () => ({ default: (await import('./WorkspaceFrame.tsx')).WorkspaceFrame }));
const PeoplePage = lazy(async () => ({ default: (await import('../people/PeoplePage.tsx')).PeoplePage }));
const ImportPage = lazy(async () => ({ default: (await import('../import/ImportPage.tsx')).ImportPage }));
const fetchPlanPage = async () => ({ default: (await import('./plan/PlanPage.tsx')).PlanPage });
const PlanPage = lazy(fetchPlanPage);
// While it is found out who asks. What does not come is asked for again when it is shown.
if (/^\/plans\/./.test(window.location.pathname)) void fetchPlanPage().catch(() => undefined);

/** The login has ended: ask in place. The page keeps what it shows. */
const whenSignedOut =
  (ask: () => void) =>
  (error: unknown): void => {
    if (error instanceof ApiError && error.code === 'unauthenticated') ask();
  };

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: whenSignedOut(needSignIn) }),
  mutationCache: new MutationCache({ onError: whenSignedOut(() => signInNeed.set('asked')) }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A server of the house may answer where the browser believes itself offline; and a question that is only
      // put off would show a skeleton for ever. The default asks again by itself when back, so it is said here.
      networkMode: 'always',
      refetchOnReconnect: true,
      // A refusal stays a refusal; only an unanswered request is tried again.
      retry: (count, error) => error instanceof ApiError && error.code === 'network' && count < 2,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

function RouteError() {
  return <Crashed error={useRouteError()} />;
}

const router = createBrowserRouter([
  {
    errorElement: <RouteError />,
    children: [
      { path: '/login', element: <LoginPage /> },
      { path: '/setup', element: <SetupPage /> },
      {
        element: <RequireSession />,
        children: [
          {
            element: <WorkspaceFrame />,
            children: [
              { path: '/', element: <HomePage /> },
              { path: '/plans', element: <PlansPage /> },
              { path: '/people', element: <PeoplePage /> },
            ],
          },
          { path: '/import', element: <ImportPage /> },
          { path: '/plans/:planId', element: <Navigate to="text" replace relative="path" /> },
          { path: '/plans/:planId/:view/*', element: <PlanPage /> },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);

/** Past all that stands before the words, where the page has some to write in or read, else to its main part. */
const skip = (): void => {
  const main = document.getElementById('main');
  (main?.querySelector<HTMLElement>('[data-words]') ?? main)?.focus();
};

const schemeManager = localStorageColorSchemeManager({ key: 'gongce.scheme' });

export function App() {
  const { t, i18n } = useTranslation();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={schemeManager}
    >
      <DatesProvider
        settings={{ locale: i18n.language === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1, weekendDays: [0, 6] }}
      >
        <QueryClientProvider client={queries}>
          <button type="button" className="gc-skip" onClick={skip}>
            {t('app.skip')}
          </button>
          <ErrorBoundary>
            <Suspense fallback={<Starting />}>
              <RouterProvider router={router} />
            </Suspense>
          </ErrorBoundary>
          <Notifications position="bottom-left" autoClose={TOAST_MS} limit={8} zIndex={600} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
