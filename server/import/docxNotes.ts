/** What a .docx holds and the plan will not, or not quite, in sentences for the preview. */
import type { DocxReading, ReadingCode } from '../docx/importModel.ts';
import { MOST_COMMENTS } from './fileComments.ts';
import type { SourceNote } from './sourceLine.ts';

type Note = SourceNote;

/** No word of these is lost; it stands otherwise than in the file. */
const CHANGED: ReadonlySet<ReadingCode> = new Set([
  'blank-indent-stripped',
  'empty-left-out',
  'number-sequence',
  'text-box',
  'field-as-text',
  'formula-as-text',
  'nested-table',
  'moved-text',
  'number-change-accepted',
  'comment-without-place',
  'too-deep',
]);

const WORDS: Record<ReadingCode, Note> = {
  'blank-indent-stripped': {
    zh: '段首用空格打出的缩进已去掉，由版式缩进代替',
    en: 'blanks typed as indents are taken off; the layout indents',
  },
  'empty-left-out': { zh: '空行未导入', en: 'empty lines are left out' },
  'generated-annex': {
    zh: '由数据生成的附表不再导入，以系统内的任务和指标为准',
    en: 'annexes made from data are left out; the board and targets hold them',
  },
  'number-sequence': {
    zh: '编号不连续，已照原样保留',
    en: 'numbers that skip or repeat are kept as they are',
  },
  'text-box': { zh: '文本框的文字已移入正文', en: 'words of text boxes were moved into the text' },
  'header-footer-left-out': { zh: '页眉页脚未导入', en: 'headers and footers are left out' },
  'field-as-text': { zh: '域已转为文字', en: 'fields became plain words' },
  'contents-left-out': { zh: '目录未导入，导出时可重新生成', en: 'the table of contents is left out' },
  'object-left-out': { zh: '嵌入对象未导入', en: 'embedded objects are left out' },
  'formula-as-text': { zh: '公式已转为文字', en: 'formulas became plain words' },
  'image-unreadable': { zh: '有图片无法读取', en: 'a picture could not be read' },
  'image-external': { zh: '链接到外部的图片未导入', en: 'pictures linked from elsewhere are left out' },
  'symbol-unknown': { zh: '有无法识别的符号', en: 'a symbol was not recognised' },
  'nested-table': { zh: '表中有表', en: 'tables inside tables' },
  'formatting-change-left-out': { zh: '格式修订未导入', en: 'tracked formatting changes are left out' },
  'moved-text': { zh: '移动的文字按删除和插入处理', en: 'moved words became a deletion and an insertion' },
  'hidden-text-left-out': { zh: '隐藏文字未导入', en: 'hidden words are left out' },
  'paragraph-change-left-out': {
    zh: '合并或拆分段落的修订未导入，段落按修订前分开',
    en: 'tracked joining or splitting of paragraphs is left out',
  },
  'row-change-left-out': {
    zh: '增删表格行的修订未导入，行照原样保留，行内文字的修订已保留',
    en: 'tracked insertion or deletion of table rows is left out; the rows stay',
  },
  'number-change-accepted': {
    zh: '编号上的修订按修订后的编号导入',
    en: 'tracked changes of numbers are taken as accepted',
  },
  'comment-without-place': {
    zh: '批注所指的文字不在正文里，作为没有位置的讨论保留',
    en: 'a comment has no words to stand on; it is kept without a place',
  },
  'too-deep': { zh: '嵌套过深的内容已展开', en: 'content nested too deeply was flattened' },
};

export function docxNotes(reading: DocxReading, pictures: number): Note[] {
  const notes: Note[] = [];
  for (const { code, count, sample } of reading.report) {
    const words = WORDS[code];
    const where = sample === '' ? '' : `：${sample.slice(0, 40)}`;
    notes.push({
      zh: `${words.zh}（${count} 处${where}）`,
      en: `${words.en} (${count}×${sample === '' ? '' : `: ${sample.slice(0, 40)}`})`,
      ...(CHANGED.has(code) ? { changed: true } : {}),
    });
  }
  if (reading.hasTrackedChanges) {
    notes.push({
      zh: '修订已作为建议保留，作者和时间不变，可逐条接受或拒绝',
      en: 'Tracked changes are kept as suggestions, with author and time, to accept or reject one by one',
      kept: true,
    });
  }
  if (pictures > 0) {
    notes.push({
      zh: `${pictures} 张图片，在原来的位置`,
      en: `${pictures} pictures, where they stood`,
      kept: true,
    });
  }
  const { length } = reading.comments;
  if (length > 0) {
    notes.push({
      zh: `${Math.min(length, MOST_COMMENTS)} 条批注成为讨论，作者、时间、回复和解决状态不变`,
      en: `${Math.min(length, MOST_COMMENTS)} comments become threads, with author, time, answers and what is resolved`,
      kept: true,
    });
  }
  if (length > MOST_COMMENTS) {
    notes.push({
      zh: `批注过多，后面 ${length - MOST_COMMENTS} 条未导入`,
      en: `Too many comments: the last ${length - MOST_COMMENTS} are left out`,
    });
  }
  return notes;
}
