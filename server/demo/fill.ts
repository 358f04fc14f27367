/** Writes the sample board and comments over the sync socket, like any client. */
import { randomUUID } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { PlanTarget } from '../../shared/api/reading.ts';
import { addCard } from '../../shared/doc/board.ts';
import { inlineText } from '../../shared/doc/inlineText.ts';
import { elementJson, TEXT_ROOT } from '../../shared/doc/json.ts';
import { anchorAt } from '../../shared/doc/readingAnchors.ts';
import { type Anchor, addThread } from '../../shared/doc/talk.ts';
import { elapsedShare } from '../../shared/pace.ts';
import { carriesUpdate, MESSAGE, readStored, SYNC } from '../../shared/wire.ts';
import { DEMO_CARDS, type DemoCard } from './cards.ts';
import { DEMO_PEOPLE } from './people.ts';

interface Names {
  userIds: ReadonlyMap<string, string>;
  departmentIds: ReadonlyMap<string, string>;
}

export async function fillBoardOf(
  url: string,
  targets: readonly PlanTarget[],
  names: Names,
  now: Date,
): Promise<void> {
  await edit(url, (doc) => {
    for (const card of DEMO_CARDS) {
      const target = targetFor(card, targets);
      const department = DEMO_PEOPLE.find((person) => person.name === card.owner)?.department;
      const owner = names.userIds.get(card.owner);
      const [ticked, all] = card.checks ?? [0, 0];
      const due = dueDay(card, now);
      addCard(doc, {
        id: randomUUID(),
        stage: card.stage,
        title: card.title,
        category: card.category,
        lead: (department && names.departmentIds.get(department)) ?? null,
        owners: owner ? [owner] : [],
        due,
        start: startDay(card, due),
        planned: card.planned,
        done: doneBy(card, now),
        unit: card.unit,
        created: owner ? { by: owner, at: now.toISOString() } : null,
        links: target
          ? [{ id: target.key, target: target.key, blockId: target.blockId, quote: target.quote }]
          : [],
        checks: Array.from({ length: all }, (_, index) => ({
          id: String(index),
          text: `第${index + 1}步`,
          done: index < ticked,
          order: `a${index.toString(36)}`,
        })),
      });
    }
  });
}

/** Who comments on the sample plan, naming its administrator. */
export const DEMO_COMMENTER = '许知行';
const COMMENTED = '全年举办学术论坛20场，其中上半年8场、下半年10场';

/** Both addresses are to be theirs. */
export async function fillTalkOf(textUrl: string, talkUrl: string, names: Names, now: Date): Promise<void> {
  const by = names.userIds.get(DEMO_COMMENTER);
  const named = DEMO_PEOPLE.find((person) => person.admin)?.name ?? '';
  const mention = names.userIds.get(named);
  if (!by || !mention) return;
  const anchor = anchorOn(await edit(textUrl, null), COMMENTED);
  await edit(talkUrl, (doc) => {
    const at = now.toISOString();
    addThread(
      doc,
      { id: randomUUID(), anchor, quote: COMMENTED, by, at },
      {
        ...{ id: randomUUID(), by, at, mentions: [mention] },
        text: `@${named} 上半年8场加下半年10场是18场，还差2场，请办公室核对。`,
      },
    );
  });
}

/** Of the first paragraph with these words. */
function anchorOn(text: Y.Doc, words: string): Anchor | null {
  for (const block of text.getXmlFragment(TEXT_ROOT).toArray()) {
    const blockId: unknown = block instanceof Y.XmlElement ? block.getAttribute('id') : null;
    if (!(block instanceof Y.XmlElement) || typeof blockId !== 'string') continue;
    const from = inlineText(elementJson(block)).text.indexOf(words);
    const place = from < 0 ? null : anchorAt(text, { blockId, from, to: from + words.length });
    if (place !== null) return { ...place, blockId };
  }
  return null;
}

/** The target of exactly this measure, else the first that contains its words. */
function targetFor(card: DemoCard, targets: readonly PlanTarget[]): PlanTarget | undefined {
  if (card.measure === '') return undefined;
  return (
    targets.find((one) => one.measure === card.measure) ??
    targets.find((one) => one.measure?.includes(card.measure))
  );
}

/** The board was drawn up as if a quarter of the year had passed; it is shown as of today. */
const DRAWN_AT = 0.25;

function shareOfYear(now: Date): number {
  const year = now.getFullYear();
  return elapsedShare({ start: `${year}-01-01`, end: `${year}-12-31` }, now.toISOString().slice(0, 10));
}

/** Past days fall between New Year and today, coming ones between today and the year's end. */
function dueDay(card: DemoCard, now: Date): string {
  const today = shareOfYear(now);
  const share = card.dueIn < 0 ? today * (1 + card.dueIn / 75) : today + (1 - today) * (card.dueIn / 195);
  const at = Date.UTC(now.getFullYear(), 0, 1) + Math.round(share * 364) * 86_400_000;
  return new Date(at).toISOString().slice(0, 10);
}

/** What happens once is prepared for some weeks, a series lasts from the beginning of the year. */
function startDay(card: DemoCard, due: string): string {
  const first = `${due.slice(0, 4)}-01-05`;
  if (card.planned !== null && card.planned > 2) return first < due ? first : due;
  const weeks = 5 + (card.title.length % 5) * 2;
  const at = new Date(Date.parse(due) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);
  return at > first ? at : first < due ? first : due;
}

/** Work under way has gone on as the year did. */
function doneBy(card: DemoCard, now: Date): number | null {
  if (card.stage !== 'run' || card.done === null || card.planned === null || card.planned === 1)
    return card.done;
  return Math.min(card.planned, Math.round((card.done / DRAWN_AT) * shareOfYear(now)));
}

/** Opens a document, makes one change if there is one to make, and resolves when the server has stored it. */
async function edit(url: string, change: ((doc: Y.Doc) => void) | null): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', (code) => reject(new Error(`socket closed with ${code}`)));
    socket.once('open', () => socket.send(sync(SYNC.step1, Y.encodeStateVector(doc))));
    let sent = 0;
    const end = (): void => {
      socket.removeAllListeners('close');
      socket.close();
      resolve();
    };
    socket.on('message', (data: Buffer) => {
      const stored = readStored(data);
      if (stored !== null && sent > 0 && stored >= sent) end();
      if (data[0] !== MESSAGE.sync) return;
      const decoder = decoding.createDecoder(data);
      decoding.readVarUint(decoder);
      const kind = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (kind === SYNC.step1) {
        socket.send(sync(SYNC.step2, new Uint8Array([0, 0])));
        return;
      }
      Y.applyUpdate(doc, payload, 'remote');
      if (kind !== SYNC.step2 || sent > 0) return;
      // Complete now: the change is one update.
      if (change === null) return end();
      const before = Y.encodeStateVector(doc);
      doc.transact(() => change(doc));
      const message = sync(SYNC.update, Y.encodeStateAsUpdate(doc, before));
      if (carriesUpdate(message)) sent++;
      socket.send(message);
    });
  });
  return doc;
}

function sync(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}
