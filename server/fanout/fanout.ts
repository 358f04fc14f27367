/**
 * How nodes tell each other things. May lose messages (a listener then hears `gap`), never reorders one
 * topic, never echoes to the node that published. In one process there is nobody to tell.
 */
export interface Fanout {
  publish(topic: string, message: Uint8Array): void;
  /** Resolves when the subscription stands; call the result to end it. */
  subscribe(topic: string, listener: (message: Uint8Array) => void): Promise<() => void>;
  /** Messages may have been lost (connection broken and back): read the store again. */
  onGap(listener: () => void): () => void;
  /** false: other nodes may hear late. */
  healthy(): boolean;
  close(): Promise<void>;
}

/** The fan-out of a single process: silence. */
export function inProcessFanout(): Fanout {
  return {
    publish() {},
    async subscribe() {
      return () => {};
    },
    onGap() {
      return () => {};
    },
    healthy: () => true,
    async close() {},
  };
}
