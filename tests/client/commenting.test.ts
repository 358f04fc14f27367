// Who may comment, and who may begin to while the talk is still being read.
import { describe, expect, it } from 'vitest';
import { commentingIn } from '../../client/talk/commenting.ts';

const state = (access: 'read' | 'write', ready: boolean, schemaOutdated = false) => ({
  access,
  ready,
  schemaOutdated,
});

describe('commenting', () => {
  it('begins before the talk is there, for who is granted it', () => {
    expect(commentingIn(state('read', false), 'write')).toBe('soon');
    expect(commentingIn(state('write', false), 'write')).toBe('now');
    expect(commentingIn(state('write', true), 'write')).toBe('now');
  });

  it('does not for who only reads, or can no longer write', () => {
    expect(commentingIn(state('read', false), 'read')).toBe('no');
    expect(commentingIn(state('read', true), 'write')).toBe('no');
    expect(commentingIn(state('read', false, true), 'write')).toBe('no');
  });
});
