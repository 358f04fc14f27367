/** What a web page holds and the plan will not, counted, in sentences for the preview. */
import type { SourceNote } from './sourceLine.ts';

const WORDS = {
  hidden: { zh: '页面上隐藏的文字未导入', en: 'text the page hides is left out' },
  'nested-table': { zh: '表中有表', en: 'tables inside tables' },
  'layout-table': {
    zh: '只作排版的表格拆成了段落',
    en: 'tables that only lay out the page became paragraphs',
  },
  'image-elsewhere': {
    zh: '网上的图片不会下载，未导入；要带图请另存为 .docx',
    en: 'pictures from the network are not fetched; save as .docx to bring them along',
  },
  'image-beside': {
    zh: '图片在网页旁边的文件夹里，未导入；要带图请另存为 .docx',
    en: 'pictures lie in a folder beside the page and are left out; save as .docx to bring them along',
  },
  'image-unreadable': { zh: '有图片无法读取', en: 'a picture could not be read' },
  embedded: {
    zh: '嵌入的视频、框架、公式或图形未导入',
    en: 'embedded video, frames, formulas or drawings are left out',
  },
  form: { zh: '表单控件未导入', en: 'form fields are left out' },
} as const;

type Code = keyof typeof WORDS;
const DROPPED: Record<string, Code> = {
  iframe: 'embedded',
  object: 'embedded',
  svg: 'embedded',
  math: 'embedded',
  audio: 'embedded',
  video: 'embedded',
  canvas: 'embedded',
  select: 'form',
  textarea: 'form',
  button: 'form',
};

export class HtmlNotes {
  readonly #found = new Map<Code, { count: number; sample: string }>();

  add(code: Code, sample = ''): void {
    const known = this.#found.get(code);
    if (known) known.count++;
    else this.#found.set(code, { count: 1, sample: sample.slice(0, 40) });
  }

  /** An element left out with all in it; scripts and styles need no mention. */
  dropped(name: string): void {
    const code = DROPPED[name];
    if (code) this.add(code);
  }

  list(): SourceNote[] {
    return [...this.#found].map(([code, { count, sample }]) => ({
      zh: `${WORDS[code].zh}（${count} 处${sample === '' ? '' : `：${sample}`}）`,
      en: `${WORDS[code].en} (${count}×${sample === '' ? '' : `: ${sample}`})`,
    }));
  }
}
