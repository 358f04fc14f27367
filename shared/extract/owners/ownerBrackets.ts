// Owner statements in brackets: (责任单位:各县(市、区)科协), (展教部牵头,工程部配合), and the names alone in the bracket that
// ends a task.
import { helpedNames } from '../english/ownerHelp.ts';
import { englishNames, unitsAlone } from '../english/ownerNames.ts';
import type { Labelled } from './ownerLabels.ts';
import { isParty, names, roleMarked } from './ownerNames.ts';
import { stated } from './ownerStated.ts';
import type { OwnersFound, RawOwner } from './rawOwner.ts';

/** Brackets looked at in one block; a paragraph with more is not prose, and reading on would only cost time. */
const maxStatements = 2000;

/** Of the outermost brackets; `parties` reads those that hold a label. */
export function bracketStatements(
  f: string,
  parties: (words: string) => Labelled | null,
  found: OwnersFound,
): void {
  let open = -1;
  let depth = 0;
  for (let i = 0; i < f.length; i++) {
    const c = f[i]!;
    if (c === '(' || c === '【' || c === '[' || c === '〔') {
      if (depth === 0 || i - open > 400) {
        open = i;
        depth = 0;
      }
      depth++;
    } else if ((c === ')' || c === '】' || c === ']' || c === '〕') && depth > 0) {
      depth--;
      if (depth > 0 || i - open > 400) continue;
      if (found.list.length > maxStatements) break;
      const inside = f.slice(open + 1, i);
      const read =
        parties(inside) ??
        rolesOfParties(inside) ??
        (/牵头|负责|分工/.test(inside) && !/负责人|负责任/.test(inside) ? stated(inside) : null);
      if (read && read.lead.length + read.support.length > 0) found.add({ start: open, end: i + 1, ...read });
    }
  }
}

/** (学术部(牵头)、国际部(配合)) */
function rolesOfParties(inside: string): Pick<RawOwner, 'lead' | 'support' | 'plain'> | null {
  const roles = roleMarked(inside);
  return roles !== null && [...roles.lead, ...roles.support].every(isParty)
    ? { ...roles, plain: false }
    : null;
}

/** The statement in the bracket that ends the block. */
export function trailingBracket(f: string, out: RawOwner[]): void {
  const last = f.trimEnd();
  const square = last.endsWith(']');
  if (!square && !last.endsWith(')')) return;
  const open = last.lastIndexOf(square ? '[' : '(');
  if (open < 0 || last.length - open > 200) return;
  if (out.some((o) => o.end > open)) return;
  const inside = last.slice(open + 1, -1);
  if (open > 0 && !'。.;:'.includes(last[open - 1]!) && !/[.;] $/.test(last.slice(open - 2, open))) {
    const list = open > 3 && last.length <= 80 ? ofTitle(last.slice(0, open), inside) : null;
    if (list) out.push({ start: open, end: last.length, lead: list, support: [], plain: list.length > 1 });
    return;
  }
  // (总务处主办,学务处协办)
  const hosts = /主办[,;、].*(?:协办|配合)$/.test(inside) ? stated(inside) : null;
  if (hosts) {
    out.push({ start: open, end: last.length, ...hosts });
    return;
  }
  // (Works Office, assisted by the Stores)
  const helped = last[open - 1] === ' ' ? helpedNames(inside) : null;
  const leads = helped && unitsAlone(helped[0]);
  if (leads) {
    out.push({ start: open, end: last.length, lead: leads, support: englishNames(helped[1]), plain: false });
    return;
  }
  const list = last[open - 1] === ' ' ? unitsAlone(inside) : bareNames(inside);
  if (list) out.push({ start: open, end: last.length, lead: list, support: [], plain: list.length > 1 });
}

/** 夯实学术交流平台(学会部), Part II. Publications (Publications Committee): behind a title, only what is plainly a unit of the house. */
function ofTitle(title: string, inside: string): string[] | null {
  if (/[A-Za-z]{3}/.test(title))
    return /^(?:(?:Part|Section|Article|Goal|Theme|Chapter) [A-Z\d]+[.:]?\s|\(?[A-Z\d][\d.]*[).]?\s)[^.;:]*$/.test(
      title,
    ) &&
      /^(?:[A-Z][\w&'’-]*\s){1,5}(?:Committee|Office|Unit|Department|Team|Directorate|Division)$/.test(inside)
      ? [inside]
      : null;
  if (/[。;,:\d]\s*$|[。;]/.test(title) || /(?:^|[申请获批认定参加参观赴到由])$/.test(title)) return null;
  const list = names(inside);
  return list.length > 0 &&
    list.length <= 6 &&
    list.every((x) =>
      /^(?!国家|中[央国宣组]|教育部|科技部|财政部|[^、]{0,3}各)[一-龥]{2,12}(?:部|处|科|室|办|委员会|中心)$/.test(
        x,
      ),
    ) &&
    !list.some(
      (x) =>
        /(?:实验室|工作部|俱乐部|工作室|教室|研究室|分中心)$/.test(x) || /^[\d一二三四五六七八九十]/.test(x),
    )
    ? list
    : null;
}

/** (市教育局、市科技局) at the end of a task: names only. */
function bareNames(text: string): string[] | null {
  const list = names(text);
  if (list.length === 0 || list.length > 20) return null;
  return list.every(
    (x) =>
      x.length >= 3 &&
      /(?:局|委|办|部|处|厅|科|中心|街道|镇|办公室|管委会|公司|集团|政府|学院|研究院|研究所|院|室|馆|学会|分会|专委会|委员会|科协)$/.test(
        x,
      ) &&
      !/(?:实验室|工作部|俱乐部)$/.test(x),
  )
    ? list
    : null;
}
