/** What the tests of findings share: a plan without a contradiction, and how what is told about a text is asked for. */
import { extractText } from '../../shared/extract/extract.ts';

/** A plan that contradicts itself nowhere. */
export const plan = `2026年学术交流工作计划

一、总体目标
全年举办学术活动60场（其中高端论坛10场、专题研讨会20场、青年沙龙30场），覆盖数学、物理、化学3大领域。
二、重点任务
（一）国内交流
1.高端论坛。全年举办高端论坛10场，上半年4场、下半年6场。（牵头部门：学术部）
2.专题研讨会。组织专题研讨会20场，组建8-10个研究团队，支持3-5个研究团队申报课题。（牵头部门：学术部）
3.青年沙龙。开展青年沙龙30场。（牵头部门：人才部）
（二）国际交流
1.联合研究。推进“深海”、“极地”2个联合项目。（牵头部门：国际部）
2.承办会议。承办第十届亚太海洋大会，第十届亚太海洋大会参会人数不少于500人。（牵头部门：国际部）
`;

/** Errors and warnings, no hints. */
export const told = (text: string, departments?: string[]) =>
  extractText(text, departments ? { departments } : {}).findings.filter((f) => f.severity !== 'hint');

/** A text below the head of a plan in its language (Ö: Chinese in the wrong encoding). */
export const inPlan = (text: string, title = '2026年工作计划') =>
  /[一-龥Ö]/.test(text) ? `${title}\n一、任务\n${text}` : `Work Plan 2026\n1. Tasks\n${text}`;
