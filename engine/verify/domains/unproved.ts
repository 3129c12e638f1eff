/** What could not be proved is told apart from what is wrong, all the way to the author. */
import type { Diagnostic, Unproved } from '../../language/diagnostic.ts';

/** What a proof finds: wrong, or not shown. */
export type Finding = Diagnostic | Unproved;

/** Tells of something that could not be shown. */
export function asUnproved(diagnostic: Diagnostic): Unproved {
  return { ...diagnostic, severity: 'info' };
}

/** Whether a finding says that something could not be proved, and not that it is wrong. */
export function isUnproved(finding: Finding): finding is Unproved {
  return finding.severity === 'info';
}
