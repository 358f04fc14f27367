/**
 * The house's dialog: title, × with a name, focus kept inside and given back. Full width on a phone. What is sent from
 * it holds it open until the answer is there; when that takes long it may be left, and the answer is told in a toast.
 */
import { Button, Modal } from '@mantine/core';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useStore, useStorePart } from '../sync/store.ts';
import styles from './Dialog.module.css';
import { leave, newSendings, openDialogs, openedWith } from './sending.ts';

/** So long an answer holds a dialog open: nobody is to be kept by a server that does not answer. */
const SLOW_MS = 5000;

/** Over sheets, below what opens out of a dialog. */
const LOWEST = 201;

interface Standing {
  waits: 'no' | 'short' | 'long';
  close: () => void;
  /** How many dialogs lie under it. */
  level: number;
  isTop: boolean;
}

const DialogContext = createContext<Standing>({
  waits: 'no',
  close: () => {},
  level: 0,
  isTop: true,
});

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  size?: number;
}

export function Dialog({ opened, onClose, title, children, size = 480 }: DialogProps) {
  const { t } = useTranslation();
  const standing = useStanding(opened, title, onClose);
  return (
    <Modal
      opened={opened}
      onClose={standing.close}
      // The one that opened last lies on top, wherever it stands in the page, and takes Esc alone.
      zIndex={LOWEST + standing.level}
      closeOnEscape={standing.isTop}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('common.close'), disabled: standing.waits === 'short' }}
      // Its <header> is not the page's.
      attributes={{ header: { role: 'presentation' } }}
      classNames={{
        content: styles.content,
        header: styles.header,
        title: styles.title,
        body: styles.bodyOf,
        inner: styles.inner,
      }}
    >
      <DialogContext value={standing}>{children}</DialogContext>
    </Modal>
  );
}

function useStanding(opened: boolean, title: string, onClose: () => void): Standing {
  const [sendings] = useState(newSendings);
  const busy = useStore(sendings).length > 0;
  const [slow, setSlow] = useState(false);
  const now = useRef({ title, onClose });
  now.current = { title, onClose };
  useLayoutEffect(() => (opened ? openedWith(sendings) : undefined), [opened, sendings]);
  const level = useStorePart(openDialogs, (all) => Math.max(0, all.indexOf(sendings)));
  const isTop = useStorePart(openDialogs, (all) => all.at(-1) === sendings);
  // The whole page may go from under it, by the browser's Back.
  useEffect(() => () => leave(sendings, now.current.title), [sendings]);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  const waits = !busy ? 'no' : slow ? 'long' : 'short';
  return useMemo(() => {
    const close = (): void => {
      if (waits === 'short') return;
      leave(sendings, now.current.title);
      now.current.onClose();
    };
    return { waits, close, level, isTop };
  }, [waits, sendings, level, isTop]);
}

/** What to press, and over it what is told of that: both stay in sight, however much the dialog asks. */
export function DialogFoot({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { waits } = useContext(DialogContext);
  return (
    <div className={styles.foot}>
      {waits === 'long' && (
        <p className={styles.slow} role="status">
          {t('sent.slow')}
        </p>
      )}
      {children}
    </div>
  );
}

/** Closes the dialog, unless it waits for an answer. */
export function DialogCancel({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const { waits, close } = useContext(DialogContext);
  return (
    <Button variant="default" disabled={waits === 'short'} onClick={close}>
      {children ?? t('common.cancel')}
    </Button>
  );
}

/** First in the foot: why one should wait (finding), or what did not work (bad), which is read out at once. */
export function DialogNote({ tone, children }: { tone: 'finding' | 'bad'; children: ReactNode }) {
  return (
    <p className={styles.note} data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      {children}
    </p>
  );
}
