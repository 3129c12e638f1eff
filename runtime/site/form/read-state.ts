/** What a page of the form carries for the browser to take it over. */
import { isRecord } from '../../../engine/base/index.ts';
import type { FormState } from './state.ts';

/** The state that the server wrote in a page, the one that is shown when none is given. Throws when it is not there. */
export function readState(page: Pick<Document, 'getElementById'> = document): FormState {
  const text = page.getElementById('etat-formulaire')?.textContent;
  const state: unknown = JSON.parse(text ?? 'null');
  if (!isState(state)) throw new Error('the page carries no state of a form');
  return state;
}

// Our own server wrote it: what is looked at tells whether it is the right thing, not each of its members.
const isState = (value: unknown): value is FormState => isRecord(value) && 'mode' in value && 'answers' in value;
