// Reads a row of a table with the help of its header: which column names the measure, which the unit, which
// holds the planned value, which the department. Knows one row and its header at a time.

import { type RawTarget, shifted } from '../blockReading.ts';
import { cellTime } from '../english/cellTime.ts';
import { readEnglishBlock } from '../english/english.ts';
import { baselineOf } from '../english/relations.ts';
import { noteWords } from '../findings/findingNotes.ts';
import { fold } from '../fold.ts';
import { isEnglish } from '../lines/textLines.ts';
import { readMixed } from '../mixed.ts';
import { readBaseline } from '../numbers/baseline.ts';
import { readDate } from '../times/dates.ts';
import { monthsAsPeriod } from '../times/periods.ts';
import type { TimeValue } from '../times/times.ts';
import { readYearWord } from '../times/yearWords.ts';
import { cellKind, isUnit, readCell, shift, takeCycle } from './cellValue.ts';
import { readRowName } from './rowName.ts';
import { columnNotes, rowNotes } from './rowNotes.ts';
import { isLabelled, splitCells } from './tableCells.ts';
import { unitInBrackets } from './tableColumnNames.ts';
import type { Column } from './tableHeader.ts';
import { cellOwners, helperCell, oneOf, ownersIn, type RowOwner } from './tableOwners.ts';

export interface RowReading {
  targets: { raw: RawTarget; cell: number; measure: string | null; measureAt: number }[];
  owners: RowOwner[];
}

/** 三十篇次, 不少于两场: a number in characters fills a cell of its own. */
const spelled =
  /^\s*(?:不少于|不低于|不超过|至少|超过|达到|约)?[一二三四五六七八九十百千万两]+[^\d\s,。;、()]{1,3}(?:以上|以内|左右)?\s*$/;

/** 1:16, 不高于1:18 */
const proportion = /^\s*(?:[≥≤><]|不低于|不高于|不超过)?\s*\d[\d.]*:\d[\d.]*\s*(?:以[上内下])?\s*$/;

/** 12 walks, 8 fairs: a number with what it counts is read as words are. */
const namesThings =
  /\d\s(?!(?:or|days|weeks|hours|years|times|pence|cents|tons?|acres|km|kg|ha|mu)\b)[a-z]{2,5}\s*$/;

/** Three regional forums, Hold three regional forums; Theme Two is a name. */
const countsFirst =
  /^\s*(?:[A-Z][a-z]+ (?:of |in |with |for )?(?:(?:at least|up to|about|another|a further) )?)?(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) [a-z]/i;

const stoodAt = /^\s*(?:from|was|were|up from|down from|against|baseline)\s/i;
const namesNothing =
  /^(?:between|month|quarter|year|week|term|(?:an? )?(?:increase|decrease|reduction|rise|growth|cut|fall|drop|gain))$/i;

const labelOfTarget = /^(?:Annual |Key )?(?:Targets?|Goals?)\b[^:]{0,24}:/i;
/** Beside a target: what it is to cost, where it stood. */
const labelBeside =
  /^(?:(?:Total|Estimated|Expected|Indicative|Approximate|Unit) )?(?:Budget|Costs?|Price|Funds?|Funding|Amount|Resources|Baseline|Current|Actual|Last year)\b[^:]{0,24}:/i;

