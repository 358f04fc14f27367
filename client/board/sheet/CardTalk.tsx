/** Comments on the card and what happened to it, in order of time. `?thread=` leads here. Deleting is a mark. */
import { IconArchive, IconArrowRight, IconCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Card } from '../../../shared/doc/board.ts';
import { type LoggedAct, readLog } from '../../../shared/doc/cardLog.ts';
import { type Comment, markCommentDeleted, readTalk } from '../../../shared/doc/talk.ts';
import { usePlan } from '../../pages/planContext.ts';
import { useStore } from '../../sync/store.ts';
import { useY } from '../../sync/useY.ts';
import { showAgo, showMoment } from '../../ui/dates.ts';
import { showNumber } from '../../ui/figures.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PersonAvatar } from '../../ui/Marks.tsx';
import { useBoard, useBoardTools } from '../boardTools.ts';
import { unitOf } from '../cardUnits.ts';
import { stageName } from '../stageName.ts';
import styles from './CardTalk.module.css';
import sheet from './Sheet.module.css';

type Entry =
  | { at: string; key: string; comment: Comment; thread: string }
  | { at: string; key: string; act: LoggedAct }
  | { at: string; key: string; made: 'created' | 'archived'; by: string };

export function CardTalk({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const { plan } = usePlan();
  const threads = useY(plan.talk.doc, (doc) => readTalk(doc).filter((thread) => thread.card === card.id), [
    card.id,
  ]);
  const log = useY(plan.board.doc, (doc) => readLog(doc, card.id), [card.id]);
  const entries: Entry[] = [
    ...threads.flatMap((thread) =>
      thread.comments.map((comment) => ({
        at: comment.at,
        key: `c${comment.id}`,
        comment,
        thread: thread.id,
      })),
    ),
    ...log.map((act) => ({ at: act.at, key: `a${act.id}`, act })),
  ];
  if (card.created)
    entries.push({ at: card.created.at, key: 'created', made: 'created', by: card.created.by });
  if (card.archived)
    entries.push({ at: card.archived.at, key: 'archived', made: 'archived', by: card.archived.by });
  entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const section = useRef<HTMLElement>(null);
  const [params] = useSearchParams();
  const addressed = threads.some(({ id }) => id === params.get('thread'));
  useEffect(() => {
    if (addressed) section.current?.scrollIntoView({ block: 'nearest' });
  }, [addressed]);
  const comments = entries.filter((entry) => 'comment' in entry && entry.comment.deleted === null).length;
  return (
    <section ref={section} className={sheet.section} aria-label={t('sheet.talk')}>
      <h2 className={sheet.heading}>
        {t('sheet.talk')}
        {comments > 0 && <span className={sheet.pill}>{comments}</span>}
      </h2>
      {entries.map((entry) =>
        'comment' in entry ? (
          <CommentEntry key={entry.key} comment={entry.comment} thread={entry.thread} />
        ) : (
          <ActEntry key={entry.key} entry={entry} unit={unitOf(card)} />
        ),
      )}
    </section>
  );
}

function CommentEntry({ comment, thread }: { comment: Comment; thread: string }) {
  const { t } = useTranslation('board');
  const { plan, people, nameOf, me, language } = usePlan();
  const { access } = useStore(plan.talk.state);
  const mine = comment.by === me.id;
  return (
    <div className={styles.comment}>
      <PersonAvatar
        name={nameOf(comment.by)}
        color={people.get(comment.by)?.color ?? 0}
        size={26}
        decorative
      />
      <div>
        <p className={styles.who}>
          <b>{nameOf(comment.by)}</b>
          <time dateTime={comment.at} title={showMoment(comment.at, language)}>
            {showAgo(comment.at, language)}
          </time>
          {mine && access === 'write' && comment.deleted === null && (
            <IconButton
              label={t('sheet.deleteComment')}
              className={styles.remove}
              icon={<IconTrash size={14} stroke={1.6} />}
              onClick={() =>
                markCommentDeleted(plan.talk.doc, thread, comment.id, {
                  by: me.id,
                  at: new Date().toISOString(),
                })
              }
            />
          )}
        </p>
        {comment.deleted === null ? (
          <p className={styles.said}>{comment.text}</p>
        ) : (
          <p className={sheet.none}>{t('sheet.deleted')}</p>
        )}
      </div>
    </div>
  );
}

function ActEntry({ entry, unit }: { entry: Exclude<Entry, { comment: Comment }>; unit: string }) {
  const { t } = useTranslation('board');
  const { nameOf, language } = usePlan();
  const { store } = useBoardTools();
  const { stages } = useBoard(store);
  const nameStage = (id: string): string => {
    const stage = stages.find((one) => one.id === id);
    return stage ? stageName(stage, t) : '—';
  };
  const icon = { size: 14, stroke: 1.6, 'aria-hidden': true } as const;
  let words: string;
  let mark = <IconPlus {...icon} />;
  if ('made' in entry) {
    words = t(entry.made === 'created' ? 'sheet.created' : 'sheet.archivedAct', { name: nameOf(entry.by) });
    if (entry.made === 'archived') mark = <IconArchive {...icon} />;
  } else if (entry.act.kind === 'move') {
    const { by, from, to } = entry.act;
    words = t('sheet.movedAct', { name: nameOf(by), from: nameStage(from), to: nameStage(to) });
    mark = <IconArrowRight {...icon} />;
  } else if (entry.act.kind === 'figure') {
    const { by, from, to } = entry.act;
    words = t('sheet.figureAct', { name: nameOf(by), from: figureWords(from), to: figureWords(to) });
    mark = <IconCheck {...icon} />;
  } else {
    const { by, text, done } = entry.act;
    words =
      text === ''
        ? t('sheet.recordAct', { name: nameOf(by), unit, done })
        : t('sheet.recordActText', { name: nameOf(by), unit, text, done });
    mark = <IconCheck {...icon} />;
  }
  return (
    <p className={styles.act}>
      {mark}
      {words}
      <time dateTime={entry.at} title={showMoment(entry.at, language)}>
        {showAgo(entry.at, language)}
      </time>
    </p>
  );
}

const figureWords = (figure: number | null): string => (figure === null ? '—' : showNumber(figure));
