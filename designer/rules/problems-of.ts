import type { RuleView } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { isWithin } from '../at-its-field.ts';
import type { RulesEditor } from './use-rules.ts';

/** What is to mend of a rule. */
export function problemsOf(
  { diagnostics }: Pick<RulesEditor, 'diagnostics'>,
  { at }: Pick<RuleView, 'at'>,
): readonly ApiDiagnostic[] {
  return diagnostics.filter(({ pointer }) => isWithin(pointer, at));
}
