// Which words exclude each other: values of one dimension (线上/线下, 省级/市级), places of one kind (欧洲/亚洲, 北京/上海),
// venues and destinations told alike (进校园/进社区, 援疆/援藏). What is of two of them is counted twice. Pure words; the
// numbers beside them are partition.ts's.

/** Whether the values told are all there are, or some of them. */
export type Extent = 'all' | 'some';

interface Dimension {
  values: readonly RegExp[];
  /** How many of the values exhaust it, 0 none do. */
  all: number;
  /** What the whole must be, where the words say something else of other things. */
  of?: RegExp;
}

const dimensions: readonly Dimension[] = [
  { values: [/上半年|first half/i, /下半年|second half/i], all: 2 },
  { values: [/春季?学期/, /秋季?学期/], all: 2 },
  { values: [/春季|spring/i, /秋季|autumn|fall\b/i], all: 0 },
  { values: [/一季度|Q1/i, /二季度|Q2/i, /三季度|Q3/i, /四季度|Q4/i], all: 4 },
  {
    values: [
      /混合|hybrid/i,
      /线上|在线|网络|online|virtual/i,
      /线下|现场|in[- ]person|face[- ]to[- ]face|on[- ]site/i,
    ],
    all: 2,
  },
  { values: [/(?<!非)全日制|full[- ]time/i, /非全日制|part[- ]time/i], all: 2 },
  { values: [/男|\b(?:men|male|boys)\b/i, /女|women|female|girls/i], all: 2 },
  { values: [/长期|一年期|long[- ]term|long stays/i, /短期|半年期|short[- ]term|short stays/i], all: 2 },
  {
    values: [
      /国内|境内|domestic|from home|at home|\bhome\b/i,
      /国外|境外|国际|海外|abroad|overseas|international|foreign/i,
    ],
    all: 2,
  },
  { values: [/\bnew\b/i, /returning|existing|continuing/i], all: 2 },
  { values: [/省内/, /省外/], all: 2 },
  { values: [/市内/, /市外/], all: 2 },
  { values: [/校内|院内/, /校外|院外/], all: 2 },
  { values: [/纵向/, /横向/], all: 2 },
  { values: [/必修|compulsory/i, /选修|elective/i], all: 2 },
  { values: [/公办|public/i, /民办|private/i], all: 2 },
  { values: [/城镇|城市|urban/i, /农村|乡村|rural/i], all: 2 },
  { values: [/基本支出/, /项目支出/], all: 2 },
  { values: [/人员经费/, /公用经费/], all: 0 },
  { values: [/发明/, /实用新型/, /外观/], all: 3 },
  { values: [/本科|undergraduate/i, /研究生|(?:post)?graduate(?!.*under)/i], all: 0 },
  {
    values: [/博士|博导|doctora|PhD/i, /硕士|硕导|master/i, /本科|学士|bachelor|undergraduate/i, /专科/],
    all: 0,
  },
  {
    values: [
      /国家级|national/i,
      /省级|省部级|provincial/i,
      /市级|municipal/i,
      /区级|区县级|县级/,
      /校级|院级/,
    ],
    all: 0,
  },
  { values: [/党员|干部/, /群众/], all: 0 },
  { values: [/新建/, /改扩建|改建|扩建/, /续建/], all: 0 },
  { values: [/重大/, /重点/, /一般|面上/], all: 0 },
  { values: [/一等/, /二等/, /三等/], all: 0 },
  { values: [/中央/, /省级|省财政/, /市级|市财政/, /自筹/], all: 0 },
];

