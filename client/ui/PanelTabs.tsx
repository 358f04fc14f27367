/** Tabs of a panel (指标 / 校核 / 批注) with counts: 2-px underline, arrows move, only the chosen one is in the tab order. */
import { type KeyboardEvent, useRef } from 'react';
import { isComposing } from './composing.ts';
import styles from './PanelTabs.module.css';
import { CountBadge, type CountBadgeProps } from './Pills.tsx';

export interface PanelTab<V extends string> {
  value: V;
  label: string;
  count?: number;
  tone?: CountBadgeProps['tone'];
}

export interface PanelTabsProps<V extends string> {
  label: string;
  tabs: readonly PanelTab<V>[];
  value: V;
  onChange: (value: V) => void;
  /** The panel's tabpanel has the id `${idPrefix}-${value}`. */
  idPrefix: string;
}

export function PanelTabs<V extends string>({ label, tabs, value, onChange, idPrefix }: PanelTabsProps<V>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.value);
    list.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={`${idPrefix}-${tab.value}-tab`}
          aria-controls={`${idPrefix}-${tab.value}`}
          aria-selected={tab.value === value}
          tabIndex={tab.value === value ? 0 : -1}
          data-value={tab.value}
          className={styles.tab}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count !== undefined && <CountBadge n={tab.count} tone={tab.count > 0 ? tab.tone : 'plain'} />}
        </button>
      ))}
    </div>
  );
}
