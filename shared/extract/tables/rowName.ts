// What the name cell of a table's row counts: without the row's number, the unit in brackets, the deed it is done by
// (举办学术讲座: 学术讲座) and, in English, the words that say how it is done (Volunteers trained in first aid: volunteers
// trained).

import { type Around, aroundName, nothingAround } from '../findings/findingNotes.ts';
import { fold } from '../fold.ts';
import { measureBefore } from '../measure/measureBefore.ts';
import { headAt } from '../measure/stops.ts';

/** (1) 论文, 1.2 论文: the number of the row in its name; 65岁以上老人 and 5G基站 keep theirs. */
const enumerator =
  /^\s*(?:[(（]\d{1,2}[)）]|\d{1,2}(?:[.．]\d{1,2})*(?:[.．、)）]|\s+|(?=(?!岁|年|小时|个)[一-龥](?!月))))\s*/;

/** Number of bursaries awarded: the bursaries are counted. */
const countedAs = /^(?:(?:total |annual )?(?:number|no\.|percentage|proportion)|#|%) of (?:the )?/i;

/** Open week, number of talks: the talks. */
const countedLast = /^.{2,60}[,:]\s+(?:total |annual )?(?:number|no\.) of (?:the )?/i;

/** 每万人口发明专利拥有量: the name of the row says per how many. */
const ofSoMany =
  /^\s*(?:\d{1,2}[.、]\s*)?每([十百千万亿]+(?:名|户|个)?(?:常住|户籍|就业|老年)?(?:人口|人员|居民|职工|人|户))/;

/** 其中:线上讲座 */
const amongThem = /^其中\s*[:：]\s*|^[-–—\s]*(?:of which|thereof|including):?\s+/i;

/** 用电较上年减少, 经费比2025年增长: where what it is measured against begins; else the end. */
function changedFrom(name: string): number {
  const at = fold(name).search(
    /(?:较(?![大小高低])|(?<!占)比(?![例重率]))[^,。;较比]{0,6}?[年期初底](?:度|同期|末|底)?(?:增长|增加|提高|提升|上升|减少|降低|下降|压减|节约)/,
  );
  return at >= 2 ? at : name.length;
}

const numbered = /\s*[(（][^()（）]*\d[^()（）]*[)）]$/;

/** Volunteers trained in first aid: the volunteers trained; calls answered in two minutes are others than all calls. */
const done =
  /(?<=[a-z]{2}s\s+(?:[a-z]{3,}ed|made|held|sent|built|given|taught|won|drawn|met|run))\s+(?:through|under|by|in|within|at|to|for|with|from|on|as|via)\b(?!.*\d)(?! (?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b).*$/;

/** Spend per visitor: the spend, for each visitor. */
const ratio = /(?<=[a-z])\s+per\s+((?:\d[\d,]*\s)?[a-z]+(?:\s(?!(?:and|or|in|at|of|for)\b)[a-z]+)?[²³]?)$/;

/** Days from order to delivery: the name is the unit as well. */
const span =
  /^(?:(?:average |median |mean )?(?:number of )?)(days|weeks|months|hours|minutes)\s+(?:from|between|to|taken|until)\b/i;

/** Time to accreditation, months: the unit behind a comma. */
const unitLast =
  /,\s*(?:in\s)?((?:[A-Z]{3}|[$€£])\s?(?:million|thousand|billion)|days|weeks|months|years|hours|minutes|%|km|hectares|tonnes)\s*$/i;

/** % reduction in paper use compared to 2025: the paper use. */
const change =
  /^(?:% |percentage )?(?:annual |yearly |overall )?(?:increase|growth|rise|reduction|decrease|decline|drop|improvement|saving)s? (?:in|of) (?:the |our )?|\s(?:compared (?:to|with)|relative to|against|over|on|from) (?:the |an? )?(?:(?:FY ?)?20\d\d(?:\/\d\d)?(?: (?:level|baseline|figure)s?)?|baseline|last year|previous year)$/gi;

/** Members at 31 December: the members. */
const dated =
  /\s(?:as\s)?(?:at|on|of)\s(?:the\s)?(?:(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2})?(?:,?\s20\d\d)?|year[- ]end)$/;

export interface RowName {
  name: string;
  /** Of what it is one each. */
  per: string | null;
  /** The unit the name gives to its number; '' none. */
  unit: string;
  /** What the name says besides: the deed that was taken off it, a part of the plan it is confined to. */
  around: Around;
}

/** `english`: the row is written in English; `share`: its numbers are shares, of which what is done tells which. */
export function readRowName(text: string, english: boolean, share: boolean): RowName {
  const whole = text.replace(enumerator, '');
  const plain = whole.replace(amongThem, '').replace(countedAs, '').replace(numbered, '').trim();
  if (!english) {
    const { name, around } = withoutDeed(plain.slice(0, changedFrom(plain)), share);
    const part = amongThem.exec(whole)?.[0].trim();
    return {
      name,
      per: ofSoMany.exec(fold(text))?.[1] ?? null,
      unit: '',
      around: part === undefined ? around : { ...around, within: part },
    };
  }
  const own = plain
    .replace(countedLast, '')
    .replace(unitLast, '')
    .replace(dated, '')
    .replace(share ? change : done, '');
  const per = ratio.exec(own);
  return {
    name: per ? own.slice(0, per.index) : own,
    per: per ? per[1]! : null,
    unit: span.exec(plain)?.[1] ?? unitLast.exec(plain)?.[1] ?? '',
    around: nothingAround,
  };
}

/** 举办学术讲座 names what 举办学术讲座25场 in a sentence does. */
export function withoutDeed(name: string, share: boolean): Pick<RowName, 'name' | 'around'> {
  const f = fold(name);
  const span = measureBefore(f, f.length, 0, share);
  if (span === null || span[0] === 0 || span[1] < f.length) return { name, around: nothingAround };
  const around = aroundName(f, span);
  // 全年新建实验室; but 平均住院日
  if (around.deed === '' && headAt(f, 0) === 0) return { name, around: nothingAround };
  return { name: name.slice(span[0]), around };
}
