// Words marked by hand as a target: the dialog starts from the quantity that stands in them.
import { beforeAll, describe, expect, it } from 'vitest';
import { draftOfWords } from '../../client/editor/corrections/draft.ts';
import { loadExtraction } from '../../client/reading/extraction.ts';

beforeAll(loadExtraction);

const start = (quote: string) => draftOfWords({ blockId: 'b', from: 0, to: quote.length }, quote).start;

describe('what the dialog starts from', () => {
  it.each([
    ['会后十五个工作日内', { low: 15, high: '', unit: '工作日', comparator: 'eq' }],
    ['三家', { low: 3, unit: '家', kind: 'count' }],
    ['两至三天', { low: 2, high: 3, unit: '天', comparator: 'range' }],
    ['二十余人', { low: 20, unit: '人', comparator: 'gt' }],
    ['12月底前完成３项', { low: 3, unit: '项' }],
    ['百分之三十', { low: 30, unit: '%', kind: 'percent' }],
    ['举办学术论坛20场', { low: 20, unit: '场', measure: '学术论坛' }],
    ['办好一切大事', { low: '', unit: '' }],
  ])('%s', (quote, fields) => {
    expect(start(quote)).toMatchObject(fields);
  });
});
