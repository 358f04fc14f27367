// What “and” does between the names of an English owner statement: Planning and Budget Office, Faculty of Arts and
// Humanities are one name, Estates Office and Registry are two. Told by what is complete on either side. “&” stands
// inside a name; it divides only where a person with a title stands beside it.
import { isPerson, ofHeaded, postArea, titledPerson, unitWord } from './ownerWords.ts';

/** Head of Estates; Director, Policy: which may go on: and Grounds, and Advocacy. */
const mayGoOn = (x: string): boolean => {
  const said = x.replace(/^(?:from\s+)?the\s+/i, '');
  return (ofHeaded.test(said) || postArea.test(said)) && !unitWord.test(x);
};
/** Budget Office: it may have begun before: Planning and. */
const mayHaveBegun = (x: string): boolean => /\S\s/.test(x) && unitWord.test(x) && !/^the\s/i.test(x);

/** `one`: a single name is expected (Lead division: People and Culture); `several`: others stand beside it. */
function apart(left: string, right: string, several: boolean, one: boolean): boolean {
  if (/^(?:the|from)\s/i.test(right) || postArea.test(right)) return true;
  const rightStands = unitWord.test(right) || ofHeaded.test(right) || isPerson(right);
  // Faculty of Arts and Humanities; Head of Estates and Registrar
  if (mayGoOn(left)) return rightStands;
  if (unitWord.test(left) || titledPerson.test(left)) return true;
  if (isPerson(left)) return rightStands || !one;
  // Communications and Registrar, Sales and Dr Holt
  if (rightStands) return !mayHaveBegun(right);
  return !one && (several || !/\bof\b/i.test(left));
}

/** Joins to each text the next one where `binds` says so. */
function joined(
  texts: readonly string[],
  between: readonly string[],
  binds: (left: string, right: string, sign: string, before: string | undefined) => boolean,
): { texts: string[]; between: string[] } {
  const out = { texts: [texts[0]!], between: [] as string[] };
  for (let k = 1; k < texts.length; k++) {
    const sign = between[k - 1]!;
    if (binds(out.texts.at(-1)!.trim(), texts[k]!.trim(), sign, out.texts.at(-2)?.trim()))
      out.texts.push(out.texts.pop()! + sign + texts[k]!);
    else {
      out.texts.push(texts[k]!);
      out.between.push(sign);
    }
  }
  return out;
}

/** The names of a part between commas. */
export function namesBetweenAnds(part: string, several: boolean, one: boolean): string[] {
  const said = part.split(/(\s+(?:and|&)\s+)/i);
  if (said.length === 1) return said;
  const at = (odd: number): string[] => said.filter((_, k) => k % 2 === odd);
  // Arts and Water & Sewerage; Dr Holt & Dr Moss
  const signs = joined(
    at(0),
    at(1),
    (left, right, sign) =>
      sign.includes('&') &&
      !titledPerson.test(right) &&
      !(titledPerson.test(left) && (unitWord.test(right) || isPerson(right))),
  );
  // Dr Holt and Planning and Budget Office
  const fields = joined(
    signs.texts,
    signs.between,
    (left, right, _, before) =>
      before !== undefined &&
      /^\S+$/.test(left) &&
      !unitWord.test(left) &&
      mayHaveBegun(right) &&
      !mayGoOn(before),
  );
  let names = 0;
  return joined(fields.texts, fields.between, (left, right) => {
    const two = apart(left, right, several || names > 0, one);
    if (two) names++;
    return !two;
  }).texts;
}
