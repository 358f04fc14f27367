/** Pictures of a plan: kept beside it, named by an id of their own, of kinds that cannot run anything. */
import { PICTURE_BYTES } from '../../shared/api/pictures.ts';
import { Refusal } from '../../shared/errors.ts';
import type { PlanId, UserId } from '../../shared/ids.ts';
import { newId } from '../auth/tokens.ts';
import { auditRow } from '../people/audit.ts';
import type { Store } from '../store/store.ts';

/** All pictures of a plan together. */
const PLAN_BYTES = 64 * 1024 * 1024;

/** What the bytes themselves say; SVG is no picture here, for it can carry scripts. */
export function pictureKind(bytes: Uint8Array): string | null {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (ascii(1, 4) === 'PNG' && bytes[0] === 0x89) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (ascii(0, 4) === 'GIF8') return 'image/gif';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  return null;
}

export async function addPicture(
  store: Store,
  planId: PlanId,
  by: UserId,
  name: string,
  bytes: Uint8Array,
): Promise<{ id: string; mime: string; bytes: number }> {
  const { sql } = store;
  const mime = pictureKind(bytes);
  if (mime === null) throw new Refusal('unsupportedFile', { kind: 'not PNG, JPEG, GIF or WebP' });
  if (bytes.length > PICTURE_BYTES) throw new Refusal('tooLarge', { limit: '8 MB' });
  const sum = await store.readOne(
    sql
      .selectFrom('attachment')
      .select((is) => is.fn.sum<number>('bytes').as('bytes'))
      .where('plan_id', '=', planId),
  );
  if (Number(sum?.bytes ?? 0) + bytes.length > PLAN_BYTES) throw new Refusal('tooLarge', { limit: '64 MB' });
  const id = newId();
  await store.write([
    sql
      .insertInto('attachment')
      .values({ id, plan_id: planId, name, mime, bytes: bytes.length, data: bytes, by, at: Date.now() }),
    auditRow(store, by, 'picture', planId, { id }),
  ]);
  return { id, mime, bytes: bytes.length };
}

export async function getPicture(
  store: Store,
  planId: PlanId,
  id: string,
): Promise<{ mime: string; data: Uint8Array }> {
  const row = await store.readOne(
    store.sql
      .selectFrom('attachment')
      .select(['mime', 'data'])
      .where('id', '=', id)
      .where('plan_id', '=', planId),
  );
  if (row === undefined) throw new Refusal('notFound');
  return row;
}

export async function planPictures(
  store: Store,
  planId: PlanId,
): Promise<Record<string, { bytes: Uint8Array; mime: string }>> {
  const rows = await store.read(
    store.sql.selectFrom('attachment').select(['id', 'mime', 'data']).where('plan_id', '=', planId),
  );
  return Object.fromEntries(rows.map((row) => [row.id, { bytes: row.data, mime: row.mime }]));
}