/** Opposites that tell no part by themselves (a row named 学生 may be the whole), but divide where they stand together. */
const opposites: readonly Dimension[] = [
  {
    values: [/^春|春季|spring/i, /^夏|夏季|summer/i, /^秋|秋季|autumn|fall\b/i, /^冬|冬季|winter/i],
    all: 4,
  },
  { values: [/个人/, /团体|单位/], all: 0 },
  { values: [/学生/, /社会/, /教师|教职工/], all: 0 },
  { values: [/(?<!不)脱产|全职/, /在职|不脱产|兼职/], all: 2 },
  { values: [/专职/, /兼职/], all: 2 },
  { values: [/大型|large|big/i, /中型|medium/i, /小型|small/i, /微型/], all: 0 },
  { values: [/口头|oral/i, /墙报|张贴|海报|poster/i], all: 0 },
  {
    values: [
      /中文|汉语|\bChinese/,
      /英文|英语|\bEnglish/,
      /法语|法文|\bFrench/,
      /俄语|俄文/,
      /日语|日文/,
      /双语|bilingual/i,
    ],
    all: 0,
  },
  { values: [/自然科学|理工/, /社会科学|人文/], all: 0 },
  { values: [/初级|初阶|beginner/i, /中级|intermediate/i, /高级|advanced/i], all: 0 },
  { values: [/新签/, /续签/], all: 2 },
  { values: [/学术学位|学术型/, /专业学位|专业型/], all: 2 },
  { values: [/首次|初次|新申报|新认定/, /重新|复审|复核|再次/], all: 2 },
  { values: [/前者/, /后者/], all: 2 },
  { values: [/城区|城市/, /县域|农村|乡镇/], all: 0 },
  { values: [/中文/, /国际期刊|外文|英文/], all: 0 },
  { values: [/理论/, /操作|实践|实训|实操/], all: 2 },
  { values: [/正刊/, /增刊|专刊/], all: 0 },
  { values: [/中文/, /外文/], all: 2 },
  { values: [/本[地市省区县]/, /外[地市省区县]/], all: 2 },
  { values: [/征集/, /捐赠/, /购[买置]|采购/, /调拨/, /交换/], all: 0 },
  { values: [/小学|primary/i, /初中/, /高中/, /中学|secondary/i, /幼儿园|kindergarten/i], all: 0 },
  {
    values: [/特等/, /一等|金奖|gold/i, /二等|银奖|silver/i, /三等|铜奖|bronze/i, /优秀奖|鼓励奖|提名奖/],
    all: 0,
  },
  { values: [/重大/, /重点/, /一般|面上/, /青年/, /地区/], all: 0, of: /课题|项目|立项|选题|基金/ },
  { values: [/中国科学院|中科院/, /中国工程院|工程院/], all: 0 },
  { values: [/[Aa甲]类|一类/, /[Bb乙]类|二类/, /[Cc丙]类|三类/, /[Dd丁]类|四类/], all: 0 },
  { values: [/第一批|首批/, /第二批/, /第三批/, /第四批/], all: 0 },
  {
    values: [
      /东部|东区|\beast/i,
      /中部|中区|\bcentral/i,
      /西部|西区|\bwest/i,
      /东北|北部|北区|\bnorth/i,
      /南部|南区|\bsouth/i,
    ],
    all: 0,
  },
  { values: [/山区|郊区/, /城区|市区/], all: 0 },
];

const sets = (...lines: readonly string[]): readonly ReadonlySet<string>[] =>
  lines.map((line) => new Set(line.split(' ')));

/** Names of places of one rank: no two of a line have anything in common. */
const places = sets(
  '亚洲 欧洲 非洲 北美 北美洲 南美 南美洲 拉美 大洋洲 中东 美洲',
  '中国 美国 英国 法国 德国 日本 韩国 俄罗斯 加拿大 澳大利亚 新西兰 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 奥地利 波兰 捷克 匈牙利 希腊 土耳其 以色列 埃及 南非 巴西 阿根廷 智利 墨西哥 印度 巴基斯坦 泰国 越南 老挝 柬埔寨 缅甸 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 哈萨克斯坦 乌兹别克斯坦 蒙古 沙特 阿联酋 香港 澳门 台湾',
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾',
  '北京 上海 广州 深圳 天津 重庆 杭州 南京 武汉 成都 西安 苏州 长沙 郑州 青岛 大连 厦门 宁波 合肥 济南 福州 昆明 沈阳 哈尔滨 长春 南昌 贵阳 南宁 太原 兰州 海口 石家庄 乌鲁木齐 呼和浩特 西宁 银川 拉萨 无锡 佛山 东莞 珠海',
  '疆 藏 青 外 滇 黔 甘 宁 蒙',
);

