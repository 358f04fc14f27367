/** What may be asked of the docx writer. Plain data: it crosses into a worker thread. */

/** Annexes made from data, in the order given. */
export type AnnexKind = 'tasks' | 'targets' | 'progress';

/** The 版头 and 版记 of a formal document (GB/T 9704-2012 §7.2, §7.4). Empty strings are left out. */
export interface RedHead {
  /** 发文机关标志, e.g. 中国××学会文件. */
  sign: string;
  /** 发文字号, e.g. 学会〔2026〕3号; written as given. */
  number: string;
  copyNumber?: string;
  secrecy?: string;
  urgency?: string;
  /** 签发人 of an upward document. */
  signer?: string;
  /** 抄送 line without its label, and the printing office with its date. */
  copies?: string;
  printedBy?: string;
  printedOn?: string;
}

export interface DocxOptions {
  /** The official layout (default), or a plain modern one. */
  layout?: 'official' | 'modern';
  /** `portable` runs 22 × 28 everywhere; `word` also shows 22 × 28 in Page Setup, but breaks LibreOffice. */
  grid?: 'portable' | 'word';
  redHead?: RedHead;
  /** A seal is put on the paper: room is left for it and the date stands four characters in. */
  seal?: boolean;
  /** Faces: `gb2312` writes 仿宋_GB2312 and 楷体_GB2312, `modern` the GB18030 faces of Windows. */
  faces?: 'gb2312' | 'windows';
  /** Digits and Latin letters in Times New Roman (default) or in 仿宋. */
  digits?: 'times' | 'fangsong';
  /** Run-in titles and headings of level 3 in bold. */
  boldThirdLevel?: boolean;
  /** Suggestions as tracked changes and open comments as Word comments; else the plan's words alone. */
  draft?: boolean;
  /** A table of contents before the text. */
  contents?: boolean;
  annexes?: readonly AnnexKind[];
  /** Tables from this many columns stand on a landscape page. */
  landscapeFrom?: number;
}
