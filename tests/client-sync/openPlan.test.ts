// An open plan against the real sync server: what the badge says, what survives, what is kept aside.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import * as Y from 'yjs';
import { asideOf } from '../../client/sync/aside.ts';
import type { OpenPlan } from '../../client/sync/openPlan.ts';
import { rememberedDetail } from '../../client/sync/remembered.ts';
import type { NoticeKind } from '../../client/sync/types.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import { fillText, newPlanBlocks } from '../../shared/doc/birth.ts';
import type { LoginId, PlanId, UserId } from '../../shared/ids.ts';
import { MESSAGE } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from '../sync/node.ts';
import { Desk, reads, saved, synced, type, until, words } from './desk.ts';
import { Line } from './line.ts';

let node: TestNode;
let line: Line;
let planId: PlanId;
let open: OpenPlan[] = [];

beforeEach(async () => {
  node = await startNode();
  line = await Line.open(node.port);
  planId = await node.plan();
});
afterEach(async () => {
  for (const plan of open) plan.close();
  open = [];
  await line.close();
  await node.clear();
});

const desk = (user: string) => new Desk(user, line, () => node);
async function opened(at: Desk): Promise<OpenPlan> {
  const plan = at.open(await at.detail(planId));
  open.push(plan);
  await synced(plan);
  return plan;
}
const told = (plan: OpenPlan, kind: NoticeKind) =>
  until(plan.notices, (notices) => notices.some((notice) => notice.kind === kind));
const committed = async () => (await node.committed(text(planId))).getText('body').toString();

describe('saving', () => {
  it('R1 says saved only when every edit is committed', async () => {
    const plan = await opened(desk('anna'));
    expect(plan.status.get()).toEqual({ kind: 'saved', unsent: 0 });
    type(plan, 'a');
    type(plan, 'b');
    expect(plan.status.get()).toEqual({ kind: 'saving', unsent: 2 });
    await saved(plan);
    expect(await committed()).toBe('ab');
  });

  it('deletions are acknowledged too, and so are edits of board and talk', async () => {
    const plan = await opened(desk('anna'));
    type(plan, 'abc');
    await saved(plan);
    plan.text.doc.getText('body').delete(0, 3);
    plan.board.doc.getMap('x').set('y', 1);
    plan.talk.doc.getMap('x').set('y', 1);
    expect(plan.status.get().unsent).toBe(3);
    await saved(plan);
    expect(await committed()).toBe('');
  });

  it('a device that keeps nothing: said, and the page may not be left before the server has it', async () => {
    const plan = desk('anna').open(await desk('anna').detail(planId), { keepsNothing: true });
    open.push(plan);
    await synced(plan);
    expect(plan.mustNotLeave()).toBe(false);
    line.cut();
    type(plan, 'nowhere but here');
    await until(plan.status, ({ kind }) => kind === 'localFailed');
    expect(plan.mustNotLeave()).toBe(true);
    line.mend();
    await saved(plan);
    expect(plan.mustNotLeave()).toBe(false);
    expect(await committed()).toBe('nowhere but here');
  });

  it('other people’s edits arrive and are never counted as mine', async () => {
    const anna = await opened(desk('anna'));
    const bert = await opened(desk('bert'));
    type(anna, 'from anna');
    await reads(bert, (now) => now === 'from anna');
    expect(bert.status.get().unsent).toBe(0);
    type(bert, ', and bert');
    await reads(anna, (now) => now === 'from anna, and bert');
    await Promise.all([saved(anna), saved(bert)]);
  });
});

