// Somebody who types in the editor's measurement: a Yjs client of the sync socket with a caret, as a program.
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { TEXT_ROOT } from '../../../shared/doc/json.ts';
import type { GongceServer } from '../../e2e/server.ts';
import { until } from '../measure.ts';

/** What everybody types, over and over: a promise is made, so that readings and marks change as well. */
export const WORDS = '另外举办学术沙龙不少于12场，并做好总结。';

export class Writer {
  block = '';
  /** When each key was sent, in `Date.now()`. */
  readonly sent: number[] = [];
  /** How long the block was when the writer sat down. */
  before = 0;
  private words: Y.XmlText | null = null;

  private constructor(
    private readonly doc: Y.Doc,
    private readonly provider: WebsocketProvider,
    private readonly user: { id: string; name: string; color: number },
  ) {}

  static async join(
    server: GongceServer,
    planId: string,
    { email, password, name }: { email: string; password: string; name: string },
  ): Promise<Writer> {
    const token = await server.token(email, password);
    const me = (await server.call('GET', '/api/me', undefined, token)) as { user: { id: string } };
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(
      `${server.url.replace('http', 'ws')}/sync/${planId}`,
      'text',
      doc,
      {
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
        params: { token },
        disableBc: true,
      },
    );
    provider.messageHandlers[4] = () => {}; // acknowledgements
    const writer = new Writer(doc, provider, { id: me.user.id, name, color: Number(email.at(6)) });
    if (!(await until(() => provider.synced, 10_000))) throw new Error('a writer did not get the plan');
    return writer;
  }

  blockIds(): string[] {
    return this.blocks().map((block) => String(block.getAttribute('id')));
  }

  sit(block: string): void {
    const element = this.blocks().find((one) => one.getAttribute('id') === block);
    const words = element?.get(element.length - 1);
    if (!(words instanceof Y.XmlText)) throw new Error('a writer found no words to go on with');
    this.block = block;
    this.words = words;
    this.before = words.length;
  }

  type(): void {
    const { words } = this;
    if (words === null) return;
    words.insert(words.length, WORDS[this.sent.length % WORDS.length] ?? '，');
    this.sent.push(Date.now());
    const at = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, words.length));
    this.provider.awareness.setLocalState({ user: this.user, cursor: { anchor: at, head: at } });
  }

  close(): void {
    this.provider.destroy();
    this.doc.destroy();
  }

  private blocks(): Y.XmlElement[] {
    return this.doc
      .getXmlFragment(TEXT_ROOT)
      .toArray()
      .filter((node): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === 'paragraph');
  }
}
