/** The documents that a form may ask, as who is about to begin is told of them: to prepare, or given once already. */
import { documentQuestions, type FormModel } from '../../../../engine/index.ts';
import type { FormState } from '../../form/state.ts';
import type { StartModel } from './view.tsx';

/** Each document, with what the wallet has for it; a kind that the wallet has not is to be prepared. */
export function documentsAsked(model: Pick<FormModel, 'fields'>, wallet: FormState['wallet']): StartModel['documents'] {
  return documentQuestions(model).map(({ label, annotation, required, conditional }) => {
    const { wallet: kind, validFor, hint = '' } = annotation;
    const offer = kind === undefined ? undefined : wallet[kind];
    const when = conditional ? 'depends' : required ? 'required' : 'later';
    return { label, hint, when, given: offer === undefined ? null : stateOf(offer, validFor) };
  });
}

type Offer = FormState['wallet'][string];

/** Whether what was given may serve again, by the day in words. */
function stateOf({ givenOn, endedOn, over }: Offer, validFor: string | undefined): StartModel['documents'][0]['given'] {
  if (endedOn !== null) return { type: 'ended', on: endedOn };
  const age = validFor === undefined ? undefined : over[validFor];
  return age === undefined ? { type: 'serves', on: givenOn } : { type: 'old', on: givenOn, age };
}
