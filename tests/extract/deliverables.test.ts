// Named events, publications and platforms: edition inside and outside quotes, theme in all its places, the time of
// each, English names to their ends, and plans without numbered items.
import { describe, expect, it } from 'vitest';
import { createExtractor, extractBlocks, extractText } from '../../shared/extract/extract.ts';
import type { Deliverable } from '../../shared/extract/types.ts';

const inPlan = (sentence: string): Deliverable[] =>
  extractText(
    /[一-龥]/.test(sentence)
      ? `市科协2026年工作计划\n\n一、任务\n1.事项。${sentence}\n`
      : `Annual Plan 2026\n\n1. Work\n${sentence}\n`,
  ).deliverables;
const facts = (d: Deliverable) => [d.kind, d.name, d.edition, d.theme, d.period];

/** As a traditional text writes it. */
const traditional = (words: string): string =>
  [...words]
    .map((c) => {
      const at = '举办论坛会题为届江湾开发数据库“”联'.indexOf(c);
      return at < 0 ? c : '舉辦論壇會題為屆江灣開發數據庫「」聯'[at]!;
    })
    .join('');

describe('an event', () => {
  const names = [
    ['第十二届江州科技论坛', '江州科技论坛', '十二'],
    ['“第十二届江州科技论坛”', '第十二届江州科技论坛', '十二'],
    ['第十二届“江州科技论坛”', '江州科技论坛', '十二'],
    ['“江州科技论坛”(第十二届)', '江州科技论坛', '十二'],
    ['第12届江州科技论坛', '江州科技论坛', '12'],
    ['首届“江州科技论坛”', '江州科技论坛', '首'],
    ['“江州科技论坛”', '江州科技论坛', null],
    ['2026江州科技大会(第九届)', '2026江州科技大会', '九'],
  ] as const;
  const themes: [(event: string) => string, string | null][] = [
    [(e) => `举办${e}`, null],
    [(e) => `举办${e}(主题:绿色低碳)`, '绿色低碳'],
    [(e) => `举办${e}（主题：“绿色低碳”）`, '绿色低碳'],
    [(e) => `举办${e}(主题为绿色低碳)`, '绿色低碳'],
    [(e) => `举办${e}，主题为“绿色低碳”`, '绿色低碳'],
    [(e) => `举办${e}，主题是绿色低碳`, '绿色低碳'],
    [(e) => `举办以“绿色低碳”为主题的${e}`, '绿色低碳'],
    [(e) => `以绿色低碳为主题，举办${e}`, '绿色低碳'],
    [(e) => `围绕“绿色低碳”主题举办${e}`, '绿色低碳'],
    [(e) => `举办${e}，以“绿色低碳”为主题`, '绿色低碳'],
  ];
  const times: [(words: string) => string, string | null][] = [
    [(w) => `${w}。`, null],
    [(w) => `5月${w}。`, '2026-05'],
    [(w) => `上半年，${w}。`, '2026-H1'],
  ];
  const grid = names.flatMap(([event, name, edition]) =>
    themes.flatMap(([put, theme]) =>
      times.map(([when, period]) => ({ sentence: when(put(event)), name, edition, theme, period })),
    ),
  );

  it('is read with edition, theme and time however they are written', () => {
    for (const { sentence, name, edition, theme, period } of grid)
      expect(inPlan(sentence).map(facts), sentence).toEqual([['event', name, edition, theme, period]]);
  });

  it('in traditional characters alike', () => {
    for (const { sentence, name, edition, theme, period } of grid)
      expect(inPlan(traditional(sentence)).map(facts), traditional(sentence)).toEqual([
        ['event', traditional(name), edition, theme, period],
      ]);
  });

  it.each([
    ['“江州论坛”于10月举办。', '2026-10'],
    ['举办“江州论坛”(10月)。', '2026-10'],
    ['上半年完成筹备，举办“江州论坛”(10月)。', '2026-10'],
    ['在上海举办“江州论坛”(10月,主题:海洋)。', '2026-10'],
  ])('has the time after it: %s', (sentence, period) => {
    expect(inPlan(sentence).map(({ name, period }) => [name, period])).toEqual([['江州论坛', period]]);
  });

  it('has its own theme and time beside another', () => {
    expect(
      inPlan(
        '5月举办“江州论坛”(主题:海洋),10月举办以“森林”为主题的第三届青年大会，参加第二十届中国科协年会。',
      ).map(facts),
    ).toEqual([
      ['event', '江州论坛', null, '海洋', '2026-05'],
      ['event', '青年大会', '三', '森林', '2026-10'],
      ['event', '中国科协年会', '二十', null, '2026-10'],
    ]);
  });

  it.each([
    '学习“第十二届全国科技论坛”精神。',
    '贯彻落实第十二届全国科技大会精神。',
    '落实《科普法》,贯彻《行动纲要》。',
    '根据《江州市规划》，推进“一带一路”网络建设。',
    '以“绿色低碳论坛”为主题开展宣传。',
    '“十四五”平台建设总结。',
    '总结第五届江州论坛办会经验。',
    '关于印发《江州市科普规划》的通知已经下达。',
    '会议制定了《江州市科普规划》。',
    '现将《江州市科普规划》印发给你们。',
    '“科技工作者之家”建设线上线下系统联动。',
    'We follow the Annual Report on Water.',
    'Staff learn from the Ninth Forum on Water.',
  ])('is none where it is only spoken of: %s', (sentence) => {
    expect(inPlan(sentence)).toEqual([]);
  });
});

