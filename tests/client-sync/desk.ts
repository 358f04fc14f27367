/** A browser as far as the sync layer sees it: a database of its own, a line, and plans opened over them. */
import { IDBFactory } from 'fake-indexeddb';
import { WebSocket as NodeSocket } from 'ws';
import { type OpenPlan, openPlan } from '../../client/sync/openPlan.ts';
import type { ReadStore } from '../../client/sync/store.ts';
import type { NoticeKind } from '../../client/sync/types.ts';
import type { PlanDetail } from '../../shared/api/plans.ts';
import { docName, PARTS, type PlanId } from '../../shared/ids.ts';
import type { TestNode } from '../sync/node.ts';
import type { Line } from './line.ts';

export class Desk {
  readonly factory = new IDBFactory();
  readonly user: string;
  reopened = 0;
  readonly #line: Line;
  readonly #node: () => TestNode;

  constructor(user: string, line: Line, node: () => TestNode) {
    this.user = user;
    this.#line = line;
    this.#node = node;
  }

  /** What `GET /api/plans/:id` would say, from the store and the door's table. */
  async detail(planId: PlanId): Promise<PlanDetail> {
    const node = this.#node();
    const may = node.access.get(this.user) ?? 'write';
    const parts = {} as PlanDetail['parts'];
    let frozen = false;
    for (const part of PARTS) {
      const head = await node.sync.rooms.head(docName(planId, part));
      if (head === null) throw new Error('no such document');
      frozen ||= head.frozen;
      parts[part] = { epoch: head.epoch, schema: head.schema, access: head.frozen ? 'read' : may };
    }
    return {
      id: planId,
      title: '年度计划',
      period: { start: '2026-01-01', end: '2026-12-31' },
      state: frozen ? 'final' : 'draft',
      revision: 1,
      role: 'owner',
      settings: {
        numbering: { paren: 'full', dot: '.', restart: 'section', first: 'cjk', gap: '' },
        predecessor: null,
      },
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
      parts,
      members: [],
      people: [],
      departments: [],
      categories: [],
    };
  }

  open(
    detail: PlanDetail,
    more: { fromMemory?: boolean; token?: string; keepsNothing?: boolean } = {},
  ): OpenPlan {
    return openPlan({
      detail,
      fromMemory: more.fromMemory ?? false,
      person: { id: this.user, name: this.user, color: 1 },
      environment: {
        origin: this.#line.origin,
        WebSocket: NodeSocket as unknown as typeof WebSocket,
        indexedDB: more.keepsNothing ? null : this.factory,
        script: null,
        query: more.token === '' ? {} : { token: more.token ?? this.user },
        // Tests do not wait longer than they must.
        random: () => 0.05,
      },
      fetchDetail: async () =>
        this.#node().access.get(this.user) === 'none'
          ? 'gone'
          : this.detail(detail.id as PlanId).catch(() => null),
      onReopen: () => {
        this.reopened++;
        this.onReopen();
      },
    });
  }

  onReopen: () => void = () => {};
}

/** Resolves when the store's value satisfies `is`. */
export function until<T>(store: ReadStore<T>, is: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    if (is(store.get())) {
      resolve(store.get());
      return;
    }
    const stop = store.subscribe(() => {
      if (!is(store.get())) return;
      stop();
      resolve(store.get());
    });
  });
}

export const saved = (plan: OpenPlan) => until(plan.status, ({ kind }) => kind === 'saved');
export const synced = (plan: OpenPlan) =>
  Promise.all(PARTS.map((part) => until(plan[part].state, (state) => state.synced)));

export const told = (plan: OpenPlan, kind: NoticeKind) =>
  until(plan.notices, (notices) => notices.some((notice) => notice.kind === kind));

/** Types into the test's text (not the plan's prose: the protocol does not care). */
export function type(plan: OpenPlan, words: string): void {
  const text = plan.text.doc.getText('body');
  text.insert(text.length, words);
}
export const words = (plan: OpenPlan): string => plan.text.doc.getText('body').toString();

/** Resolves when the text reads so. */
export function reads(plan: OpenPlan, wanted: (words: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!wanted(words(plan))) return;
      plan.text.doc.off('update', look);
      resolve();
    };
    plan.text.doc.on('update', look);
    look();
  });
}
