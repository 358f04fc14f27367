// The copy on this device: marks follow acknowledgements, survive closing, and are never dropped unseen.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { asideOf, setAside } from '../../client/sync/aside.ts';
import { Replica } from '../../client/sync/replica.ts';
import type { ReplicaKey } from '../../client/sync/replicaRows.ts';
import { forgetUser, unsentOnDevice } from '../../client/sync/signOut.ts';
import { fillText, newPlanBlocks } from '../../shared/doc/birth.ts';

const KEY: ReplicaKey = { userId: 'u1', planId: 'p1', part: 'text', epoch: 1 };

beforeAll(() => {
  // signOut.ts asks for ranges by the browser's global.
  globalThis.IDBKeyRange = IDBKeyRange;
});

async function open(factory: IDBFactory, key: ReplicaKey = KEY, doc = new Y.Doc()) {
  const replica = new Replica(key, doc, factory, () => {});
  await replica.load();
  return { replica, doc };
}

function type(doc: Y.Doc, words: string): void {
  const text = doc.getText('t');
  text.insert(text.length, words);
}

/** A remote edit, as a provider applies it. */
function receive(doc: Y.Doc, change: (other: Y.Doc) => void): void {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  change(other);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), 'provider');
}

describe('replica', () => {
  it('marks local edits, keeps them over closing, clears what was acknowledged', async () => {
    const factory = new IDBFactory();
    const first = await open(factory);
    type(first.doc, 'a');
    type(first.doc, 'b');
    receive(first.doc, (other) => type(other, 'c'));
    expect(first.replica.unsent).toBe(2);
    await first.replica.settled();
    expect(first.replica.unstored).toBe(0);
    first.replica.clear(first.replica.marks.slice(0, 1));
    await first.replica.close();

    const second = await open(factory);
    expect(second.doc.getText('t').toString()).toBe(first.doc.getText('t').toString());
    expect(second.replica.unsent).toBe(1);
    second.replica.clear(second.replica.marks);
    await second.replica.close();
    expect((await open(factory)).replica.unsent).toBe(0);
  });

  it('what is acknowledged while the copy is read again does not come back as another tab’s', async () => {
    const { replica, doc } = await open(new IDBFactory());
    type(doc, 'a');
    await replica.settled();
    const adopting = replica.adopt();
    replica.clear(replica.marks);
    const written = replica.settled();
    await adopting;
    expect(replica.unsent).toBe(0);
    await written;
    await replica.adopt();
    expect(replica.unsent).toBe(0);
  });

  it('what is acknowledged and being unmarked as the reading begins does not come back either', async () => {
    const { replica, doc } = await open(new IDBFactory());
    type(doc, 'a');
    await replica.settled();
    replica.clear(replica.marks);
    const written = replica.settled();
    await replica.adopt();
    expect(replica.unsent).toBe(0);
    await written;
  });

  it('an edit acknowledged while it is being written loses its mark', async () => {
    const factory = new IDBFactory();
    const { replica, doc } = await open(factory);
    type(doc, 'a');
    replica.clear(replica.marks);
    type(doc, 'b');
    await replica.settled();
    await replica.close();
    const again = await open(factory);
    expect(again.replica.unsent).toBe(1);
    expect(again.doc.getText('t').toString()).toBe('ab');
  });

  it('is complete only after a server has said so', async () => {
    const factory = new IDBFactory();
    const { replica, doc } = await open(factory);
    receive(doc, (other) => type(other, 'half'));
    await replica.settled();
    expect((await open(factory)).replica.complete).toBe(false);
    replica.markComplete();
    await replica.close();
    expect((await open(factory)).replica.complete).toBe(true);
  });

  it('another tab: adopts its edits, and drops the marks it had cleared', async () => {
    const factory = new IDBFactory();
    const a = await open(factory);
    const b = await open(factory);
    type(a.doc, 'from a');
    await a.replica.settled();
    await b.replica.adopt();
    expect(b.doc.getText('t').toString()).toBe('from a');
    expect(b.replica.unsent).toBe(1);
    b.replica.clear(b.replica.marks);
    await b.replica.settled();
    await a.replica.adopt();
    expect(a.replica.unsent).toBe(0);
  });

  it('a device that keeps nothing says so, counts on, and takes acknowledgements', async () => {
    const doc = new Y.Doc();
    const replica = new Replica(KEY, doc, null, () => {});
    await replica.load();
    type(doc, 'a');
    await replica.settled();
    expect(replica.failed).toBe(true);
    expect(replica.unsent).toBe(1);
    expect(replica.unstored).toBe(1);
    replica.clear(replica.marks);
    expect(replica.unstored).toBe(0);
  });

  it('puts many rows together without losing a word, and never while something is unsent', async () => {
    const factory = new IDBFactory();
    const { replica, doc } = await open(factory);
    for (let round = 0; round < 400; round++) {
      type(doc, `${round},`);
      if (round % 50 === 0) await replica.settled();
    }
    await replica.settled();
    expect(replica.unsent).toBe(400);
    replica.clear(replica.marks);
    await replica.settled();
    type(doc, 'last');
    await replica.settled();
    await replica.close();
    const again = await open(factory);
    expect(again.doc.getText('t').toString()).toBe(doc.getText('t').toString());
    expect(again.replica.unsent).toBe(1);
  });

  it('sets unsent edits aside with their words, once, and leaves no replica', async () => {
    const factory = new IDBFactory();
    const { replica, doc } = await open(factory);
    receive(doc, (other) => {
      let id = 0;
      fillText(
        other,
        newPlanBlocks('计划', () => `b${id++}`),
      );
    });
    const paragraph = doc.getXmlFragment('default').get(1) as Y.XmlElement;
    paragraph.insert(0, [new Y.XmlText('全年举办论坛 20 场。')]);
    const second = await open(factory);
    await replica.settled();
    const record = await setAside(replica, factory, 'frozen', new Date(0));
    expect(record).toMatchObject({ edits: 1, text: '全年举办论坛 20 场。', why: 'frozen' });
    expect(await setAside(second.replica, factory, 'frozen', new Date(1))).toBeNull();
    expect(await asideOf(factory, 'u1', 'p1')).toHaveLength(1);
    expect((await open(factory)).doc.getXmlFragment('default').length).toBe(0);
  });

  it('what was typed on a card or in a comment is found too', async () => {
    const factory = new IDBFactory();
    const { replica, doc } = await open(factory, { ...KEY, part: 'board' });
    const card = new Y.Map<unknown>();
    doc.getMap('cards').set('c1', card);
    card.set('title', '青年论坛第三期');
    const note = new Y.Text();
    card.set('note', note);
    for (const letter of '场地已定') note.insert(note.length, letter);
    const record = await setAside(replica, factory, 'otherEpoch', new Date(0));
    expect(record?.text.split('\n')).toEqual(['青年论坛第三期', '场地已定']);
  });

  it('logging out: clean plans go, unsent ones stay until told otherwise', async () => {
    const factory = new IDBFactory();
    const clean = await open(factory, { ...KEY, planId: 'clean' });
    receive(clean.doc, (other) => type(other, 'x'));
    clean.replica.markComplete();
    await clean.replica.close();
    const dirty = await open(factory, { ...KEY, planId: 'dirty' });
    type(dirty.doc, 'mine');
    await dirty.replica.close();
    expect((await unsentOnDevice('u1', factory)).plans).toEqual([{ planId: 'dirty', title: '', edits: 1 }]);
    await forgetUser('u1', false, factory);
    expect((await open(factory, { ...KEY, planId: 'clean' })).doc.getText('t').length).toBe(0);
    expect((await open(factory, { ...KEY, planId: 'dirty' })).doc.getText('t').toString()).toBe('mine');
    await forgetUser('u1', true, factory);
    expect((await open(factory, { ...KEY, planId: 'dirty' })).doc.getText('t').length).toBe(0);
  });
});
