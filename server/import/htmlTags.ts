/** What the tags of a web page mean for reading it, by name. */

export const BLOCKS = new Set(
  'p div section article header footer main nav aside address center blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr td th form fieldset figure figcaption details summary pre hr body html'.split(
    ' ',
  ),
);
export const VOID = new Set('br hr img input meta link col area base embed source track wbr'.split(' '));
/** Neither they nor what is in them is text. */
export const DROPPED = new Set(
  'script style head title noscript template iframe object svg math xml select textarea button audio video canvas map noframes noembed'.split(
    ' ',
  ),
);
/** Opening one of these ends an open one of those, up to the given fence. */
export const ENDS: Record<string, { names: string[]; fence: string[] }> = {
  p: { names: ['p'], fence: ['td', 'th', 'li', 'div', 'blockquote', 'table'] },
  li: { names: ['li'], fence: ['ul', 'ol'] },
  dt: { names: ['dt', 'dd'], fence: ['dl'] },
  dd: { names: ['dt', 'dd'], fence: ['dl'] },
  tr: { names: ['tr'], fence: ['table'] },
  td: { names: ['td', 'th'], fence: ['tr', 'table'] },
  th: { names: ['td', 'th'], fence: ['tr', 'table'] },
};
/** Footnotes as Word and LibreOffice write them: from the text to the note, back, and the note itself. */
export const NOTE_MARK = /^#_?((?:ftn|edn|sdfootnote|sdendnote)\d{1,6})(?:sym)?$/i;
export const NOTE_BACK = /^#_?(?:(?:ftn|edn)ref|sd(?:foot|end)note\d{1,6}anc)/i;
export const NOTE_WORDS = /^(?:ftn|edn|sdfootnote|sdendnote)\d{1,6}$/;
