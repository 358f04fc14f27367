// Whether a character of a text is one of a few marks. Asked at nearly every character, so it makes no string of the
// character, and passes by the han, which most characters of a plan are, without a look into the table.

const firstHan = 0x3400;
const lastHan = 0x9fff;

/** Tells whether the character at a place of a text is one of these, none of them a han. */
export function anyOf(marks: Iterable<string>): (text: string, at: number) => boolean {
  const table = new Uint8Array(65536);
  for (const mark of marks) {
    const code = mark.charCodeAt(0);
    if (code >= firstHan && code <= lastHan) throw new RangeError(`no mark: ${mark}`);
    table[code] = 1;
  }
  return (text, at) => {
    if (at < 0 || at >= text.length) return false;
    const code = text.charCodeAt(at);
    return (code < firstHan || code > lastHan) && table[code] === 1;
  };
}
