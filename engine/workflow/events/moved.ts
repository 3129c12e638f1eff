import { namesMadeOf } from '../../names/read-name.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import type { CaseEvent } from './case-event.ts';
import { changing, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';
import { asSentence } from './words.ts';

/** The case is in other states of its workflow. */
export const moved: EventRecord<'moved'> = {
  evolve: changing((_subject, { machine, state, states, outcome, at }) => {
    return { machine, state, states, outcome, closedAt: outcome === null ? null : at };
  }),
  touches: () => namesMadeOf('state'),
  restedOn: true,
  told: 'news',
  isSeen: isElsewhere,
  shown: whole,
  erase: whole,
  toApplicant: (event, { workflow }) => {
    const state = isElsewhere(event) ? workflow.states[event.state] : undefined;
    if (state) return asSentence(state.public ?? state.title);
    // A move within branches, or of one opinion among others, is news where its author wrote it for the applicant.
    const told = event.entered.flatMap((id) => workflow.states[id]?.public ?? []).map(asSentence);
    return told.length > 0 ? told.join(' ') : null;
  },
  toAgent: ({ state, states }, { compiled: { workflow }, branches }) => {
    const within = branches ? states.filter((id) => id !== state) : [];
    const title = titleOf(workflow, state);
    return within.length === 0
      ? fr.moved.agent(title)
      : fr.moved.branches(
          title,
          within.map((id) => titleOf(workflow, id)),
        );
  },
};

/** A move within branches, or of one opinion among others, leaves the case where it was. */
function isElsewhere({ entered, state }: CaseEvent<'moved'>): boolean {
  return entered.includes(state);
}

function titleOf({ states }: CompiledWorkflow, id: string): string {
  return states[id]?.title ?? id;
}
