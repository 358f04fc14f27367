/** What a .docx holds and the plan will not, or not quite, in sentences for the preview. */
import type { DocxReading, ReadingCode } from '../docx/importModel.ts';

type Note = { zh: string; en: string };

/** null: nothing a person needs to be told. */
const WORDS: Record<ReadingCode, Note | null> = {
  'blank-indent-stripped': null,
  'empty-left-out': null,
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
  'paragraph-change-left-out': { zh: '段落修订未导入', en: 'tracked paragraph changes are left out' },
  'comment-without-place': { zh: '有批注找不到位置', en: 'a comment has no place' },
  'too-deep': { zh: '嵌套过深的内容已展开', en: 'content nested too deeply was flattened' },
};

export function docxNotes(reading: DocxReading): Note[] {
  const notes: Note[] = [];
  for (const { code, count, sample } of reading.report) {
    const words = WORDS[code];
    if (words === null) continue;
    const where = sample === '' ? '' : `：${sample.slice(0, 40)}`;
    notes.push({
      zh: `${words.zh}（${count} 处${where}）`,
      en: `${words.en} (${count}×${sample === '' ? '' : `: ${sample.slice(0, 40)}`})`,
    });
  }
  if (reading.hasTrackedChanges) {
    notes.push({
      zh: '修订已作为建议保留，可逐条接受或拒绝',
      en: 'Tracked changes are kept as suggestions, to accept or reject one by one',
    });
  }
  if (reading.comments.length > 0) {
    notes.push({
      zh: `${reading.comments.length} 条批注未导入`,
      en: `${reading.comments.length} comments are left out`,
    });
  }
  return notes;
}
