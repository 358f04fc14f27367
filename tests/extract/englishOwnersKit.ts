// Names that English owner statements are filled with in tests, and each form gone through with each of them.
import { extractText } from '../../shared/extract/extract.ts';

export type Said = { lead: string[]; support: string[] };
/** Who leads and who helps, statement by statement. */
export const read = (text: string): Said[] =>
  extractText(`Valley Trust\nPlan for 2026\n\n${text}\n`).owners.map(({ lead, support }) => ({
    lead,
    support,
  }));

/** Each form with each filling of {A}, {B}…, at the line's beginning and after a task. */
export function wrong(
  forms: readonly string[],
  fillings: readonly Record<string, string>[],
  said: (by: Record<string, string>, form: string) => Said,
): string[] {
  return forms.flatMap((form) =>
    fillings.flatMap((by) =>
      (form.startsWith('Hold') ? [''] : ['', '2.1 Hold 12 workshops a year. ']).flatMap((before) => {
        const text = before + form.replace(/\{(\w)\}/g, (_, key: string) => by[key]!);
        const got = JSON.stringify(read(text));
        return got === JSON.stringify([said(by, form)]) ? [] : [`${text} → ${got}`];
      }),
    ),
  );
}
export const cross = <T, U>(some: readonly T[], others: readonly U[]): [T, U][] =>
  some.flatMap((a) => others.map((b): [T, U] => [a, b]));

export const units = [
  'Works Office',
  'Head of Admissions',
  'Institute of Fisheries',
  'Parks & Open Spaces',
  'Legal & Compliance Division',
  'Director, Outreach',
];
/** “&” stands inside a name. */
export const joined = [
  'Estates & Facilities',
  'Communications & Marketing',
  'Trading Standards & Licensing',
  'Water & Soil Laboratory',
  'Office of Research & Innovation',
  'M&E Unit',
  'IT & Data Services',
  'Engagement & Learning',
  'Finance Office & Stores',
];
export const people = [
  'Shri R. N. Prasad',
  'Shri. Ravi Kumar',
  'Smt. Lata Devi',
  'Dr. (Smt.) Meera Nair',
  'Dr. (Mrs.) S. Das',
  'Prof. (Dr.) R. N. Singh',
  'Dr. K. P. Verma',
  'Dr Amara Okafor',
  'Prof. Lin',
  'Mr. Tom Oak',
  'Ms Baker',
  'Cllr Jane Holt',
  'J. M. Otieno',
  'Thomas J. Reed',
  'Elena Petrova',
  'Mary-Ann O’Neill',
  'Maria del Carmen Ruiz',
];
export const posts = [
  'Scientist-E',
  'Scientist ‘F’',
  'Joint Director',
  'Deputy Registrar (Finance)',
  'VP of Guest Services',
  'VP Guest Services',
  'Vice President, Research',
  'Director of Learning',
  'Director, Learning & Outreach',
  'Head, Grants',
  'Senior Manager, Field Programs',
  'Principal Engineer',
  'Dean of Arts and Humanities',
  'Chief Curator',
  'CFO',
  'Associate Professor',
];
