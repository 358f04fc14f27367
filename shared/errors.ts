/**
 * Every refusal a user can meet: code → HTTP status and the sentence in both languages. One table;
 * the HTTP border, the socket border and the client read it. `{name}` in a sentence is filled from details.
 */
import type { PlanState } from './access.ts';
import { FILE_REASONS, isFileReason } from './fileReasons.ts';

export interface ErrorEntry {
  status: number;
  zh: string;
  en: string;
}

const entry = (status: number, zh: string, en: string): ErrorEntry => ({ status, zh, en });

export const ERRORS = {
  unauthenticated: entry(
    401,
    '登录已失效，请重新登录。',
    'Not signed in, or the session has ended. Sign in again.',
  ),
  wrongCredentials: entry(401, '邮箱或密码不对。', 'Wrong e-mail or password.'),
  wrongPassword: entry(403, '现在的密码不对。', 'The current password is wrong.'),
  accountClosed: entry(
    403,
    '这个帐号已停用。需要时请联系本单位管理员。',
    'This account is closed. Ask an administrator of your organisation.',
  ),
  forbidden: entry(
    403,
    '没有这项权限，可请计划负责人在“共享”里调整。',
    'You may not do this. The plan’s owner can change it under Share.',
  ),
  foreignOrigin: entry(
    403,
    '请求来自其他网站，已拒绝。请从本系统的网址打开。',
    'The request came from another site and was refused. Open Gongce at its own address.',
  ),
  notFound: entry(
    404,
    '没有找到，可能已删除，或你没有查看权限。',
    'Not found: it may be deleted, or you may not see it.',
  ),
  invalid: entry(400, '提交的内容有误：{reason}', 'The request is not valid: {reason}'),
  badEmail: entry(
    400,
    '这个邮箱地址不完整，应像 name@example.cn。',
    'This e-mail address is not complete. It should look like name@example.org.',
  ),
  blank: entry(400, '有一栏没有填。', 'A field is empty.'),
  conflict: entry(
    409,
    '内容刚被他人改过，请刷新后再试。',
    'Somebody changed this first. Reload and try again.',
  ),
  emailTaken: entry(409, '这个邮箱已有帐号。', 'An account with this e-mail exists.'),
  nameTaken: entry(400, '已有同名的，请换一个名称。', 'There is one of this name. Choose another.'),
  lastOwner: entry(
    400,
    '计划至少要有一位负责人，请先指定另一位。',
    'A plan needs an owner. Name another one first.',
  ),
  lastAdmin: entry(
    400,
    '单位至少要有一位管理员，请先指定另一位。',
    'The workspace needs an administrator. Name another one first.',
  ),
  nobodySuch: entry(
    400,
    '没有这个成员或部门，可能刚被删除。请刷新后再试。',
    'There is no such person or department, perhaps no longer. Reload and try again.',
  ),
  alreadySetUp: entry(409, '系统已经设置过，请直接登录。', 'Gongce is already set up. Sign in instead.'),
  setupToken: entry(
    403,
    '设置链接不对或已用过，请看服务器启动时打印的链接。',
    'The set-up link is wrong or used. See the link printed when the server started.',
  ),
  frozen: entry(
    409,
    '计划已定稿，文稿不再改动。需要修改时，请负责人点“修订”。',
    'The plan is final and its text frozen. Its owner can choose Amend.',
  ),
  wrongState: entry(
    409,
    '计划现在{stateWords}，不能这样做。请按它现在的状态操作。',
    'The plan is {stateWords} now, which does not allow this. See what its present state offers.',
  ),
  noDepartment: entry(
    403,
    '会签要代表部门，你还没有归入部门。请管理员在“部门与成员”里设置。',
    'A sign-off speaks for a department, and you belong to none. An administrator can set it under People.',
  ),
  departmentInUse: entry(
    409,
    '这个部门还在用：成员 {members} 人，任务卡 {cards} 张（在 {plans} 个计划里），共享或会签 {named} 个计划。请先把成员和任务卡转给别的部门，再在计划的“共享”里去掉它。会签过的部门不能删除，可以改名，原来的名称仍然认得。',
    'This department is still in use: members {members}, cards {cards} (in plans: {plans}), shared with or signing plans {named}. Give its members and cards to another department and take it out under Share. One that has signed a plan stays; it can be renamed, and its old name is still understood.',
  ),
  tooLarge: entry(413, '文件过大，上限 {limit}。', 'Too large: the limit is {limit}.'),
  unsupportedFile: entry(
    415,
    '读不了这个文件：{kind}。可以导入 .docx、.html、.md、.txt。',
    'This file cannot be read: {kind}. Gongce takes .docx, .html, .md and .txt.',
  ),
  badFile: entry(422, '文件打不开：{reason}。', 'The file cannot be read: {reason}.'),
  tooHeavy: entry(
    422,
    '处理这份内容超出了时间或内存限制，请拆小后再试。',
    'Working on this took more time or memory than allowed. Split it and try again.',
  ),
  cancelled: entry(499, '已取消，没有留下任何内容。', 'Cancelled; nothing was kept.'),
  adminOnly: entry(
    403,
    '整套存档带有他人的姓名和历史，只能由单位管理员导入。可请管理员代为导入，或改用其中的 .docx。',
    'A whole-plan archive carries other people’s names and history: only an administrator may bring it in. Ask one, or use the .docx instead.',
  ),
  tooMany: entry(
    429,
    '尝试过多，请 {seconds} 秒后再试。',
    'Too many attempts. Try again in {seconds} seconds.',
  ),
  tooManyUploads: entry(
    429,
    '正在上传的内容太多，请 {seconds} 秒后再试。',
    'Too much is being uploaded at once. Try again in {seconds} seconds.',
  ),
  internal: entry(
    500,
    '服务器出错，已记录。请稍后重试。',
    'The server failed and has logged it. Try again later.',
  ),
  overloaded: entry(503, '服务器繁忙，请稍后重试。', 'The server is busy. Try again shortly.'),
  storeFull: entry(
    507,
    '服务器磁盘写不进去，改动保存在本机，恢复后会自动送出。',
    'The server cannot write to its disk. Your changes stay on this device and are sent when it recovers.',
  ),
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;
export type ErrorDetails = Record<string, string | number | boolean | null>;

/** An expected refusal. Caught at a border and turned into a reply with the code's status and sentence. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(errorSentence(code, 'en', details));
    this.code = code;
    this.details = details;
  }
  get status(): number {
    return ERRORS[this.code].status;
  }
}

const STATE_WORDS: Record<PlanState, { zh: string; en: string }> = {
  draft: { zh: '起草中', en: 'being drafted' },
  review: { zh: '会签中', en: 'in review' },
  final: { zh: '已定稿', en: 'final' },
  amend: { zh: '修订中', en: 'being amended' },
  archived: { zh: '已归档', en: 'archived' },
};
const isState = (value: unknown): value is PlanState =>
  typeof value === 'string' && Object.hasOwn(STATE_WORDS, value);

/**
 * The sentence a user reads, with `{name}` filled from `details`; `details.why` names one of the reasons a file
 * is refused for, `details.state` a plan's state: both are said in the same language.
 */
export function errorSentence(code: ErrorCode, language: 'zh' | 'en', details: ErrorDetails = {}): string {
  const fill = (sentence: string, from: ErrorDetails): string =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(from[name] ?? ''));
  const { state } = details;
  if (isState(state))
    return fill(ERRORS[code][language], { ...details, stateWords: STATE_WORDS[state][language] });
  if (!isFileReason(details.why)) return fill(ERRORS[code][language], details);
  const words = fill(FILE_REASONS[details.why][language], details);
  return fill(ERRORS[code][language], { ...details, reason: words, kind: words });
}
