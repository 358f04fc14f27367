/**
 * One typed call per REST route: same-origin cookie, replies checked by the shapes of shared/api, refusals
 * thrown as ApiError. Keeps nothing; TanStack Query does, under `keys`.
 */
import { z } from 'zod';
import * as fields from '../shared/api/fields.ts';
import * as imports from '../shared/api/imports.ts';
import * as inbox from '../shared/api/notifications.ts';
import * as people from '../shared/api/people.ts';
import * as pictures from '../shared/api/pictures.ts';
import * as plans from '../shared/api/plans.ts';
import * as reading from '../shared/api/reading.ts';
import * as signoffs from '../shared/api/signoffs.ts';
import * as versions from '../shared/api/versions.ts';
import { request } from './request.ts';

type Input<S extends z.ZodType> = z.input<S>;

const done = z.unknown();
const plan = (id: string): string => `/api/plans/${encodeURIComponent(id)}`;

// ---- who ----
export const getSetupState = () => request('/api/setup', { reply: people.setupStateReply });
export const setup = (body: Input<typeof people.setupRequest>) =>
  request('/api/setup', { method: 'POST', body, reply: people.loginReply });
export const login = (body: Input<typeof people.loginRequest>) =>
  request('/api/login', { method: 'POST', body, reply: people.loginReply });
export const logout = () => request('/api/logout', { method: 'POST', reply: done });
export const getMe = () => request('/api/me', { reply: people.meReply });
export const patchMe = (body: Input<typeof people.patchMeRequest>) =>
  request('/api/me', { method: 'PATCH', body, reply: done });
export const getUsers = () => request('/api/users', { reply: people.usersReply });
export const createUser = (body: Input<typeof people.createUserRequest>) =>
  request('/api/users', { method: 'POST', body, reply: fields.createdReply });
export const patchUser = (id: string, body: Input<typeof people.patchUserRequest>) =>
  request(`/api/users/${encodeURIComponent(id)}`, { method: 'PATCH', body, reply: done });
export const getDepartments = () => request('/api/departments', { reply: people.departmentsReply });
export const createDepartment = (body: Input<typeof people.createDepartmentRequest>) =>
  request('/api/departments', { method: 'POST', body, reply: fields.createdReply });
export const patchDepartment = (id: string, body: Input<typeof people.patchDepartmentRequest>) =>
  request(`/api/departments/${encodeURIComponent(id)}`, { method: 'PATCH', body, reply: done });
export const deleteDepartment = (id: string) =>
  request(`/api/departments/${encodeURIComponent(id)}`, { method: 'DELETE', reply: done });

export const patchWorkspace = (body: Input<typeof people.patchWorkspaceRequest>) =>
  request('/api/workspace', { method: 'PATCH', body, reply: done });

// ---- plans ----
export const getPlans = () => request('/api/plans', { reply: plans.plansReply });
export const createPlan = (body: Input<typeof plans.createPlanRequest>) =>
  request('/api/plans', { method: 'POST', body, reply: fields.createdReply });
export const getPlan = (id: string, signal?: AbortSignal) =>
  request(plan(id), { reply: plans.planDetailSchema, signal });
export const patchPlan = (id: string, body: Input<typeof plans.patchPlanRequest>) =>
  request(plan(id), { method: 'PATCH', body, reply: plans.planSchema.pick({ state: true }) });
export const putMember = (id: string, body: Input<typeof plans.putMemberRequest>) =>
  request(`${plan(id)}/members`, { method: 'PUT', body, reply: done });
export const finalisePlan = (id: string) =>
  request(`${plan(id)}/finalise`, { method: 'POST', reply: versions.finaliseReply });
export const amendPlan = (id: string) => request(`${plan(id)}/amend`, { method: 'POST', reply: done });

export const getSignoffs = (id: string) => request(`${plan(id)}/signoffs`, { reply: signoffs.signoffsReply });
export const getSignoffChanges = (id: string, signoff: string) =>
  request(`${plan(id)}/signoffs/${encodeURIComponent(signoff)}/changes`, {
    reply: signoffs.signoffChangesReply,
  });
export const signOff = (id: string, body: Input<typeof signoffs.signoffRequest>) =>
  request(`${plan(id)}/signoffs`, { method: 'POST', body, reply: done });

