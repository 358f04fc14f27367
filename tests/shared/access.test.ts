import { describe, expect, it } from 'vitest';
import { accessTo, PLAN_ROLES, PLAN_STATES, strongerRole } from '../../shared/access.ts';

const PARTS = ['text', 'board', 'talk'] as const;

describe('access', () => {
  it('the whole table', () => {
    const table = PLAN_ROLES.map((role) =>
      [
        role,
        ...PLAN_STATES.map((state) => PARTS.map((part) => accessTo(role, part, state)[0]).join('')),
      ].join(' '),
    );
    expect(table).toEqual([
      'owner www www rww www rrr',
      'editor www www rww www rrr',
      'contributor rww rww rww rww rrr',
      'commenter rrw rrw rrw rrw rrr',
      'viewer rrr rrr rrr rrr rrr',
    ]);
  });

  it('R9 who is no member gets nothing, in every state', () => {
    for (const state of PLAN_STATES)
      for (const part of PARTS) expect(accessTo(null, part, state)).toBe('none');
  });

  it('the stronger of two roles counts', () => {
    expect(strongerRole('viewer', 'editor')).toBe('editor');
    expect(strongerRole(null, 'viewer')).toBe('viewer');
    expect(strongerRole('owner', null)).toBe('owner');
  });
});
