/**
 * Why a file cannot be taken in, as the end of a sentence in both languages: what it is, and what to do instead.
 * Which code each is refused with is said where it is refused.
 */
interface Reason {
  zh: string;
  en: string;
}

const reason = (zh: string, en: string): Reason => ({ zh, en });

export const FILE_REASONS = {
  empty: reason('文件是空的，请检查后重新选择', 'it is empty; choose it again'),
  truncated: reason('文件不完整，可能没有传完，请重新上传', 'it is cut off; upload it again'),
  damaged: reason(
    '文件已损坏，请用 Word 或 WPS 打开后另存为 .docx',
    'it is damaged; open it in Word or WPS and save it as .docx again',
  ),
  malformed: reason(
    '文件内部结构有误，请用 Word 或 WPS 打开后另存为 .docx',
    'its inside is malformed; open it in Word or WPS and save it as .docx again',
  ),
  encrypted: reason(
    '文件有密码保护，请在 Word 或 WPS 里去掉密码后再导入',
    'it is password-protected; remove the password in Word or WPS first',
  ),
  doctype: reason(
    '文件里有不允许的外部声明，请用 Word 或 WPS 打开后另存为 .docx',
    'it contains a document type declaration; open it in Word or WPS and save it as .docx again',
  ),
  bomb: reason(
    '解压后的内容超过上限，或部分太多；请删去大图片、拆成几份后再导入',
    'unpacked, it holds more than is allowed; remove large pictures or split it',
  ),
  dense: reason(
    '里面的指标和校核意见超过 {limit} 条，合成一份计划后读不过来；请拆成几份再导入',
    'it holds more than {limit} targets and findings, more than can be read in one plan; split it',
  ),
  notDocx: reason(
    '名字是 .docx，内容却不是，请用 Word 或 WPS 打开后另存为 .docx',
    'it is named .docx but is none inside; open it in Word or WPS and save it as .docx',
  ),
  oldWord: reason(
    '这是旧版 Word 文档（.doc），请在 Word 或 WPS 里打开，另存为 .docx 后再导入',
    'it is an old Word document (.doc); open it in Word or WPS and save it as .docx',
  ),
  wps: reason(
    '这是 WPS 文字文档（.wps），请在 WPS 里打开，另存为 .docx 后再导入',
    'it is a WPS document (.wps); open it in WPS and save it as .docx',
  ),
  notWord: reason(
    '这是压缩包，里面不是 Word 文档；请先解压，再导入其中的 .docx',
    'it is a ZIP archive without a Word document; unpack it and import the .docx inside',
  ),
  spreadsheet: reason(
    '这是电子表格（.xlsx），请把要用的内容复制到 .docx，或直接粘贴文字',
    'it is a spreadsheet (.xlsx); copy what you need into a .docx, or paste the text',
  ),
  slides: reason(
    '这是演示文稿（.pptx），请把文字复制到 .docx，或直接粘贴文字',
    'it is a presentation (.pptx); copy its text into a .docx, or paste it',
  ),
  openDocument: reason(
    '这是 OpenDocument 文档（.odt），请在 WPS 或 LibreOffice 里另存为 .docx',
    'it is an OpenDocument text (.odt); save it as .docx in WPS or LibreOffice',
  ),
  ofd: reason(
    '这是版式文件（.ofd），请找到原稿，另存为 .docx',
    'it is an .ofd page file; find its source and save that as .docx',
  ),
  pdf: reason(
    '这是 PDF，里面没有段落结构；请从原稿另存为 .docx，没有原稿时可把文字复制后粘贴导入',
    'it is a PDF, which has no paragraphs; save its source as .docx, or copy its text and paste it',
  ),
  rtf: reason(
    '这是 RTF 文档（.rtf），请在 Word 或 WPS 里另存为 .docx',
    'it is an RTF document (.rtf); save it as .docx in Word or WPS',
  ),
  mhtml: reason(
    '这是单个文件网页（.mht），请另存为 .docx 或“网页（仅 HTML）”',
    'it is a single-file web page (.mht); save it as .docx or as “web page, HTML only”',
  ),
  picture: reason(
    '这是图片，请导入原稿；只有图片时先识别出文字，再粘贴导入',
    'it is a picture; import the source, or recognise its text first and paste that',
  ),
  encoding: reason(
    '认不出它的文字编码，请用记事本打开，另存为 UTF-8',
    'its text encoding is not known; open it in an editor and save it as UTF-8',
  ),
  unknown: reason('认不出它的格式', 'its format is not known'),
  archiveForeign: reason(
    '这个 .zip 不是共策导出的整套存档；要导入文稿，请先解压，再导入其中的 .docx',
    'this .zip is no whole-plan archive of Gongce; to import a text, unpack it and import the .docx inside',
  ),
  archiveDamaged: reason(
    '存档已损坏（{part}），请重新导出一份',
    'the archive is damaged ({part}); export it again',
  ),
  archiveNewer: reason(
    '存档来自更新的版本，请先升级共策',
    'the archive comes from a newer release; update Gongce first',
  ),
} as const satisfies Record<string, Reason>;

export type FileReason = keyof typeof FILE_REASONS;

export const isFileReason = (name: unknown): name is FileReason =>
  typeof name === 'string' && Object.hasOwn(FILE_REASONS, name);
