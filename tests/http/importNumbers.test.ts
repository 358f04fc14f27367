// Import: numbers over numbers of the same kind (## 1. Training over 1. Offer 18 courses) keep their nesting, and the
// plan reads as the file does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Read {
  sections: string[];
  numbering: string[];
}

const sectionsOf = (targets: { section: string }[]): string[] => targets.map(({ section }) => section);

async function plan(file: string, name: string): Promise<Read & { id: string; title: string }> {
  const made = await server.bringIn(upload(file, name));
  expect(made.status).toBe(201);
  const { id } = made.json;
  const { targets } = (await server.call('GET', `/api/plans/${id}/targets`, { token: server.admin })).json;
  const { findings } = (await server.call('GET', `/api/plans/${id}/findings`, { token: server.admin })).json;
  return {
    id,
    title: made.json.report.title,
    sections: sectionsOf(targets),
    numbering: findings
      .filter(({ kind }: { kind: string }) => kind === 'numbering')
      .map(({ message }: { message: { zh: string } }) => message.zh),
  };
}

async function extracted(file: string): Promise<string[]> {
  const reply = await server.call('POST', '/api/extract', {
    token: server.admin,
    raw: file,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
  return sectionsOf(reply.json.targets);
}

/** Two chapters of two items each, their headings as given. */
const chapters = (heads: readonly string[], tasks: readonly string[], title: string): string =>
  `# ${title}\n\n${heads
    .map((head, k) => `${head}\n\n1. ${tasks[2 * k]}\n2. ${tasks[2 * k + 1]}\n`)
    .join('\n')}`;

const ENGLISH = ['Offer 18 courses.', 'Enrol 45 students.', 'Complete 9 studies.', 'Publish 80 articles.'];
const CHINESE = ['举办培训班18期。', '招收学员45名。', '完成课题9项。', '发表论文80篇。'];

describe('headings numbered as the items below them', () => {
  const heads: [string, string[], readonly string[], string[]][] = [
    ['## 1.', ['## 1. 培训', '## 2. 科研'], CHINESE, ['1', '2']],
    ['## 1、', ['## 1、培训', '## 2、科研'], CHINESE, ['1', '2']],
    ['# 1.', ['# 1. 培训', '# 2. 科研'], CHINESE, ['1', '2']],
    ['### 1.', ['### 1. 培训', '### 2. 科研'], CHINESE, ['1', '2']],
    ['## 一、', ['## 一、培训', '## 二、科研'], CHINESE, ['一', '二']],
    ['## （一）', ['## （一）培训', '## （二）科研'], CHINESE, ['（一）', '（二）']],
    ['English', ['## 1. Training', '## 2. Research'], ENGLISH, ['1', '2']],
    ['English, closed', ['## 1. Training ##', '## 2. Research ##'], ENGLISH, ['1', '2']],
    ['English, with 1.1', ['## 1. A\n### 1.1 Training', '## 2. B\n### 2.1 Research'], ENGLISH, ['1', '2']],
    ['below 一、', ['## 一、人才\n\n### 1. 培训', '## 二、业务\n\n### 1. 科研'], CHINESE, ['一/1', '二/1']],
    [
      'below （一）',
      ['## 一、人才\n\n### （一）学生\n\n#### 1. 培训', '### （二）科研\n\n#### 1. 科研'],
      CHINESE,
      ['一/（一）/1', '一/（二）/1'],
    ],
  ];

  it.each(heads)('%s', async (_, given, tasks, chapter) => {
    const file = chapters(given, tasks, tasks === CHINESE ? '2026年工作计划' : 'Plan 2026');
    const inFile = await extracted(file);
    for (const name of ['plan.md', 'plan.txt']) {
      const read = await plan(file, name);
      expect(read.numbering, name).toEqual([]);
      expect(read.title, name).toBe(tasks === CHINESE ? '2026年工作计划' : 'Plan 2026');
      read.sections.forEach((section, k) => {
        const above = chapter[k < 2 ? 0 : 1]!;
        expect(section === above || section.startsWith(`${above}/`), `${name}: ${section}`).toBe(true);
      });
      expect(read.sections, name).toEqual(inFile);
      const words = await server.words(read.id);
      for (const task of tasks) expect(words, name).toContain(task);
      expect(words, name).not.toContain('#');
    }
  });

  it('go on as they are where a heading is added, and show in the export', async () => {
    const { id } = await plan(chapters(['## 1. 培训', '## 2. 科研'], CHINESE, '2026年工作计划'), 'plan.md');
    const detail = (await server.call('GET', `/api/plans/${id}`, { token: server.admin })).json;
    expect(detail.settings.numbering.first).toBe('decimal');
    const markdown = (await server.call('GET', `/api/plans/${id}/export.md`, { token: server.admin })).text;
    const again = await plan(markdown, 'again.md');
    expect(again.sections).toEqual(['1/1', '1/2', '2/1', '2/2']);
    expect(again.numbering).toEqual([]);
  });

  it('with nothing of their kind below them stay where 1. is at home', async () => {
    const { id, sections } = await plan('# 2026年计划\n\n## 1. 培训\n\n- 举办培训班18期。\n', 'plan.md');
    expect(sections).toEqual(['1']);
    const detail = (await server.call('GET', `/api/plans/${id}`, { token: server.admin })).json;
    expect(detail.settings.numbering.first).toBe('cjk');
  });
});
