/** 定稿: what is still open in the text first, then what happens, then the button. */
import { Button } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconLayoutKanban,
  IconLock,
  IconRotate2,
  IconTag,
} from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DepartmentSignoff } from '../../../shared/api/signoffs.ts';
import type { Finding } from '../../../shared/extract/types.ts';
import { targetTree } from '../../../shared/targetTree.ts';
import { finalisePlan, getFindings, getTargets, keys } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import { useStore } from '../../sync/store.ts';
import { Dialog, DialogCancel, DialogFoot, DialogNote } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { toast } from '../../ui/toast.tsx';
import { useSend } from '../../ui/useSend.ts';
import { usePlan } from '../planContext.ts';
import styles from './FinaliseDialog.module.css';
import { usePlanActions } from './planActions.ts';
import { chapterList, nameList, useSignoffs } from './signoffWords.ts';
import { viewPath } from './views.ts';

const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

export interface FinaliseDialogProps {
  opened: boolean;
  onClose: () => void;
}

export function FinaliseDialog({ opened, onClose }: FinaliseDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('plan.finaliseTitle')} size={480}>
      <FinaliseBody onClose={onClose} />
    </Dialog>
  );
}

function FinaliseBody({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { plan, planId, detail } = usePlan();
  const queries = useQueryClient();
  const status = useStore(plan.status);
  // Asked anew each time: what the server has acknowledged is what will be frozen.
  const findings = useQuery({
    queryKey: keys.findings(planId),
    queryFn: () => getFindings(planId),
    staleTime: 0,
  });
  const targets = useQuery({
    queryKey: keys.targets(planId),
    queryFn: () => getTargets(planId),
    staleTime: 0,
  });
  const finalise = useSend({
    mutationFn: () => finalisePlan(planId),
    onSuccess: ({ revision }) => {
      toast(t('plan.finalised', { n: revision }));
      onClose();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.plan(planId) });
      void queries.invalidateQueries({ queryKey: keys.plans });
    },
  });
  const unsent = status.kind === 'saved' ? 0 : status.unsent;
  return (
    <>
      {findings.data ? (
        <FindingsLine findings={findings.data.findings} onClose={onClose} />
      ) : findings.error ? (
        <p className={styles.open}>{sentenceFor(findings.error)}</p>
      ) : (
        <Skeleton rows={[58]} />
      )}
      {detail.state === 'review' && <SignoffLine />}
      <ul className={styles.what}>
        <Fact icon={<IconLock {...icon} />}>{t('plan.finaliseFrozen')}</Fact>
        <Fact icon={<IconLayoutKanban {...icon} />}>{t('plan.finaliseBoard')}</Fact>
        <Fact icon={<IconTag {...icon} />}>
          {targets.data
            ? t('plan.finaliseVersion', { count: targetTree(targets.data).size })
            : t('plan.finaliseVersionOnly')}
        </Fact>
        <Fact icon={<IconRotate2 {...icon} />}>{t('plan.finaliseAgain')}</Fact>
      </ul>
      <DialogFoot>
        {unsent > 0 && <DialogNote tone="finding">{t('plan.finaliseUnsent', { count: unsent })}</DialogNote>}
        {finalise.error && <DialogNote tone="bad">{sentenceFor(finalise.error)}</DialogNote>}
        <DialogCancel />
        <Button loading={finalise.isPending} onClick={() => finalise.mutate()}>
          {t('plan.finalise')}
        </Button>
      </DialogFoot>
    </>
  );
}

export interface FindingsLineProps {
  findings: readonly Finding[];
  onClose: () => void;
  /** So many of them are told in their own words. */
  telling?: number;
}

/** What is open in the text, with the way to it. */
export function FindingsLine({ findings, onClose, telling = 0 }: FindingsLineProps) {
  const { t } = useTranslation();
  const { planId, language } = usePlan();
  const navigate = useNavigate();
  const serious = findings.filter(({ severity }) => severity !== 'hint');
  const hints = findings.length - serious.length;
  const first = serious[0]?.spans[0]?.blockId;
  if (serious.length === 0)
    return (
      <div className={styles.clean}>
        <IconCircleCheckFilled size={18} aria-hidden />
        <span>{hints > 0 ? t('plan.onlyHints', { count: hints }) : t('plan.noFindings')}</span>
      </div>
    );
  return (
    <div className={styles.open}>
      <IconAlertTriangleFilled size={18} aria-hidden />
      <div>
        {t('plan.openFindings', { count: serious.length })}
        {telling > 0 ? (
          <ul className={styles.told}>
            {serious.slice(0, telling).map(({ key, message }) => (
              <li key={key}>{message[language]}</li>
            ))}
          </ul>
        ) : (
          <br />
        )}
        <button
          type="button"
          onClick={() => {
            onClose();
            void navigate(`${viewPath(planId, 'text')}${first ? `?block=${first}` : ''}`);
          }}
        >
          {t('plan.seeFindings')}
        </button>
      </div>
    </div>
  );
}

/** What departments hold against what would be frozen, a return with its reason first; that is for the owner to weigh. */
function SignoffLine() {
  const { t } = useTranslation();
  const { planId, language } = usePlan();
  const { open } = usePlanActions();
  const { data } = useSignoffs(planId, true);
  if (data === undefined || data.departments.length === 0) return null;
  const are = (wanted: DepartmentSignoff['status']) =>
    data.departments.filter(({ status }) => status === wanted);
  const [returned, stale, unsigned] = [are('returned'), are('stale'), are('open')];
  if (returned.length + stale.length + unsigned.length === 0)
    return (
      <div className={styles.clean}>
        <IconCircleCheckFilled size={18} aria-hidden />
        <span>{t('plan.signoff.allAgreed', { count: data.departments.length })}</span>
      </div>
    );
  return (
    <div className={styles.open}>
      <IconAlertTriangleFilled size={18} aria-hidden />
      <div>
        <ul className={styles.signoffs}>
          {returned.map(({ department, signed }) => (
            <li key={department.id}>
              {t('plan.signoff.returnedBy', {
                department: department.name,
                name: signed?.by.name ?? '',
                note: signed?.note ?? '',
              })}
            </li>
          ))}
          {stale.map(({ department, signed }) => (
            <li key={department.id}>
              {t('plan.signoff.stale', {
                department: department.name,
                sections: chapterList(signed?.changed ?? [], t, language),
              })}
            </li>
          ))}
          {unsigned.length > 0 && (
            <li>
              {t('plan.signoff.left', {
                names: nameList(
                  unsigned.map(({ department }) => department.name),
                  language,
                ),
              })}
            </li>
          )}
        </ul>
        <button type="button" onClick={() => open('signoffs')}>
          {t('plan.signoff.open')}
        </button>
      </div>
    </div>
  );
}

function Fact({ icon: sign, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li>
      {sign}
      <span>{children}</span>
    </li>
  );
}
