// Who leads and who helps by a statement without labels that is all there is, in brackets or in a cell.
import { isParty, manner, names } from './ownerNames.ts';

/** A牵头,B、C配合 · A、B按职责分工负责 inside brackets, or in a cell. */
export function stated(text: string): { lead: string[]; support: string[]; plain: boolean } | null {
  // 展教部牵头,工程部配合,6月底前完成: the date is no party
  const t = text
    .trim()
    .replace(/[,;]\s*(?:于|在)?[^,;]{0,12}(?:月|季度|年|前|全年)[^,;]{0,6}(?:完成|办结|落实|启动|推进)?$/, '')
    .replace(/^由/, '');
  const m =
    /^([^,;。]{2,60}?)(?:牵头(?:负责|落实|组织实施|实施|抓总)?|主办|为主负责)[,;、]?(?:([^。]{2,200}?)(?:等(?:有关|相关)?(?:部门|单位)?)?(?:具体|共同|积极|分别|协同)?(?:配合|参与|协办|协助|参加|协同|按照?职责分工负责|分工负责|落实|负责)[^,]{0,6})?$/.exec(
      t,
    );
  if (m) return { lead: names(m[1]!.replace(manner, '')), support: m[2] ? names(m[2]) : [], plain: false };
  const n =
    /^([^。;]{2,200}?)(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按照?(?:职责|职能)?分工负责|按职责负责|分别负责|共同负责|负责(?:落实|实施)?)(?:[,;、]([^。]{2,160}?)(?:配合|参与|协办|协助))?$/.exec(
      t,
    );
  if (n) {
    const lead = names(n[1]!.replace(manner, ''));
    if (lead.every((x) => isParty(x)))
      return { lead, support: n[2] ? names(n[2]) : [], plain: lead.length > 1 };
  }
  return null;
}
