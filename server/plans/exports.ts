/** Collects what an export needs and has it made in a job. A final plan's text is its final version's. */
import { z } from 'zod';
import { isFrozen } from '../../shared/access.ts';
import { Refusal } from '../../shared/errors.ts';
import { docName } from '../../shared/ids.ts';
import type { DocxOptions } from '../docx/options.ts';
import { auditRow } from '../people/audit.ts';
import { listDepartments } from '../people/departments.ts';
import { listUsers } from '../people/users.ts';
import { getWorkspace } from '../people/workspace.ts';
import type { Pieces } from '../pieces.ts';
import type { Person, PlanAccess } from './access.ts';
import { planPictures } from './attachments.ts';
import { endOfDay } from './boardAt.ts';
import type { ExportedFile, PlanFormat, ReportDays, ReportInput } from './exportJob.ts';
import type { PlanRow } from './planRow.ts';
import { finalVersion, type KeptVersion, keptUpTo, keptVersion, type VersionParts } from './versions.ts';
import { today, type Views } from './views.ts';

export interface ExportParts extends VersionParts {
  access: PlanAccess;
  views: Views;
}

export interface Wanted {
  format: PlanFormat;
  options: DocxOptions;
  /** A progress report instead of the plan. */
  report: ReportDays | null;
  /** Id of a version to export instead of the plan as it is. */
  version?: string | undefined;
}

/** `gone` aborts when whoever asked is no longer there: the job ends. */
export async function exportFile(
  parts: ExportParts,
  by: Person,
  plan: PlanRow,
  { format, options, report, version }: Wanted,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const { store, rooms, jobs } = parts;
  const kept = await versionMeant(parts, plan, version);
  const [text, board, talk, users, departments, workspace, pictures, lastYear] = await Promise.all([
    kept === null
      ? rooms.committed(docName(plan.id, 'text')).then((committed) => committed?.update)
      : jobs.run('versionTextUpdate', kept.payload, by.userId, gone),
    rooms.committed(docName(plan.id, 'board')),
    // What was said of the words as they are has no place in the words of a past version.
    options.draft && version === undefined ? rooms.committed(docName(plan.id, 'talk')) : null,
    listUsers(store),
    listDepartments(store),
    getWorkspace(store),
    format === 'docx' && report === null ? planPictures(store, plan.id) : {},
    format === 'xlsx' || options.annexes?.includes('targets') ? lastTargets(parts, by, plan) : null,
  ]);
  if (text === undefined || board === null) throw new Error(`plan ${plan.id} lost a document`);
  // The words' files bear the plan's own date, so that the same state gives the same bytes; what speaks of
  // progress bears today's.
  const ofToday = format === 'xlsx' || format === 'ics';
  const moment = ofToday ? Date.now() : (kept?.at ?? plan.updatedAt);
  const date = report === null ? new Date(moment).toISOString() : `${report.on}T00:00:00.000Z`;
  const file = await jobs.run(
    'exportPlan',
    {
      format,
      options,
      report: report && (await reportInput(parts, plan, report)),
      plan: {
        planId: plan.id,
        title: plan.title,
        period: plan.period,
        numbering: plan.settings.numbering,
        state: kept?.kind === 'final' ? 'final' : plan.state,
        revision: kept?.revision ?? plan.revision,
        version: kept === null ? '' : (kept.name ?? VERSION_WORDS[kept.kind]),
        date,
        today: report?.on ?? today(),
        organisation: workspace.name,
        text,
        draft: options.draft === true,
        board: board.update,
        talk: talk?.update ?? null,
        targets: kept?.targets ?? null,
        lastYear,
        users: Object.fromEntries(users.map((user) => [user.id, user.name])),
        departments,
        categories: workspace.categories,
        pictures,
      },
    },
    by.userId,
    gone,
  );
  // The next report begins where this one ends.
  if (report) await store.write([auditRow(store, by.userId, 'report', plan.id, { on: report.on })]);
  return file;
}

const VERSION_WORDS = { auto: '自动保存', named: '', final: '定稿', 'before-restore': '恢复前' } as const;

/** The version asked for; without one, a final plan's own. Null: the words as they are. */
async function versionMeant(
  { store }: ExportParts,
  plan: PlanRow,
  version: string | undefined,
): Promise<KeptVersion | null> {
  if (version !== undefined) return keptVersion(store, plan, version);
  return isFrozen(plan.state) ? finalVersion(store, plan) : null;
}

/** A report of a past day speaks of the board as it was then. */
async function reportInput({ store }: ExportParts, plan: PlanRow, days: ReportDays): Promise<ReportInput> {
  const now = Date.now();
  const kept = (day: string | null) =>
    day === null || endOfDay(day) > now ? null : keptUpTo(store, plan, endOfDay(day));
  const [keptOn, keptSince] = await Promise.all([kept(days.on), kept(days.since)]);
  return { ...days, keptOn, keptSince, now };
}

const reportedSchema = z.object({ on: z.iso.date() });
/** Reports looked through; more were made of one day by trying. */
const LAST_REPORTS = 50;

/** The days reports were made of, newest first, each once. */
export async function reportedDays({ store }: Pick<ExportParts, 'store'>, plan: PlanRow): Promise<string[]> {
  const rows = await store.read(
    store.sql
      .selectFrom('audit')
      .select('detail')
      .where('plan_id', '=', plan.id)
      .where('action', '=', 'report')
      .orderBy('at', 'desc')
      .limit(LAST_REPORTS),
  );
  const days = rows.flatMap(({ detail }) => {
    const read = reportedSchema.safeParse(JSON.parse(detail));
    return read.success ? [read.data.on] : [];
  });
  return [...new Set(days)].sort().reverse();
}

/** GET targets of what the plan before promised and did; null when there is none, or not for this person's eyes. */
async function lastTargets(
  { access, views }: ExportParts,
  by: Person,
  plan: PlanRow,
): Promise<Pieces | null> {
  const { predecessor } = plan.settings;
  if (predecessor === null || predecessor === plan.id) return null;
  try {
    const last = await access.require(by, predecessor, 'read');
    return (await views.read(last.plan, by.userId)).targets;
  } catch (error) {
    // Gone, not shared, or too heavy to read: this plan's own figures are exported all the same.
    if (error instanceof Refusal) return null;
    throw error;
  }
}