describe('a platform', () => {
  it.each([
    ['建成“材料基因数据中心”。', '材料基因数据中心', null],
    ['“先进合金制备国家工程研究中心”2027年建成。', '先进合金制备国家工程研究中心', '2027'],
    ['6月，“科技云港”平台上线。', '科技云港', '2026-06'],
    ['建设“江州云科普”平台。', '江州云科普', null],
    ['下半年上线“科创通”服务平台。', '科创通', '2026-H2'],
    ['搭建产学研合作服务平台“科创通”。', '科创通', null],
    ['开通“云上科技馆”网站。', '云上科技馆', null],
    ['推出“科普江州”小程序。', '科普江州', null],
    ['上線「數位典藏」資料庫。', '數位典藏', null],
    ['組建『海洋材料』產業聯盟。', '海洋材料', null],
  ])('%s', (sentence, name, period) => {
    expect(inPlan(sentence).map((d) => [d.kind, d.name, d.period, d.category])).toEqual([
      ['platform', name, period, 'platform'],
    ]);
  });
});

describe('a publication', () => {
  it('stands beside others, and has a time and an edition', () => {
    expect(
      inPlan('6月底前发布《2025年度观察报告》《江州市创新指数(2026)》，修订出版《科普手册》第二版。').map(
        facts,
      ),
    ).toEqual([
      ['publication', '2025年度观察报告', null, null, '2026-06'],
      ['publication', '江州市创新指数(2026)', null, null, '2026-06'],
      ['publication', '科普手册', '二', null, '2026-06'],
    ]);
    expect(inPlan('《江州年鉴》于9月出版。').map(facts)).toEqual([
      ['publication', '江州年鉴', null, null, '2026-09'],
    ]);
  });
});

describe('in English', () => {
  const ordinals = [
    ['', null],
    ['9th ', '9'],
    ['Tenth ', 'Tenth'],
    ['Twenty-first ', 'Twenty-first'],
  ] as const;
  const events = [
    'Riverside Science Forum',
    'Riverside Conference on Vaccines',
    'Riverside Workshop on Climate and Health',
    'Riverside Festival of Light',
    'Riverside Summer School in Epidemiology',
  ];
  const themes: [string, string | null][] = [
    ['', null],
    [' (theme: water and cities)', 'water and cities'],
    [' (theme: "Water and cities")', 'Water and cities'],
    [' under the theme “Water and cities”', 'Water and cities'],
    [' on the theme of water and cities', 'water and cities'],
  ];
  const frames: ((event: string, theme: string) => string)[] = [
    (e, t) => `Host the ${e} in May 2026${t}.`,
    (e, t) => `We will organise the ${e}${t.startsWith(' (') ? t : ''} in May${t.startsWith(' (') ? '' : t}.`,
    (e, t) => `In May we will hold the ${e}${t}.`,
    (e, t) => `The ${e} will be held in May 2026${t}.`,
    (e, t) => `The ${e}${t.startsWith(' (') ? t : ''} will take place in May${t.startsWith(' (') ? '' : t}.`,
  ];

  it('events are read to the ends of their names, with edition, theme and time', () => {
    for (const [ordinal, edition] of ordinals)
      for (const name of events)
        for (const [words, theme] of themes)
          for (const frame of frames) {
            const sentence = frame(`${ordinal}${name}`, words);
            expect(inPlan(sentence).map(facts), sentence).toEqual([
              ['event', name, edition, theme, '2026-05'],
            ]);
          }
  });

  it('an ordinal names what has no other name', () => {
    expect(
      inPlan(
        'Host the 14th Conference on Vaccines in September 2026 and the Second Workshop on Climate and Health in February 2027.',
      ).map(facts),
    ).toEqual([
      ['event', 'Conference on Vaccines', '14', null, '2026-09'],
      ['event', 'Workshop on Climate and Health', 'Second', null, '2027-02'],
    ]);
    expect(inPlan('Run the Fifth Summer School in Epidemiology in June 2027.').map(facts)).toEqual([
      ['event', 'Summer School in Epidemiology', 'Fifth', null, '2027-06'],
    ]);
    expect(inPlan('In June we will run a Summer School.')).toEqual([]);
  });

  it.each([
    ['We will publish the Green Valley Guide, 2nd edition, by August 2026.', '2'],
    ['We will publish the Green Valley Guide (second edition) by August 2026.', 'second'],
    ['By August 2026 we will publish the 3rd edition of the Green Valley Guide.', '3'],
    ['The Green Valley Guide will be published by August 2026.', null],
    ['Publish the “Green Valley Guide” by August 2026.', null],
  ])('publications: %s', (sentence, edition) => {
    expect(inPlan(sentence).map(facts)).toEqual([
      ['publication', 'Green Valley Guide', edition, null, '2026-08'],
    ]);
  });

  it.each([
    ['Launch the Open Data Portal by June.', 'Open Data Portal'],
    ['Open the Centre for Marine Science in June.', 'Centre for Marine Science'],
    ['The Deep Sea Laboratory will be opened by June 2026.', 'Deep Sea Laboratory'],
    ['Set up the "River Watch" platform by June.', 'River Watch'],
  ])('platforms: %s', (sentence, name) => {
    expect(inPlan(sentence).map(facts)).toEqual([['platform', name, null, null, '2026-06']]);
  });
});

