// What changed since a sign-off: parts that came, went and moved, as two texts that can be compared.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changesSince, type Seen, signedSections } from '../../server/plans/signedChapters.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';

/** `# ` a chapter, `## ` a part of one; what stands after it is its id and its title. */
function textOf(lines: readonly string[]): { text: Uint8Array; numbering: typeof DEFAULT_NUMBERING } {
  const doc = new Y.Doc();
  doc.getXmlFragment(TEXT_ROOT).push(
    lines.map((line) => {
      const [, marks = '', words = ''] = /^(#*) ?(.*)$/.exec(line) ?? [];
      const block = new Y.XmlElement(marks === '' ? 'paragraph' : 'heading');
      block.setAttribute('id', words);
      if (marks !== '') block.setAttribute('level', marks.length as never);
      block.insert(0, [new Y.XmlText(words)]);
      return block;
    }),
  );
  return { text: Y.encodeStateAsUpdate(doc), numbering: DEFAULT_NUMBERING };
}

function changed(before: readonly string[], after: readonly string[], ids?: readonly string[]) {
  const all = signedSections({ ...textOf(before), ids: [] }).sections;
  const wanted = ids ?? all.map(({ id }) => id);
  const { words } = signedSections({ ...textOf(before), ids: wanted });
  const seen: Seen = {
    whole: ids === undefined,
    sections: all.filter(({ id }) => wanted.includes(id)),
  };
  const { signed, now } = changesSince({ ...textOf(after), seen, words });
  expect(signed.looks.length).toBe(signed.text === '' ? 0 : signed.text.split('\n').length);
  return [signed.text.split('\n'), now.text.split('\n')];
}

describe('what changed since a sign-off', () => {
  const before = ['# 交流', '论坛20场', '# 普及', '讲座30场', '# 保障', '经费'];

  it('is shown in one order, parts that moved beside what they were', () => {
    const after = ['# 保障', '经费200万', '# 交流', '论坛20场', '# 普及', '讲座40场'];
    expect(changed(before, after)).toEqual([
      ['三、保障', '经费', '二、普及', '讲座30场'],
      ['一、保障', '经费200万', '三、普及', '讲座40场'],
    ]);
  });

  it('of parts that are gone is what was signed, in its place; of a whole plan also what came', () => {
    const after = ['# 交流', '论坛21场', '# 保障', '经费', '# 附则', '解释'];
    expect(changed(before, after)).toEqual([
      ['一、交流', '论坛20场', '二、普及', '讲座30场'],
      ['一、交流', '论坛21场', '三、附则', '解释'],
    ]);
    expect(changed(before, after, ['普及'])).toEqual([['二、普及', '讲座30场'], ['']]);
  });

  it('says the heading that parts share once', () => {
    const tasks = (forum: string, lecture: string) => [
      ...['# 目标', '定了', '# 任务', '## 论坛', forum, '## 讲座', lecture],
    ];
    expect(changed(tasks('20场', '30场'), tasks('21场', '31场'))).toEqual([
      ['二、任务', '（一）论坛', '20场', '（二）讲座', '30场'],
      ['二、任务', '（一）论坛', '21场', '（二）讲座', '31场'],
    ]);
  });
});
