/** 已保存 / 保存中 / 离线 · n: what the server has acknowledged, and nothing else. */
import type { ReactNode } from 'react';
import type { ReadStore } from './store.ts';
import type { SaveStatus } from './types.ts';

export function SaveIndicator(_props: { status: ReadStore<SaveStatus>; compact?: boolean }): ReactNode {
  return null;
}
