/** What the card owes to the plan: the quote in the page's face, whether it still stands, the total it adds to. */
import {
  IconAlertTriangleFilled,
  IconArrowRight,
  IconPlus,
  IconTarget,
  IconUnlink,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Card, dropFromSet, putInSet } from '../../../shared/doc/board.ts';
import type { CardLink } from '../../../shared/doc/boardShapes.ts';
import type { Target } from '../../../shared/extract/types.ts';
import { expectedWhole } from '../../../shared/pace.ts';
import { usePlan } from '../../pages/planContext.ts';
import { useReading } from '../../reading/useReading.ts';
import { showNumber, withUnit } from '../../ui/figures.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ProgressLine } from '../../ui/Progress.tsx';
import { useBoardTools } from '../boardTools.ts';
import { seeLink, targetHint, targetLabel, wantsLook } from '../links.ts';
import { placeName, wordsPath } from '../words.ts';
import styles from './Links.module.css';
import { PickButton } from './PickButton.tsx';
import sheet from './Sheet.module.css';
import { wordsAround } from './wordsAround.ts';

export function Links({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const { targets, ready, tree, extraction } = useReading();
  const { detail, language } = usePlan();
  const { store, canWrite } = useBoardTools();
  const linked = card.links.flatMap((link) => (link.target === null ? [] : [link.target]));
  const set = (next: readonly string[]): void => {
    store.edit((doc) => {
      for (const key of next) {
        const target = linked.includes(key) ? undefined : targets.get(key);
        if (target) putInSet(doc, card.id, 'link', key, linkTo(target));
      }
      for (const link of card.links)
        if (link.target !== null && !next.includes(link.target)) dropFromSet(doc, card.id, 'link', link.id);
    });
  };
  return (
    <section className={sheet.section}>
      <h2 className={sheet.heading}>
        <IconTarget size={16} stroke={1.6} aria-hidden />
        {t('sheet.fromText')}
        {canWrite && ready && (
          <span className={sheet.push}>
            <PickButton
              name={t('sheet.link')}
              canWrite
              options={[...targets.values()].map((target) => ({
                id: target.key,
                label: targetLabel(target),
                hint: targetHint(target, tree, extraction.outline, { t, language, period: detail.period }),
              }))}
              chosen={linked}
              onChange={set}
            >
              <IconPlus size={14} stroke={1.6} aria-hidden />
              {t('sheet.link')}
            </PickButton>
          </span>
        )}
      </h2>
      {card.links.length === 0 && <p className={sheet.none}>{t('sheet.linkNone')}</p>}
      {card.links.map((link) => (
        <LinkedWords key={link.id} card={card} link={link} />
      ))}
    </section>
  );
}

const linkTo = (target: Target): CardLink => ({
  target: target.key,
  blockId: target.blockId,
  quote: target.quote.slice(0, 400),
});

function LinkedWords({ card, link }: { card: Card; link: Card['links'][number] }) {
  const { t } = useTranslation('board');
  const { planId } = usePlan();
  const { store, canWrite } = useBoardTools();
  const navigate = useNavigate();
  const reading = useReading();
  const { target, words } = seeLink(link, reading);
  const blockId = target?.blockId ?? link.blockId;
  const block = reading.blocks.find((one) => one.id !== null && one.id === blockId);
  const quote = target?.quote ?? link.quote;
  const around = block ? wordsAround(block.text, quote, target?.from ?? 0, target?.to ?? 0) : null;
  const place = placeName(reading.extraction.outline, target?.offset ?? block?.offset);
  return (
    <div className={styles.linked}>
      <blockquote className={styles.quote} data-words={words}>
        {around ? (
          <>
            {around.before}
            <mark>{around.words}</mark>
            {around.after}
          </>
        ) : (
          link.quote
        )}
      </blockquote>
      {wantsLook(words) && (
        <p className={styles.moved}>
          <IconAlertTriangleFilled size={14} aria-hidden />
          {t(`sheet.words.${words}`)}
          {words === 'changed' && link.quote !== quote && <del>{link.quote}</del>}
          {canWrite && target && (
            <button
              type="button"
              className={sheet.textButton}
              onClick={() => store.edit((doc) => putInSet(doc, card.id, 'link', link.id, linkTo(target)))}
            >
              {t('sheet.accept')}
            </button>
          )}
        </p>
      )}
      <div className={styles.linkFoot}>
        {target && <RollUp target={target} />}
        <span className={sheet.push} />
        {block && (
          <button
            type="button"
            className={sheet.textButton}
            onClick={() => void navigate(wordsPath(planId, blockId, target?.key ?? null))}
          >
            {place === '' ? t('sheet.goToWords') : t('sheet.goTo', { place })}
            <IconArrowRight size={14} stroke={1.6} aria-hidden />
          </button>
        )}
        {canWrite && (
          <IconButton
            label={t('sheet.unlink')}
            icon={<IconUnlink size={16} stroke={1.6} />}
            onClick={() => store.edit((doc) => dropFromSet(doc, card.id, 'link', link.id))}
          />
        )}
      </div>
    </div>
  );
}

/** The total the target is part of, or the target itself, with what all its cards have done. */
function RollUp({ target }: { target: Target }) {
  const { t } = useTranslation('board');
  const { tree, progress } = useReading();
  const total = tree.of.get(target.key)?.under?.target ?? target;
  const figures = progress.get(total.key);
  if (!figures || figures.figure === null) return null;
  return (
    <span className={styles.rollUp}>
      {t('sheet.rollUp')}
      <b>
        {total.measure ?? total.quote}{' '}
        {withUnit(`${showNumber(figures.done)}/${showNumber(figures.figure)}`, total.unit)}
      </b>
      <span className={styles.rollLine}>
        <ProgressLine done={figures.done} planned={figures.figure} expected={figures.expected} height={5} />
      </span>
      {figures.expected !== null && t('sheet.expected', { n: showNumber(expectedWhole(figures.expected)) })}
    </span>
  );
}
