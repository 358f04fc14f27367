/**
 * Opens a plan: three documents, three connections, one presence, one save status. Made outside React and
 * closed by whoever opened it; pages use `useOpenPlan`. Creates no editor and no board, writes no content.
 *
 * What each close code means for the user is decided here, and only here.
 */
import type { PlanDetail } from '../../shared/api/plans.ts';
import { TEXT_SCHEMA_VERSION } from '../../shared/doc/schemaVersion.ts';
import { PARTS, type Part } from '../../shared/ids.ts';
import type { CloseName } from '../../shared/wire.ts';
import { asideOf, discardAside, setAside } from './aside.ts';
import type { SyncEnvironment } from './environment.ts';
import { LivePart } from './part.ts';
import { followActivity, peopleStore } from './presence.ts';
import { rememberDetail } from './remembered.ts';
import { createStore } from './store.ts';
import type { KeptAside, Notice, NoticeKind, OpenPlan, SaveStatus } from './types.ts';

export type { OpenPlan } from './types.ts';

export interface OpenPlanArgs {
  detail: PlanDetail;
  /** The detail was remembered from an earlier visit: the server could not be reached. */
  fromMemory: boolean;
  /** It answered, but could not open the plan: what this device has is shown read only until it can. */
  serverFailed?: boolean;
  person: { id: string; name: string; color: number };
  environment: SyncEnvironment;
  /**
   * Asked again when access, epoch or state may have changed. Resolves to 'gone' when the plan may no longer
   * be seen, to null when nobody answers.
   */
  fetchDetail: () => Promise<PlanDetail | 'gone' | null>;
  /** The plan must be opened anew (another epoch, or edits were set aside): close this one and open again. */
  onReopen: () => void;
}

const SETTLE_MS = 100;

