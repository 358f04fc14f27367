// What the words around a number say of a promise, on lines that nothing was learnt from. The bounds may only tighten.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isOnlyTold } from '../../shared/extract/english/mood.ts';
import { lookedAt, unbraced } from './mood/marked.ts';

const lines = fs
  .readFileSync(path.join(import.meta.dirname, 'mood/unseen.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map(unbraced);

it('of lines that nothing was learnt from, two in five numbers only told are dropped, and hardly a promise', () => {
  const asked = lines.flatMap(lookedAt).filter(({ refused }) => !refused);
  const dropped = asked.filter(({ x }) => isOnlyTold(x));
  const told = asked.filter(({ promised }) => !promised);
  expect(asked.length).toBeGreaterThan(200);
  expect(dropped.filter(({ promised }) => !promised).length / told.length).toBeGreaterThan(0.38);
  expect(dropped.filter(({ promised }) => promised).length).toBeLessThanOrEqual(3);
});

it('no promise that was once dropped is dropped again', () => {
  const kept = fs
    .readFileSync(path.join(import.meta.dirname, 'mood/kept.txt'), 'utf8')
    .split('\n')
    .map(unbraced);
  const dropped = kept.flatMap(lookedAt).filter(({ x, promised }) => promised && isOnlyTold(x));
  expect(dropped.map(({ x }) => x.f)).toEqual([]);
});
