/**
 * Fan-out between nodes by Redis publish/subscribe. Redis away: nothing is told, the rooms read the log
 * instead; when it is back, whoever listens hears of the gap.
 */
import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Log } from '../log.ts';
import type { Fanout } from './fanout.ts';

const PREFIX = 'gongce:';
/** Each message begins with the name of the node that sent it. */
const NAME_BYTES = 8;

export async function openRedis(url: string, log: Log): Promise<Fanout> {
  const options = {
    lazyConnect: true,
    // what cannot be told now is read from the log later: nothing is queued
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 3000,
    retryStrategy: (tries: number) => Math.min(100 * tries, 1000),
  };
  const talking = new Redis(url, options);
  const hearing = new Redis(url, { ...options, autoResubscribe: false });
  const fanout = new RedisFanout(talking, hearing, log);
  // a Redis that is not there yet is like one that went away
  await Promise.all([talking.connect().catch(() => {}), hearing.connect().catch(() => {})]);
  return fanout;
}

type Listener = (message: Uint8Array) => void;

class RedisFanout implements Fanout {
  readonly #name = randomBytes(NAME_BYTES);
  readonly #talking: Redis;
  readonly #hearing: Redis;
  readonly #log: Log;
  readonly #topics = new Map<string, Set<Listener>>();
  readonly #gapListeners = new Set<() => void>();
  #whole = false;

  constructor(talking: Redis, hearing: Redis, log: Log) {
    this.#talking = talking;
    this.#hearing = hearing;
    this.#log = log;
    for (const one of [talking, hearing]) one.on('error', () => {});
    hearing.on('messageBuffer', (channel: Buffer, message: Buffer) => this.#hear(channel, message));
    hearing.on('ready', () => void this.#resubscribe());
    hearing.on('close', () => {
      if (this.#whole) this.#log.warn('Redis is away: other nodes are heard late');
      this.#whole = false;
    });
  }

  publish(topic: string, message: Uint8Array): void {
    if (this.#talking.status !== 'ready') return;
    // fire and forget: a message that is lost is found in the log
    this.#talking.publish(PREFIX + topic, Buffer.concat([this.#name, message])).catch(() => {});
  }

  async subscribe(topic: string, listener: Listener): Promise<() => void> {
    const listeners = this.#topics.get(topic) ?? new Set();
    this.#topics.set(topic, listeners);
    listeners.add(listener);
    if (listeners.size === 1 && this.#hearing.status === 'ready') {
      await this.#hearing.subscribe(PREFIX + topic).catch(() => {});
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.#topics.get(topic) !== listeners) return;
      this.#topics.delete(topic);
      if (this.#hearing.status === 'ready') this.#hearing.unsubscribe(PREFIX + topic).catch(() => {});
    };
  }

  onGap(listener: () => void): () => void {
    this.#gapListeners.add(listener);
    return () => this.#gapListeners.delete(listener);
  }

  healthy(): boolean {
    return this.#whole && this.#talking.status === 'ready';
  }

  async close(): Promise<void> {
    this.#talking.disconnect();
    this.#hearing.disconnect();
  }

  async #resubscribe(): Promise<void> {
    try {
      const topics = [...this.#topics.keys()].map((topic) => PREFIX + topic);
      if (topics.length > 0) await this.#hearing.subscribe(...topics);
      this.#whole = true;
      // only now is everything heard again; what was said meanwhile is in the log
      for (const listener of this.#gapListeners) listener();
    } catch {
      // it went away again: the next 'ready' tries again
    }
  }

  #hear(channel: Buffer, message: Buffer): void {
    if (message.subarray(0, NAME_BYTES).equals(this.#name)) return;
    const listeners = this.#topics.get(channel.toString().slice(PREFIX.length));
    if (listeners !== undefined) for (const listener of listeners) listener(message.subarray(NAME_BYTES));
  }
}