describe('offline', () => {
  it('R3 a cut line: edits are counted, kept, and go up by themselves', async () => {
    const anna = await opened(desk('anna'));
    const bert = await opened(desk('bert'));
    line.cut();
    await until(anna.status, ({ kind }) => kind === 'offline');
    type(anna, 'written without network');
    expect(anna.status.get()).toEqual({ kind: 'offline', unsent: 1 });
    line.mend();
    await saved(anna);
    await told(anna, 'backOnline');
    await reads(bert, (now) => now === 'written without network');
    expect(await committed()).toBe('written without network');
  });

  it('a visited plan opens without network, is edited, closed, opened again, and everything goes up', async () => {
    const at = desk('anna');
    const first = await opened(at);
    type(first, 'before. ');
    await saved(first);
    first.close();
    line.cut();

    const detail = await rememberedDetail(at.factory, 'anna', planId);
    if (detail === null) throw new Error('the plan was not remembered');
    const second = at.open(detail, { fromMemory: true });
    await until(second.text.state, (state) => state.ready);
    expect(second.text.access).toBe('write');
    expect(words(second)).toBe('before. ');
    for (const letter of 'on the train') type(second, letter);
    await until(second.status, ({ kind }) => kind === 'offline');
    expect(second.status.get().unsent).toBe(12);
    await until(second.status, () => !second.mustNotLeave());
    second.close();

    const third = at.open(detail, { fromMemory: true });
    open.push(third);
    await until(third.text.state, (state) => state.ready);
    expect(words(third)).toBe('before. on the train');
    expect(third.status.get().unsent).toBe(12);
    line.mend();
    await saved(third);
    expect(await committed()).toBe('before. on the train');
  });

  it('never shows an editor before there is something to edit', async () => {
    line.cut();
    const at = desk('anna');
    const plan = at.open(await at.detail(planId));
    open.push(plan);
    await until(plan.status, ({ kind }) => kind === 'offline');
    expect(plan.text.ready).toBe(false);
    line.mend();
    await until(plan.text.state, (state) => state.ready);
  });

  it('R2 a restarted server: everybody comes back, nothing is lost, nothing twice', async () => {
    const anna = await opened(desk('anna'));
    const bert = await opened(desk('bert'));
    type(anna, '1');
    await saved(anna);
    await node.stop();
    type(anna, '2');
    type(bert, '3');
    node = await startNode({ folder: node.folder });
    line.to = node.port;
    await Promise.all([saved(anna), saved(bert)]);
    await reads(anna, (now) => now.length === 3);
    await reads(bert, (now) => now.length === 3);
    expect(words(anna)).toBe(words(bert));
    expect(await committed()).toBe(words(anna));
  });

  it('R6 three desks, hundreds of offline edits each: all copies equal', async () => {
    const plans = [await opened(desk('anna')), await opened(desk('bert')), await opened(desk('carl'))];
    line.cut();
    for (const [which, plan] of plans.entries()) {
      const body = plan.text.doc.getText('body');
      for (let round = 0; round < 400; round++) {
        if (round % 7 === 6) body.delete(round % body.length, 1);
        else body.insert((round * 31) % (body.length + 1), String.fromCharCode(97 + which));
      }
    }
    line.mend();
    await Promise.all(plans.map(saved));
    const all = await committed();
    for (const plan of plans) await reads(plan, (now) => now === all);
  });

  it('two tabs of one person: edits of one made without network reach the other and go up once', async () => {
    const at = desk('anna');
    const one = await opened(at);
    line.cut();
    await until(one.status, ({ kind }) => kind === 'offline');
    type(one, 'left behind');
    one.close();
    const two = at.open(await at.detail(planId));
    open.push(two);
    await until(two.status, ({ unsent }) => unsent === 1);
    line.mend();
    await saved(two);
    expect(await committed()).toBe('left behind');
  });
});

describe('presence', () => {
  it('counts a person once, however many tabs', async () => {
    const at = desk('anna');
    await opened(at);
    await opened(at);
    const bert = await opened(desk('bert'));
    const people = await until(
      bert.people,
      (now) => now.find((person) => person.userId === 'anna')?.clients.length === 2,
    );
    expect(people.map((person) => [person.userId, person.self])).toEqual([
      ['bert', true],
      ['anna', false],
    ]);
  });

  it('is told once: what others say of themselves is heard, not sent back', async () => {
    const anna = await opened(desk('anna'));
    const bert = await opened(desk('bert'));
    const hears = (plan: OpenPlan, of: OpenPlan, cursor: number) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (plan.awareness.getStates().get(of.awareness.clientID)?.cursor !== cursor) return;
          plan.awareness.off('change', look);
          resolve();
        };
        plan.awareness.on('change', look);
        look();
      });
    const send = vi.spyOn(NodeSocket.prototype, 'send');
    const saidByBert = () =>
      send.mock.calls.filter(([data], n) => {
        const socket = send.mock.contexts[n] as NodeSocket;
        return socket.url?.includes('bert') && data instanceof Uint8Array && data[0] === MESSAGE.awareness;
      }).length;
    for (const cursor of [1, 2, 3]) {
      anna.awareness.setLocalStateField('cursor', cursor);
      await hears(bert, anna, cursor);
    }
    expect(saidByBert()).toBe(0);
    bert.awareness.setLocalStateField('cursor', 4);
    await hears(anna, bert, 4);
    expect(saidByBert()).toBe(1);
    send.mockRestore();
  });
});

