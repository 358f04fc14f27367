// An open plan that may not be written or read any more, or not now: what is said, what is kept aside.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { asideOf } from '../../client/sync/aside.ts';
import { type Store, StoreTrouble } from '../../server/store/store.ts';
import { fillText, newPlanBlocks } from '../../shared/doc/birth.ts';
import type { LoginId, UserId } from '../../shared/ids.ts';
import { saved, told, type, until, words } from './desk.ts';
import { Office } from './office.ts';

let office: Office;
afterEach(() => office.close());

describe('access', () => {
  beforeEach(async () => {
    office = await Office.start();
  });

  it('R9 frozen with nothing unsent: the text becomes read only in place, the board stays live', async () => {
    const at = office.desk('anna');
    const plan = await office.opened(at);
    type(plan, 'final words');
    await saved(plan);
    await office.node.sync.rooms.freeze(office.planId);
    await told(plan, 'frozen');
    await until(plan.text.state, (state) => state.access === 'read' && state.synced);
    expect(plan.board.access).toBe('write');
    plan.board.doc.getMap('x').set('y', 1);
    await saved(plan);
    expect(at.reopened).toBe(0);
  });

  it('R9 frozen while edits were unsent: they are set aside with their words, and the plan opens anew', async () => {
    const at = office.desk('anna');
    const plan = await office.opened(at);
    plan.text.doc.transact(() => {
      let id = 0;
      fillText(
        plan.text.doc,
        newPlanBlocks('计划', () => `b${id++}`),
      );
    });
    await saved(plan);
    office.line.cut();
    await until(plan.status, ({ kind }) => kind === 'offline');
    const paragraph = plan.text.doc.getXmlFragment('default').get(1) as Y.XmlElement;
    paragraph.insert(0, [new Y.XmlText('举办学术沙龙 12 场。')]);
    await office.node.sync.rooms.freeze(office.planId);
    const reopen = new Promise<void>((resolve) => {
      at.onReopen = resolve;
    });
    office.line.mend();
    await reopen;
    plan.close();
    const records = await asideOf(at.factory, 'anna', office.planId);
    expect(records).toMatchObject([{ why: 'frozen', part: 'text', edits: 1, text: '举办学术沙龙 12 场。' }]);
    const again = await office.opened(at);
    await told(again, 'keptAside');
    expect(again.text.access).toBe('read');
    expect(JSON.stringify(again.text.doc.getXmlFragment('default'))).not.toContain('沙龙');
    await again.discardAside(records[0]?.id ?? '');
    expect(await asideOf(at.factory, 'anna', office.planId)).toEqual([]);
  });

  it('R9 made read only while connected: says so, and is written no more', async () => {
    const at = office.desk('anna');
    const plan = await office.opened(at);
    const said = new Set<string>();
    plan.status.subscribe(() => said.add(plan.status.get().kind));
    office.node.access.set('anna', 'read');
    office.node.sync.rooms.accessChanged(office.planId, 'anna' as UserId);
    await told(plan, 'accessChanged');
    await until(plan.text.state, (state) => state.access === 'read' && state.synced);
    office.node.access.set('anna', 'write');
    office.node.sync.rooms.accessChanged(office.planId, 'anna' as UserId);
    await until(plan.text.state, (state) => state.access === 'write' && state.synced);
    type(plan, 'again');
    await saved(plan);
    expect(plan.notices.get().map(({ kind }) => kind)).not.toContain('accessChanged');
    // Coming back in a moment is not being offline.
    expect(said).not.toContain('offline');
  });

  it('R9 removed from the plan: the last copy stays readable, what was unsent is kept aside', async () => {
    const at = office.desk('anna');
    const plan = await office.opened(at);
    type(plan, 'seen by all. ');
    await saved(plan);
    office.line.cut();
    await until(plan.status, ({ kind }) => kind === 'offline');
    plan.text.doc.getText('body').insert(0, '只在本机的一句');
    office.node.access.set('anna', 'none');
    office.line.mend();
    await told(plan, 'forbidden');
    await told(plan, 'keptAside');
    expect(plan.text.access).toBe('read');
    expect(await asideOf(at.factory, 'anna', office.planId)).toMatchObject([{ text: '只在本机的一句' }]);
    expect(await office.committed()).toBe('seen by all. ');
  });

  it('a login that ended: asks to sign in, keeps what is typed, goes on after', async () => {
    const plan = await office.opened(office.desk('anna'));
    office.node.sync.rooms.signedOut('login-anna' as LoginId);
    await told(plan, 'signIn');
    type(plan, 'typed meanwhile');
    await until(plan.status, ({ kind }) => kind === 'offline');
    plan.retry();
    await saved(plan);
    expect(plan.notices.get().some((notice) => notice.kind === 'signIn')).toBe(false);
    expect(await office.committed()).toBe('typed meanwhile');
  });

  it('another epoch: the old copy is set aside and not sent', async () => {
    const at = office.desk('anna');
    const plan = await office.opened(at);
    type(plan, 'x');
    await saved(plan);
    plan.close();
    const detail = await at.detail(office.planId);
    detail.parts.text = { ...detail.parts.text, epoch: 7 };
    office.line.cut();
    const stale = office.open(at, detail, { fromMemory: true });
    await until(stale.status, ({ kind }) => kind === 'offline');
    type(stale, '旧的一句');
    const reopen = new Promise<void>((resolve) => {
      at.onReopen = resolve;
    });
    office.line.mend();
    await reopen;
    expect(await asideOf(at.factory, 'anna', office.planId)).toMatchObject([
      { why: 'otherEpoch', edits: 1, text: '旧的一句' },
    ]);
    expect(await office.committed()).toBe('x');
  });

  it('a text written by a newer release is read only, and says so', async () => {
    const at = office.desk('anna');
    const detail = await at.detail(office.planId);
    detail.parts.text = { ...detail.parts.text, schema: 99 };
    const plan = office.open(at, detail);
    await told(plan, 'clientTooOld');
    expect(plan.text.access).toBe('read');
    expect(plan.text.schemaOutdated).toBe(true);
  });
});

describe('a server in trouble', () => {
  it('a plan with no room left says so, and lets in when somebody goes', async () => {
    office = await Office.start({ limits: { ROOM_SESSIONS: 1 } });
    const first = await office.opened(office.desk('anna'));
    const ben = office.desk('ben');
    const second = office.open(ben, await ben.detail(office.planId));
    await told(second, 'full');
    type(second, '门外写的');
    await until(second.status, ({ kind, unsent }) => kind === 'offline' && unsent === 1);
    first.close();
    await saved(second);
    expect(second.notices.get().map(({ kind }) => kind)).not.toContain('full');
    expect(await office.committed()).toBe('门外写的');
  });

  it('R5 a failed load shows the last local copy read only, and takes it up again when it can', async () => {
    let broken = false;
    const wrapStore = (store: Store): Store =>
      new Proxy(store, {
        get(target, name) {
          if (name === 'load' && broken)
            return () => Promise.reject(new StoreTrouble('damaged', 'its snapshot is damaged'));
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    office = await Office.start({ wrapStore });
    const at = office.desk('anna');
    const first = await office.opened(at);
    type(first, 'last known');
    await saved(first);
    first.close();
    const detail = await at.detail(office.planId);
    await office.node.stop();
    broken = true;
    await office.comeBack({ wrapStore });
    const second = office.open(at, detail);
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
