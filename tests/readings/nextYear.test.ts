// A draft made of last year's words: what people said of its targets comes along with them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { carryReadings } from '../../shared/doc/carryReadings.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { anchorAt } from '../../shared/doc/readingAnchors.ts';
import { setReading } from '../../shared/doc/readings.ts';
import { startServer, type TestServer, upload } from '../http/server.ts';
import { dismissFinding, paragraph, planDoc, read, root, say, targetOf } from './plan.ts';

const LINES = [
  '全年举办论坛100场，其中上半年40场、下半年60场。',
  '会后请各部门办好那几件大事。',
  '发表论文30篇。',
];

function addHand(doc: Y.Doc, blockId: string, from: number, partOf: string | null = null): void {
  const anchor = anchorAt(doc, { blockId, from, to: from + 5 });
  const fields = { measure: '大事', min: 4, max: 4, unit: '件', period: '2026-Q3', part_of_key: partOf };
  const rest = { key: '', reason: '', by: 'u', at: '1' };
  setReading(doc, { id: 'hand', kind: 'add', anchor, quote: '那几件大事', fields, ...rest });
}
const carry = (from: Y.Doc, to: Y.Doc): void =>
  carryReadings({ doc: from, numbering: DEFAULT_NUMBERING }, { doc: to, numbering: DEFAULT_NUMBERING }, 1);

describe('what was said of targets', () => {
  it('goes to the lines that say the same, wherever they stand', () => {
    const last = planDoc(LINES);
    addHand(last, 'p1', 8, targetOf(last, '100场').key);
    say(last, 'c', targetOf(last, '60场'), {
      kind: 'correct',
      fields: { part_of_key: null, min: 50, max: 50 },
    });
    say(last, 'd', targetOf(last, '30篇'), { kind: 'dismiss' });
    const next = planDoc(['新的开头。', ...LINES]);
    carry(last, next);
    const total = targetOf(next, '100场');
    expect(targetOf(next, '那几件大事')).toMatchObject({
      blockId: 'p2',
      from: 8,
      min: 4,
      period: '2027-Q3',
      part_of_key: total.key,
    });
    expect(targetOf(next, '60场')).toMatchObject({ min: 50, part_of_key: null });
    expect(read(next).dismissed.map(({ quote }) => quote)).toEqual(['30篇']);
    expect(read(next).orphans).toEqual([]);
  });

  it('stays behind where the line is another or it is not plain which is meant, as findings set aside do', () => {
    const last = planDoc([...LINES, '全年举办讲座100场，其中上半年40场、下半年50场。']);
    addHand(last, 'p1', 8);
    say(last, 'd', targetOf(last, '30篇'), { kind: 'dismiss' });
    const sum = read(last).extraction.findings.find(({ kind }) => kind === 'sum');
    if (!sum) throw new Error('no finding');
    dismissFinding(last, 'f', sum);
    const next = planDoc([
      LINES[1],
      '发表论文31篇。',
      LINES[1],
      '全年举办讲座100场，其中上半年40场、下半年50场。',
    ] as string[]);
    carry(last, next);
    const { extraction, dismissed, orphans } = read(next);
    expect([dismissed, orphans]).toEqual([[], []]);
    expect(extraction.targets.map(({ quote }) => quote)).not.toContain('那几件大事');
    expect(extraction.findings.map(({ kind }) => kind)).toContain('sum');
  });
});

describe('a plan made of another', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('has what was said of its words and remembers where they come from', async () => {
    const last = await server.plan();
    const client = await server.open(last);
    const edit = async (change: (doc: Y.Doc) => void): Promise<void> => {
      const before = Y.encodeStateVector(client.doc);
      change(client.doc);
      client.update(Y.encodeStateAsUpdate(client.doc, before));
      await client.until(() => client.acked === client.sent);
    };
    await edit((doc) =>
      root(doc).insert(
        root(doc).length,
        LINES.map((words, index) => paragraph(`p${index}`, words)),
      ),
    );
    await edit((doc) => addHand(doc, 'p1', 8));
    const file = (predecessor: string) =>
      upload(`2027年工作计划\n${LINES.join('\n')}\n`, 'plan.txt', { predecessor });
    const { status, json } = await server.bringIn(file(last));
    expect(status).toBe(201);
    const get = async (path: string) => (await server.call('GET', path, { token: server.admin })).json;
    const { targets } = await get(`/api/plans/${json.id}/targets`);
    expect(targets.map(({ quote }: { quote: string }) => quote)).toContain('那几件大事');
    expect((await get(`/api/plans/${json.id}`)).settings.predecessor).toBe(last);

    const stranger = await server.person('外人');
    const refused = await server.call('POST', '/api/plans/import', {
      token: stranger.token,
      raw: file(last),
    });
    expect(refused.status).toBe(404);
  });
});