/** The targets of one row. `columns` null: cells are read as prose, a bare number takes its measure from the first cell. */
export function readRow(text: string, columns: Column[] | null): RowReading {
  const cells = splitCells(text, columns?.length);
  const out: RowReading = { targets: [], owners: [] };
  /** Statements that are cells of their own. */
  const named: RowOwner[] = [];
  // 教学质量 alone in its row names those below it
  if (columns && cells.length === 1) return out;
  const english = isEnglish(text);
  const roleOf = (k: number): Column['role'] => columns?.[k]?.role ?? 'other';
  let measureCell = cells.findIndex((_, k) => roleOf(k) === 'measure');
  // 类别 | 指标 | …: the last measure column is the nearest name
  cells.forEach((c, k) => {
    if (roleOf(k) === 'measure' && c.text !== '' && columns?.slice(k + 1).some((x) => x.role === 'value'))
      measureCell = k;
  });
  if (!columns) measureCell = cells.findIndex((c) => /[一-龥A-Za-z]{2}/.test(c.text));
  const name = measureCell >= 0 ? cells[measureCell]! : null;
  const nameFolded = name ? fold(name.text) : '';
  const ownUnit = unitInBrackets.exec(nameFolded);
  // staff costs (% of income)
  const inBrackets = ownUnit?.[1]?.replace(/^% of .*/, '%') ?? '';
  const unitCell = cells.findIndex((_, k) => roleOf(k) === 'unit');
  const row = readRowName(
    name?.text.slice(0, ownUnit && isUnit(ownUnit[1]!) ? ownUnit.index : name.text.length) ?? '',
    english,
    unitCell >= 0 ? cells[unitCell]!.text === '%' : /\d\s?%/.test(text),
  );
  const plainName = row.name;
  const notes = rowNotes(cells, columns, measureCell, row.around);
  const rowUnit = unitCell >= 0 ? cells[unitCell]!.text : isUnit(inBrackets) ? inBrackets : row.unit;
  const whenCell = cells.findIndex((_, k) => roleOf(k) === 'when');
  // 6月底前举办3场,12月底前完成: what is done when, not when the row is due
  const due = whenCell >= 0 ? fold(cells[whenCell]!.text) : '';
  const told = due === '' || due.length > 24 || /[,;。]/.test(due) ? null : timeOf(due);
  const whenColumn = columns?.[whenCell];
  const when: TimeValue | null = told && (whenColumn?.due || whenColumn?.by) ? { ...told, by: true } : told;
  const valued =
    english && cells.some((c, k) => roleOf(k) === 'value' && /^\W*\d[\d,.]*\s?\S{0,3}$/.test(c.text));
  // Target: 12 rooms | Budget: £40,000
  const aimed =
    english && !columns && isLabelled(cells) && cells.some(({ text }) => labelOfTarget.test(text));
  cells.forEach((cell, k) => {
    const role = roleOf(k);
    if (aimed && labelBeside.test(cell.text)) return;
    if (cell.text === '' || role === 'unit' || role === 'index' || role === 'past') return;
    // two rounds: March, Sept: when, not what
    if (english && role === 'when') return;
    if (role === 'owner' || role === 'support') {
      named.push(...cellOwners(cell, columns![k]!, english));
      return;
    }
    const f = fold(cell.text);
    // From 47%, beside what it is to be
    if (english && role === 'other' && columns && stoodAt.test(f)) return;
    const bare =
      !(english && namesThings.test(f)) &&
      ((role === 'value' && (spelled.test(f) || (!english && proportion.test(f)))) ||
        /^\s*(?:≥|≤|>|<|>=|<=|max\.? |min\.? |at (?:least|most) |no (?:more|fewer|less) than |not (?:more|fewer|less) than |not more than |not less than |no less than |no fewer than |not fewer than |at most |a minimum of |a maximum of |up to |over |under |above |below |not (?:above|below|over|under) |(?:more|fewer|less) than |about |around |approximately |minimum |约|不少于|不低于|不超过|超过|达到|\[|[+~]|-(?=\d))*\s*(?:\d{1,3}(?: \d{3})+|\d[\d,.]*)(?:\s*[-~至]\s*\d[\d,.]*)?\s*(?:%|万|亿|个|项|场|家|名|人|篇|次|期|人次|万人次|元|万元|亿元|[^\d\s,。;、()]{1,5})?\s*(?:以上|以下|以内|左右|or more|or above|or over|or higher|or better|or less|or fewer|or below|or under|\])*\s*$/i.test(
          f,
        ));
    if (
      bare &&
      (role === 'value' ||
        (!columns &&
          k > 0 &&
          measureCell >= 0 &&
          k !== measureCell &&
          !/^\s*\d{1,2}\s*月/.test(f) &&
          (rowUnit !== '' || !/^\d+$/.test(f.trim()))))
    ) {
      const q = readCell(f, columns?.[k]?.unit || rowUnit);
      if (!q) return;
      shift(q, cell.from);
      const cycle = takeCycle(q);
      const kind =
        (columns?.[k]?.grows || /^\s*[+-]\d/.test(f)) && q.unit === '%'
          ? 'growth'
          : columns?.[k]?.spends
            ? 'money'
            : cycle && q.unit !== '元'
              ? 'frequency'
              : cellKind(q, nameFolded);
      out.targets.push({
        cell: k,
        measure: columns?.[k]?.name ?? (plainName || null),
        measureAt: name?.from ?? cell.from,
        raw: {
          quantity: q,
          start: q.start,
          end: q.end,
          kind,
          measure: null,
          time: dueAt(columns?.[k]?.time, when),
          per: cycle ?? row.per,
          parent: -1,
          baseline:
            kind !== 'growth'
              ? null
              : english
                ? (columns?.[k]?.against ?? baselineOf(nameFolded))
                : readBaseline(nameFolded, name?.text ?? '', 0, nameFolded.length),
          past: false,
          sentence: k,
          rules: {
            number: q.form,
            comparator: q.left || q.right || 'bare',
            unit: q.unitEnd > q.unitStart ? 'cell' : 'header',
            measure: 'row name',
            kind: 'table',
            ...(columns?.[k]?.time ? { period: 'header' } : {}),
            ...notes,
            ...columnNotes(columns?.[k], k),
          },
        },
      });
      return;
    }
    // a weight, a rank: a number beside what is planned
    if (bare && english && columns) return;
    // Answers in under 24 hours | 65%: what the row names is no promise beside its values
    if (
      role === 'measure' &&
      k === measureCell &&
      (valued || (!/\d/.test(f) && !(english && countsFirst.test(f))))
    )
      return;
    if (k === measureCell && !columns && cells.length > 1) {
      // a name cell rarely promises; prose inside it is still read below when it has a sentence
      if (!/[,。;]/.test(f) && !(english && f.length > 40 && /[.:]/.test(f))) return;
    }
    const reading = english ? readEnglishBlock(cell.text, true) : readMixed(cell.text);
    const first = out.targets.length;
    noteWords(reading, english);
    for (const raw of reading.targets) {
      const copy = shifted(raw, cell.from, first);
      // 20% increase, between 120 and 150: what the row names grows, or lies there
      if (
        english &&
        role === 'value' &&
        copy.measure &&
        namesNothing.test(cell.text.slice(raw.measure![0], raw.measure![1]))
      )
        copy.measure = null;
      copy.rules = {
        ...(copy.measure ? onlyWhere(notes) : notes),
        ...copy.rules,
        ...columnNotes(columns?.[k], k),
      };
      copy.time ??= dueAt(columns?.[k]?.time, when);
      // Vouchers (£50 each); four a row's number may be
      if (english && copy.measure === null && copy.kind === 'percent') {
        copy.kind = cellKind(copy.quantity, nameFolded);
        if (copy.kind === 'growth') copy.baseline ??= baselineOf(nameFolded);
      }
      if (english && copy.measure === null)
        copy.per ??= /^\s+each\b/.test(f.slice(raw.end, raw.end + 6)) ? plainName || null : row.per;
      out.targets.push({
        cell: k,
        raw: copy,
        measure: copy.measure ? null : plainName || null,
        measureAt: name?.from ?? cell.from,
      });
    }
    const helps = english && !columns ? helperCell(cell) : null;
    if (helps) named.push(helps);
    for (const o of ownersIn(f, cell.from)) {
      // Lead: Works Unit | Support: Stores
      const whole = !columns && o.start === cell.from && o.end >= cell.to - 1;
      (whole ? named : out.owners).push(o);
    }
  });
  divide(out.targets, columns);
  out.owners.push(...oneOf(named));
  out.owners.sort((a, b) => a.start - b.start);
  return out;
}

