/**
 * The text of a plan: outline, page, panel. Three columns from 1280 px; the outline folds to a rail below,
 * the panel lies over the page below that, a phone shows one column with sheets (LOOK.md §7).
 */
import { usePlan } from '../pages/planContext.ts';
import { useStore } from '../sync/store.ts';
import { Skeleton } from '../ui/Feedback.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { TextScreen } from './TextScreen.tsx';
import styles from './TextView.module.css';

export function TextView() {
  const { plan } = usePlan();
  const { ready } = useStore(plan.text.state);
  const layout = useMedia();
  if (!ready)
    return (
      <main className={styles.waiting}>
        <Skeleton rows={[38, 20, 20, 20, 28, 20, 20, 20]} />
      </main>
    );
  // An editor is bound to its document and its place in the page (a phone's frame has another): with either it is
  // made anew, and nothing of the screen is left holding the old one.
  return <TextScreen key={`${plan.text.doc.guid} ${layout === 'phone' ? 'phone' : 'desk'}`} />;
}
