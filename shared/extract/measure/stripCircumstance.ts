// Takes from the head of what is counted how it comes about: where, among whom, by what rule, by whom, beside what.
// Folded text and offsets in, offsets out.
import {
  ABROAD,
  ADDED,
  AMONG,
  BESIDE,
  GOES,
  HEADED,
  IN,
  LESSON,
  LEVEL,
  SETS,
  TAKEN,
  THERE,
  TO,
  UNDER,
  WAY,
  WHOM,
} from './clauseSigns.ts';
import { stripHead } from './stripClause.ts';

const setUpThere = /^.{2,24}?(?:新建|组建|建成|建立|设立|成立|开设|组织|设置)(?=[一-龥]{2,12}$)/;

const deedThere =
  /^(?:赴|到|前往)?[^的“”《》]{2,18}?((?:集中|巡回|专题|上门)?(?:宣讲|巡讲|义诊|巡诊|巡演|演出|走访|慰问|授课|送教))$/;

/** 组织药师进社区、进学校义务咨询 */
const deedEntering =
  /^[^的“”《》]{2,12}?进[一-龥]{2,5}(?:、进[一-龥]{2,6}?)+((?:集中|巡回|专题|上门|义务|免费)?(?:宣讲|巡讲|义诊|巡诊|巡演|演出|咨询|授课|服务))$/;

const turnsTo = /^(?:面向|针对|服务|围绕|聚焦|覆盖)$/;

const byPrinciple =
  /^[^,。;]{0,12}(?:按照?|本着|坚持|依照)[^,。;]{2,26}的(?:原则|思路|要求)(?:自主|联合|择优)?(?=[一-龥]{2})/;

