/**
 * A correction is asked answer by answer, with what is wrong with each: who receives a mail that does not say them must guess
 * what to send back.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { CAPTIONS } from '../language/captions.ts';
import { listActions } from '../language/walk-workflow.ts';
import { writtenToApplicant } from './template-file.ts';

/** Texts that ask for a correction and list none, and corrections that nothing writes to the applicant. */
export function checkCorrectionTexts(parsed: ParsedSource): readonly Diagnostic[] {
  const { workflow, source, report } = parsed;
  return listActions(workflow).flatMap(({ id, action, pointer }) => {
    if (action.kind !== 'correction') return [];
    const entry = workflow.states[action.to ?? '']?.entry ?? [];
    const effects = [...(action.effects ?? []), ...entry];
    const files = writtenToApplicant(effects);
    if (files.length === 0) return [report('workflow.correction-untold', 'workflow.json', pointer, { action: id })];
    const lists = (file: string): boolean => source.files[file]?.includes(`actions.${id}.corrections`) ?? true;
    const certain = writtenToApplicant(effects.filter(({ when }) => when === undefined));
    // Of what is written on condition, each may be all that is received.
    const first = certain.some(lists) ? undefined : files.find((file) => !lists(file));
    if (first === undefined) return [];
    const related = [{ caption: CAPTIONS.correction, place: pointer, file: 'workflow.json' }];
    return [report('template.corrections-missing', first, { line: 1 }, { action: id }, related)];
  });
}
