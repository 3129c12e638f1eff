/**
 * An action that asks the applicant for pieces again, and leads to where an agent is awaited: nobody would be asked, and the case
 * would wait for somebody who was told nothing.
 */
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { kindOf, listActions } from '../../language/walk-workflow.ts';
import { isPassed } from './check-rests.ts';

const FILE = 'workflow.json';

const ASKS = /^(?:re)?demander (?!.*(?:avis|visa|signature|accord))/i;
const PIECES =
  /(?:pièces?|documents?|justificati(?:fs?|ves?)|compléments?|corrections?|précisions?|explications?)(?![\wÀ-ÿ])/i;

/** Actions that ask for pieces, and lead to a task of the service. */
export function checkAskedBack({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listActions(workflow).flatMap(({ action: { title, to, by }, pointer }) => {
    const state = to === undefined ? undefined : workflow.states[to];
    if (to === undefined || !state || !ASKS.test(title) || !PIECES.test(title) || by.includes('time')) return [];
    const isOfAgents = kindOf(state) === 'step' && state.task !== undefined && state.waiting === undefined;
    if (!isOfAgents || isPassed(state)) return [];
    // Where the applicant may answer there, they are asked all the same.
    if (Object.values(state.actions ?? {}).some((one) => one.by.includes('applicant'))) return [];
    const related = [{ caption: CAPTIONS.led, place: joinPointer('/states', to) }];
    const params = { action: title, state: state.title };
    return [report('workflow.asked-nobody', FILE, joinPointer(pointer, 'to'), params, related)];
  });
}
