// What a notification says in both languages, and where it leads.

import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { texts as en } from '../../client/i18n/en/shell.ts';
import { texts as zh } from '../../client/i18n/zh/shell.ts';
import { pathOf, sentenceOf } from '../../client/inbox/words.ts';
import type { Notification } from '../../shared/api/notifications.ts';

let t: Record<'zh' | 'en', TFunction>;
beforeAll(async () => {
  const i18n = i18next.createInstance();
  await i18n.init({
    resources: { zh: { shell: zh }, en: { shell: en } },
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
  });
  t = { zh: i18n.getFixedT('zh'), en: i18n.getFixedT('en') };
});

const science = { id: 'd', name: '科普部' };
const a = (more: Partial<Notification>): Notification => ({
  id: 1,
  kind: 'mention',
  plan: { id: 'p', title: '年度计划' },
  by: { id: 'u', name: '王芳', color: 1 },
  department: null,
  thread: null,
  card: null,
  block: null,
  signoff: null,
  quote: '',
  at: '2026-01-01T00:00:00Z',
  read: false,
  ...more,
});

const CASES: [Partial<Notification>, string, string, string][] = [
  [
    { thread: 't' },
    '在《年度计划》的批注中提到了你',
    'mentioned you in a comment on “年度计划”',
    '/plans/p/text?thread=t',
  ],
  [
    { thread: 't', card: 'c', department: science },
    '在《年度计划》一张任务卡的讨论中提到了科普部',
    'mentioned 科普部 in the talk of a card of “年度计划”',
    '/plans/p/board/c?thread=t',
  ],
  [
    { block: 'b' },
    '在《年度计划》的正文中提到了你',
    'mentioned you in the text of “年度计划”',
    '/plans/p/text?block=b',
  ],
  [
    { kind: 'answer', thread: 't' },
    '回复了你在《年度计划》里参与的批注',
    'answered in a thread of yours on “年度计划”',
    '/plans/p/text?thread=t',
  ],
  [
    { kind: 'answer', thread: 't', card: 'c' },
    '回复了你在《年度计划》任务卡里参与的讨论',
    'answered in the talk of a card of “年度计划” you took part in',
    '/plans/p/board/c?thread=t',
  ],
  [
    { kind: 'card', card: 'c' },
    '把《年度计划》的一张任务卡交给了你',
    'gave you a card of “年度计划”',
    '/plans/p/board/c',
  ],
  [
    { kind: 'signoffWanted', department: science },
    '请科普部会签《年度计划》',
    'asks 科普部 to sign off “年度计划”',
    '/plans/p/text?open=signoffs',
  ],
  // the department may be gone by now
  [
    { kind: 'signoffWanted' },
    '请你的部门会签《年度计划》',
    'asks your department to sign off “年度计划”',
    '/plans/p/text?open=signoffs',
  ],
  [
    { kind: 'signoffReturned', department: science },
    '代表科普部退回了《年度计划》',
    'returned “年度计划” for 科普部',
    '/plans/p/text?open=signoffs',
  ],
  [
    { kind: 'signoffStale', department: science },
    '改动了《年度计划》，科普部的会签已失效',
    'changed “年度计划”: the sign-off of 科普部 no longer holds',
    '/plans/p/text?open=signoffs',
  ],
  [
    { kind: 'signoffStale', department: science, signoff: 's' },
    '改动了《年度计划》，科普部的会签已失效',
    'changed “年度计划”: the sign-off of 科普部 no longer holds',
    '/plans/p/history?signoff=s',
  ],
  [{ kind: 'final' }, '把《年度计划》定稿了', 'finalised “年度计划”', '/plans/p/text'],
  [{ kind: 'access' }, '把《年度计划》共享给了你', 'shared “年度计划” with you', '/plans/p/text'],
  [
    { kind: 'access', department: science },
    '把《年度计划》共享给了科普部',
    'shared “年度计划” with 科普部',
    '/plans/p/text',
  ],
];

describe('a notification', () => {
  it.each(CASES)('%o', (more, inChinese, inEnglish, path) => {
    expect(sentenceOf(a(more), t.zh)).toBe(inChinese);
    expect(sentenceOf(a(more), t.en)).toBe(inEnglish);
    expect(pathOf(a(more))).toBe(path);
  });
});
