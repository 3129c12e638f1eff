/*
 * What a text may tell whom it is written to: a third party reads some categories, a mail box of the service none that are
 * limited, whoever takes an action what their function reads, and the applicant no confidential opinion.
 */
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import type { Playable } from '../../compile/compile.ts';
import { createConfidentialRead } from '../../language/confidential-opinions.ts';
import { isShownLetter, thirdOf } from '../../language/recipients.ts';
import { ACTORS, listActions, listEffects } from '../../language/walk-workflow.ts';
import { templateFile } from '../../templates/template-file.ts';
import { madeOf, unreadBy, whollyMadeOf } from '../../workflow/model/limited-data.ts';

/** Whether a path may be read in a text, wherever it is sent from. */
export function createMayRead({ parsed, compiled }: Playable, file: string): (path: string) => boolean {
  const effects = listEffects(parsed)
    .map(({ effect }) => effect)
    .filter((effect) => templateFile(effect) === file);
  const confidential = effects.some(isShownToApplicant) ? createConfidentialRead(parsed) : null;
  const thirds = effects.flatMap((effect) => {
    const id = thirdOf(effect);
    const third = id === null ? undefined : compiled.identity.thirdParties?.[id];
    return third ? [new Set(third.reads)] : [];
  });
  const isOfService = effects.some((effect) => effect.type === 'mail' && effect.to === 'service');
  const unread = listActions(parsed.workflow)
    .filter(({ action }) => (action.effects ?? []).some((effect) => templateFile(effect) === file))
    .flatMap(({ action }) => action.by.filter((by) => !ACTORS.includes(by)))
    .map((name) => unreadBy(compiled, [name]));
  const [limited, whole] = [madeOf(compiled), whollyMadeOf(compiled)];
  return (path) => {
    if (confidential?.([path]) !== undefined) return false;
    if (thirds.length > 0 && [...whole.paths([path])].some((one) => thirds.some((reads) => !reads.has(one))))
      return false;
    const categories = [...limited.paths([path])];
    if (isOfService && categories.length > 0) return false;
    return !unread.some((one) => categories.some((category) => one.has(category)));
  };
}

function isShownToApplicant(effect: WorkflowEffect): boolean {
  return effect.type === 'mail' ? effect.to !== 'service' : isShownLetter(effect);
}
