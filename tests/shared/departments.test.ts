import { describe, expect, it } from 'vitest';
import { departmentNamed, namesOf } from '../../shared/departments.ts';

const centre = { id: 'c', name: '学术与出版中心', formerNames: ['学术部', '学术交流部'] };
const sport = { id: 's', name: '体育部', formerNames: ['文体部'] };
const both = [centre, sport];

describe('a department as a text names it', () => {
  it('goes by its name, by a former one, and by what holds either', () => {
    expect(departmentNamed('学术与出版中心', both)).toBe(centre);
    expect(departmentNamed('学术交流部', both)).toBe(centre);
    expect(departmentNamed('校学术交流部', both)).toBe(centre);
    expect(departmentNamed('体育', both)).toBe(sport);
    expect(departmentNamed('后勤部', both)).toBeNull();
  });

  it('is the one that bears the name today, whoever bore it before', () => {
    const arts = { id: 'a', name: '文体部', formerNames: [] };
    expect(departmentNamed('文体部', [...both, arts])).toBe(arts);
    expect(namesOf([...both, arts])).toEqual(['学术与出版中心', '体育部', '文体部', '学术部', '学术交流部']);
  });
});
