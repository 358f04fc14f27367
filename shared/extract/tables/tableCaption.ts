// What the line above a table says of all in it: the unit of its numbers, the part of the plan it is confined to.
import { readMoneyUnit } from '../english/money.ts';
import { readUnit } from '../numbers/measureWord.ts';
import { titleSays } from '../outline/overview.ts';
import { namesPart } from '../parts/dimensions.ts';

/** No more is read of a line above a table, from its end. */
export const longestCaption = 90;

/** 二、收入预算(金额单位:万元): the unit the words above a table give to all its numbers; '' when they give none. */
export function captionUnit(f: string): string {
  // BUDGET SUMMARY (USh million)
  const money =
    f.length < 90
      ? /\((?:all figures |amounts? |figures )?(?:are )?([^()\d]{1,24}(?:000)?)\)\s*:?$/i.exec(f)
      : null;
  if (money && /[A-Za-z$£€]/.test(money[1]!) && readMoneyUnit(money[1]!)) return money[1]!;
  if (!f.includes('单位')) return '';
  const said = /(?:^|[(,。\s]|金额|计量|货币|数量)单位\s?[::]?\s?([^\s()。,;::]{1,8})\)?\s*$/.exec(f);
  if (!said) return '';
  const unit = said[1]!.replace(/^(?:港币|新台币|人民币|澳门币)(?=.)/, '');
  const word = unit.replace(/^(?:百万|千万|[百千万亿])(?=.)/, '');
  return readUnit(word, 0, false)?.end === word.length ? unit : '';
}

/** 附表2:学会部2026年重点任务表, 上半年安排: whose or when all numbers of the table below are; '' the plan's. */
export function captionPart(f: string): string {
  const name = f
    .trim()
    .replace(/^附?[件表]?\s?[\d一二三四五六七八九十]{0,2}\s?[:.、]?\s*|20\d\d年(?:度)?|\([^()]*\)/g, '')
    .replace(
      /(?:重点|主要|目标|年度|学术|工作|任务|活动|计划|指标|分解|安排|进度|一览|汇总|情况|清单|明细|[表:])+$/,
      '',
    );
  return name.length < 20 && (titleSays(name).part || namesPart(name)) ? name : '';
}
