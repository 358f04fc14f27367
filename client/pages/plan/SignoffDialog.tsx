/** 会签: where each department stands, and what changed since it signed; and signing for one's own. */
import { Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { DepartmentSignoff, SignedChapter } from '../../../shared/api/signoffs.ts';
import { START } from '../../../shared/doc/sections.ts';
import { joinNames } from '../../i18n/phrases.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { showAgo, showMoment } from '../../ui/dates.ts';
import { EmptyState, ErrorInPlace, Skeleton } from '../../ui/Feedback.tsx';
import { DepartmentMark } from '../../ui/Marks.tsx';
import { usePlan } from '../planContext.ts';
import styles from './Signoff.module.css';
import { SignoffForm, type SignoffFormProps } from './SignoffForm.tsx';
import { agreedOf, chapterList, useSignoffs } from './signoffWords.ts';
import { viewPath } from './views.ts';

export function SignoffDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('plan.signoff.title')} size={560}>
      <SignoffBody onClose={onClose} />
    </Dialog>
  );
}

/** So many are named; the list has all. */
const MOST_MISSING = 4;

function SignoffBody({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { planId, language } = usePlan();
  const { data, error, refetch } = useSignoffs(planId, true);
  if (data === undefined)
    return error ? (
      <ErrorInPlace error={error} onRetry={() => void refetch()} compact />
    ) : (
      <Skeleton rows={[54, 54, 54]} />
    );
  if (data.departments.length === 0) return <EmptyState sentence={t('plan.signoff.nobody')} compact />;
  const mine = data.departments.find(({ department }) => department.id === data.mine);
  const missing = data.departments.filter(({ status }) => status !== 'agreed');
  const names = joinNames(
    missing.map(({ department }) => department.name),
    language,
    MOST_MISSING,
  );
  const count = { agreed: agreedOf(data), all: data.departments.length, names };
  const list = (
    <ul className={styles.departments} aria-label={t('plan.signoff.open')}>
      {data.departments.map((one) => (
        <DepartmentRow key={one.department.id} one={one} onClose={onClose} />
      ))}
    </ul>
  );
  // Where all stand is read first, in a sentence. Then who is still wanted signs; who has signed sees the others.
  const spoken = mine === undefined || hasSpoken(mine);
  return (
    <>
      <p className={styles.count}>
        {t(missing.length > 0 ? 'plan.signoff.countMissing' : 'plan.signoff.count', count)}
      </p>
      {spoken && list}
      {mine && <Mine mine={mine} sections={data.sections} onClose={onClose} />}
      {!spoken && list}
    </>
  );
}

/** It has agreed, or returned what has not been changed since. */
const hasSpoken = ({ status, signed }: DepartmentSignoff): boolean =>
  status === 'agreed' || (status === 'returned' && signed?.changed.length === 0);

function Mine({ mine, sections, onClose }: SignoffFormProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const [again, setAgain] = useState(false);
  if (sections.length === 0) return <p className={styles.hint}>{t('plan.signoff.nothing')}</p>;
  if (hasSpoken(mine) && !again)
    return (
      <Button variant="default" className={styles.again} onClick={() => setAgain(true)}>
        {t('plan.signoff.mineAgain', { department: mine.department.name })}
      </Button>
    );
  // made anew when the department has signed: what is ticked follows from what it signed
  return (
    <SignoffForm
      key={mine.signed?.at ?? ''}
      mine={mine}
      sections={sections}
      onDone={() => setAgain(false)}
      aside={<SeeChanges signed={mine.signed} onClose={onClose} />}
    />
  );
}

function DepartmentRow({ one, onClose }: { one: DepartmentSignoff; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = usePlan();
  const { department, member, status, signed } = one;
  return (
    <li>
      <DepartmentMark mark={department.mark} color={department.color} />
      <div className={styles.words}>
        <strong>{department.name}</strong>
        {signed && (
          <span title={showMoment(signed.at, language)}>
            {t('plan.signoff.by', { name: signed.by.name, when: showAgo(signed.at, language) })}
            {' · '}
            {signed.whole ? t('plan.signoff.whole') : chapterList(signed.chapters, t, language)}
          </span>
        )}
        {!member && <span>{t('plan.signoff.noAccess')}</span>}
        {signed?.note && <blockquote>{signed.note}</blockquote>}
        {signed && signed.changed.length > 0 && (
          <>
            <Changed changed={signed.changed} onClose={onClose}>
              {(sections) =>
                status === 'returned'
                  ? t('plan.signoff.returnedSince', { sections })
                  : t('plan.signoff.stale', { sections, department: department.name })
              }
            </Changed>
            <SeeChanges signed={signed} onClose={onClose} />
          </>
        )}
      </div>
      <span className={styles.status} data-status={status}>
        {t(`plan.signoff.status.${status}`)}
      </span>
    </li>
  );
}

/** Leads to the changed parts as they were signed and as they are; nothing where there are none or they were not kept. */
function SeeChanges({ signed, onClose }: { signed: DepartmentSignoff['signed']; onClose: () => void }) {
  const { t } = useTranslation();
  const { planId } = usePlan();
  if (!signed?.comparable || signed.changed.length === 0) return null;
  return (
    <Button
      component={Link}
      to={`${viewPath(planId, 'history')}?${new URLSearchParams({ signoff: signed.id })}`}
      variant="default"
      size="compact-sm"
      className={styles.see}
      leftSection={<IconArrowsDiff size={14} stroke={1.6} />}
      onClick={onClose}
    >
      {t('plan.signoff.changes')}
    </Button>
  );
}

/** What changed, in words; a click goes to the first of it. */
function Changed({
  changed,
  onClose,
  children,
}: {
  changed: readonly SignedChapter[];
  onClose: () => void;
  children: (sections: string) => string;
}) {
  const { t } = useTranslation();
  const { planId, language } = usePlan();
  const navigate = useNavigate();
  const [first] = changed;
  return (
    <button
      type="button"
      className={styles.changed}
      onClick={() => {
        onClose();
        const block =
          first === undefined || first.id === START ? '' : `?block=${encodeURIComponent(first.id)}`;
        void navigate(`${viewPath(planId, 'text')}${block}`);
      }}
    >
      {children(chapterList(changed, t, language))}
    </button>
  );
}
