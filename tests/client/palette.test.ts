// Finding by words, pinyin and its initials.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPinyin, type PinyinMatch, scoreOf } from '../../client/pages/palette/match.ts';

describe('palette search', () => {
  let pinyin: PinyinMatch;
  beforeAll(async () => {
    pinyin = await loadPinyin();
  });
  const titles = ['2026年度学术交流与科研合作工作计划', '“十五五”科研发展规划', '导出 Word 文稿'];
  const find = (query: string): string[] => titles.filter((title) => scoreOf(query, title, '', pinyin) > 0);

  it('finds by words, initials and full pinyin, with other words between', () => {
    expect(find('学术')).toEqual([titles[0]]);
    expect(find('ndjh')).toEqual([titles[0]]);
    expect(find('xsjl')).toEqual([titles[0]]);
    expect(find('guihua')).toEqual([titles[1]]);
    expect(find('word')).toEqual([titles[2]]);
  });

  it('an empty query shows everything, an unknown one nothing', () => {
    expect(find('')).toEqual(titles);
    expect(find('zzzz')).toEqual([]);
    expect(find('机器人')).toEqual([]);
  });

  it('the beginning counts more than the middle, words more than pinyin', () => {
    const at = (query: string, label: string) => scoreOf(query, label, '', pinyin);
    expect(at('导出', '导出 Word 文稿')).toBeGreaterThan(at('文稿', '导出 Word 文稿'));
    expect(at('文稿', '导出 Word 文稿')).toBeGreaterThan(at('wg', '导出 Word 文稿'));
    expect(scoreOf('import', '导入文稿', 'import docx', pinyin)).toBeGreaterThan(0);
  });

  it('works by words before the pinyin table has come', () => {
    expect(scoreOf('学术', titles[0] ?? '', '', null)).toBeGreaterThan(0);
    expect(scoreOf('ndjh', titles[0] ?? '', '', null)).toBe(0);
  });
});
