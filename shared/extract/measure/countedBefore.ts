// What a quantity counts when its own clause does not name it: the object of the clause or of the sentence before.

import { occasionUnits } from '../lexicon.ts';
import { clauseStart } from './clause.ts';
import type { Place } from './countedPlace.ts';
import { leads, personUnits, thingUnit, whoIsSent } from './countedWords.ts';
import { deedsAlone } from './deeds.ts';
import { measureBefore } from './measureBefore.ts';
import type { Span } from './nounSpan.ts';

const rhythmAlone = /^每[^,。;:\d]{1,4}$/;

/** The object of a short first sentence, for a quantity in the second. */
export function titled({ f, q, sentenceFrom, floor }: Place): Span | null {
  const end = f[sentenceFrom - 1] === '。' ? sentenceFrom - 1 : -1;
  // 要求教师撰写教学反思。每周至少1篇: nothing else stands before the number
  if (end > 1 && f[sentenceFrom] === '每' && rhythmAlone.test(f.slice(sentenceFrom, q.start))) {
    const said = clauseStart(f, end, 0);
    return /\d/.test(f.slice(said, end)) ? null : measureBefore(f, end, said, false);
  }
  return end > 1 && end <= 20 && floor <= end + 1 && f.indexOf('。') === end
    ? measureBefore(f, end, 0, false)
    : null;
}

const programme =
  /^(?:新一轮|第[一二三四五]轮)?(.{2,}?)(?:质量|品质|能力)?(?:提升|改造|建设|整治|修复|治理|更新|培育|保护|提质|清零|攻坚|[一二三四五]年|专项|三年|升级){1,3}(?:行动|工程|计划)$/;

/** 实施城市绿道建设行动,新建80公里: what the programme is for, where length, area or pieces of it are counted. */
const itsObject = (f: string, q: Place['q'], own: Span): Span => {
  const named =
    '动程划'.includes(f[own[1] - 1]!) && thingUnit.test(q.unit)
      ? programme.exec(f.slice(own[0], own[1]))
      : null;
  if (!named) return own;
  const from = own[0] + named[0].indexOf(named[1]!);
  return [from, from + named[1]!.length];
};

const builtOn =
  /\d[\d,.]*[余多]?(?:个|家|项|场|名|所|座|种|门|支|篇|条|处)([^,。;:、\d的]{2,20})(的?基础上)$/;

/** 加强培训,不少于500人次: the object of the clause before. */
export function clauseBefore(at: Place): Span | null {
  const { f, q, sentenceFrom, floor, prev, sentence } = at;
  let from = clauseStart(f, q.start, sentenceFrom);
  // “讲堂”,由党委牵头,每月1讲: who leads is not counted
  const led =
    from - sentenceFrom > 4 && f[from - 1] === ','
      ? leads.exec(f.slice(Math.max(sentenceFrom, from - 24), from))
      : null;
  if (led) from -= led[0].length - 1;
  const mark = f[from - 1];
  if (from < sentenceFrom || !(mark === ',' || mark === ':' || mark === '、' || mark === '(')) return null;
  const least = Math.max(sentenceFrom, floor);
  // 在已命名9个基地的基础上,再命名6个: the same again
  const upon =
    mark === ',' && f[from - 2] === '上'
      ? builtOn.exec(f.slice(Math.max(sentenceFrom, from - 40), from - 1))
      : null;
  if (upon) {
    const to = from - 1 - upon[2]!.length;
    return [to - upon[1]!.length, to];
  }
  let own = measureBefore(f, from - 1, least, false);
  // 补助青年学者出国发表论文,以10名为上限: who is sent, not what they do
  const sent =
    own && personUnits.has(q.unit) ? whoIsSent.exec(f.slice(clauseStart(f, from - 1, least), own[1])) : null;
  if (sent) return [own![1] - sent[1]!.length, own![1] - sent[1]!.length + sent[2]!.length];
  // 年会:于11月在成都举行,为期2天; 举办对接会,季季有活动,全年4场: the label or the clause further back
  const clause = own || mark !== ',' ? 0 : clauseStart(f, from - 1, least);
  if (clause > least && (f[clause - 1] === ':' || (f[clause - 1] === ',' && from - clause < 10)))
    own = measureBefore(f, clause - 1, least, false);
  // 期刊5种进入核心库,2种上线: what became of those counted is not counted itself
  if (own && prev?.sentence === sentence && prev.end === own[0] && prev.quantity.unit === q.unit)
    return prev.measure;
  // 交流团3团,分别前往广州、深圳,每团25人
  if (own && prev?.sentence === sentence && /^(?:分别)?(?:前往|赴)/.test(f.slice(own[0], own[0] + 4)))
    return prev.measure;
  // 完成12个专业的认证申请,力争通过8个: of those just counted
  if (
    own &&
    prev?.sentence === sentence &&
    prev.quantity.unit === q.unit &&
    prev.end < own[0] &&
    mark === ',' &&
    deedsAlone(f.slice(...own))
  )
    return prev.measure;
  if (own) return itsObject(f, q, own);
  return prev && prev.sentence === sentence && prev.end > sentenceFrom ? prev.measure : null;
}

/** 经费。三年共安排2600万元 */
const fundTitle = /^[^。]{0,10}(?:经费|资金|预算|投入|投资)。/;

/** What the clause before, the run-in title or what was counted just before names; null where none does. */
export function namedElsewhere(at: Place): Span | null {
  const { f, q, kind, prev, whole, sentence, sentenceFrom } = at;
  const sameUnit = prev?.quantity.unit === q.unit;
  let measure = clauseBefore(at);
  // …比例达到25%；到2028年达到20%: the same again
  if (!measure && prev && kind === 'percent' && sameUnit && q.start - prev.end < 24) ({ measure } = prev);
  // 开展论坛。全年3场: what the run-in title names
  if (!measure && kind !== 'percent' && (kind !== 'money' || fundTitle.test(f.slice(0, 20))))
    measure = titled(at);
  // 新建学校20所;改造30所
  if (
    !measure &&
    prev?.sentence === sentence - 1 &&
    f[sentenceFrom - 1] === ';' &&
    sameUnit &&
    thingUnit.test(q.unit)
  )
    ({ measure } = prev);
  // 举办会议30场,其中国际5场;每个分会至少1场: of the whole, each its own
  if (
    !measure &&
    at.per !== null &&
    whole?.sentence === sentence - 1 &&
    f[sentenceFrom - 1] === ';' &&
    whole.quantity.unit === q.unit &&
    occasionUnits.has(q.unit)
  )
    ({ measure } = whole);
  // 经费翻一番、突破3亿元
  if (!measure && prev?.sentence === sentence && q.start - prev.end <= 8) ({ measure } = prev);
  return measure;
}
