// @vitest-environment jsdom
// Starting from last year's plan: the years move on, nothing of the text is lost.
import { describe, expect, it, vi } from 'vitest';
import { nextPlan, planToGoOnFrom, structureFor } from '../../client/pages/home/lastYear.ts';
import { fileNameOf } from '../../client/pages/plan/download.ts';
import { safeNext } from '../../client/pages/signIn.ts';
import { importPreviewSchema, importStructureSchema } from '../../shared/api/imports.ts';

vi.hoisted(() => {
  // jsdom has no matchMedia; modules read it when they are loaded.
  globalThis.matchMedia ??= (() => ({
    matches: false,
    addEventListener() {},
    removeEventListener() {},
  })) as never;
});

describe('the plan after this one', () => {
  it('goes on from the last that was finalised, or else from the first', () => {
    const plan = (id: string, state: 'draft' | 'final' | 'amend', year: number) => ({
      id,
      state,
      period: { start: `${year}-01-01`, end: `${year}-12-31` },
    });
    const plans = [plan('draft', 'draft', 2026), plan('older', 'final', 2024), plan('last', 'final', 2025)];
    expect(planToGoOnFrom(plans)?.id).toBe('last');
    expect(planToGoOnFrom(plans.slice(0, 1))?.id).toBe('draft');
    expect(planToGoOnFrom([])).toBeUndefined();
  });

  it('is as many years later as the plan is long, in title and period', () => {
    expect(
      nextPlan({ title: '2026年度工作计划', period: { start: '2026-01-01', end: '2026-12-31' } }),
    ).toEqual({
      title: '2027年度工作计划',
      period: { start: '2027-01-01', end: '2027-12-31' },
    });
    expect(
      nextPlan({ title: '规划（2021—2025年）', period: { start: '2021-01-01', end: '2025-12-31' } }),
    ).toEqual({
      title: '规划（2026—2030年）',
      period: { start: '2026-01-01', end: '2030-12-31' },
    });
  });

  it('leaves other numbers of the title alone, and knows that 29 February is rare', () => {
    expect(
      nextPlan({ title: '1958年建院 2024年计划', period: { start: '2024-01-01', end: '2024-02-29' } }),
    ).toEqual({
      title: '1958年建院 2025年计划',
      period: { start: '2025-01-01', end: '2025-02-28' },
    });
  });

  it('takes no line of the plan for furniture, and the request is valid', () => {
    const line = { offset: 0, length: 4, text: '阅读次数', level: null, mark: '', reason: '浏览计数' };
    const preview = importPreviewSchema.parse({
      fileName: 'a.txt',
      title: 'a',
      titleFrom: 'line',
      period: { start: '2026-01-01', end: '2026-12-31' },
      periodFrom: 'title',
      numbering: { paren: 'full', dot: '.', restart: 'section', first: 'cjk', gap: '' },
      announcedPlans: null,
      lines: [
        { ...line, kind: 'furniture' },
        { ...line, offset: 5, kind: 'heading', level: 1, reason: null },
      ],
      outline: [],
      targets: [],
      findings: [],
      cards: 0,
      wantingCards: 0,
      comments: 0,
      notes: [],
    });
    const structure = structureFor(preview, {
      title: 'b',
      period: { start: '2027-01-01', end: '2027-12-31' },
    });
    expect(structure.lines?.map(({ kind }) => kind)).toEqual(['paragraph', 'heading']);
    expect(importStructureSchema.safeParse(structure).success).toBe(true);
  });
});

describe('borders', () => {
  it('the name of a download is taken in Chinese when it is given', () => {
    expect(fileNameOf(`attachment; filename="plan.docx"; filename*=UTF-8''%E8%AE%A1%E5%88%92.docx`)).toBe(
      '计划.docx',
    );
    expect(fileNameOf('attachment; filename="plan.docx"')).toBe('plan.docx');
    expect(fileNameOf(`attachment; filename*=UTF-8''%E8%ZZ; filename="x.docx"`)).toBe('x.docx');
    expect(fileNameOf(null)).toBe(null);
  });

  it('after signing in one never lands on another site', () => {
    expect(safeNext('/plans/a/board?card=1')).toBe('/plans/a/board?card=1');
    for (const next of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      null,
    ])
      expect(safeNext(next)).toBe('/');
  });
});
