/**
 * What Prometheus is told of the sync server. The registry is the process's: several servers in one process
 * (tests) count together.
 */
import { Counter, Gauge, Histogram, register } from 'prom-client';

const SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.6, 2];

function once<Metric>(name: string, make: () => Metric): Metric {
  return (register.getSingleMetric(name) as Metric | undefined) ?? make();
}

const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
  once(name, () => new Counter({ name, help, labelNames }));

const gauge = (name: string, help: string) => once(name, () => new Gauge({ name, help }));

const histogram = (name: string, help: string, buckets: number[]) =>
  once(name, () => new Histogram({ name, help, buckets }));

export const syncMetrics = {
  rooms: gauge('gongce_rooms', 'Documents in memory'),
  sessions: gauge('gongce_sessions', 'Open sync sockets'),
  commitSeconds: histogram(
    'gongce_commit_seconds',
    'From handing a batch to the store until it is durable',
    SECONDS,
  ),
  tellSeconds: histogram('gongce_tell_seconds', 'Telling everybody what one commit stored', SECONDS),
  batchRooms: histogram('gongce_commit_rooms', 'Documents in one commit', [1, 2, 5, 10, 50, 200, 1000]),
  batchUpdates: histogram(
    'gongce_commit_updates',
    'Updates in one commit',
    [1, 2, 5, 10, 50, 200, 1000, 5000],
  ),
  loggedBytes: counter('gongce_logged_bytes_total', 'Bytes of updates stored'),
  closed: counter('gongce_sync_closed_total', 'Sync sockets closed by the server, by reason', ['reason']),
  compactionSeconds: histogram(
    'gongce_compaction_seconds',
    'Merging one document',
    [0.01, 0.05, 0.2, 1, 5, 30],
  ),
  storeTrouble: gauge('gongce_store_trouble', '1 while the store cannot write'),
};