/** What a row says of a number that its own words name: the deed of the row's name is not its. */
const onlyWhere = ({ deed, ...rest }: Record<string, string>): Record<string, string> => rest;

/** 全年合计 | 其中:一季度 | 二季度: the quarters are parts of the year. */
function divide(targets: RowReading['targets'], columns: Column[] | null): void {
  for (const { cell, raw } of targets) {
    const whole = columns?.[cell]?.partOf;
    if (whole === undefined || raw.parent >= 0) continue;
    raw.parent = targets.findIndex((t) => t.cell === whole);
    if (raw.parent >= 0) raw.rules.part_of = 'header';
  }
}

/** A header that says 年度目标 leaves the row its own time; under 2026年目标 a row's 6月底 is June of that year. */
function dueAt(header: TimeValue | null | undefined, when: TimeValue | null): TimeValue | null {
  if (!header || (header.kind === 'relative' && header.part === null)) return when ?? header ?? null;
  // Q2 under 2026/27: a quarter of that year, whose months the plan knows
  if (header.kind === 'absolute' && header.end === header.start + 1 && when?.kind === 'relative') return when;
  if (header.kind !== 'absolute' || !/^\d{4}$/.test(header.value) || when === null) return header;
  // August 2026 in the year 2027 that began in July
  if (when.kind === 'absolute')
    return (when.start === header.start && when.end === header.end) ||
      (when.end === header.start - 1 && /^\d{4}-\d\d$/.test(when.value))
      ? when
      : header;
  if (when.part === null) return header;
  const by: Pick<TimeValue, 'by'> = when.by ? { by: true } : {};
  const of = (part: string): string => `${header.value}-${part}`;
  if (/^\d\d-\d\d$/.test(when.part))
    return { ...header, ...by, value: monthsAsPeriod(of(when.part.slice(0, 2)), of(when.part.slice(3))) };
  return /^(?:\d\d|[HQ]\d)(?:\/[HQ]\d)?$/.test(when.part)
    ? { ...header, ...by, value: when.part.split('/').map(of).join('/') }
    : header;
}

