// Lines of web pages around a plan, before and after its body: all are proposed as furniture, no plan line is.
import { expect, it } from 'vitest';
import { readStructure } from '../../shared/extract/lines/structure.ts';

const title = '云湖研究院2026年工作计划';
const body = [
  '一、总体目标',
  '全年举办学术论坛不少于20场，新建基地5个。',
  '1.办好论坛。全年举办论坛20场，邀请专家100人。（牵头部门：学术部）',
  '二、保障措施',
  '加强组织领导，落实责任，确保各项任务完成。',
];

const furniture = [
  '阅读次数：286 字号：大 中 小',
  '分享到：微信 微博',
  '分享到： 微信 新浪微博 QQ空间',
  '打印本页',
  '【字体：大 中 小】',
  '[字体：大 中 小]',
  '字体：【大】【中】【小】',
  '浏览：123次 来源：综合办公室 作者：王某',
  '来源：科技处 发布时间：2026-01-08 点击数：1024',
  '发布时间：2026-01-08 09:30 浏览次数：233次 字号：[大 中 小] 打印 关闭',
  '日期：2026年1月8日　来源：办公室　【打印】【关闭】',
  '上一篇：关于召开年度会议的通知',
  '下一篇：没有了',
  '版权所有：云湖研究院 京ICP备12345678号-1',
  '版权所有 © 2026 云湖大学',
  '技术支持：某某网络科技有限公司',
  '京公网安备 11010802012345号',
  '文章来源：学院办公室 | 访问量：1,234 | 发布者：admin',
  '您的位置：首页 > 通知公告 > 正文',
  '当前位置: 首页 >> 规划计划 >> 正文',
  '首页 | 机构概况 | 信息公开 | 办事服务',
  '【我要打印】【关闭窗口】',
  '打印 收藏 关闭',
  '分享：',
  '微信扫一扫：分享',
  '扫一扫在手机打开当前页',
  '扫描二维码分享到微信',
  '责任编辑：李某 审核：张某',
  '保存本页 打印本页 关闭窗口 返回顶部',
  '访问量：次',
  '点击数： 更新时间：2026-03-02',
  'A+ A A-',
  '字号：A- A A+',
  '字号 大 中 小',
  '分享到 微信 QQ 微博',
  '收藏 分享 打印 复制链接',
  '本文已被阅读 356 次',
  '浏览 356 | 评论 0 | 点赞 12',
  '供稿：科研处 编辑：小李 发布：2026-01-09',
  'Views: 356  Print  Share',
  'Font size: A A+ A-',
  'Share on: Facebook Twitter LinkedIn',
  'Posted on January 8, 2026 by admin',
  'Last updated: 8 January 2026',
  '上一条：2025年工作总结 下一条：2026年招生计划',
  '网站标识码：1100000001 备案序号：京ICP备05000000号',
  '地址：某市某路1号 邮编：100000 电话：010-12345678',
  '建议使用1024×768分辨率浏览本站',
  '相关附件：',
  '附件下载：2026年工作计划.docx',
  '信息来源：办公室 | 作者：管理员 | 阅读：88',
];

const text = [
  '分享经验，打印材料，全年不少于20次。',
  '来源：专项经费300万元',
  '每季度打印一次清单。',
  '关闭落后产能企业5家',
  '阅读推广活动20场',
  '浏览量：全年达到50万次以上',
  '大中小企业融通发展',
  '技术支持：为中小企业提供技术支持100次。',
  '联系方式：建立联系专家20名制度',
  '微信公众号发布原创文章200篇',
  '访问学者20人',
  '点击率提升20%',
  '作者沙龙3场',
  '发布时间安排：6月底前完成',
  '打印机采购5台',
  'Views and hits of the site: 5000',
  '分享会：全年举办12场',
  '编辑部：牵头部门',
  '主办单位：学术交流部',
  '目标：阅读次数100万',
  '时间：2026年6月',
  '时间：6月 主办单位：学术交流部',
];

function kindOf(lines: readonly string[], line: string): string | undefined {
  return readStructure(lines.join('\n')).lines.find((l) => l.text === line)?.kind;
}

it.each(furniture)('%s', (line) => {
  expect(kindOf([title, line, ...body], line), 'before the plan').toBe('furniture');
  expect(kindOf([title, ...body, line], line), 'after the plan').toBe('furniture');
});

it.each(text)('keeps %s', (line) => {
  expect(kindOf([title, ...body, line, ...body], line)).not.toBe('furniture');
});
