// An open plan against the real sync server: what the badge says, what survives, who is seen to be here.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import type { OpenPlan } from '../../client/sync/openPlan.ts';
import { rememberedDetail } from '../../client/sync/remembered.ts';
import { MESSAGE } from '../../shared/wire.ts';
import { reads, saved, told, type, until, words } from './desk.ts';
import { Office } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.start();
});
afterEach(() => office.close());

describe('saving', () => {
  it('R1 says saved only when every edit is committed', async () => {
    const plan = await office.opened(office.desk('anna'));
    expect(plan.status.get()).toEqual({ kind: 'saved', unsent: 0 });
    type(plan, 'a');
    type(plan, 'b');
    expect(plan.status.get()).toEqual({ kind: 'saving', unsent: 2 });
    await saved(plan);
    expect(await office.committed()).toBe('ab');
  });

  it('deletions are acknowledged too, and so are edits of board and talk', async () => {
    const plan = await office.opened(office.desk('anna'));
    type(plan, 'abc');
    await saved(plan);
    plan.text.doc.getText('body').delete(0, 3);
    plan.board.doc.getMap('x').set('y', 1);
    plan.talk.doc.getMap('x').set('y', 1);
    expect(plan.status.get().unsent).toBe(3);
    await saved(plan);
    expect(await office.committed()).toBe('');
  });

  it('a device that keeps nothing: said, and the page may not be left before the server has it', async () => {
    const plan = await office.opened(office.desk('anna'), { keepsNothing: true });
    expect(plan.mustNotLeave()).toBe(false);
    office.line.cut();
    type(plan, 'nowhere but here');
    await until(plan.status, ({ kind }) => kind === 'localFailed');
    expect(plan.mustNotLeave()).toBe(true);
    office.line.mend();
    await saved(plan);
    expect(plan.mustNotLeave()).toBe(false);
    expect(await office.committed()).toBe('nowhere but here');
  });

  it('other people’s edits arrive and are never counted as mine', async () => {
    const anna = await office.opened(office.desk('anna'));
    const bert = await office.opened(office.desk('bert'));
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
    const anna = await office.opened(office.desk('anna'));
    const bert = await office.opened(office.desk('bert'));
    office.line.cut();
    await until(anna.status, ({ kind }) => kind === 'offline');
    type(anna, 'written without network');
    expect(anna.status.get()).toEqual({ kind: 'offline', unsent: 1 });
    office.line.mend();
    await saved(anna);
    await told(anna, 'backOnline');
    await reads(bert, (now) => now === 'written without network');
    expect(await office.committed()).toBe('written without network');
  });

  it('a visited plan opens without network, is edited, closed, opened again, and everything goes up', async () => {
    const at = office.desk('anna');
    const first = await office.opened(at);
    type(first, 'before. ');
    await saved(first);
    first.close();
    office.line.cut();

    const detail = await rememberedDetail(at.factory, 'anna', office.planId);
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

    const third = office.open(at, detail, { fromMemory: true });
    await until(third.text.state, (state) => state.ready);
    expect(words(third)).toBe('before. on the train');
    expect(third.status.get().unsent).toBe(12);
    office.line.mend();
    await saved(third);
    expect(await office.committed()).toBe('before. on the train');
  });

  it('never shows an editor before there is something to edit', async () => {
    office.line.cut();
    const at = office.desk('anna');
    const plan = office.open(at, await at.detail(office.planId));
    await until(plan.status, ({ kind }) => kind === 'offline');
    expect(plan.text.ready).toBe(false);
    office.line.mend();
    await until(plan.text.state, (state) => state.ready);
  });

  it('R2 a restarted server: everybody comes back, nothing is lost, nothing twice', async () => {
    const anna = await office.opened(office.desk('anna'));
    const bert = await office.opened(office.desk('bert'));
    type(anna, '1');
    await saved(anna);
    await office.node.stop();
    type(anna, '2');
    type(bert, '3');
    await office.comeBack();
    await Promise.all([saved(anna), saved(bert)]);
    await reads(anna, (now) => now.length === 3);
    await reads(bert, (now) => now.length === 3);
    expect(words(anna)).toBe(words(bert));
    expect(await office.committed()).toBe(words(anna));
  });

  it('R6 three desks, hundreds of offline edits each: all copies equal', async () => {
    const plans = [
      await office.opened(office.desk('anna')),
      await office.opened(office.desk('bert')),
      await office.opened(office.desk('carl')),
    ];
    office.line.cut();
    for (const [which, plan] of plans.entries()) {
      const body = plan.text.doc.getText('body');
      for (let round = 0; round < 400; round++) {
        if (round % 7 === 6) body.delete(round % body.length, 1);
        else body.insert((round * 31) % (body.length + 1), String.fromCharCode(97 + which));
      }
    }
    office.line.mend();
    await Promise.all(plans.map(saved));
    const all = await office.committed();
    for (const plan of plans) await reads(plan, (now) => now === all);
  });

  it('two tabs of one person: edits of one made without network reach the other and go up once', async () => {
    const at = office.desk('anna');
    const one = await office.opened(at);
    office.line.cut();
    await until(one.status, ({ kind }) => kind === 'offline');
    type(one, 'left behind');
    one.close();
    const two = office.open(at, await at.detail(office.planId));
    await until(two.status, ({ unsent }) => unsent === 1);
    office.line.mend();
    await saved(two);
    expect(await office.committed()).toBe('left behind');
  });
});

describe('presence', () => {
  it('counts a person once, however many tabs', async () => {
    const at = office.desk('anna');
    await office.opened(at);
    await office.opened(at);
    const bert = await office.opened(office.desk('bert'));
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
    const anna = await office.opened(office.desk('anna'));
    const bert = await office.opened(office.desk('bert'));
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
