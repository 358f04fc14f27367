// Parts that are told in shares (引进人才30名,其中博士占40%): whether a percentage is one, and of which whole before 其中.
// Folded text in.
import type { RawTarget } from '../blockReading.ts';
import type { Divided } from './breakdown.ts';

/** Of which of the quantities before 其中 the child is a share: the nearest, or the one it names (团组32个、96人次,其中科研团组占60%). */
export function sharedOut(
  f: string,
  targets: readonly RawTarget[],
  { sentence, below }: Divided,
  child: RawTarget,
): number {
  const said = child.measure ? f.slice(child.measure[0], child.measure[1]) : '';
  // 注册率、入驻率分别达70%、90%: the second is no share where the first is none
  const prev = targets.at(-2);
  if (f[child.start - 1] === '、' && prev?.quantity.unit === '%' && prev.parent < 0) return -1;
  // 立项60项,其中省级12项,经费增长10%,横向经费占比30%: after a change no share is of what was divided
  if (prev?.kind === 'growth' && prev.start > (targets[below - 1]?.end ?? 0)) return -1;
  const among = amongWhom(f, child);
  let nearest = -1;
  let named = -1;
  for (let k = below - 1; k >= 0 && k > below - 12; k--) {
    const t = targets[k]!;
    if (t.sentence !== sentence || child.sentence !== sentence) break;
    // 资助60人,每人30万元,其中女性不少于40%: not of what each gets
    if (t.parent >= 0 || (t.per !== null && child.per === null)) continue;
    if (!hasShares(t)) break;
    const name = t.measure ? f.slice(t.measure[0], t.measure[1]) : '';
    if (among !== '' && !name.endsWith(among.slice(-2)) && !among.includes(name.slice(-2))) continue;
    if (named >= 0 ? t.measure?.[0] === targets[named]!.measure![0] : name.length > 1 && said.includes(name))
      named = k;
    if (nearest < 0) nearest = k;
  }
  return named >= 0 ? named : nearest;
}

/** 参会人员 of 参会人员中跨学科比例: among whom a share is told, where the words say so; '' where they do not. */
const amongWhom = (f: string, { start }: RawTarget): string =>
  /(?:^|[,。;:(])(?!其)([一-龥]{2,8}?)(?<![其之当集])中(?![国心小学医药高级等央外介间型])[一-龥]{0,12}$/.exec(
    f.slice(Math.max(0, start - 30), start),
  )?.[1] ?? '';

/** What counts people, things or money may be told in shares: 引进人才30名,其中博士占40%. */
export const hasShares = ({ kind }: RawTarget): boolean => kind === 'count' || kind === 'money';

const shareBefore =
  /^[^占率]{0,24}?(?:占比|占(?:总[数量额人]数?|全部|其)?|比例|比重)(?:应|均|要|须|需|将|力争|争取|确保|保持|稳定|控制|达到|达|到|在|为|约|的|一般|原则上|(?:由|从)[\d.]{1,5}%(?:提高|提升|增加|上升|增|升)[到至])*$/;

/** 其中青年教师不低于40%: no rate, level or amount, but who is among them. */
const memberBefore =
  /^(?:[^占比率]{0,16}[^占比率度值量额数幅重例入力利益成本时长]|)(?:应|均|要|须|需|将|有|力争|确保)?$/;

/** Whether the percentage says how much of what was counted just before is so; 占全市总量的40% is of something else. */
export function isShare(f: string, { quantity: q, kind, start, measure }: RawTarget): boolean {
  if (kind !== 'percent' || q.unit !== '%') return false;
  const least = Math.max(0, start - 40);
  const clause = f.slice(least, start).replace(/^.*(?:[,。;:()、]|其中|当中|包括|包含)/s, '');
  if (shareBefore.test(clause)) return true;
  // 经费800万元,其中人员费40%、设备费35%
  if (q.left === '' && /^[一-龥]{1,6}(?:费|经费|资金|支出)$/.test(clause)) return true;
  // 执行率6月底达到50%,10月底达到90%: the same rate again, of nobody among them
  if (measure && measure[1] <= start - clause.length && f[measure[1] - 1] === '率') return false;
  return (q.left !== '' || clause === '') && memberBefore.test(clause);
}
