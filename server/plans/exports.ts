/** Collects what an export needs and has it made in a job. A final plan's text is its final version's. */
import { createHash } from 'node:crypto';
import { docName, type UserId } from '../../shared/ids.ts';
import type { DocxOptions } from '../docx/options.ts';
import { listDepartments } from '../people/departments.ts';
import { listUsers } from '../people/users.ts';
import { getWorkspace } from '../people/workspace.ts';
import { planPictures } from './attachments.ts';
import type { ExportedFile, PlanFormat } from './exportJob.ts';
import type { PlanRow } from './planRow.ts';
import { finalVersion, type VersionParts } from './versions.ts';
import { today } from './views.ts';

export async function exportFile(
  parts: VersionParts,
  by: UserId,
  plan: PlanRow,
  format: PlanFormat,
  options: DocxOptions,
): Promise<ExportedFile> {
  const { store, rooms, jobs } = parts;
  const final = plan.state === 'final' ? await finalVersion(store, plan) : null;
  const [text, board, talk, users, departments, workspace, pictures] = await Promise.all([
    final === null
      ? rooms.committed(docName(plan.id, 'text')).then((committed) => committed?.update)
      : jobs.run('versionTextUpdate', final.payload, by),
    rooms.committed(docName(plan.id, 'board')),
    options.draft ? rooms.committed(docName(plan.id, 'talk')) : null,
    listUsers(store),
    listDepartments(store),
    getWorkspace(store),
    format === 'docx' ? planPictures(store, plan.id) : {},
  ]);
  if (text === undefined || board === null) throw new Error(`plan ${plan.id} lost a document`);
  // The words' files bear the plan's own date, so that the same state gives the same bytes; what speaks of
  // progress bears today's.
  const ofToday = format === 'xlsx' || format === 'ics';
  const date = new Date(ofToday ? Date.now() : (final?.at ?? plan.updatedAt)).toISOString();
  return jobs.run(
    'exportPlan',
    {
      format,
      options,
      plan: {
        planId: plan.id,
        title: plan.title,
        period: plan.period,
        numbering: plan.settings.numbering,
        state: plan.state,
        revision: plan.revision,
        version: final === null ? '' : '定稿',
        date,
        today: today(),
        organisation: workspace.name,
        text,
        board: board.update,
        talk: talk?.update ?? null,
        textHash: createHash('sha256').update(text).digest('hex'),
        targets: final?.targets ?? null,
        users: Object.fromEntries(users.map((user) => [user.id, user.name])),
        departments: Object.fromEntries(departments.map((each) => [each.id, each.name])),
        pictures,
      },
    },
    by,
  );
}
