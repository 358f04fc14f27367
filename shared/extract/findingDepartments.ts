// Findings about departments: unknown, spelt differently, missing where all others have one.
import { makeFinding } from './findingMake.ts';
import { fold } from './fold.ts';
import type { Extraction, ExtractOptions, Finding, FindingSpan } from './types.ts';

const anyone =
  /^(?:各|有关|相关|全体|全|其他|本|区直|市直|省直|县直|机关各|所属)|(?:各|有关|相关)(?:部门|单位)|单位$|部门$/;

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

export function departmentFindings(e: Extraction, options: ExtractOptions): Finding[] {
  const list = options.departments ?? [];
  const out: Finding[] = [];
  if (list.length > 0) {
    const known = new Map(list.map((d) => [fold(d).replace(/\s/g, ''), d]));
    for (const o of e.owners) {
      for (const n of [...o.lead, ...o.support]) {
        const f = fold(n).replace(/\s/g, '');
        if (
          known.has(f) ||
          anyone.test(f) ||
          [...known.keys()].some((k) => (f.endsWith(k) || k.endsWith(f)) && Math.min(k.length, f.length) >= 2)
        )
          continue;
        const at = o.quote.indexOf(n);
        const span: FindingSpan =
          at >= 0
            ? { offset: o.offset + at, length: n.length, quote: n }
            : { offset: o.offset, length: o.quote.length, quote: o.quote };
        if (o.blockId) span.blockId = o.blockId;
        const like = [...known].find(([k]) => near(f, k));
        out.push(
          like
            ? makeFinding(
                'department-spelling',
                'warning',
                [span],
                [],
                {
                  zh: `“${n}”与登记的“${like[1]}”只差一字。`,
                  en: `“${n}” differs by one character from “${like[1]}”.`,
                },
                { zh: `改为“${like[1]}”，或登记新部门。`, en: `Write “${like[1]}”, or add the department.` },
              )
            : makeFinding(
                'department-unknown',
                'warning',
                [span],
                [],
                { zh: `部门表里没有“${n}”。`, en: `“${n}” is not among the departments.` },
                {
                  zh: '核对名称，或在部门与成员里登记。',
                  en: 'Check the name, or add it under Departments and people.',
                },
              ),
        );
      }
    }
  }
  // most items name who answers for them, this one does not
  const deep = e.items.some((i) => i.section.includes('/'));
  const withTargets = e.items.filter((i) => i.targets.length > 0 && (!deep || i.section.includes('/')));
  const owned = withTargets.filter((i) => i.lead.length > 0).length;
  if (withTargets.length >= 4 && owned >= withTargets.length * 0.7) {
    for (const i of withTargets) {
      if (i.lead.length > 0) continue;
      const span: FindingSpan = {
        offset: i.offset,
        length: i.number.length,
        quote: i.number,
        ...(i.blockId ? { blockId: i.blockId } : {}),
      };
      out.push(
        makeFinding(
          'department-missing',
          'hint',
          [span],
          i.targets,
          {
            zh: `“${i.title.slice(0, 20)}”没有写牵头部门，其余 ${owned} 条都写了。`,
            en: `“${i.title.slice(0, 40)}” names no lead department; ${owned} other items do.`,
          },
          { zh: '补上牵头部门。', en: 'Name the lead department.' },
        ),
      );
    }
  }
  return out;
}
