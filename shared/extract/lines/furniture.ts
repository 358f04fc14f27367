// Knows the furniture of pages: view counters, navigation, document-site lines, contact footers, page numbers.
// One folded line in, the reason out; where the body begins and ends is decided in structure.ts.
import { isPageTools } from './pageTools.ts';

export type FurnitureReason =
  | 'navigation'
  | 'view-counter'
  | 'document-site'
  | 'publication-line'
  | 'contact'
  | 'neighbour'
  | 'footer'
  | 'links'
  | 'source-line'
  | 'page-number'
  | 'outside';

/** - 3 -, 第3页 共9页, Page 3 of 9, 3: a folded line that says which page it stands on. */
export const pageNumber =
  /^(?:-{1,3}\s*\d{1,4}\s*-{1,3}|第\s*\d{1,4}\s*页(?:\s*[,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s+\d+(?:\s+of\s+\d+)?|\d{1,3})$/i;

const rules: [FurnitureReason, RegExp][] = [
  ['document-site', /\.(?:docx?|pdf|pptx?|xlsx?|wps|txt)\s*(?:VIP)?$/i],
  [
    'document-site',
    /^[•·*-]?\s*(?:VIP(?:免费|专享|会员)?(?:下载|文档)?|举报|收藏|下载(?:文档|本文|APP|附件)?|立即下载|免费下载|上传(?:文档|者)?.{0,12}|文档分享|分享于.{0,20}|\d+\s*(?:下载|阅读|收藏|页|积分|金币|金豆)|约?\s*[\d.]+\s*[千万]?字|约?\s*\d+\s*页|共\s*\d+\s*页|约?\s*[\d.]+\s*[KM]B)$/i,
  ],
  ['document-site', /^(?:文档评论|网友评论|我要评论|发表评论|最新评论|用户评论|全部评论)/],
  ['document-site', /VIP\s*(?:精品)?文档/],
  ['document-site', /^VIP(?:专享|免费|会员)?\s.*(?:[KM]B|\d\s?页|投诉|举报)/i],
  // 本文档共9页,剩余5页未读,继续阅读
  [
    'document-site',
    /^.{0,12}(?:文档|全文)?(?:总?共\s?\d+\s?页.{0,12}(?:未读|预览|阅读)|剩余\s?\d+\s?页)|^(?:继续阅读|展开阅读全文|点击(?:展开|阅读)全文)/,
  ],
  [
    'document-site',
    /^(?:相关文档|相似文档|相关推荐|猜你喜欢|热门文档|为您推荐|您可能关注的文档|推荐阅读|相关阅读|延伸阅读|更多相关|原创力文档|百度文库|道客巴巴|豆丁网|人人文库|文库首页|内容提供方|认证主体|关于我们 |文档介绍|文档简介|资源描述|下载权限)/,
  ],
  ['view-counter', /^[•·-]\s*\d+(?:\.\d+)?\s*$/],
  [
    'view-counter',
    /^(?:浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|数|率|量)?|访问(?:次数|量)?|人气|浏览|下载次数|Views?|Hits?)\s*[::]?\s*\[?\d*\]?\s*(?:次|人次)?$/i,
  ],
  [
    'publication-line',
    /^[•·]?\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:发布于|上传|来源|作者|浏览|阅读|点击|编辑)/,
  ],
  [
    'publication-line',
    /^(?:发布(?:日期|时间|机构|单位|人|者)|发文(?:日期|时间)|成文日期|更新(?:日期|时间)|日期|来源|信息来源|文章来源|稿件来源|作者|编辑|责任编辑|责编|审核|供稿|字号|字体|索引号|索 引 号|主题分类|主题词|文号|发文字号|公开方式|公开日期|有效性|信息分类|信息名称|内容概述|生成日期|体裁|效力状态|文件编号|浏览字号|我要纠错|保护视力色)\s*[::【[]/,
  ],
  ['publication-line', /^时间\s*:\s*\d{4}(?:[-/.]\d|年\d{1,2}月\d{1,2}日)/],
  ['source-line', /^(?:来源|來源|信息来源|文章来源|转自|转载自|稿源|出处)\s*[::]/],
  [
    'navigation',
    /^(?:首页|网站首页|当前位置|您(?:的|现在的|所在的)位置|您现在的位置|现在位置|位置|您当前)\s*[::>»›/]/,
  ],
  ['navigation', /^[^。;]{1,40}\s[>»›]\s(?![£$€]?\d{1,3}(?:[\s,.%|]|$))[^。;]{1,40}(?:[>»›][^。;]{1,40})*$/],
  [
    'navigation',
    /^(?:中文|English|简体|繁体|繁體|EN|无障碍|长者版|登录|注册|手机版|设为首页|加入收藏|RSS|网站地图|搜索|打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?|分享(?:到|至)?|微信|微博|客户端|我要入会|联系我们|大 ?中 ?小|收藏本站|Home|Login|Menu|Search|Print|Share|Skip to (?:main )?content)(?:[\s|·/:【】[\]]+(?:中文|English|简体|繁体|EN|无障碍|登录|注册|手机版|设为首页|加入收藏|打印|关闭|分享|收藏|微信|微博|大|中|小|我要入会|联系我们|网站地图|返回首页|返回顶部|【?打印】?|【?关闭】?|Home|Login|Menu|Search|Print|Share|About|Contact|News)[\s|·/::【】[\]]*)*$/i,
  ],
  [
    'navigation',
    /^[【[]?\s*(?:打印|关闭|字体|字号|大|中|小)\s*[】\]]?(?:\s*[【[]?\s*(?:打印(?:本页|文章)?|关闭(?:窗口|本页)?|大|中|小|收藏|分享)\s*[】\]]?)*$/,
  ],
  ['neighbour', /^(?:上一篇|下一篇|上一条|下一条|前一篇|后一篇|Previous|Next)(?:\s*[::]|\s+\S|$)/i],
  [
    'contact',
    /^[•·]?\s*(?:电话|联系电话|传真|邮箱|电子邮箱|邮编|邮政编码|地址|联系地址|通讯地址|联系人|咨询电话|值班电话|投稿邮箱|网址|E-?mail|Tel|Fax|Phone|Address)\s*[::]/i,
  ],
  ['contact', /^(?:联系我们|联系方式|Contact(?: us)?)\s*(?:$|[::])/i],
  [
    'publication-line',
    /^(?:(?:first )?(?:published|posted|updated|last (?:updated|modified|reviewed))(?: on)?\s*:?\s*(?:\d{1,2} [a-z]+ \d{4}|[a-z]+ \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)\b|.{0,60}\b\d{1,2} min(?:ute)? read\b)/i,
  ],
  // a row of numbers has tabs
  ['contact', /^[\d ()+-]{8,24}$/],
  ['contact', /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/],
  [
    'footer',
    /(?:版权所有|copyright|©|ICP备|ICP证|公网安备|网站标识码|技术支持\s*[::]|主办单位\s*[::].*承办|政府网站找错|建议使用.*(?:浏览器|分辨率)|all rights reserved|未经许可,?不得转载)/i,
  ],
  [
    'footer',
    /^(?:Baidu|map|百度统计|站长统计|51LA|cnzz|扫一扫.{0,20}|扫码.{0,16}|微信公众号|官方微信|官方微博|二维码)$/i,
  ],
  [
    'links',
    /^(?:相关链接|友情链接|常用链接|快速链接|站内链接|外部链接|网站导航|Links|Related (?:links|pages|content|documents|articles|news)|See also|You (?:may|might) also (?:like|be interested in)|More on this topic|相关附件|相关新闻|相关文章|热点新闻|最新文章|热门文章)\s*[::]?$/i,
  ],
  [
    'links',
    /^(?:Was this page (?:helpful|useful)|Did you find this|Subscribe to (?:our|the)|Sign up (?:for|to) our|Follow us)\b/i,
  ],
  ['links', /^(?:相关(?:新闻|文章|阅读|报道|链接)|延伸阅读|推荐阅读|热点新闻)\s*[::]/],
  ['page-number', pageNumber],
];

/** All that look at a line's beginning, as one: most lines begin like none of them. */
const begins = new RegExp(
  rules.flatMap(([, { source }]) => (source.startsWith('^') ? source : [])).join('|'),
  'i',
);
const elsewhere = rules.filter(([, { source }]) => !source.startsWith('^'));

/** A line with a sentence's end or an amount of its own is text, whatever word it begins with. */
const promises =
  /[^\d]\d[\d.,]*\s*(?:万元|亿元|场|项目?|名|家|篇|期|%|次[^)\]\s数])|^(?:来源|时间|技术支持|字号)\s*:.{12,}。$/;

/** Lines that end the body of a page: what follows them without numbered headings is furniture too. */
const closing = new Set<FurnitureReason>(['neighbour', 'contact', 'footer', 'links', 'document-site']);

/** The reason why a folded, trimmed line is page furniture, or null. Only short lines are tested. */
export function furnitureReason(line: string): FurnitureReason | null {
  if (line.length === 0 || line.length > 160)
    return /©|版权所有|ICP备/.test(line.slice(0, 300)) ? 'footer' : null;
  for (const [reason, pattern] of begins.test(line) ? rules : elsewhere)
    if (pattern.test(line) && !(promises.test(line) && reason !== 'document-site')) return reason;
  return isPageTools(line) ? 'view-counter' : null;
}

export function endsBody(reason: FurnitureReason): boolean {
  return closing.has(reason);
}
