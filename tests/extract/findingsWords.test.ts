// Words that are broken or too vague: damaged characters, sentences cut off, promises without a number.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { inPlan, plan, told } from './findingsKit.ts';

describe('damage', () => {
  const of = (text: string) =>
    extractText(inPlan(text)).findings.flatMap((f) => (f.kind === 'damaged' ? f.severity : []));

  it.each([
    '1.举办论坛20场?瘜冢讲座??。',
    '1.举办论坛20场\uE5D2\uE863，出版期刊。',
    '1.ÖÐ¹ú¿Æ¼¼¹¤×÷¼Æ»®。',
    '1.涓浗绉戞妧宸ヤ綔璁″垝。',
    '1.推出è¿œå¤ç”Ÿçµ展览。',
    '1.举办锟斤拷锟斤拷论坛。',
  ])('of characters is told: %s', (text) => {
    expect(of(text)).toEqual(['warning']);
  });

  it.each([
    '1.举办论坛。何为？为何？如何？',
    '1.在璁华、瀛湾两地举办论坛。',
    '1.举办论坛……另行通知。气温25℃，误差±3%，××局、×××处负责。',
    '1.Müller教授、Crèche项目和Åström奖。',
    '1.会议指出：“坚持四个面向。\n“坚持人民至上。”\n2.论坛。办好论坛。',
    '1.1 The "1+3" layout and the 5" screens are kept.',
    '1.1 As the Board said: "We must grow.\n"We must also listen."\n1.2 Do it.',
    '1.1 Mail the team at fairs@example.org or see www.example.org',
  ])('is none: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('of the last sentence is told', () => {
    const items = [1, 2, 3, 4]
      .map((k) => `${k}.做好第${k}项工作，认真抓好落实，年底前完成全部任务，按时报告。`)
      .join('\n');
    expect(of(`${items}\n5.修复标本300件，开放修复室每周2天面向观众展`)).toEqual(['warning']);
    expect(of('1.举办论坛20场，组织专家开')).toEqual(['hint']);
    expect(of('1.举办论坛20场，会议全程公开')).toEqual([]);
  });
});

describe('the end of a plan', () => {
  const of = (end: string) => told(`${plan}\n${end}`).map((f) => f.kind);

  it('may be a form to be signed, not a sentence broken off', () => {
    expect(of('甲方代表（签字）：　　　乙方代表（签字）：')).toEqual([]);
    expect(of('院长（盖章）：\n日期：')).toEqual([]);
    expect(of('明年将继续推进以下工作：')).toEqual(['damaged']);
    expect(of('各研究室于3月')).toEqual(['damaged']);
    expect(of('下一次全体会议时间定于3月')).toEqual([]);
  });

  it('may hold a telephone number whose halves are no range', () => {
    expect(of('联络电话：（02）8231-4790转15。')).toEqual([]);
  });
});

describe('a promise without a number', () => {
  it.each([
    '1.进一步增加养老床位。',
    '1.发表多篇论文。',
    '1.举办系列讲座。',
    '1.引进大批人才。',
    '1.大幅提升转化率。',
    '1.1 We will equip some mobile clinics.',
    '1.1 We will train more community nurses.',
  ])('is hinted at: %s', (text) => {
    const plan = /[一-龥]/.test(text)
      ? `2026年工作计划\n一、任务\n${text}`
      : `Work Plan 2026\n1. Work\n${text}`;
    expect(extractText(plan).findings.map((f) => `${f.severity} ${f.kind}`)).toEqual(['hint vague']);
  });

  it.each([
    '1.转化率大幅提升至85%。',
    '1.派出第一批科考队。',
    '1.打造系列化产品。',
    '1.1 Train more than 20 nurses.',
    '1.1 Hold some of the talks online.',
  ])('is none: %s', (text) => {
    const plan = /[一-龥]/.test(text)
      ? `2026年工作计划\n一、任务\n${text}`
      : `Work Plan 2026\n1. Work\n${text}`;
    expect(extractText(plan).findings.map((f) => f.kind)).not.toContain('vague');
  });
});
