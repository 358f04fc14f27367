/** The words and targets of one side of a comparison: a version, another plan, or the present text. */
import { useQuery } from '@tanstack/react-query';
import type { LineLook } from '../../shared/doc/lineLooks.ts';
import type { OutlineEntry, Target } from '../../shared/extract/types.ts';
import { getPlan, getTargets, getText, keys } from '../api.ts';
import type { Side } from './pair.ts';
import { useVersion } from './useVersions.ts';

export interface SideWords {
  text: string;
  /** Of each line; another plan's are not known. */
  looks?: readonly LineLook[];
  targets: readonly Target[];
  /** Versions keep none: their blocks have names. */
  outline?: readonly OutlineEntry[];
  /** Another plan's. */
  title?: string;
}

export interface SideState {
  /** null while it is read, and where there is no such side. */
  words: SideWords | null;
  error: unknown;
  retry: () => void;
}

export function useSide(planId: string, side: Side | null, now: SideWords): SideState {
  const versionId = side?.kind === 'version' ? side.version.id : null;
  const otherId = side?.kind === 'plan' ? side.id : null;
  const version = useVersion(planId, versionId);
  const other = useQuery({
    queryKey: keys.planWords(otherId ?? ''),
    queryFn: () => readPlan(otherId ?? ''),
    enabled: otherId !== null,
  });
  const read = otherId === null ? version : other;
  return {
    words: side === null ? null : side.kind === 'now' ? now : (read.data ?? null),
    error: side === null || side.kind === 'now' || read.data ? null : read.error,
    retry: () => void read.refetch(),
  };
}

async function readPlan(id: string): Promise<SideWords> {
  const [detail, text, { targets, outline }] = await Promise.all([getPlan(id), getText(id), getTargets(id)]);
  return { title: detail.title, text, targets, outline };
}
