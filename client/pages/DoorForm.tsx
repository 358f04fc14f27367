/** The form one comes in by: signing in, and setting the workspace up. What it asks for is its children. */
import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sentenceFor } from '../apiError.ts';
import styles from './Door.module.css';
import { Hero } from './Hero.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

export interface DoorFormProps {
  title: string;
  sub: string;
  submit: string;
  busy: boolean;
  error: Error | null;
  onSubmit: () => void;
  /** Beside the language switch. */
  foot?: ReactNode;
  children: ReactNode;
}

export function DoorForm({ title, sub, submit, busy, error, onSubmit, foot, children }: DoorFormProps) {
  return (
    <div className={styles.door}>
      <Hero />
      <main id="main" className={styles.side}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <h1>{title}</h1>
          <p className={styles.sub}>{sub}</p>
          <div className={styles.fields}>
            {children}
            {error && <DoorNote role="alert">{sentenceFor(error)}</DoorNote>}
            <Button type="submit" className={styles.submit} loading={busy}>
              {submit}
            </Button>
          </div>
          <div className={styles.foot}>
            <span>{foot}</span>
            <LanguageSwitch />
          </div>
        </form>
      </main>
    </div>
  );
}

export function DoorNote({ role, children }: { role: 'alert' | 'status'; children: ReactNode }) {
  return (
    <div className={styles.note} role={role}>
      <IconAlertCircle size={16} stroke={1.6} aria-hidden />
      {children}
    </div>
  );
}

/** How a field at the door looks. */
export const DOOR_FIELD = {
  required: true,
  withAsterisk: false,
  classNames: { input: styles.input, innerInput: styles.input, label: styles.label },
} as const;
