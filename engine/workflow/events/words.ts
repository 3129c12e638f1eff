/** Pieces of sentences that several kinds of events are said with. */
import type { Actor } from '../../case/case.ts';
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

/** Ends a text that a scheme words with a full stop, unless it ends as a sentence already. */
export function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