/** The one time a cell names (3月, 10月中旬, 全年); null when it names several or none. */
function timeOf(f: string): TimeValue | null {
  // 30/06/2027; the last day of a year is its end
  const day = /^\s*(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)\s*$/.exec(f);
  if (day && Number(day[2]) <= 12) {
    const end = Number(day[3]);
    const value = day[1] === '31' && day[2] === '12' ? day[3]! : `${day[3]}-${day[2]!.padStart(2, '0')}`;
    return { kind: 'absolute', value, start: end, end };
  }
  const year = /^\s*((?:19|20)\d\d)\s*年?\s*$/.exec(f);
  if (year) return { kind: 'absolute', value: year[1]!, start: Number(year[1]), end: Number(year[1]) };
  const english = cellTime(f);
  if (english) return english;
  const month = /^\s*((?:19|20)\d\d)\s*[./-]\s*(0?[1-9]|1[0-2])\s*$/.exec(f);
  if (month) {
    const value = `${month[1]}-${month[2]!.padStart(2, '0')}`;
    return { kind: 'absolute', value, start: Number(month[1]), end: Number(month[1]) };
  }
  const at = f.search(/[\d一二三四五六七八九十全年上下第]/);
  const first =
    at < 0 ? null : (readDate(f, f[at] === '第' ? at + 1 : at) ?? readYearWord(f, f.indexOf('年')));
  return first && !/[\d一二三四五六七八九十]\s*月/.test(f.slice(first.end)) ? first.value : null;
}
