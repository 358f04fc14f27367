/**
 * The sample board: 64 cards in all stages. A row is stage | title | category | owner | due (days from today)
 * | planned | done | unit | measure of the target it works on ('' for none) | checks done/all.
 */
import type { CategoryId } from '../../shared/category.ts';

export interface DemoCard {
  stage: string;
  title: string;
  category: CategoryId;
  owner: string;
  dueIn: number;
  planned: number | null;
  done: number | null;
  unit: string | null;
  measure: string;
  checks: [number, number] | null;
}

const ROWS = `
improve|量子精密测量论坛|forum|许知行|-70|1|1|场|学术论坛|9/9
improve|先进光学论坛（春季）|forum|罗雨桐|-44|1|1|场|学术论坛|8/8
improve|光学测量前沿研讨（首期）|seminar|许知行|-60|2|2|场|专题研讨会|5/5
improve|科学家精神报告会（首场）|party-building|沈嘉禾|-52|1|1|场|科学家精神报告会|
improve|天文夜公众讲座（4场）|lecture|韩星野|-38|4|4|场|科普讲座|6/6
improve|春季公众开放日|lecture|韩星野|-33|9000|9400|人次|公众|7/7
review|生物制造与测量论坛|forum|罗雨桐|-12|1|1|场|学术论坛|6/8
review|极端测量研讨会|seminar|许知行|-9|1|1|场|专题研讨会|4/6
review|青年沙龙：失败的实验|salon|陈砚秋|-6|6|6|场|青年学者沙龙|3/3
review|第一批访问学者回访评估|visiting-scholar|叶听澜|5|6|6|人|访问学者|4/7
review|慕名来访学者（4人）评估|visiting-scholar|周若水|9|4|4|人|来访学者|2/5
review|仪器预约平台一期验收|platform|陆之遥|14|20|20|台|大型仪器|5/6
review|短视频春季专题|other|马小满|3|30|32|条|科普短视频|
run|云湖前沿论坛（全年系列）|forum|许知行|160|15|3|场|学术论坛|3/15
run|跨学科专题研讨（系列）|seminar|罗雨桐|170|27|7|场|专题研讨会|7/27
run|青年学者双周沙龙|salon|陈砚秋|175|34|9|场|青年学者沙龙|
run|科普讲座进社区进校园|lecture|韩星野|165|26|6|场|科普讲座|6/26
run|与江宁大学共建量子传感联合实验室|joint-lab|秦望|-4|1|0|个|联合实验室|4/7
run|与云杉光电共建先进光学联合实验室|joint-lab|秦望|46|1|0|个|联合实验室|3/7
run|派出访问学者：第二批行前准备|visiting-scholar|叶听澜|12|8|2|人|访问学者|5/9
run|接收海外来访学者（上半年）|visiting-scholar|周若水|38|10|5|人|来访学者|4/10
run|示范项目：量子传感早期诊断|joint-research|秦望|120|1|0|台|样机|2/6
run|示范项目：海洋微塑料原位监测|joint-research|陆之遥|120|2|0|套|数据集|1/6
run|联合研究项目立项（首批5项）|joint-research|陆之遥|24|5|3|项|联合研究项目|3/5
run|联合论文跟踪|joint-research|秦望|190|60|17|篇|高水平论文|
run|发明专利申请|joint-research|陆之遥|190|25|8|项|发明专利|
run|仪器开放机时统计|platform|陆之遥|185|8000|2460|小时||
run|《精密测量前沿》第3期|journal|罗雨桐|20|1|0|期|期|2/5
run|《精密测量前沿》全年组稿|journal|罗雨桐|180|90|34|篇|论文|
run|联合招收博士研究生|joint-training|林晚照|55|15|6|名|博士研究生|4/8
run|科普志愿者队伍培训|talent|韩星野|30|4|1|次||1/4
run|决策咨询：仪器自主可控调研|advice|沈嘉禾|26|1|0|项|专题调研|3/6
run|专利与知识产权培训|talent|陆之遥|40|3|1|次|知识产权培训|
run|公众提问答复|lecture|马小满|188|300|96|个|问题|
run|系列报道（与两家媒体）|other|韩星野|150|24|7|篇|系列报道|
plan|国际量子传感会议|conference|周若水|88|1|0|场|国际学术会议|2/9
plan|全国光学测量学术年会|conference|许知行|132|1|0|场|全国光学测量学术年会|1/10
plan|生物制造论坛（秋季）|forum|罗雨桐|96|1|0|场|学术论坛|0/8
plan|量子测量暑期学校|joint-training|林晚照|34|80|0|人|学员|5/12
plan|第三届云湖青年学术年会|salon|陈砚秋|112|1|0|场||1/9
plan|青年出题基金评审|talent|陈砚秋|18|12|0|个|选题|2/5
plan|供需对接会（秋季）|joint-research|秦望|70|3|0|场|供需对接会|0/4
plan|产学研合作项目签约|joint-research|秦望|140|15|4|项|产学研合作项目|
plan|来访学者公寓改造|platform|沈嘉禾|28|24|10|间||3/6
plan|秋季公众开放日|lecture|韩星野|78|12000|0|人次|公众|0/7
plan|《看得见的光》丛书编写|journal|马小满|105|3|0|种|科普丛书|1/6
plan|与海岚生物共建合成生物联合实验室|joint-lab|陆之遥|98|1|0|个|联合实验室|1/7
plan|既有联合实验室评估|joint-lab|秦望|60|3|1|个||1/3
plan|青年编委遴选|journal|罗雨桐|22|30|0|名|青年编委|2/4
todo|与蓝汀理工共建极端光学联合实验室|joint-lab|秦望|150|1|0|个|联合实验室|
todo|接收国内来访学者|visiting-scholar|周若水|145|16|0|人||
todo|派出访问学者：第三批|visiting-scholar|叶听澜|128|6|0|人|访问学者|
todo|选派青年挂职|talent|林晚照|64|8|0|名|青年科研人员|
todo|联合培养方案修订|joint-training|林晚照|48||||0/4
todo|国际组织任职推荐|talent|周若水|90|5|0|名||
todo|专业委员会推荐|talent|陈砚秋|92|10|0|名||
todo|决策咨询：成果转化堵点调研|advice|沈嘉禾|82|1|0|项|专题调研|
todo|年度学术发展报告|advice|许知行|182||||
todo|测量科学前沿问题清单|advice|罗雨桐|184||||
todo|党支部共建活动|party-building|沈嘉禾|75|5|1|次||
todo|科学家精神报告会（后3场）|party-building|沈嘉禾|130|3|0|场|科学家精神报告会|
todo|乡村学校赠书|lecture|马小满|136|2000|0|册||
todo|纪录短片拍摄|other|韩星野|142|1|0|部||0/5
todo|年终评估准备|other|顾明远|178||||0/6
`;

const figure = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

export const DEMO_CARDS: readonly DemoCard[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [stage, title, category, owner, dueIn, planned, done, unit, measure, checks] = row.split('|');
    const [ticked, all] = (checks || '').split('/').map(Number);
    return {
      stage: stage ?? 'todo',
      title: title ?? '',
      category: (category ?? 'other') as CategoryId,
      owner: owner ?? '',
      dueIn: Number(dueIn),
      planned: figure(planned),
      done: figure(done),
      unit: unit || null,
      measure: measure ?? '',
      checks: all ? [ticked ?? 0, all] : null,
    };
  });