/** Where the thing counted begins that was read from `a` to `b`, in a clause that begins at `from` and has these signs. */
export function stripCircumstance(f: string, from: number, begins: number, b: number, seen: number): number {
  let a = begins;
  // 在规模以上企业中新建科协: what is built, not among whom
  const among =
    (seen & AMONG) !== 0 &&
    /^.{2,24}?中(?:(?:新建|组建|成立|建立|设立|遴选|培育|选拔|评选|发展)(?=.{2,}$)|(?=获奖$))/.exec(
      f.slice(a, b),
    );
  if (among) a += among[0].length;
  // 年会设主会场1个, 在三市各设联络点1个: what is set up there
  const setUp =
    (seen & SETS) !== 0 && /^.{2,}?设(?![备计施立置想定法防色])(?=[一-龥]{2,12}$)/.exec(f.slice(a, b));
  if (setUp && !'建开增新架铺敷摆附常特下预假创陈'.includes(f[a + setUp[0].length - 2]!))
    a += setUp[0].length;
  // 在甲、乙、丙三地新建示范基地: what is set up there
  const where =
    (seen & IN) === 0
      ? -1
      : f[a - 1] === '在' && a > from
        ? a
        : from + f.slice(from, b - 4).lastIndexOf('在') + 1;
  const there =
    where >= a &&
    where > from &&
    !'存现所正'.includes(f[where - 2]!) &&
    !'线校职岗读研建籍'.includes(f[where]!)
      ? setUpThere.exec(f.slice(where, b))
      : null;
  if (there) a = where + there[0].length;
  // 依消防规定办理演练, 按文物保护规范修复书画: by what rule
  const ruled = a > from && '依按'.includes(f[a - 1]!) ? a - 1 : a;
  const rule =
    (seen & UNDER) !== 0 &&
    /^(?:依|按|依据|按照|根据)[^,。;]{2,20}?(?:规定|规范|要求)(?:办理|开展|组织|举办|实施|完成)?(?=.{2,})/.exec(
      f.slice(ruled, b),
    );
  if (rule) a = stripHead(f, ruled + rule[0].length, b);
  // 科普周期间组织活动: when
  const under =
    // 以“揭榜挂帅”方式实施重大项目5个
    ((seen & WAY) !== 0 && /^.{2,16}?[方形]式(?:实施|开展|推进|组织|举办)(?=.{2,})/.exec(f.slice(a, b))) ||
    ((seen & BESIDE) !== 0 && /^.{2,14}期间(?:组织|举办|开展|办理)?(?=.{2,})/.exec(f.slice(a, b)));
  if (under) a = stripHead(f, a + under[0].length, b);
  // 按照“成熟一件、上线一件”的原则自主研发展品: by what rule
  const principle = byPrinciple.exec(f.slice(from, b));
  if (principle && from + principle[0].length > a) a = stripHead(f, from + principle[0].length, b);
  // 深入班组、园区宣讲, 赴农村巡演: the deed
  const goesTo = '赴到前'.includes(f[a]!) || /(?:深入|走进|下沉到?)$/.test(f.slice(Math.max(from, a - 3), a));
  const does = (goesTo ? deedThere : deedEntering).exec(f.slice(a, b));
  if (does) a = b - does[1]!.length;
  // 书记、校长带队访企: what they do
  const headed = (seen & HEADED) !== 0 && /^.{2,14}?(?:带队|带头(?!人)|亲自)(?=.{2,})/.exec(f.slice(a, b));
  if (headed) a += headed[0].length;
  // 图书馆年新增纸质图书: what comes in each year
  const yearly = (seen & ADDED) !== 0 && /^.{2,10}?年均?新增(?=.{2,})/.exec(f.slice(a, b));
  if (yearly) a += yearly[0].length;
  // 中心现有计算节点200个,在此基础上再走访: what there is, and where one begins, name nothing
  const now = (seen & THERE) !== 0 && /^(?:.{0,10}?[现原]有|.{0,8}?基础上)(?=.{2,})/.exec(f.slice(a, b));
  if (now) a = now[0].endsWith('上') ? stripHead(f, a + now[0].length, b) : a + now[0].length;
  // 学会层面支持会议20个
  const level = (seen & LEVEL) !== 0 && /^[一-龥]{1,6}层面(?=.{2,})/.exec(f.slice(a, b));
  if (level) a = stripHead(f, a + level[0].length, b);
  // 会同有关部门培训2万人
  const whom =
    (seen & WHOM) !== 0 &&
    /^(?:会同|联合|协同)?(?:相关|有关)[^,。;的]{0,4}?(?:部门|单位|机构)(?=.{2,})/.exec(f.slice(a, b));
  if (whom) a += whom[0].length;
  // 立项数不低于上年、资助率: the level beside it is another measure
  const beside =
    (seen & BESIDE) !== 0 &&
    /^.*(?:(?:上年|去年|同期|平均)(?:水平)?[、和与]|全覆盖、)(?=.{2,})/.exec(f.slice(a, b));
  if (beside) a += beside[0].length;
  // 党组书记讲党课, 来校作学术报告
  const lesson =
    (seen & LESSON) !== 0 &&
    /^.*(?:讲(?=(?:专题|廉政)?党课$)|[作做](?=[^作做]{0,6}(?:报告|讲座|演讲)$))/.exec(f.slice(a, b));
  if (lesson) a += lesson[0].length;
  // 对引进人才给予安家费: what is given
  const given = (seen & TO) !== 0 && /^.{2,}?给予(?=[一-龥]{2,8}$)/.exec(f.slice(a, b));
  if (given) a += given[0].length;
  // 把非本地学生比例提高至: what is brought there
  const taken = (seen & TAKEN) !== 0 && /^.*?把(?![关手握守])(.{2,})$/.exec(f.slice(a, b));
  if (taken) a = b - taken[1]!.length;
  // 赴京都观摩, 赴各乡办理讲座: what they do there
  const goes = a > from && f[a - 1] === '赴' ? a - 1 : a;
  const abroad =
    (seen & (ABROAD | GOES)) !== 0 &&
    /^(?:赴|到|前往)(?:(?:境|国|海)外|[^,。;、的赴到]{2,6}(?=(?:观摩|考察|研修|进修|访学|访问|培训|调研|辅导|宣讲|巡讲|义诊|演出)$)|[^,。;、的赴到]{2,8}(?:办理|举办|开展)(?=.{2,}$))/.exec(
      f.slice(goes, b),
    );
  if (abroad && b - goes > abroad[0].length) a = goes + abroad[0].length;
  // 面向基层的学术活动, 服务企业的对接会: for whom
  if ('向对务绕焦盖'.includes(f[a - 1] ?? '。') && turnsTo.test(f.slice(Math.max(from, a - 2), a))) {
    const forWhom = /^[^的,。;]{1,3}的(?=.{2,})/.exec(f.slice(a, b));
    if (forWhom) a += forWhom[0].length;
  }
  return a;
}
