// Columns of a table that tell of what was or is, known by the one beside them that says what is planned.
import type { Cell } from './tableCells.ts';
import type { Column } from './tableHeader.ts';

/** 2026/27 forecast | 2027/28 target: what this year will end with is no target; nor is Position March 2026. */
export function pastBesideTarget(columns: Column[], cells: readonly Cell[]): void {
  const aimed = columns.findIndex(({ role }, k) => role === 'value' && /target|goal/i.test(cells[k]!.text));
  if (aimed > 0)
    columns.forEach((column, k) => {
      if (
        k < aimed &&
        column.role === 'value' &&
        /forecast|outturn|expected|projected|likely|^\s*(?:(?:position|situation|standing|level|value|figure|status)s?\s(?:(?:as )?(?:at|of|on|in|for)\s)?(?:the end of )?|as (?:at|of|on)\s)[A-Z\d]/i.test(
          cells[k]!.text,
        )
      )
        column.role = 'past';
    });
}

const yearAlone = /^\s*(?:FY\s?)?20\d\d(?:[/-]\d\d)?(?:\s?\([^()\d]*\))?\s*$/;

/** 2025 | 2026 plan: a year alone before the planned one is what was, also where the plan's years are not known. */
export function pastBesidePlan(columns: Column[], cells: readonly Cell[]): void {
  const planned = columns.find(
    ({ role, time }, k) =>
      role === 'value' &&
      time?.kind === 'absolute' &&
      /\b(?:plan|target|goal|budget|forecast)/i.test(cells[k]!.text),
  )?.time;
  if (planned?.kind !== 'absolute') return;
  columns.forEach((column, k) => {
    const { role, time } = column;
    if (
      role === 'value' &&
      time?.kind === 'absolute' &&
      time.end <= planned.start &&
      yearAlone.test(cells[k]!.text) &&
      time.value !== planned.value
    )
      column.role = 'past';
  });
}
