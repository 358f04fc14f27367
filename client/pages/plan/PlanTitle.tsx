/** The plan's title in the top bar; a click renames it. */
import { UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import { TITLE_LIMIT } from '../../../shared/api/fields.ts';
import { renameTitle } from '../../../shared/doc/renameTitle.ts';
import { keys, patchPlan } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import { inOneBreath } from '../../i18n/phrases.ts';
import { isComposing } from '../../ui/composing.ts';
import { isShort } from '../../ui/limit.ts';
import { toast } from '../../ui/toast.tsx';
import { usePlan } from '../planContext.ts';
import styles from './PlanTitle.module.css';

export function PlanTitle() {
  const { t } = useTranslation();
  const { planId, detail, plan, shutOut, language } = usePlan();
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  const rename = useMutation({
    mutationFn: (title: string) => patchPlan(planId, { title }),
    onSuccess: (_plan, next) => {
      const { text } = plan;
      const before = detail.title;
      if (text.ready && text.access === 'write' && renameTitle(text.doc, before, next))
        toast(t('plan.titleToo'), { id: 'rename', undo: () => renameTitle(text.doc, next, before) });
      void queries.invalidateQueries({ queryKey: keys.planDetail(planId) });
      void queries.invalidateQueries({ queryKey: keys.plans });
    },
    onError: (error) => toast(sentenceFor(error), { tone: 'bad' }),
  });
  const title = rename.isPending ? rename.variables : detail.title;
  const mayRename = !shutOut && may(detail.role, 'rename') && detail.state !== 'archived';

  if (!mayRename)
    return (
      <strong className={styles.title} title={title}>
        {title}
      </strong>
    );
  if (!editing)
    return (
      <UnstyledButton
        className={styles.title}
        title={title}
        aria-label={inOneBreath([title, t('plan.rename')], language)}
        onClick={() => setEditing(true)}
      >
        {title}
      </UnstyledButton>
    );
  const finish = (field: HTMLInputElement) => {
    if (!isShort(field, TITLE_LIMIT, t)) return;
    setEditing(false);
    const next = field.value.trim();
    if (next !== '' && next !== detail.title) rename.mutate(next);
  };
  return (
    <input
      className={styles.field}
      aria-label={t('plan.rename')}
      // biome-ignore lint/a11y/noAutofocus: the click that opened it asked for it
      autoFocus
      defaultValue={detail.title}
      onInput={(event) => void isShort(event.currentTarget, TITLE_LIMIT, t)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => finish(event.currentTarget)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') finish(event.currentTarget);
        if (event.key === 'Escape') {
          event.stopPropagation();
          event.currentTarget.value = detail.title;
          event.currentTarget.blur();
        }
      }}
    />
  );
}
