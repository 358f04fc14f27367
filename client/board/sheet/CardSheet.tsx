/**
 * The open card, at its own address: Esc, Back and × close it and the board behind stays where it was. Puts the
 * sections together and tells others, through the presence, that the card is open here.
 */
import { Button, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconCopy, IconDots, IconLink } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cardCategorySchema, categoryChoices, categoryName } from '../../../shared/category.ts';
import type { Card } from '../../../shared/doc/board.ts';
import { usePlan } from '../../pages/planContext.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useBoardTools } from '../boardTools.ts';
import { copyCardLink } from '../CardMenu.tsx';
import { CategoryIcon } from '../CategoryIcon.tsx';
import { CardTalk } from './CardTalk.tsx';
import { Checklist } from './Checklist.tsx';
import { CommentBox } from './CommentBox.tsx';
import { Events } from './Events.tsx';
import { Links } from './Links.tsx';
import { NoteField } from './NoteField.tsx';
import { PickButton } from './PickButton.tsx';
import { Properties } from './Properties.tsx';
import styles from './Sheet.module.css';
import { TitleField } from './TitleField.tsx';

export interface CardSheetProps {
  /** Null: no card is open. */
  cardId: string | null;
  cards: ReadonlyMap<string, Card>;
  onClose: () => void;
  /** It has closed, and what it was opened from has the focus again, if that is still there. */
  onClosed: (cardId: string) => void;
}

export function CardSheet({ cardId, cards, onClose, onClosed }: CardSheetProps) {
  const { t } = useTranslation('board');
  const { plan } = usePlan();
  const last = useRef(cardId);
  if (cardId !== null) last.current = cardId;
  const card = cardId === null ? undefined : cards.get(cardId);
  const { canWrite } = useBoardTools();
  // Others see who has it open for writing.
  useEffect(() => {
    if (cardId === null || !canWrite) return;
    plan.awareness.setLocalStateField('card', cardId);
    return () => plan.awareness.setLocalStateField('card', null);
  }, [plan, cardId, canWrite]);
  if (cardId !== null && !card) {
    return (
      <Sheet opened onClose={onClose} label={t('sheet.label')}>
        <div className={styles.missing}>
          <p>{t('sheet.missing')}</p>
          <Button variant="default" onClick={onClose}>
            {t('sheet.backToBoard')}
          </Button>
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet
      opened={card !== undefined}
      onClose={onClose}
      onClosed={() => last.current !== null && onClosed(last.current)}
      label={`${t('sheet.label')} ${card?.title ?? ''}`}
      head={card && <SheetHead card={card} />}
      tools={card && <SheetTools card={card} onClose={onClose} />}
      foot={card && <CommentBox key={card.id} cardId={card.id} />}
    >
      {card && <SheetBody key={card.id} card={card} cards={cards} />}
    </Sheet>
  );
}

function SheetBody({ card, cards }: { card: Card; cards: ReadonlyMap<string, Card> }) {
  const { t } = useTranslation('board');
  const { acts, canWrite } = useBoardTools();
  return (
    <div className={styles.body}>
      {card.archived && (
        <p className={styles.archived} role="status">
          <IconArchive size={16} stroke={1.6} aria-hidden />
          {t('sheet.archivedStrip')}
          {canWrite && (
            <button type="button" className={styles.textButton} onClick={() => acts.restore(card.id)}>
              {t('menu.restore')}
            </button>
          )}
        </p>
      )}
      <TitleField card={card} />
      <Properties card={card} cards={cards} />
      <NoteField cardId={card.id} />
      <Links card={card} />
      <Events card={card} />
      <Checklist card={card} />
      <CardTalk card={card} />
    </div>
  );
}

function SheetHead({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const { language, detail } = usePlan();
  const { acts, canWrite } = useBoardTools();
  return (
    <>
      <PickButton
        name={t('sheet.category')}
        canWrite={canWrite}
        single
        options={categoryChoices(language, detail.categories).map(({ id, name }) => ({
          id,
          label: name,
          mark: <CategoryIcon category={id} size={16} />,
        }))}
        chosen={[card.category]}
        onChange={([next]) => {
          const category = cardCategorySchema.safeParse(next).data;
          if (category) acts.setField(card.id, 'category', category);
        }}
      >
        <CategoryIcon category={card.category} size={16} />
        {categoryName(card.category, language, detail.categories)}
      </PickButton>
      <span className={styles.kind}>{t('sheet.label')}</span>
    </>
  );
}

function SheetTools({ card, onClose }: { card: Card; onClose: () => void }) {
  const { t } = useTranslation('board');
  const { planId } = usePlan();
  const { acts, canWrite, openCard } = useBoardTools();
  const icon = { size: 16, stroke: 1.6 } as const;
  return (
    <>
      <IconButton
        label={t('menu.copyLink')}
        size={32}
        icon={<IconLink size={18} stroke={1.6} />}
        onClick={() => void copyCardLink(planId, card.id, t)}
      />
      {canWrite && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <IconButton
              label={t('card.menu', { title: card.title })}
              size={32}
              icon={<IconDots size={18} stroke={1.6} />}
            />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconCopy {...icon} />}
              onClick={() => {
                const copy = acts.duplicate(card.id);
                if (copy !== null) openCard(copy);
              }}
            >
              {t('menu.duplicate')}
            </Menu.Item>
            <Menu.Item
              leftSection={card.archived ? <IconArchiveOff {...icon} /> : <IconArchive {...icon} />}
              onClick={() => {
                if (card.archived) acts.restore(card.id);
                else {
                  acts.archive(card.id);
                  onClose();
                }
              }}
            >
              {t(card.archived ? 'menu.restore' : 'menu.archive')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
