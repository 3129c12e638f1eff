/**
 * What is said twice: a mail or a letter that an action writes, and that the state where it leads writes again on entering it.
 * The person would have the same one twice in the same minute.
 */
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listStates } from '../../language/walk-workflow.ts';
import { templateFile } from '../../templates/template-file.ts';

const FILE = 'workflow.json';

/** Texts that an action and the state it enters both write to the same person, whatever the case. */
export function checkDoubledTexts({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  const states = new Map(listStates(workflow).map((entry) => [entry.id, entry]));
  return listActions(workflow).flatMap(({ action: { title, to, effects = [] }, pointer }) => {
    const entered = to === undefined ? undefined : states.get(to);
    return effects.flatMap((effect, at) => {
      const again = (entered?.state.entry ?? []).findIndex((other) => isSame(effect, other));
      if (!entered || again < 0) return [];
      const place = joinPointer(entered.pointer, 'entry', again);
      const params = { action: title, state: entered.state.title || entered.id, text: templateFile(effect) ?? '' };
      const related = [{ caption: CAPTIONS.entry, place }];
      return [report('effect.written-twice', FILE, joinPointer(pointer, 'effects', at), params, related)];
    });
  });
}

/** On condition, one may be written where the other is not. */
function isSame(one: WorkflowEffect, other: WorkflowEffect): boolean {
  const file = templateFile(one);
  if (file === null || file !== templateFile(other) || one.when !== undefined || other.when !== undefined) return false;
  return recipientOf(one) === recipientOf(other);
}

function recipientOf(effect: WorkflowEffect): string {
  return ('to' in effect ? effect.to : undefined) ?? 'applicant';
}
