// The last verb inside a clause: behind it begins what is counted (期刊全年发表论文, 文献征集入藏 has both verbs behind).
// Folded text and offsets in, offsets out.
import { alwaysVerbs, emptyVerbs, modifiers, softButGoverning, softVerbs } from './clauseWords.ts';
import { headAt, nounAfterVerb } from './stops.ts';
import { keepVerbInNoun, keptNounAt } from './stripClause.ts';

/** 年会征集论文, 大赛评选优秀作品: what is gathered begins after the verb. */
const gathers = /^(?:征集|评选|评出|收录|录用|刊发|遴选|选拔|推荐)$/;
const gathered =
  /^(?:优秀|原创|高质量|获奖|参赛)?(?:学术)?(?:论文|作品|案例|摘要|稿件|方案|选题|建议|提案|成果|选手)$/;

/** 《环境技术》组织产业专栏. */
const journalDoes = /^(?:组织|策划|推出|开设|征集|约请)$/;

const reachesThem =
  /^(?:覆盖|惠及|带动|辐射)[^的率、]{0,6}(?:企业|商户|农户|家庭|群众|居民|职工|学生|师生|教师|学校|院校|机构|单位|社区|乡镇|街道|[村县园]区?|用户|会员|读者)$/;

/** “小天使基金”救助患儿60名 */
const persons = /^[^的、]{0,6}(?:[生人户员师者儿童]|职工|家庭|群众)$/;
const helps = /^(?:救助|资助|帮扶|扶持|补助|奖励|服务|培训)$/;

const latin = /[A-Za-z]/;

/** The last verb inside the clause after which the counted object begins. */
export function lastVerb(f: string, from: number, to: number): number {
  let cut = from;
  for (let i = from + 1; i < to - 1; i++) {
    const h = headAt(f, i);
    // “一带一路”共建国家; 综合办公室 is no 合办
    if (h > 0 && (keptNounAt(f, i) > h || f.startsWith('合办公', i))) continue;
    // 期刊|发表, not 刊发|表; but 举办|理事会
    if (h === 2 && headAt(f, i + 1) === 2 && i + 3 < to && !alwaysVerbs.has(f.slice(i, i + 2))) continue;
    if (
      h > 0 &&
      i + h < to &&
      !keepVerbInNoun(f, i + h, to) &&
      (alwaysVerbs.has(f.slice(i, i + h)) ||
        (gathers.test(f.slice(i, i + h)) &&
          // SCI收录论文 is a name
          !latin.test(f[i - 1]!) &&
          gathered.test(f.slice(i + h, to))))
    ) {
      cut = i + h;
      i += h - 1;
      continue;
    }
    // 文献征集入藏600件: both verbs stand behind the thing
    if (
      h > 1 &&
      i - from >= 2 &&
      headAt(f, i + h) === to - i - h &&
      !emptyVerbs.has(f.slice(i, i + h)) &&
      !modifiers.has(f.slice(i + h, to))
    )
      break;
    if (h > 0 && i + h < to) {
      // 集体合同覆盖企业8000家: those it reaches are counted
      if ('覆惠带辐'.includes(f[i]!) && reachesThem.test(f.slice(i, to))) {
        cut = i + h;
        i += h - 1;
        continue;
      }
      const rest = f.slice(i + h, i + h + 3).slice(0, to - i - h);
      const before = f[i - 1] ?? '';
      // 举办大赛并征集项目: after 并 a verb governs whatever follows, and so does what a journal does
      if ((before === '并' || (before === '》' && journalDoes.test(f.slice(i, i + h)))) && rest.length > 1) {
        cut = i + h;
        i += h - 1;
        continue;
      }
      if (
        rest.length > 0 &&
        !nounAfterVerb.test(rest) &&
        !keepVerbInNoun(f, i + h, to) &&
        !'的、和与及'.includes(rest[0]!)
      ) {
        // verbs that modify as often as they govern (合作, 联合, 培训, 服务, 开发, 发展, 推广) cut only after another sign
        const w = f.slice(i, i + h);
        const soft = softVerbs.has(w);
        // 青年托举基金 is a name
        const young = before === '年' && '青少老成中'.includes(f[i - 2] ?? '。');
        if (
          !soft ||
          ('并,,年内将拟'.includes(before) && !young) ||
          (helps.test(w) && (before === '”' || (i - from >= 4 && persons.test(f.slice(i + h, to))))) ||
          (!soft && before === '')
        )
          cut = i + h;
        else if (
          softButGoverning.has(w) &&
          (i - from >= 4 || (w === '出版' && '报刊社'.includes(before))) &&
          /[金院台目地会门业位作划程镇乡报刊社日节周]$/.test(before)
        )
          cut = i + h;
        i += h - 1;
      }
    }
  }
  return cut;
}
