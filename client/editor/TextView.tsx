/**
 * The text of a plan: outline, page, panel. Three columns from 1280 px; the outline folds to a rail below,
 * the panel lies over the page below that, a phone shows one column with sheets (LOOK.md §7).
 */
import type { Editor } from '@tiptap/react';
import { useMemo, useState } from 'react';
import { usePlan } from '../pages/planContext.ts';
import { useReading } from '../reading/useReading.ts';
import { useStore } from '../sync/store.ts';
import { Skeleton } from '../ui/Feedback.tsx';
import { PageContent, usePlanEditor } from './Editor.tsx';
import { Outline } from './Outline.tsx';
import { outlineRows } from './outline.ts';
import styles from './TextView.module.css';

export function TextView() {
  const { plan } = usePlan();
  const { ready } = useStore(plan.text.state);
  if (!ready)
    return (
      <div className={styles.waiting}>
        <Skeleton rows={[38, 20, 20, 20, 28, 20, 20, 20]} />
      </div>
    );
  return <ReadyText />;
}

function ReadyText() {
  const { plan } = usePlan();
  const { access } = useStore(plan.text.state);
  const editor = usePlanEditor(access === 'write');
  if (!editor) return null;
  return <Columns editor={editor} />;
}

const NOBODY: ReadonlyMap<string, never[]> = new Map();
const NONE: ReadonlyMap<string, number> = new Map();

function Columns({ editor }: { editor: Editor }) {
  const reading = useReading();
  const rows = useMemo(() => outlineRows(reading.blocks, reading.extraction), [reading]);
  const [current] = useState<string | null>(null);
  return (
    <div className={styles.columns}>
      <aside className={styles.outline}>
        <Outline
          rows={rows}
          current={current}
          people={NOBODY}
          comments={NONE}
          onJump={(id) => {
            editor.view.dom
              .querySelector(`[data-id="${CSS.escape(id)}"]`)
              ?.scrollIntoView({ block: 'start' });
          }}
          onFind={() => {}}
        />
      </aside>
      <main className={styles.middle}>
        <div className={styles.scroll}>
          <PageContent editor={editor} />
        </div>
      </main>
    </div>
  );
}
