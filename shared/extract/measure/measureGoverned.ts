// Where the name ends of those for, by, with or in whom something is done (为36所学校建设操场, 支持10个学会承办展览,
// 推动150家企业数字化转型): what is done is no part of it.
// Folded text in, offsets out.
import { headAt, nounAfterVerb, organisation, stopLength } from './stops.ts';

const governing =
  /(?:[为给替帮向在对与于]|支持|推动|推进|加快|引导|帮助|指导|鼓励|动员|协助|促进|带动|助力|组织|选派|整合)(?:[全本我][市省区县校院国镇乡])?$/;

/** 与全市22所中学(合作…): those it is done with. */
const withWhom = /[与同在](?:[全本][市省区县校院国]|[市省区县校院国境海](?:\([境外]\))?[内外])$/;
/** 与欧洲、东南亚的8所大学(续签备忘录), 与内地及海外5所大学: from where they are. */
const fromWhere = /(?:^|[,。;:)])(?:[继连]续)?[与同][^,。;:\d]{1,16}(?:的|[海境国省市校]外|[内外]地|地区)$/;

/** What a list was summed up as (围绕甲、乙、丙三个方向组建团队). */
const aimedAt = /^(?:重点|主要|关键)?(?:方向|领域|课题|产业)/;

/** What is made there, though its name begins as that of a thing: 建设行业数据集. */
const builds = /^(?:建设|打造|培育|组建|新建)(?:行业|产业|企业|学科)/;

const inPlace = /[在与同](?:[全本我][市省区县校院国])?$/;
const spreads = /^(.{1,6}?)(?:签约|结对|(?:示范)?推广|推行|试点|示范|铺开|推开|展开|开展|实施|巡展|巡演)$/;

/** 在甲、乙、丙等8个县: the list before is governed. */
const listGoverned =
  /(?:^|[,。;:)])[^,。;:、]{0,6}?(?:[为给向在对]|支持|推动|推进|引导|帮助|指导)[^,。;:]*等$/;

/** What those who are moved do or undergo, at the end of the phrase: 企业数字化转型, 农户搬迁, 项目建设. */
const undergoes =
  /^((?=.{2}).*?(?:企业|公司|[农住职商]户|家庭|学校|医院|小区|社区|园区|景区|开发区|院所|机构|单位|项目|产业|基地|中心|平台|[学协]会|站点|[学女男新]生|儿童|老人|妇女|人员|群众|居民|残疾人|患者)|.+?[县乡镇村市区]|[县乡镇村])((?:(?:数字化|数智化|智能化|网络化|绿色化?|低碳|清洁化|规模化|集团化|协同|提质|提档)*(?:转型升级|转型|升级改造|技术改造|技改|智改数转|改造|升规纳统|升规|升级|提质增效|搬迁|迁建|建设|发展(?:壮大)?|布局|上规|上云|改制|改革|更名|撤并|加装[^,。;、]{1,6}|接种[^,。;、]{0,8})))$/;

/** What places end with, and those in which something is done. */
const endsPlace = '在与同市省区县校院国镇乡境内外)';
const endsGoverning = `${endsPlace}为给替帮向对于持动进快引导励助力员织派合`;

/** The phrase from `start` to `end` stands after the measure word at `at`; the quantity begins at `from`. */
export function governedEnd(f: string, from: number, at: number, start: number, end: number): number {
  const before = f.slice(Math.max(0, from - 4), from);
  const last = before.at(-1) ?? '。';
  const governed =
    (endsGoverning.includes(last) && governing.test(before)) ||
    (last === '等' && listGoverned.test(f.slice(Math.max(0, from - 60), from)));
  let to = end;
  if (
    governed ||
    f[at - 1] === '大' ||
    (f[at - 1] !== '元' &&
      '重主关方领课产'.includes(f[start] ?? '。') &&
      aimedAt.test(f.slice(start, start + 4))) ||
    (endsPlace.includes(last) && withWhom.test(f.slice(Math.max(0, from - 6), from))) ||
    ('的外地区'.includes(last) && fromWhere.test(f.slice(Math.max(0, from - 24), from)))
  )
    to = beforeDeed(f, start, end);
  // 在全市16个县区推广, 与5家媒体签约: where it spreads, with whom
  const spread = endsPlace.includes(last) && inPlace.test(before) && spreads.exec(f.slice(start, to));
  if (spread) return start + spread[1]!.length;
  const moved = governed && to - start > 2 ? undergoes.exec(f.slice(start, to)) : null;
  return moved ? start + moved[1]!.length : to;
}

function beforeDeed(f: string, start: number, end: number): number {
  // 在39个村改造线路: a place may be one character
  for (let k = start + ('村镇乡县市区校户店站'.includes(f[start]!) ? 1 : 2); k < end - 1; k++) {
    const h = headAt(f, k);
    // 在9个镇建设运营养老驿站: two verbs, the second ended the phrase
    if (h > 1 && k + h === end && stopLength(f, end) > 0) return k;
    if (h < 2 || k + h >= end) continue;
    if (nounAfterVerb.test(f.slice(k + h, k + h + 3)) && !builds.test(f.slice(k, k + 4))) continue;
    if (f.startsWith('组织', k) && organisation.test(f.slice(Math.max(0, k - 4), k))) continue;
    // 经济社会发展急需人才
    if (f.startsWith('发展', k) && /(?:社会|经济|事业|产业|行业|区域|职业|生涯)$/.test(f.slice(k - 2, k)))
      continue;
    return k;
  }
  return end;
}
