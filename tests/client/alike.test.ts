// The list of findings: one sentence about many places is told once.
import { expect, it } from 'vitest';
import { alike } from '../../client/editor/panel/alike.ts';
import type { Finding } from '../../shared/extract/types.ts';

const finding = (key: string, kind: Finding['kind'], severity: Finding['severity'], zh: string): Finding => ({
  ...{ key, kind, severity, spans: [], targets: [] },
  message: { zh, en: zh },
  advice: { zh: '', en: '' },
});

it('findings that say the same are one, many hints of a kind are one, all others stand alone', () => {
  const unknown = (key: string, name: string) => finding(key, 'department-unknown', 'warning', `没有${name}`);
  const hint = (key: string, kind: Finding['kind']) => finding(key, kind, 'hint', key);
  const groups = alike([
    ...[unknown('a', '学术部'), unknown('b', '外事部'), unknown('c', '学术部')],
    ...['d', 'e', 'f', 'g'].map((key) => hint(key, 'target-without-card')),
    ...['h', 'i'].map((key) => hint(key, 'vague')),
  ]);
  expect(groups.map((group) => group.map(({ key }) => key).join(''))).toEqual(['ac', 'b', 'defg', 'h', 'i']);
});
