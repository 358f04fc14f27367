/**
 * `useTranslation` for what stands on a page hundreds of times: the same texts in the language shown now, without
 * the copy of all of i18next that it makes for each caller.
 */
import type { FlatNamespace, TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { i18n } from './i18n.ts';

let language = '';
let known = new Map<string, unknown>();

function texts<N extends FlatNamespace>(namespace: N): TFunction<N> {
  if (language !== i18n.language) {
    language = i18n.language;
    known = new Map();
  }
  const made = known.get(namespace) ?? i18n.getFixedT(language, namespace);
  known.set(namespace, made);
  return made as TFunction<N>;
}

function subscribe(changed: () => void): () => void {
  i18n.on('languageChanged', changed);
  return () => i18n.off('languageChanged', changed);
}

export function useTexts<N extends FlatNamespace>(namespace: N): TFunction<N> {
  const read = (): TFunction<N> => texts(namespace);
  return useSyncExternalStore(subscribe, read, read);
}
