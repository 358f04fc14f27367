// Findings about departments: unknown, spelt differently, missing where all others have one.

import { fold } from '../fold.ts';
import type { ItemList } from '../items.ts';
import { nothing } from '../lists.ts';
import type { DepartmentNames } from '../planContext.ts';
import type { Finding, FindingSpan, Item, Owner } from '../types.ts';
import { makeFinding } from './findingMake.ts';

const anyone =
  /^(?:各|有关|相关|全体|全|其他|本|区直|市直|省直|县直|机关各|所属)|(?:各|有关|相关)(?:部门|单位)|单位$|部门$|^(?:all|each|every|any|other|relevant|partner)\b/i;

function near(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 3) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [ra, rb] = [a.slice(i), b.slice(i)];
  return (
    ra.slice(1) === rb.slice(1) ||
    ra.slice(1) === rb ||
    ra === rb.slice(1) ||
    (ra.length >= 2 && ra[0] === rb[1] && ra[1] === rb[0] && ra.slice(2) === rb.slice(2))
  );
}

/** Graduate school and the Graduate School are one. */
const plain = (name: string): string =>
  fold(name)
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s/g, '');

/** Null where no department is registered: then no finding about departments is made. */
export function departmentNames(list: readonly string[] | undefined): DepartmentNames | null {
  if (!list || list.length === 0) return null;
  return { names: new Map(list.map((d) => [plain(d), d])), verdicts: new Map() };
}

function verdictOn(
  name: string,
  { names, verdicts }: DepartmentNames,
): 'known' | 'unknown' | { like: string } {
  const said = verdicts.get(name);
  if (said !== undefined) return said;
  const f = plain(name);
  let verdict: 'known' | 'unknown' | { like: string } = 'known';
  if (
    !names.has(f) &&
    !anyone.test(fold(name).trim()) &&
    ![...names.keys()].some((k) => (f.endsWith(k) || k.endsWith(f)) && Math.min(k.length, f.length) >= 2)
  ) {
    const like = [...names].find(([k]) => near(f, k));
    verdict = like ? { like: like[1] } : 'unknown';
  }
  if (verdicts.size > 5000) verdicts.clear();
  verdicts.set(name, verdict);
  return verdict;
}

/** Where a name stands in its statement; the whole statement where it is written otherwise. */
export function spanOfName({ quote, offset, blockId }: Owner, name: string): FindingSpan {
  const at = quote.indexOf(name);
  return {
    ...(at >= 0
      ? { offset: offset + at, length: name.length, quote: name }
      : { offset, length: quote.length, quote }),
    ...(blockId ? { blockId } : {}),
  };
}

/** Names in the owner statements of one block that are no registered department's. */
export function ownerFindings(owners: readonly Owner[], known: DepartmentNames | null): readonly Finding[] {
  if (known === null || owners.length === 0) return nothing;
  const out: Finding[] = [];
  for (const o of owners) {
    for (const n of [...o.lead, ...o.support]) {
      const verdict = verdictOn(n, known);
      if (verdict === 'known') continue;
      const span = spanOfName(o, n);
      out.push(verdict === 'unknown' ? unknown(span, n) : misspelt(span, n, verdict.like));
    }
  }
  return out;
}

const misspelt = (span: FindingSpan, name: string, like: string): Finding =>
  makeFinding(
    'department-spelling',
    'warning',
    [span],
    [],
    {
      zh: `“${name}”与登记的“${like}”只差一字。`,
      en: `“${name}” differs by one character from “${like}”.`,
    },
    { zh: `改为“${like}”，或登记新部门。`, en: `Write “${like}”, or add the department.` },
  );

const unknown = (span: FindingSpan, name: string): Finding =>
  makeFinding(
    'department-unknown',
    'warning',
    [span],
    [],
    { zh: `部门表里没有“${name}”。`, en: `“${name}” is not among the departments.` },
    {
      zh: '核对名称，或在部门与成员里登记。',
      en: 'Check the name, or add it under Departments and people.',
    },
  );

/** Most items of the chapters that assign tasks name who answers for them, these do not. */
export function missingOwners({ items: { all: items }, chapters: { all: chapters } }: ItemList): Finding[] {
  let deep = false;
  const assigning = new Set<string>();
  let last: string | null = null;
  for (let k = 0; k < items.length; k++) {
    const chapter = chapters[k]!;
    if (chapter !== '') deep = true;
    // most stand in the chapter of the one before
    if (items[k]!.lead.length === 0 || chapter === last) continue;
    assigning.add(chapter);
    last = chapter;
  }
  const missing: Item[] = [];
  let all = 0;
  for (let k = 0; k < items.length; k++) {
    const chapter = chapters[k]!;
    const item = items[k]!;
    if (item.targets.length === 0 || (deep && chapter === '') || !assigning.has(chapter)) continue;
    all++;
    if (item.lead.length === 0) missing.push(item);
  }
  const owned = all - missing.length;
  return all < 4 || owned < all * 0.7 ? [] : withoutOwner(missing, owned);
}

function withoutOwner(missing: readonly Item[], owned: number): Finding[] {
  return missing.map((i) =>
    makeFinding(
      'department-missing',
      'hint',
      [
        {
          offset: i.offset,
          length: i.number.length,
          quote: i.number,
          ...(i.blockId ? { blockId: i.blockId } : {}),
        },
      ],
      i.targets,
      {
        zh: `“${i.title.slice(0, 20)}”没有写牵头部门，其余 ${owned} 条都写了。`,
        en: `“${i.title.slice(0, 40)}” names no lead department; ${owned} other items do.`,
      },
      { zh: '补上牵头部门。', en: 'Name the lead department.' },
    ),
  );
}
