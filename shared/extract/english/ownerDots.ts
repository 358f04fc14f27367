// The dots of initials and titles (J. M. Otieno, Prof. Lin) made no full stops while owner statements are looked for.
const dot = '․';

/** Prof. Lin, Dr. (Smt.) Anita Rao. */
const titles =
  /\b(?:Dr|Mr|Mrs|Ms|Prof|Cllr|St|Er|Hon|Eng|Shri|Sri|Sh|Smt|Km|Kum)\.(?=\s?[A-Z]|\s?\((?:Dr|Mrs?|Ms|Miss|Prof|Smt|Km|Kum)\b|\)\s?[A-Z])|\b(?:Dept|Div|Inst|Univ)\.(?=\s(?:of\s)?[A-Z])/g;
const initials =
  /(?<=(?:^|[,;:(/]\s?|\b(?:and|by|from|with|of|the|is|under|which|lead|responsible|owner|support)\s|\s-\s|[.․]\s|[a-z][.․]?\)\s)|(?<!\b(?:Theme|Goal|Part|Section|Objective|Priority|Annex|Group|Phase|Option|Class|Category|Grade|Type|Level|Area|Zone|Appendix|Pillar|Strand|Package)\s)(?<=[A-Z][a-z]+\s))[A-Z]\.(?=\s?(?:[A-Z]\.\s?)*[A-Z][\p{L}'’-]+(?:\s*(?:[,.;:()/|]|$)|\s(?:[a-z]|[A-Z]\.|[A-Z][a-z]+\s(?:is|will|leads|shall)\b)))|(?<=[A-Z]․\s?)[A-Z]\.(?=\s?[A-Z])/gu;

/** As long as `f`, each dot of an initial or a title another sign. */
export function withoutNameDots(f: string): string {
  if (!/[A-Z][a-z]{0,3}\.(?:\s?(?:of\s)?[A-Z(]|\))/.test(f)) return f;
  return f.replace(titles, asName).replace(initials, asName);
}

const asName = (said: string): string => said.replaceAll('.', dot);

export const nameDots = (said: string): string => said.replaceAll(dot, '.');
