// What the words at the head of a table's column say that it holds. Heads are folded and without blanks.

/** A number of the row; a weight, which says nothing of the plan. */
export const index =
  /^(?:序号|编号|项次|(?:考核)?(?:权重|分值)(?:\(%\))?|满分|得分|No\.?|Nr\.?|(?:item|serial)no\.?|S\/?No?\.?|Sl\.?No\.?|Ref\.?|ID|Code|#)$/i;

export const when =
  /^(?:(?:计划|拟定|举办|活动|完成|预计|办理|办结|实施|推进|执行|起止)?(?:时间|日期|时限|期限|期间|期程|月份|时间节点)|(?:(?:target|due|completion|end|finish|delivery)?dates?|(?:target|planned)completion(?:date)?|date(?:due|ofcompletion)|timings?|deadlines?|due(?:by)?|(?:by)?when|completion|complete(?:d)?by|timeline|time(?:-?scales?|frame|limit)?|schedule|term|by|quarter|month|period|finish|start(?:-|\/|and)?(?:end|finish)))$/i;

export const owner =
  /牵头|责任|主责|主办|负责|承办|^分工$|^(?:主政|主管|归口|权责|执行|实施|落实|办理)(?:单位|部门|处室|科室)$|owner|lead(?!ership|time)|responsib(?:le|ility)|incharge|accountable|assignedto|coordinator|focalpoint|^(?:by)?who(?:m|does(?:it|this))?$|budgetholder|^(?:executive|project)?sponsor$/i;

/** Of those, heads that say that other things may be told as well. */
export const remarks = /备注|说明|remarks?|notes?(?!d)|comments?/i;

/** Of those, heads that say of all in the column that they lead. */
export const leader = /^(?:牵头|主责|主办|主要责任|lead(?!er))/i;

export const support =
  /配合|协办|协同|协作|协助|辅助部门|参与部门|参与单位|support|^(?:(?:who|with)?(?:helps?|assists?)|helpfrom|(?:together|working|inpartnership)?with|partners?|contribut(?:ors?|ing)|collaborators?|(?:co-?operat(?:ing|ion)|assisting|collaborating|partner|participating)(?:units?|departments?|divisions?|offices?|bod(?:y|ies)|institutions?|organi[sz]ations?|agenc(?:y|ies)|partners?)?|(?:in)?co-?operation(?:with)?)$/i;

export const past =
  /现状|基期|实际|完成情况|基数|上年|去年|baseline|actual|current|audited|estimated?|lastyear|previousyear|prioryear|startingpoint|^(?:base|before|then)$|^status$|achieved/i;

/** Growth on 2025, Change from last year; the year is what it is measured against. */
export const change =
  /^(?:change|growth|increase|rise|variation|difference|reduction)s?\s(?:on|over|from|vs\.?|against|since|compared (?:to|with))\s(?:the\s)?((?:FY\s?)?(?:19|20)\d\d(?:[/-]\d\d)?|last year|previous year)?/i;

export const value =
  /目标|计划(?:数|值|量)?$|任务(?:数|量)|指标值|数量|规划值|预期|target|planned|(?:budget|forecast)(?!holder|code|line)|^FY\d\d(?:\/\d\d)?$|^(?:plan|after|(?:this|next|coming)year)(?:\([^()]*\))?$|quantity|^number$|^how(?:many|much|often)$|^annual$|^(?:year|full-?year|total)$|数值|年均|累计|增长|增速|增幅|上半年|下半年|季度|全年|合计|规模|金额|投资额|场次|人数|[期件篇项门家户]数(?:\(|$)|经费|预算|^(?:expected|planned|target)?attendance$|(?:audience|people|participants?|visitors|beneficiaries)reached$|^(?:reach|beneficiaries)$/i;
/** Of what would hold values by `value`: what names or tells. */
export const noValue =
  /指标(?:名称|类别)?$|(?:内容|名称|类别|类型|事项)$|任务$|目标任务$|工作目标$|主要任务$|重点任务$|计划内容|(?:工作|施政|重要)计划$|来源$/;

export const measure =
  /指标|名称|项目|内容|任务|类别|科目|事项|活动|工作|(?:收入|资金|经费)来源$|(?:支出|资金|经费|使用)(?:方向|用途|去向)$|^用途$|indicator|measure|item|activit(?:y|ies)|name|KPI|metric|objective|goals?$|descriptions?$|deliverable|^what$|^contents?$|actions?$|tasks?$|outputs?$|outcomes?$|projects?$|^programmes?$|work ?packages?$|initiatives?$|milestones?$/i;

export const other = /属性|备注|类型|性质|时间|时限|进度|地点|remarks?|type|note/i;

/** Events, Participants: the column counts what its head names. */
export const counted =
  /^(?!.*\b(?:status|notes?|comments?|remarks?|risks?|means|resources|assumptions|locations?|sites?|weeks|days|months|details|next steps|inputs?|methods?|criteria|sources?|links?|basis)\b)[A-Z][a-z]+(?:\s[a-z]+){0,2}s$/;

/** Of a register of risks: what may happen, how likely it is and how bad, what is done against it. */
export const risk = /^\s*(?:(?:key|main|top|major) )?risks?(?: description)?\s*$/i;
export const ofRisk =
  /^\s*(?:(?:(?:key|main|top|major) )?risks?(?: (?:description|score|rating|level))?|likelihood|probability|impact|severity|score|rating|level|rank)\s*$/i;
export const averts =
  /^\s*(?:(?:planned|proposed|our) )?(?:mitigat(?:ion|ing)s?(?: (?:measures?|actions?|steps))?|responses?|counter-?measures?|controls?|actions?|treatment)\s*$/i;
