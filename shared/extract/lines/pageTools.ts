// Tells lines made only of a page's tools: counters, share and print buttons, font sizes, fields of publication,
// in any mixture and order (阅读次数:286 字号:大 中 小). One folded, trimmed line in; single fields are furniture.ts's.

const gap = /[\s|·•/【】[\]()<>«»›,、:_"“”-]+/y;

const tool =
  /(?:我要)?(?:打印(?:本页|文章|此页|正文)?|关闭(?:窗口|本页|页面)?|保存(?:本页)?|收藏(?:本页|本站|文章)?|返回(?:顶部|首页|列表|上页)?|分享(?:到|至|给好友|本文)?|复制链接|转发|纠错|评论|点赞|朗读|收听|举报|下载)|(?:新浪|腾讯)?微博|微信(?:好友|朋友圈)?|朋友圈|QQ(?:空间|好友)?|豆瓣|人人网?|钉钉|二维码|扫[一1]扫.{0,14}|扫(?:描|码).{0,14}|(?:友善)?列印|转寄|LINE|Plurk|噗浪|回(?:上一?页|首页|上层|列表)|(?:隐私权?|资讯安全|网站安全)(?:保护)?(?:政策|宣告|声明)|(?:浏览)?字[体号级](?:大小)?|(?:超大|特大|默认|正常|[大中小])(?![一-龥]{2})|A\s?[+-]{1,2}|A(?![A-Za-z])|Font size|Print(?: this page)?|Share(?: this| on| to)?|Facebook|Twitter|LinkedIn|WeChat|Weibo|E-?mail|Close|Copy link|Save|PDF/iy;

const counter =
  /(?:本文)?(?:已被?)?(?:浏览|阅读|点击|点阅|访问|查看|下载|评论|点赞|收藏|转发|人气|views?|hits?|reads?)(?:次数|数|量|率|人次)?\s*:?\s*\[?\(?[\d,]*\)?\]?\s*(?:次|人次|人|条|views?|times)?(?=$|[^一-龥\w])/iy;

const field =
  /(?:信息|文章|稿件|新闻)?(?:来源|作者|编辑|责任编辑|责编|审核|审稿|校对|初审|复审|终审|供稿|撰稿|摄影|通讯员|发布者|发布人|发布单位|发布机构|发布部门|发布时间|发布日期|发布|更新时间|更新日期|日期|时间|主办|主办单位|承办|承办单位|协办单位|信息类别|索引号|文号|主题|posted by|author|source|published|updated|last updated)\s*:\s*([^:;。]{0,24}?)(?=$|\s{1,}|[|【[]|(?:来源|作者|编辑|责编|审核|浏览|阅读|点击|访问|字号|字体|发布|更新|打印|承办|主办))/iy;

const moment =
  /(?:posted on|published(?: on)?|last updated(?: on)?|updated)?\s*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},?)? \d{4})(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?|by [A-Za-z]+$/iy;

const menu =
  /^(?:首页|网站首页|主页|home)(?:\s*[|｜·/]\s*|\s{2,})\S{2,10}(?:(?:\s*[|｜·/]\s*|\s+)\S{2,10})*$/i;

/** Whether the whole line is read as such pieces, of which one is a tool or counter, or two are fields. */
export function isPageTools(line: string): boolean {
  if (line.length > 160 || /[。;!]/.test(line)) return false;
  if (menu.test(line)) return true;
  let at = 0;
  let strong = 0;
  let fields = 0;
  let others = 0;
  let words = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const m = pattern.exec(line);
    if (!m || m[0].length === 0) return false;
    at += m[0].length;
    return true;
  };
  while (at < line.length) {
    if (take(gap)) continue;
    words++;
    if (take(counter) || take(tool)) strong++;
    else {
      const from = at;
      if (!take(moment) && !take(field)) return false;
      // 时间:6月 主办:学术部 may be an event of the plan; who wrote and put out a page may not
      if (/^(?:时间|主办|承办|协办)/.test(line.slice(from))) others++;
      else fields++;
    }
  }
  return words > 0 && (strong > 0 || fields > 1 || (fields === 1 && others > 0));
}