describe('access', () => {
  it('R9 frozen with nothing unsent: the text becomes read only in place, the board stays live', async () => {
    const at = desk('anna');
    const plan = await opened(at);
    type(plan, 'final words');
    await saved(plan);
    await node.sync.rooms.freeze(planId);
    await told(plan, 'frozen');
    await until(plan.text.state, (state) => state.access === 'read' && state.synced);
    expect(plan.board.access).toBe('write');
    plan.board.doc.getMap('x').set('y', 1);
    await saved(plan);
    expect(at.reopened).toBe(0);
  });

  it('R9 frozen while edits were unsent: they are set aside with their words, and the plan opens anew', async () => {
    const at = desk('anna');
    const plan = await opened(at);
    plan.text.doc.transact(() => {
      let id = 0;
      fillText(
        plan.text.doc,
        newPlanBlocks('计划', () => `b${id++}`),
      );
    });
    await saved(plan);
    line.cut();
    await until(plan.status, ({ kind }) => kind === 'offline');
    const paragraph = plan.text.doc.getXmlFragment('default').get(1) as Y.XmlElement;
    paragraph.insert(0, [new Y.XmlText('举办学术沙龙 12 场。')]);
    await node.sync.rooms.freeze(planId);
    const reopen = new Promise<void>((resolve) => {
      at.onReopen = resolve;
    });
    line.mend();
    await reopen;
    plan.close();
    const records = await asideOf(at.factory, 'anna', planId);
    expect(records).toMatchObject([{ why: 'frozen', part: 'text', edits: 1, text: '举办学术沙龙 12 场。' }]);
    const again = await opened(at);
    await told(again, 'keptAside');
    expect(again.text.access).toBe('read');
    expect(JSON.stringify(again.text.doc.getXmlFragment('default'))).not.toContain('沙龙');
    await again.discardAside(records[0]?.id ?? '');
    expect(await asideOf(at.factory, 'anna', planId)).toEqual([]);
  });

  it('R9 made read only while connected: says so, and is written no more', async () => {
    const at = desk('anna');
    const plan = await opened(at);
    const said = new Set<string>();
    plan.status.subscribe(() => said.add(plan.status.get().kind));
    node.access.set('anna', 'read');
    node.sync.rooms.accessChanged(planId, 'anna' as UserId);
    await told(plan, 'accessChanged');
    await until(plan.text.state, (state) => state.access === 'read' && state.synced);
    node.access.set('anna', 'write');
    node.sync.rooms.accessChanged(planId, 'anna' as UserId);
    await until(plan.text.state, (state) => state.access === 'write' && state.synced);
    type(plan, 'again');
    await saved(plan);
    expect(plan.notices.get().map(({ kind }) => kind)).not.toContain('accessChanged');
    // Coming back in a moment is not being offline.
    expect(said).not.toContain('offline');
  });

  it('R9 removed from the plan: the last copy stays readable, what was unsent is kept aside', async () => {
    const at = desk('anna');
    const plan = await opened(at);
    type(plan, 'seen by all. ');
    await saved(plan);
    line.cut();
    await until(plan.status, ({ kind }) => kind === 'offline');
    plan.text.doc.getText('body').insert(0, '只在本机的一句');
    node.access.set('anna', 'none');
    line.mend();
    await told(plan, 'forbidden');
    await told(plan, 'keptAside');
    expect(plan.text.access).toBe('read');
    expect(await asideOf(at.factory, 'anna', planId)).toMatchObject([{ text: '只在本机的一句' }]);
    expect(await committed()).toBe('seen by all. ');
  });

  it('a login that ended: asks to sign in, keeps what is typed, goes on after', async () => {
    const plan = await opened(desk('anna'));
    node.sync.rooms.signedOut('login-anna' as LoginId);
    await told(plan, 'signIn');
    type(plan, 'typed meanwhile');
    await until(plan.status, ({ kind }) => kind === 'offline');
    plan.retry();
    await saved(plan);
    expect(plan.notices.get().some((notice) => notice.kind === 'signIn')).toBe(false);
    expect(await committed()).toBe('typed meanwhile');
  });

  it('another epoch: the old copy is set aside and not sent', async () => {
    const at = desk('anna');
    const plan = await opened(at);
    type(plan, 'x');
    await saved(plan);
    plan.close();
    const detail = await at.detail(planId);
    detail.parts.text = { ...detail.parts.text, epoch: 7 };
    line.cut();
    const stale = at.open(detail, { fromMemory: true });
    open.push(stale);
    await until(stale.status, ({ kind }) => kind === 'offline');
    type(stale, '旧的一句');
    const reopen = new Promise<void>((resolve) => {
      at.onReopen = resolve;
    });
    line.mend();
    await reopen;
    expect(await asideOf(at.factory, 'anna', planId)).toMatchObject([
      { why: 'otherEpoch', edits: 1, text: '旧的一句' },
    ]);
    expect(await committed()).toBe('x');
  });

  it('a text written by a newer release is read only, and says so', async () => {
    const at = desk('anna');
    const detail = await at.detail(planId);
    detail.parts.text = { ...detail.parts.text, schema: 99 };
    const plan = at.open(detail);
    open.push(plan);
    await told(plan, 'clientTooOld');
    expect(plan.text.access).toBe('read');
    expect(plan.text.schemaOutdated).toBe(true);
  });
});

