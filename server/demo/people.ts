/** The people and departments of the sample workspace (invented). */
export const DEMO_PASSWORD = 'gongce-demo';
export const DEMO_WORKSPACE = '云湖研究院';

export const DEMO_DEPARTMENTS = [
  '综合办公室',
  '学术交流部',
  '科研合作部',
  '国际事务部',
  '人才工作部',
  '科普传播部',
] as const;
export type DemoDepartment = (typeof DEMO_DEPARTMENTS)[number];

export interface DemoPerson {
  name: string;
  email: string;
  department: DemoDepartment;
  admin?: boolean;
  role: 'owner' | 'editor' | 'contributor' | 'commenter';
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { name: '顾明远', email: 'gu@demo.gongce', department: '综合办公室', admin: true, role: 'owner' },
  { name: '沈嘉禾', email: 'shen@demo.gongce', department: '综合办公室', role: 'editor' },
  { name: '许知行', email: 'xu@demo.gongce', department: '学术交流部', role: 'editor' },
  { name: '罗雨桐', email: 'luo@demo.gongce', department: '学术交流部', role: 'editor' },
  { name: '秦望', email: 'qin@demo.gongce', department: '科研合作部', role: 'editor' },
  { name: '陆之遥', email: 'lu@demo.gongce', department: '科研合作部', role: 'contributor' },
  { name: '周若水', email: 'zhou@demo.gongce', department: '国际事务部', role: 'editor' },
  { name: '叶听澜', email: 'ye@demo.gongce', department: '国际事务部', role: 'contributor' },
  { name: '陈砚秋', email: 'chen@demo.gongce', department: '人才工作部', role: 'editor' },
  { name: '林晚照', email: 'lin@demo.gongce', department: '人才工作部', role: 'contributor' },
  { name: '韩星野', email: 'han@demo.gongce', department: '科普传播部', role: 'editor' },
  { name: '马小满', email: 'ma@demo.gongce', department: '科普传播部', role: 'commenter' },
];