// ---- what is read out of a plan ----
export const getTargets = (id: string) => request(`${plan(id)}/targets`, { reply: reading.targetsReply });
export const getFindings = (id: string) => request(`${plan(id)}/findings`, { reply: reading.findingsReply });
/** The plan as plain text, a line a block, numbers written out. */
export const getText = async (id: string): Promise<string> => {
  const reply = z.object({ text: z.string() });
  return (await request(`${plan(id)}/text`, { reply })).text;
};
export const getBoard = (id: string) => request(`${plan(id)}/board`, { reply: reading.boardReply });
export const getVersions = (id: string) => request(`${plan(id)}/versions`, { reply: versions.versionsReply });
export const getVersion = (id: string, version: string) =>
  request(`${plan(id)}/versions/${encodeURIComponent(version)}`, { reply: versions.versionTextReply });
export const nameVersion = (id: string, body: Input<typeof versions.nameVersionRequest>) =>
  request(`${plan(id)}/versions`, { method: 'POST', body, reply: done });
export const restoreVersion = (id: string, version: string) =>
  request(`${plan(id)}/versions/${encodeURIComponent(version)}/restore`, { method: 'POST', reply: done });

export const EXPORT_FORMATS = ['docx', 'xlsx', 'md', 'ics', 'txt'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const exportUrl = (id: string, format: ExportFormat): string => `${plan(id)}/export.${format}`;

/** A past version as a Word file. */
export const versionUrl = (id: string, version: string): string =>
  `${exportUrl(id, 'docx')}?${new URLSearchParams({ version })}`;

/** The whole plan with its past, for its owner. */
export const archiveUrl = (id: string): string => `${plan(id)}/export.zip`;

/** The 版头 and 版记 of a formal document; what is '' is left out. */
export interface RedHeadWords {
  sign: string;
  number: string;
  signer: string;
  copies: string;
  printedBy: string;
  printedOn: string;
}
export interface WordLook {
  layout: 'official' | 'modern';
  grid: 'portable' | 'word';
  faces: 'gb2312' | 'windows';
  seal: boolean;
  boldThirdLevel: boolean;
  /** Null for none. */
  redHead: RedHeadWords | null;
}
export interface WordOptions extends WordLook {
  draft: boolean;
  contents: boolean;
  /** tasks, targets, progress */
  annexes: readonly string[];
}
function lookQuery({ layout, grid, faces, seal, boldThirdLevel, redHead }: WordLook): URLSearchParams {
  const query = new URLSearchParams({ layout });
  if (layout === 'modern') return query;
  if (grid !== 'portable') query.set('grid', grid);
  if (faces !== 'gb2312') query.set('faces', faces);
  if (seal) query.set('seal', 'true');
  if (boldThirdLevel) query.set('boldThirdLevel', 'true');
  if (redHead === null || redHead.sign.trim() === '') return query;
  const { sign, number, signer, copies, printedBy, printedOn } = redHead;
  const words = {
    redHead: sign,
    redNumber: number,
    redSigner: signer,
    redCopies: copies,
    redPrintedBy: printedBy,
    redPrintedOn: printedOn,
  };
  for (const [name, value] of Object.entries(words)) if (value.trim() !== '') query.set(name, value.trim());
  return query;
}
export const wordUrl = (id: string, { draft, contents, annexes, ...look }: WordOptions): string => {
  const query = lookQuery(look);
  if (draft) query.set('draft', 'true');
  if (contents) query.set('contents', 'true');
  if (annexes.length > 0) query.set('annexes', annexes.join(','));
  return `${exportUrl(id, 'docx')}?${query}`;
};
export const reportUrl = (id: string, look: WordLook, date: string, since: string | null): string => {
  const query = lookQuery(look);
  query.set('date', date);
  if (since !== null) query.set('since', since);
  return `${plan(id)}/report.docx?${query}`;
};
/** The days progress reports were made of, newest first. */
export const getReports = (id: string) => request(`${plan(id)}/reports`, { reply: versions.reportsReply });

// ---- pictures of the text ----
export const pictureUrl = (id: string, file: string): string =>
  `${plan(id)}/files/${encodeURIComponent(file)}`;
export const addPicture = (id: string, file: File, signal?: AbortSignal) => {
  const body = new FormData();
  body.append('file', file, file.name);
  return request(`${plan(id)}/files`, { method: 'POST', body, reply: pictures.pictureReply, signal });
};

// ---- import ----
/** How an upload is followed and given up. */
export interface Sending {
  signal: AbortSignal;
  onSent: (share: number) => void;
}

function importForm(
  file: File,
  structure?: imports.ImportStructure,
  cards = false,
  predecessor?: string,
  id?: string,
): FormData {
  const form = new FormData();
  // Fields before the file: the server can then read them while the file still streams.
  if (id !== undefined) form.append('id', id);
  if (structure !== undefined) form.append('structure', JSON.stringify(structure));
  if (cards) form.append('cards', 'true');
  if (predecessor !== undefined) form.append('predecessor', predecessor);
  form.append('file', file, file.name);
  return form;
}
export const previewImport = (file: File, structure?: imports.ImportStructure, sending?: Sending) =>
  request('/api/plans/import/preview', {
    method: 'POST',
    body: importForm(file, structure),
    reply: imports.importPreviewSchema,
    ...sending,
  });
/** `id` here and below: the new plan's; asked again with it, it is the same plan. */
export const importPlan = (
  file: File,
  id: string,
  structure?: imports.ImportStructure,
  cards = false,
  sending?: Sending,
) =>
  request('/api/plans/import', {
    method: 'POST',
    body: importForm(file, structure, cards, undefined, id),
    reply: imports.importReply,
    ...sending,
  });
/** The draft of the plan after `predecessor`, whose words are in the file. */
export const importNextPlan = (
  file: File,
  id: string,
  structure: imports.ImportStructure,
  predecessor: string,
) =>
  request('/api/plans/import', {
    method: 'POST',
    body: importForm(file, structure, false, predecessor, id),
    reply: imports.importReply,
  });
export const previewArchive = (file: File, sending: Sending) =>
  request('/api/plans/import/archive', {
    method: 'POST',
    body: importForm(file),
    reply: imports.archivePreviewSchema,
    ...sending,
  });
export const importArchive = (file: File, id: string, sending: Sending) =>
  request('/api/plans/import', {
    method: 'POST',
    body: importForm(file, undefined, false, undefined, id),
    reply: imports.importReply.pick({ id: true }),
    ...sending,
  });

// ---- my work ----
export const getWork = () => request('/api/work', { reply: reading.workReply });
/** Those put aside as well: what is looked for by name. */
export const getAllWork = () => request('/api/work?archived=true', { reply: reading.workReply });
/** Cards of all plans I may read whose titles have these words, of which there is at least one; the first few. */
export const findCards = (words: string, signal?: AbortSignal) =>
  request(`/api/cards?${new URLSearchParams({ q: words })}`, { reply: reading.findCardsReply, signal });

// ---- my inbox ----
export const NOTIFICATIONS_A_PAGE = 30;
/** Those older than `before`; null: the newest. */
export const getNotifications = (before: number | null) => {
  const query = new URLSearchParams({ limit: String(NOTIFICATIONS_A_PAGE) });
  if (before !== null) query.set('before', String(before));
  return request(`/api/notifications?${query}`, { reply: inbox.notificationsReply });
};
export const readNotifications = (body: inbox.ReadNotificationsRequest) =>
  request('/api/notifications/read', { method: 'POST', body, reply: inbox.unreadReply });

/** Keys of the query cache. `['plan', id]` is the prefix of everything read out of one plan. */
export const keys = {
  setup: ['setup'] as const,
  me: ['me'] as const,
  users: ['users'] as const,
  departments: ['departments'] as const,
  plans: ['plans'] as const,
  work: ['work'] as const,
  allWork: ['work', 'all'] as const,
  foundCards: (words: string) => ['cards', words] as const,
  notifications: ['notifications'] as const,
  plan: (id: string) => ['plan', id] as const,
  planDetail: (id: string) => ['plan', id, 'detail'] as const,
  targets: (id: string) => ['plan', id, 'targets'] as const,
  findings: (id: string) => ['plan', id, 'findings'] as const,
  /** Text and targets, read for a comparison. */
  planWords: (id: string) => ['plan', id, 'words'] as const,
  board: (id: string) => ['plan', id, 'board'] as const,
  versions: (id: string) => ['plan', id, 'versions'] as const,
  signoffs: (id: string) => ['plan', id, 'signoffs'] as const,
  signoffChanges: (id: string, signoff: string) => ['plan', id, 'signoffs', signoff] as const,
  reports: (id: string) => ['plan', id, 'reports'] as const,
  lastRestore: (id: string) => ['plan', id, 'versions', 'last restore'] as const,
  version: (id: string, version: string) => ['plan', id, 'versions', version] as const,
};
