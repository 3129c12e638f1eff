/** Pieces of sentences that several kinds of events are said with. */
import type { Actor } from '../../case/people.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { CaseEvent } from './case-event.ts';
import { fr } from './messages/fr.ts';

/** Under which name our own jobs act on cases: making a letter is nobody's doing. */
const OURSELVES = 'documents';

/** Who did something, as a history shows it to agents. */
export function nameActor(actor: Actor): string {
  switch (actor.type) {
    case 'applicant':
      return actor.name || fr.actors.applicant;
    case 'agent':
    case 'application':
      return actor.name;
    case 'time':
      return fr.actors.time;
    case 'system':
      return actor.name === OURSELVES ? fr.actors.ourselves : fr.actors.system(actor.name);
  }
}

/** Who did something, for a reader: to the applicant the service has one name, and no agent any. */
export function whoActed(
  { identity }: Pick<CompiledDispositif, 'identity'>,
  { actor: by }: Pick<CaseEvent, 'actor'>,
  reader: Actor,
): string {
  return reader.type === 'applicant' && by.type !== 'applicant' ? identity.service.name : nameActor(by);
}

/** Ends a text that a scheme words with a full stop, unless it ends as a sentence already. */
export function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
