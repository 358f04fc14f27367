/**
 * Confirming, correcting, dismissing, marking: writes entries of shared/doc/readings.ts as edits made here,
 * so that Ctrl+Z of the text takes them back, and opens the dialog for those that need one.
 */
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { starts } from '../../../shared/doc/applyReadings.ts';
import { dismissalOf } from '../../../shared/doc/dismissals.ts';
import { blockWords } from '../../../shared/doc/handMadeTarget.ts';
import { anchorAt, type WordPlace } from '../../../shared/doc/readingAnchors.ts';
import {
  definedFields,
  type NewReading,
  type ReadingEntry,
  type ReadingFields,
  readReadings,
  removeReading,
  setReading,
} from '../../../shared/doc/readings.ts';
import type { Target } from '../../../shared/extract/types.ts';
import { newId } from '../../newId.ts';
import { usePlan } from '../../pages/planContext.ts';
import { useReadingStore } from '../../reading/useReading.ts';
import { useStore } from '../../sync/store.ts';
import { toast } from '../../ui/toast.tsx';
import { EDITOR_ORIGIN } from '../sync/syncKey.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { type Draft, draftOf, draftOfWords } from './draft.ts';
import { type Corrections, CorrectionsContext } from './useCorrections.ts';

/** Longer than any number with its words; a whole page is no target. */
const LONGEST_QUOTE = 200;

export function CorrectionsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('editor');
  const { plan, me, language } = usePlan();
  const store = useReadingStore();
  const { access, ready } = useStore(plan.text.state);
  const [draft, setDraft] = useState<Draft | null>(null);
  const { doc } = plan.text;
  const allowed = ready && access === 'write';

  const corrections = useMemo<Corrections>(() => {
    const now = (): Pick<NewReading, 'by' | 'at'> => ({ by: me.id, at: new Date().toISOString() });
    const write = (entry: ReadingEntry): void => {
      setReading(doc, entry, EDITOR_ORIGIN);
      store.flush();
    };
    const entryOf = (id: string | undefined): ReadingEntry | undefined =>
      id === undefined ? undefined : readReadings(doc).find((entry) => entry.id === id);
    const about = (target: Target, kind: NewReading['kind'], fields: ReadingFields = {}): ReadingEntry => ({
      id: target.reading?.id ?? newId(),
      kind,
      anchor:
        target.blockId === null
          ? null
          : anchorAt(doc, { blockId: target.blockId, from: target.from, to: target.to }),
      quote: target.quote,
      key: target.key,
      fields,
      reason: '',
      ...now(),
    });
    const remove = (id: string): void => {
      removeReading(doc, id, EDITOR_ORIGIN);
      store.flush();
    };
    /** Back to what was before: the entry as it stood, or none. */
    const undoTo = (before: ReadingEntry | undefined, id: string) => (): void =>
      before ? write(before) : remove(id);
    return {
      allowed,
      remove,
      confirm: (target) => write(about(target, 'confirm')),
      correct: (target) => setDraft(draftOf(target)),
      dismiss: (target) => {
        const before = entryOf(target.reading?.id);
        const entry = about(target, 'dismiss');
        if (before?.kind === 'add') remove(before.id);
        else write(entry);
        const name = `${target.measure ?? ''}${target.quote}`;
        toast(t('reading.dismissed', { name }), { id: 'reading', undo: undoTo(before, entry.id) });
      },
      dismissFinding: (finding, reason) => {
        const id = newId();
        const quote = (finding.spans[0]?.quote ?? finding.message[language]).slice(0, 2000);
        const { blocks, extraction } = store.get();
        const what = dismissalOf(doc, finding, extraction.targets, starts(blocks));
        write({ id, kind: 'dismissFinding', anchor: null, quote, ...what, fields: {}, reason, ...now() });
        toast(t('reading.findingDismissed'), { id: 'reading', undo: () => remove(id) });
      },
      mark: (place) => {
        store.flush();
        const { blocks, extraction } = store.get();
        const quote = blockWords(blocks, place.blockId).text.slice(place.from, place.to);
        if (quote.trim() === '' || quote.length > LONGEST_QUOTE) {
          toast(t('reading.select'), { id: 'reading' });
          return;
        }
        const known = extraction.targets.find(
          (target) => target.blockId === place.blockId && target.from < place.to && place.from < target.to,
        );
        setDraft(known ? draftOf(known) : draftOfWords(place, quote));
      },
    };
  }, [doc, store, me, language, allowed, t]);

  const save = ({ target, place, quote }: Draft, fields: ReadingFields): void => {
    setDraft(null);
    const by = { by: me.id, at: new Date().toISOString(), reason: '' };
    if (target === null) {
      if (place === null) return;
      const anchor = anchorAt(doc, place);
      // Named by its block, so that it is found again where the block is moved to.
      const key = `${place.blockId}|hand`;
      setReading(doc, { id: newId(), kind: 'add', anchor, quote, key, fields, ...by }, EDITOR_ORIGIN);
    } else {
      const before = readReadings(doc).find((entry) => entry.id === target.reading?.id);
      const merged = definedFields({ ...before?.fields, ...fields });
      if (Object.keys(definedFields(fields)).length === 0) return;
      setReading(
        doc,
        {
          id: before?.id ?? newId(),
          kind: before?.kind === 'add' ? 'add' : 'correct',
          anchor: before?.kind === 'add' ? before.anchor : anchorOf(target),
          quote: before?.kind === 'add' ? before.quote : target.quote,
          key: before?.kind === 'add' ? before.key : target.key,
          fields: merged,
          ...by,
        },
        EDITOR_ORIGIN,
      );
    }
    store.flush();
  };
  const anchorOf = ({ blockId, from, to }: Target) =>
    blockId === null ? null : anchorAt(doc, { blockId, from, to } satisfies WordPlace);

  return (
    <CorrectionsContext value={corrections}>
      {children}
      <CorrectionDialog draft={draft} onSave={save} onClose={() => setDraft(null)} />
    </CorrectionsContext>
  );
}
