// The forms of words by which it is told what a quantity counts: who goes where, what money is given for, which of them.

export const personUnits = new Set('人 名 人次 位'.split(' '));
/** Measure words of things; 次, 场, 期 and the like count the deeds themselves. */
export const thingUnit =
  /^(?:个|家|座|所|处|条|栋|幢|套|台|辆|部|门|本|种|户|间|支|件|篇|块|万?平方米|公里|亩|公顷)$/;
export const wentTo = /^(?:赴|参加|出席|前往)([^,。;:、()\d]{2,20}?)(?=[,。;:、()\d]|$)/;
export const givenMoney =
  /^(?:[、和与]\d[\d.]*[万亿]?元|[、,]连续[\d一二两三四五]年)*的?(?:的?标准)?(?:给予|予以|进行)?((?:一次性|专项|经费|资金|配套|科研|项目|财政)*(?:支持|资助|奖励|补助|补贴|奖补|扶持|激励|配套|贴息|补偿|返还))(?=[,。;、)]|$)/;
export const whoGoes =
  /^([一-龥]{0,8}?(?:教师|学生|师生|研究生|干部|职工|骨干|人员|专家|学者|人才|会员|馆员|医师|医生|护士|青年|党员|工作者))(?:(?:参加|参与|赴|出席|前往|外出|到|出[国境]|来[校院所馆华京访])[^,。;]{2,}|进修|研修|访学|挂职)$/;
export const whoStudies =
  /^([一-龥]{0,8}?(?:教师|干部|职工|骨干|人员|医师|医生|护士|馆员|党员))(?:赴|到|海外|境外|国外|国内|出国|外出|脱产|跟岗)[^,。;的]{0,8}(?:研修|访学|进修|挂职|锻炼|培训|学习)$/;
/** 会员参加…大会8人: who goes. */
export const whoAttends = /^([一-龥]{0,4}?会员)(?:参加|出席)[^,。;]{2,}$/;
/** 补助青年学者出国发表论文: from who is sent to the end (1), and who is (2). */
export const whoIsSent =
  /(?:补助|资助|选派|支持|组织|推荐|选送|奖励)(([一-龥]{0,6}(?:教师|学生|师生|研究生|干部|职工|骨干|人员|专家|学者|人才|会员|馆员|医师|医生|护士|青年|工作者))(?:赴|到|出[国境席]|参加|前往|发表|攻读|进修)[^,。;]*)$/;
export const onlySends = /^(?:资助|补助|奖励|扶持|选派|推荐|遴选|支持|组织|选送|派出|安排)$/;
/** 海外专家来所作报告(每月2场): what they come for. */
export const comesFor =
  /^来[校院所华京馆沪](?:开展|举办|作|做)?((?:[一-龥]{0,4}(?:报告|讲座|讲学|授课|交流|演讲|指导|培训)))/;
/** 连续两年每年资助3万元: what goes on so long. */
export const goesOnFor =
  /^(?:的|每年)?(?:给予|予以)?([一-龥]{0,6}?(?:资助|支持|培养|跟踪|补贴|补助|奖励|服务))/;
/** 2家,进入辅导期1家: what becomes of those counted. */
export const becomes = /^(?!.*的)(?:进入|纳入|列入|入选|晋级|转为)/;
/** 350人出席: nothing names them, and what was counted before is another thing. */
export const attends = /^(?:出席|参会|与会|到场|参展|参赛|报名|参训)(?=[,。;、)]|$)/;
/** 暑期营招收学生(100名,为期5天): what takes them in. */
export const takesIn = /^([^,。;:、]{2,14}?)(?:招收|招募|邀请|组织|吸引|选拔|遴选|录取)/;
/** Where something is held, and no more: 线上线下各两期. */
export const whereAlone =
  /^(?:线[上下](?:[、和与]?线[上下])?|[校院境国省市]内(?:[、和与]?[校院境国省市]?外)?|城乡)$/;
/** 每校配备教师1名,千人以上学校2名: no persons. */
export const houses = /(?:学校|中学|小学|医院|卫生院|学院|乡镇|街道|社区|行政村|[县市区]|企业|单位)$/;
/** A part of what was named before: 首期10亿元. */
export const firstPart = /^(?:首期|首批|首轮|一期|二期|前期|后期)$/;
/** Who does it, by a name that stands alone before the number: 中心组不少于10次. */
export const doers =
  /(?:中心组|单位|部门|学院|支部|机关|科室|处室|街道|乡镇|班子|委员会|党委|党组|教研室|学会|分会|成员|主任|领导|干部|书记|院长|校长|教师|老师|教研员|督学|医师|护士|馆员|职工|党员)$/;
/** Persons who do it themselves: 馆员每月轮岗1次. */
export const doersThemselves =
  /(?:[^网号器材料品]人|(?<!网)站|[校院馆所村县市区镇乡局厅部处科室办会组]|科协|中心|公司|企业|社区|[学馆会党职队团委社]员|教师|医师|老师|督学|顾问|(?:学|研究|本科|硕士|博士)生|学者|专家|者|干部|骨干|我[们院所会局])$/;
/** A place, and no more: 更换农村37处的机泵. */
export const placeAlone = /^(?:农村|乡村|城[区镇乡市]|全[市县区校院省]|社区|校园|辖区|[市县境校]内)$/;
/** The part of a whole for which a rate is told again: 入园率达到95%,县(市)达到85%. */
export const partAlone =
  /^(?:各?[县市区镇](?:\([市县区、]+\))?|城[市镇乡区]|农村|乡村|[东中西南北]部(?:地区)?|[山牧]区|(?:国家|[省市县区])级|小学|初中|高中|[低中高]年级|[男女][性生])$/;
export const staysThere =
  /(?:赴|到|前往)[^,。;、]{1,18}?((?:任职|实习|合作研究|联合培养|访学|研修|进修|访问|交流|学习|培训|考察|挂职锻炼|挂职|跟岗锻炼|跟岗学习|跟岗|锻炼|调研|驻点|任教|支教|留学)(?:或(?:任职|实习|访学|研修|交流))?)$/;
export const whichOf =
  /(?:\d[\d,.]*\s*(?:万亿|[万亿])?|[过超逾][百千万亿]+)(?:元|美元|亩|吨|人|千瓦|平方米)(?:及?以[上下])?的$|[\d百千万]人以[上下](?:规模|级别)?的$/;
export const scoredAbove = /\d分(?:及?以上)的?$/;

/** 单产比当地平均水平高: what follows is no part of the name. */
export const measuredAgainst =
  /(?<![同环占对])(?:比(?![例重率值])|较)(?:[^,。;:、比较\d]{2,14}|[^,。;:、比较\d]{1,10}\d[\d.,]*[万亿]?[一-龥]{1,3})$/;

/** Between the thing and its number: who leads it. */
export const leads = /,由[^,。;:\d]{2,16}(?:牵头|负责|承办|主办|实施),$/;

/** 完成1次互访: the deed itself, nothing after it. */
export const bareDeed = /^(?:互访|往访|送教|送课|送医|巡诊|演练|路演)(?=[,。;、)]|$)/;

/** Before a number of times: 开展3次专题调研. */
export const holds = /(?:开展|组织|举办|召开|进行|举行|主办|承办|安排|完成|实施)$/;