describe('names and times in harder places', () => {
  it.each([
    ['承办“第五届江州材料大会”，会议主题“新材料”。', ['event', '第五届江州材料大会', '五', '新材料', null]],
    ['10月举办“第三届青年论坛——智能制造”。', ['event', '第三届青年论坛——智能制造', '三', null, '2026-10']],
    ['2026年10月，第十二届江州论坛将在江州举办。', ['event', '江州论坛', '十二', null, '2026-10']],
    [
      'The 3rd Film Festival, themed "Light", takes place in June.',
      ['event', 'Film Festival', '3', 'Light', '2026-06'],
    ],
    [
      "Host Riverside's 5th Annual Science Day in May.",
      ['event', 'Annual Science Day', '5', null, '2026-05'],
    ],
    [
      'We will hold the 12th "River Forum" (topic: floods) in May.',
      ['event', 'River Forum', '12', 'floods', '2026-05'],
    ],
    ['Deliver the Riverside Report by December.', ['publication', 'Riverside Report', null, null, '2026-12']],
  ])('%s', (sentence, expected) => {
    expect(inPlan(sentence).map(facts)).toEqual([expected]);
  });

  it('two share a time, or each has its own before it', () => {
    expect(
      inPlan('Convene the First World Conference on Rice and the Third Asian Workshop on Soil in June.').map(
        facts,
      ),
    ).toEqual([
      ['event', 'World Conference on Rice', 'First', null, '2026-06'],
      ['event', 'Asian Workshop on Soil', 'Third', null, '2026-06'],
    ]);
    expect(inPlan('In May we host the Riverside Forum and in June the Coastal Workshop.').map(facts)).toEqual(
      [
        ['event', 'Riverside Forum', null, null, '2026-05'],
        ['event', 'Coastal Workshop', null, null, '2026-06'],
      ],
    );
  });

  it.each(['打造“一站式”服务平台。', 'Work with the Institute of Physics.'])('none: %s', (sentence) => {
    expect(inPlan(sentence)).toEqual([]);
  });
});

describe('a plan without numbered items', () => {
  it.each([
    ['2026年工作计划\n\n上半年举办“第十二届江州科技论坛”(主题:人工智能)。发布《白皮书》。\n', 2],
    ['Work Plan 2026\n\nIn May we will hold the Tenth River Forum. We will publish the River Atlas.\n', 2],
    ['2026年工作计划\n\n举办“甲论坛”。\n\n一、任务\n举办“乙论坛”。\n\n1.事项。举办“丙论坛”。\n', 3],
  ])('has its deliverables: %s', (text, many) => {
    const { deliverables, items } = extractText(text);
    expect(deliverables).toHaveLength(many);
    for (const { offset, length, quote } of deliverables)
      expect(text.slice(offset, offset + length)).toBe(quote);
    // what items have is among them
    for (const one of items.flatMap((item) => item.deliverables)) expect(deliverables).toContainEqual(one);
  });

  it('and keeps them while it is written', () => {
    const extractor = createExtractor({ title: '2026年工作计划' });
    const blocksOf = (lines: readonly string[]) => {
      let offset = 0;
      return lines.map((text, k) => {
        const block = { id: `b${k}`, kind: 'paragraph' as const, text, offset };
        offset += text.length + 1;
        return block;
      });
    };
    const lines = ['本年计划如下。', '5月举办“江州论坛”。', '建设“科创通”平台。'];
    extractor.update(blocksOf(lines));
    lines[0] = '本年的工作计划如下。';
    lines[2] = '建设“科创云”平台。';
    expect(extractor.update(blocksOf(lines))).toEqual(
      extractBlocks(blocksOf(lines), { title: '2026年工作计划' }),
    );
  });
});
