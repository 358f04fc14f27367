/** Which findings are told together. Pure. */
import type { Finding } from '../../../shared/extract/types.ts';

/** A new plan has hundreds of targets without a card: that is one thing to say, not hundreds. */
const MOST_APART = 3;

/** Hints of one kind when they are many, and what says the very same of several places; everything else by itself. */
export function alike(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { kind, severity, message } = finding;
    const same = severity === 'hint' ? kind : `${kind} ${message.zh}`;
    const group = groups.get(same);
    if (group) group.push(finding);
    else groups.set(same, [finding]);
  }
  return [...groups.values()].flatMap((group) =>
    group[0]?.severity === 'hint' && group.length <= MOST_APART ? group.map((one) => [one]) : [group],
  );
}
