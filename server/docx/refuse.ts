/** Why a file is refused before it is read; each with a sentence that says what to do. */
import { Refusal } from '../../shared/errors.ts';

export const WHY = {
  empty: ['badFile', '文件是空的 (the file is empty)'],
  truncated: ['badFile', '文件不完整，可能没有传完，请重新上传 (the file is cut off; upload it again)'],
  damaged: [
    'badFile',
    '压缩包已损坏，请用 Word 或 WPS 打开后另存为 .docx (the archive is damaged; open and save it again)',
  ],
  malformed: [
    'badFile',
    '文件内部结构有误，请用 Word 或 WPS 打开后另存为 .docx (malformed XML; open and save it again)',
  ],
  encrypted: ['badFile', '文件有密码保护，请去掉密码后再试 (password-protected; remove the password first)'],
  doctype: ['badFile', '文件含有不允许的声明 (it contains a document type declaration)'],
  oldWord: ['unsupportedFile', '.doc，请在 Word 或 WPS 中另存为 .docx'],
  notWord: ['unsupportedFile', 'Office/ZIP，但不是 Word 文档'],
  spreadsheet: ['unsupportedFile', '.xlsx'],
  openDocument: ['unsupportedFile', '.odt，请另存为 .docx'],
  ofd: ['unsupportedFile', '.ofd，请从原稿另存为 .docx'],
  pdf: ['unsupportedFile', '.pdf，请从原稿另存为 .docx'],
  rtf: ['unsupportedFile', '.rtf，请另存为 .docx'],
  unknown: ['unsupportedFile', '未知格式 unknown'],
  bomb: ['tooHeavy', ''],
  packed: ['tooLarge', ''],
} as const;

export type RefusalReason = keyof typeof WHY;

/** Always a `Refusal`; `details.why` is the reason's name, for programs. */
export function refuse(why: RefusalReason, limit = ''): Refusal {
  const [code, words] = WHY[why];
  const details = { why, reason: words, kind: words, limit };
  return new Refusal(code, details);
}