describe('a server in trouble', () => {
  it('a plan with no room left says so, and lets in when somebody goes', async () => {
    await node.clear();
    node = await startNode({ limits: { ROOM_SESSIONS: 1 } });
    line.to = node.port;
    planId = await node.plan();
    const first = await opened(desk('anna'));
    const second = desk('ben').open(await desk('ben').detail(planId));
    open.push(second);
    await told(second, 'full');
    type(second, '门外写的');
    await until(second.status, ({ kind, unsent }) => kind === 'offline' && unsent === 1);
    first.close();
    await saved(second);
    expect(second.notices.get().map(({ kind }) => kind)).not.toContain('full');
    expect(await committed()).toBe('门外写的');
  });

  it('R5 a failed load shows the last local copy read only, and takes it up again when it can', async () => {
    await node.clear();
    let broken = false;
    node = await startNode({
      wrapStore: (store) =>
        new Proxy(store, {
          get(target, name) {
            if (name === 'load' && broken)
              return () => Promise.reject(new StoreTrouble('damaged', 'its snapshot is damaged'));
            const value = Reflect.get(target, name, target);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        }),
    });
    line.to = node.port;
    planId = await node.plan();
    const at = desk('anna');
    const first = await opened(at);
    type(first, 'last known');
    await saved(first);
    first.close();
    const detail = await at.detail(planId);
    const { folder } = node;
    await node.stop();
    broken = true;
    node = await startNode({
      folder,
      wrapStore: (store) =>
        new Proxy(store, {
          get(target, name) {
            if (name === 'load' && broken)
              return () => Promise.reject(new StoreTrouble('damaged', 'its snapshot is damaged'));
            const value = Reflect.get(target, name, target);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        }),
    });
    line.to = node.port;
    const second = at.open(detail);
    open.push(second);
    await told(second, 'loadFailed');
    expect(second.text.ready).toBe(true);
    expect(second.text.access).toBe('read');
    expect(words(second)).toBe('last known');
    broken = false;
    second.retry();
    await until(second.text.state, (state) => state.access === 'write' && state.synced);
    await until(second.notices, (now) => !now.some((notice) => notice.kind === 'loadFailed'));
  });
});
