/** What a notification says after the name of whoever did it, and where it leads. Pure. */
import type { TFunction } from 'i18next';
import type { Notification } from '../../shared/api/notifications.ts';

export function sentenceOf(notification: Notification, t: TFunction): string {
  const { kind, plan, department, card, block } = notification;
  const words = { plan: plan.title };
  switch (kind) {
    case 'mention': {
      const where = block !== null ? 'text' : card !== null ? 'card' : 'talk';
      return t(`inbox.mention.${where}`, { ...words, whom: department?.name ?? t('inbox.you') });
    }
    case 'answer':
      return t(card === null ? 'inbox.answer.talk' : 'inbox.answer.card', words);
    case 'card':
      return t('inbox.card', words);
    case 'signoffWanted':
      return t('inbox.signoffWanted', {
        ...words,
        department: department?.name ?? t('inbox.yourDepartment'),
      });
    case 'signoffReturned':
      return t('inbox.signoffReturned', {
        ...words,
        department: department?.name ?? t('inbox.someDepartment'),
      });
    case 'signoffStale':
      return t('inbox.signoffStale', {
        ...words,
        department: department?.name ?? t('inbox.yourDepartment'),
      });
    case 'final':
      return t('inbox.final', words);
    case 'access':
      return t('inbox.access', { ...words, whom: department?.name ?? t('inbox.you') });
  }
}

export function pathOf({ kind, plan, thread, card, block, signoff }: Notification): string {
  const at = (view: string, query: Record<string, string> = {}): string => {
    const search = new URLSearchParams(query).toString();
    return `/plans/${plan.id}/${view}${search === '' ? '' : `?${search}`}`;
  };
  if (signoff !== null) return at('history', { signoff });
  if (kind === 'signoffWanted' || kind === 'signoffReturned' || kind === 'signoffStale')
    return at('text', { open: 'signoffs' });
  if (card !== null) return at(`board/${card}`, thread === null ? {} : { thread });
  if (thread !== null) return at('text', { thread });
  return at('text', block === null ? {} : { block });
}