export function openPlan(args: OpenPlanArgs): OpenPlan {
  const { environment, person } = args;
  const planId = args.detail.id;
  const factory = environment.indexedDB;
  let detail = args.detail;
  let fromMemory = args.fromMemory;
  let closed = false;
  let reopening = false;
  let wasOffline = false;
  const status = createStore<SaveStatus>({ kind: 'saved', unsent: 0 });
  const notices = createStore<readonly Notice[]>([]);

  const say = (notice: Notice): void => {
    notices.set([...notices.get().filter((old) => old.kind !== notice.kind), notice]);
  };
  const unsay = (kind: NoticeKind): void => {
    if (notices.get().some((notice) => notice.kind === kind))
      notices.set(notices.get().filter((notice) => notice.kind !== kind));
  };

  const open = (part: Part): LivePart =>
    new LivePart({
      environment,
      planId,
      userId: person.id,
      part,
      at: detail.parts[part],
      // One version for all three: the server stores one for the plan.
      schema: TEXT_SCHEMA_VERSION,
      onClosed,
      // Frozen or made read only while away: a read-only session is let in without a word, and asked for nothing.
      onBack: () => void refetch(),
      onChange: refresh,
    });
  const parts: Partial<Record<Part, LivePart>> = {};
  for (const part of PARTS) parts[part] = open(part);
  const { text, board, talk } = parts as Record<Part, LivePart>;
  const all = [text, board, talk];

  text.awareness.setLocalState({ user: { id: person.id, name: person.name, color: person.color } });
  const people = peopleStore(text.awareness, person.id);
  const stopActivity = followActivity(text.awareness);

  function refresh(): void {
    if (closed) return;
    let unsent = 0;
    let offline = false;
    let lost = false;
    for (const part of all) {
      unsent += part.replica.unsent;
      offline ||= part.connection.offline;
      lost ||= part.replica.failed && part.replica.unstored > 0;
    }
    const kind = lost ? 'localFailed' : offline ? 'offline' : unsent > 0 ? 'saving' : 'saved';
    const now = status.get();
    if (now.kind !== kind || now.unsent !== unsent) status.set({ kind, unsent });
    if (offline && unsent > 0) wasOffline = true;
    if (kind === 'saved' && wasOffline && all.every((part) => part.synced)) {
      wasOffline = false;
      say({ kind: 'backOnline' });
    }
    if (all.every((part) => part.synced)) {
      unsay('storeProblem');
      unsay('restart');
      unsay('full');
      unsay('loadFailed');
      if (fromMemory) void refetch();
    }
  }

  /** Returns whether this part is taken care of; false lets the connection come back by itself. */
  function onClosed(part: LivePart, name: CloseName): boolean {
    switch (name) {
      case 'signIn':
        for (const other of all) other.connection.stop();
        say({ kind: 'signIn' });
        return true;
      case 'forbidden':
      case 'frozen':
      case 'accessChanged':
        void settleAccess(part, name);
        return true;
      case 'otherEpoch':
        void reopenWithout([part], 'otherEpoch');
        return true;
      case 'tooLarge':
        say({ kind: 'tooLarge' });
        void reopenWithout([part], 'tooLarge');
        return true;
      case 'clientTooOld':
        part.outdated();
        say({ kind: 'clientTooOld' });
        return true;
      case 'store':
        // Mid-session the edits are safe on this device and work goes on; at opening nothing is known yet.
        if (part.everSynced) say({ kind: 'storeProblem' });
        else failLoad(part);
        return false;
      case 'restart':
      case 'full':
        say({ kind: name });
        return false;
      default:
        return false;
    }
  }

  function failLoad(part: LivePart): void {
    part.loadFailed = true;
    say({ kind: 'loadFailed' });
    part.refresh();
  }

  /** The part was closed because what this person may do has changed, or may have. */
  async function settleAccess(part: LivePart, name: 'forbidden' | 'frozen' | 'accessChanged'): Promise<void> {
    const fresh = await refetch();
    if (closed) return;
    if (fresh === null) {
      // Nobody answers now: the socket asks again, and is told again.
      part.connection.retryLater();
      return;
    }
    if (fresh === 'gone') {
      for (const other of all) {
        other.grant('none');
        other.connection.stop();
      }
      say({ kind: 'forbidden' });
      for (const other of all) await keep(other, 'accessChanged');
      return;
    }
    if (reopening) return;
    // Told "frozen" and "write" at once: one of them is a moment old, and asking at once could go on for ever.
    if (part.granted === 'write' && name !== 'accessChanged') part.connection.retryLater();
    else part.connection.connect();
  }

  /** Fetches the detail and applies what it says about access; three parts closed at once ask once. */
  let asking: Promise<PlanDetail | 'gone' | null> | null = null;
  function refetch(): Promise<PlanDetail | 'gone' | null> {
    asking ??= fetchAndApply().finally(() => {
      asking = null;
    });
    return asking;
  }

  async function fetchAndApply(): Promise<PlanDetail | 'gone' | null> {
    fromMemory = false;
    const fresh = await args.fetchDetail();
    if (closed || fresh === null || fresh === 'gone') {
      if (fresh === null) fromMemory = args.fromMemory;
      return fresh;
    }
    const before = detail;
    detail = fresh;
    remember();
    for (const part of all) part.grant(fresh.parts[part.part].access);
    const lost = PARTS.some((p) => before.parts[p].access === 'write' && fresh.parts[p].access !== 'write');
    const frozen = fresh.state === 'final' || fresh.state === 'archived';
    if (frozen) say({ kind: 'frozen' });
    else unsay('frozen');
    const gained = PARTS.some((p) => before.parts[p].access !== 'write' && fresh.parts[p].access === 'write');
    if (lost && !frozen) say({ kind: 'accessChanged' });
    else if (gained) unsay('accessChanged');
    const stuck = all.filter((part) => part.granted === 'read' && part.replica.unsent > 0);
    if (stuck.length > 0) void reopenWithout(stuck, frozen ? 'frozen' : 'accessChanged');
    return fresh;
  }

  /** Moves the part's unsent edits into a record, if there are any. */
  async function keep(part: LivePart, why: KeptAside['why']): Promise<void> {
    if (part.replica.unsent === 0 && why !== 'otherEpoch') return;
    try {
      await setAside(part.replica, factory, why, new Date());
    } catch (error) {
      // The edits are still in the replica; the next opening tries again.
      console.error('gongce: edits could not be set aside', error);
    }
    await showAside();
  }

  async function reopenWithout(without: readonly LivePart[], why: KeptAside['why']): Promise<void> {
    if (reopening || closed) return;
    reopening = true;
    for (const part of without) part.grant('none');
    // The editor becomes read only with the next render; what is typed until then is set aside too.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    for (const part of without) await keep(part, why);
    if (!closed) args.onReopen();
  }

  async function showAside(): Promise<void> {
    try {
      const records = await asideOf(factory, person.id, planId);
      if (records.length > 0) say({ kind: 'keptAside', records });
      else unsay('keptAside');
    } catch (error) {
      // Without a database nothing was ever set aside.
      console.warn('gongce: no records on this device', error);
    }
  }

  function remember(): void {
    rememberDetail(factory, person.id, detail).catch((error: unknown) => {
      console.warn('gongce: this plan will not open without network', error);
    });
  }

  for (const part of all) {
    void part.start().then((clean) => {
      if (!clean && !closed)
        void reopenWithout([part], detail.state === 'final' ? 'frozen' : 'accessChanged');
    });
  }
  if (!fromMemory) remember();
  if (args.serverFailed) for (const part of all) failLoad(part);
  if (detail.state === 'final' || detail.state === 'archived') say({ kind: 'frozen' });
  if (text.schemaOutdated) say({ kind: 'clientTooOld' });
  void showAside();

  return {
    planId,
    get detail() {
      return detail;
    },
    get fromMemory() {
      return fromMemory;
    },
    text,
    board,
    talk,
    awareness: text.awareness,
    status,
    notices,
    people: people.store,
    dismiss: unsay,
    retry() {
      unsay('signIn');
      for (const part of all) part.connection.connect();
    },
    async discardAside(id) {
      await discardAside(factory, id);
      await showAside();
    },
    mustNotLeave: () => all.some((part) => part.replica.failed && part.replica.unstored > 0),
    close() {
      if (closed) return;
      closed = true;
      stopActivity();
      people.close();
      for (const part of all) part.close();
    },
  };
}
