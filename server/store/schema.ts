/**
 * The tables as Kysely sees them. The same on both stores: times are milliseconds since 1970, booleans are
 * 0 and 1, JSON is text. How they are made is migrations.ts.
 */
import type { Generated } from 'kysely';

type Bit = 0 | 1;

export interface Database {
  workspace: { id: string; name: string; settings: string; created_at: number };
  department: {
    id: string;
    name: string;
    mark: string;
    color: number;
    position: number;
    archived: Bit;
    /** JSON: names, the oldest first. */
    former_names: Generated<string>;
  };
  user: {
    id: string;
    /** Lower case, unique. */
    email: string;
    name: string;
    password_hash: string | null;
    role: 'admin' | 'member';
    department_id: string | null;
    /** JSON: language and the like. */
    settings: string;
    created_at: number;
    disabled: Bit;
  };
  session: {
    id: string;
    token_hash: string;
    user_id: string;
    created_at: number;
    expires_at: number;
    last_seen: number;
    agent: string;
  };
  setup_token: { token_hash: string; created_at: number; expires_at: number };
  /** Set-up of a password by mail or link; `purpose` reset | invite. */
  invitation: {
    token_hash: string;
    purpose: string;
    email: string;
    user_id: string | null;
    role: string;
    department_id: string | null;
    by: string;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  plan: {
    id: string;
    title: string;
    state: 'draft' | 'review' | 'final' | 'amend' | 'archived';
    revision: number;
    /** `YYYY-MM-DD`, both ends inside. */
    period_start: string;
    period_end: string;
    settings: string;
    department_id: string | null;
    created_by: string;
    created_at: number;
    updated_at: number;
  };
  /** `kind` user | department; `member_id` of that kind. */
  plan_member: {
    plan_id: string;
    kind: string;
    member_id: string;
    role: string;
    added_by: string;
    added_at: number;
  };
  /** Owners of cards get contributor: kept from the board's committed state. */
  card_owner: { plan_id: string; user_id: string };
  /** What cards are called, for finding them: kept from the board's committed state (plans/cardTitles.ts). */
  card_title: { plan_id: string; card_id: string; title: string; archived: Bit };
  /** Who opened or starred what, for lists. */
  plan_visit: { plan_id: string; user_id: string; at: number; starred: Bit };
  version: {
    id: string;
    plan_id: string;
    kind: 'auto' | 'named' | 'final' | 'before-restore';
    name: string | null;
    revision: number;
    /** JSON: part → seq. */
    seqs: string;
    at: number;
    by: string | null;
    /** JSON: users who wrote since the version before. */
    contributors: string;
    /** Compressed updates of the parts (versions.ts). */
    payload: Uint8Array;
    /** JSON of the extraction, when taken. */
    targets: string | null;
    schema: number;
    bytes: number;
    /** Of one kept before a restore: the client id under which the old words came back. */
    restore_client: Generated<number | null>;
  };
  target_cache: {
    plan_id: string;
    /** The extractor’s version. */
    extractor: string;
    text_seq: number;
    board_seq: number;
    result: string;
    at: number;
  };
  signoff: {
    id: string;
    plan_id: string;
    department_id: string;
    user_id: string;
    /** JSON: the chapters seen, each with the hash of its words (plans/signedChapters.ts). */
    seen: string;
    /** Compressed: their words (plans/signedChapters.ts); null: signed before they were kept. */
    words: Generated<Uint8Array | null>;
    revision: number;
    verdict: string;
    note: string;
    at: number;
  };
  notification: {
    id: Generated<number>;
    user_id: string;
    plan_id: string;
    kind: string;
    /** What it tells of: nobody is told of the same twice, unique with user and plan. */
    key: string;
    /** Who did it. */
    by: string;
    /** JSON: the place it leads to, and a line to quote (plans/notifications.ts). */
    body: string;
    at: number;
    read_at: Generated<number | null>;
  };
  /**
   * How far a document has been read for notifications. No row: not since its birth. Without `vector` and
   * `mentions` what is new is told by its client id, first seen after `seq`.
   */
  notified: {
    plan_id: string;
    part: string;
    seq: number;
    /** Of board and talk: what was there. */
    vector: Uint8Array | null;
    /** Of the text, JSON: who is named in which blocks. */
    mentions: string | null;
  };
  audit: {
    id: Generated<number>;
    at: number;
    user_id: string | null;
    action: string;
    plan_id: string | null;
    detail: string;
  };
  /** Originals of imports; removed furniture is kept 30 days. */
  import_file: {
    id: string;
    plan_id: string;
    name: string;
    kind: string;
    data: Uint8Array | null;
    removed: string;
    report: string;
    by: string;
    at: number;
    keep_until: number | null;
  };
  /** Pictures in a plan's text; `bytes` is the length of `data`. */
  attachment: {
    id: string;
    plan_id: string;
    name: string;
    mime: string;
    bytes: number;
    data: Uint8Array;
    by: string;
    at: number;
  };
  /** Evaluation, mid-year and year-end. */
  evaluation: { id: string; plan_id: string; kind: string; body: string; by: string; at: number };

  // Documents: only the store's own verbs write these.
  document: {
    id: Generated<number>;
    plan_id: string;
    part: string;
    epoch: number;
    schema: number;
    frozen: Bit;
    /** PostgreSQL: the next row's seq, taken under the row's lock. SQLite: unused (one writer counts). */
    next_seq: number;
    created_at: number;
  };
  update_log: {
    id: Generated<number>;
    document: number;
    seq: number;
    at: number;
    runs: string;
    crc: number;
    updates: Uint8Array;
  };
  snapshot: {
    document: number;
    seq: number;
    at: number;
    crc: number;
    state_vector: Uint8Array;
    delete_set_at: number;
    data: Uint8Array;
    depths: Uint8Array | null;
    /** 1: `data` is deflated. */
    deflated: number;
  };
  client: { document: number; client_id: number; user_id: string; first_seq: number; at: number };
  set_aside: {
    id: Generated<number>;
    document: number;
    seq: number;
    at: number;
    reason: string;
    data: Uint8Array;
  };
}
