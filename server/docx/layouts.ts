/**
 * The two layouts: official follows GB/T 9704-2012 and office custom; modern is a plain business one with the
 * same style ids, so that reading back knows both.
 */
import type { Faces, Layout } from './layout.ts';
import { modernStyles } from './modernStyles.ts';
import { officialStyles } from './officialStyles.ts';
import type { DocxOptions } from './options.ts';

const OFFICIAL_FACES: Record<'gb2312' | 'windows', Faces> = {
  gb2312: {
    title: '方正小标宋简体',
    hei: '黑体',
    kai: '楷体_GB2312',
    fang: '仿宋_GB2312',
    song: '宋体',
    latin: 'Times New Roman',
  },
  windows: {
    title: '方正小标宋简体',
    hei: '黑体',
    kai: '楷体',
    fang: '仿宋',
    song: '宋体',
    latin: 'Times New Roman',
  },
};

export function makeLayout(options: DocxOptions): Layout {
  return options.layout === 'modern' ? modernLayout() : officialLayout(options);
}

function officialLayout(options: DocxOptions): Layout {
  const faces = { ...OFFICIAL_FACES[options.faces ?? 'gb2312'] };
  if (options.digits === 'fangsong') faces.latin = faces.fang;
  const word = options.grid === 'word';
  const layout: Layout = {
    id: 'official',
    portrait: { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1588, footer: 1417 },
    // The portrait page turned clockwise; the number stands as far under the type area.
    landscape: { width: 16838, height: 11906, top: 1588, right: 2098, bottom: 1474, left: 1984, footer: 907 },
    header: 851,
    // 22 × 579 twips fit into 225 mm; 580 would give 21 lines.
    grid: word
      ? { type: 'linesAndChars', linePitch: 579, charSpace: -849 }
      : { type: 'lines', linePitch: 579 },
    line: 579,
    char: 316,
    titleLine: 700,
    titleChars: 20,
    tableSize: 24,
    faces,
    styles: [],
    outerPageNumber: true,
  };
  layout.styles = officialStyles(layout, word ? undefined : -5, options.boldThirdLevel === true);
  return layout;
}

function modernLayout(): Layout {
  const faces: Faces = {
    title: '微软雅黑',
    hei: '微软雅黑',
    kai: '楷体',
    fang: '等线',
    song: '等线',
    latin: 'Calibri',
  };
  const layout: Layout = {
    id: 'modern',
    portrait: { width: 11906, height: 16838, top: 1440, right: 1440, bottom: 1440, left: 1440, footer: 708 },
    landscape: { width: 16838, height: 11906, top: 1440, right: 1440, bottom: 1440, left: 1440, footer: 708 },
    header: 708,
    grid: null,
    line: 380,
    char: 230,
    titleLine: 600,
    titleChars: 20,
    tableSize: 20,
    faces,
    styles: [],
    outerPageNumber: false,
  };
  layout.styles = modernStyles(layout);
  return layout;
}