const toPlace = /^(?:分?赴|援|派往|前往|来自|到|去|在)/;
/** 一层, 第二批, 三年级 */
const numbered = /^第?[一二三四五六七八九十\d]{1,2}(?:层|期|批|组|类|区|年级|阶段|标段|号楼)$/;
/** 集团级, 子公司级 */
const ranked = /^[一-龥]{1,4}级$/;
const venue = /^(?:走)?进[一-龥]{2,4}$/;
/** 南校区, 海淀区, 甲县; 各区 and 全市 are no names. */
const named =
  /^(?!各|全|本|其他|其余|山|城|市|郊|老|农|重点|优秀)[一-龥A-Z]{1,8}(?:中心|学院|研究院|研究所|研究室|实验室|分馆|公司|支部|校区|院区|园区|片区|厂区|县|市|区|镇|乡|村|街道|省|组|班)$/;

/** Whether the words are values of one dimension, each another one; null where they may have members in common. */
export function dimensionOf(words: readonly string[], whole: string): Extent | null {
  if (words.length < 2) return null;
  // 回收 and 未回收
  const [one, other] = words as [string, string];
  if (words.length === 2 && one.length > 1 && /^[未不非]/.test(other) && other.slice(1) === one) return 'all';
  return valuesOf(words, whole, dimensions) ?? valuesOf(words, whole, opposites) ?? placesOf(words);
}

function valuesOf(words: readonly string[], whole: string, among: readonly Dimension[]): Extent | null {
  for (const { values, all, of } of among) {
    if (of !== undefined && !of.test(whole)) continue;
    const taken = new Set<number>();
    // what is said of each besides its value: 会议 of 国际会议
    const rest: string[] = [];
    for (const w of words) {
      const found = values.findIndex((v) => v.test(w));
      const again = values.filter((v) => v.test(w)).length;
      if (found < 0 || (again > 1 && !/非全日制|undergraduate/i.test(w))) break;
      taken.add(/非全日制/.test(w) ? 1 : found);
      rest.push(w.replace(values[found]!, ''));
    }
    if (taken.size < words.length) continue;
    const degrees = values.some((v) => v.test('博士')) && /研究生/.test(whole) && words.length === 2;
    return ((all > 0 && taken.size >= all) || degrees) && !areOthers(rest, whole) ? 'all' : 'some';
  }
  return null;
}

/** 活动120场,其中国际会议20场、国内会议60场: things of one kind, which is not all that the whole counts. */
function areOthers([first = '', ...others]: readonly string[], whole: string): boolean {
  let n = 0;
  while (n < first.length && others.every((w) => w.at(-1 - n) === first.at(-1 - n))) n++;
  const head = n < 2 ? '' : first.slice(-n).trim();
  return head.length > 1 && whole !== '' && !whole.includes(head) && !head.endsWith(whole);
}

/** `words` as they stand in the text, without the whole's name. */
function placesOf(words: readonly string[]): Extent | null {
  if (new Set(words).size < words.length) return null;
  const bare = words.map((w) => w.replace(toPlace, ''));
  return words.every((w) => venue.test(w)) ||
    words.every((w) => numbered.test(w)) ||
    words.every((w) => ranked.test(w)) ||
    bare.every((w) => named.test(w)) ||
    places.some((set) => bare.every((w) => set.has(w)))
    ? 'some'
    : null;
}

/** Whether it says who or what something is, which other parts may be as well. */
export const tellsQuality = (words: string): boolean =>
  /女|男性|岁|党员|少数民族|境外|海外|外籍|women|\bmen\b|abroad|overseas/i.test(words);

/** 国际, 线上, 省级: one value of a dimension, which there are others beside; 重点任务 is none. */
export const namesPart = (words: string): boolean =>
  tellsQuality(words) ||
  dimensions.some(({ values }) =>
    values.some((v) => v.test(words.replace(/(?:重点|重大|一般)(?:任务|工作|项目|事项)/, ''))),
  );
