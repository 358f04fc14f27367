/**
 * What React could not show becomes a sentence and a reload. A chunk that a server in reach does not have means a new
 * release was installed: that has its own sentence, and so has one that could not be fetched.
 */
import { Button } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode, useEffect, useState } from 'react';
import { i18n } from '../i18n/i18n.ts';
import styles from './Feedback.module.css';

interface Props {
  children: ReactNode;
  /** A part of the page: offers to try again in place instead of reloading. */
  part?: boolean;
}
interface State {
  failed: unknown;
}

const CHUNK =
  /dynamically imported module|Importing a module script failed|error loading dynamically|Unable to preload CSS/i;

export const isChunkError = (error: unknown): boolean => error instanceof Error && CHUNK.test(error.message);

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: error ?? new Error('unknown') };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    return (
      <Crashed
        error={this.state.failed}
        onAgain={this.props.part ? () => this.setState({ failed: null }) : undefined}
      />
    );
  }
}

/** The sentence itself, also for the router's own error element. */
export function Crashed({ error, onAgain }: { error: unknown; onAgain?: () => void }) {
  const chunk = isChunkError(error);
  const reached = useServerInReach(chunk);
  if (reached === null) return null;
  const missing = reached ? 'error.chunk' : 'error.chunkAway';
  const sentence = chunk ? missing : onAgain ? 'error.crashedHere' : 'error.crashed';
  return (
    <div className={styles.error} role="alert">
      <p>{i18n.t(sentence)}</p>
      <div className={styles.actions}>
        {onAgain && !chunk && (
          <Button variant="default" onClick={onAgain}>
            {i18n.t('common.retry')}
          </Button>
        )}
        <Button variant={onAgain && !chunk ? 'subtle' : 'filled'} onClick={() => window.location.reload()}>
          {i18n.t('error.reload')}
        </Button>
      </div>
      {error instanceof Error && !chunk && <small lang="en">{error.message.slice(0, 200)}</small>}
    </div>
  );
}

/** Does the server answer now? null: not known yet. Asked only if `ask`. */
function useServerInReach(ask: boolean): boolean | null {
  const [reached, setReached] = useState<boolean | null>(ask ? null : true);
  useEffect(() => {
    if (!ask) return;
    let here = true;
    fetch('/healthz', { cache: 'no-store' })
      // A proxy may answer for a server that is away.
      .then(({ status }) => status < 502 || status > 504)
      .catch(() => false)
      .then((answered) => here && setReached(answered));
    return () => {
      here = false;
    };
  }, [ask]);
  return reached;
}
