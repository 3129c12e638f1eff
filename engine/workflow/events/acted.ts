import { readExplanation } from '../../case/explanation.ts';
import { namesMadeOf } from '../../names/read-name.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { shownDeed } from '../sight/shown-parts.ts';
import type { CaseEvent } from './case-event.ts';
import { erasedDeed } from './erasure.ts';
import { changing, inside, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';
import { asSentence, nameActor } from './words.ts';

/** Somebody, or time, took an action. */
export const acted: EventRecord<'acted'> = {
  evolve: changing(({ actions }, { action, data, at, by }) => ({
    actions: { ...actions, [action]: { data, at, by } },
  })),
  touches: ({ action }) => namesMadeOf('actions', action),
  restedOn: true,
  told: 'news',
  isSeen: inside,
  shown: (event, compiled, reader) => ({ ...event, data: shownDeed(compiled, event.action, event, reader).data }),
  erase: (event, erasure) => ({
    ...event,
    data: erasedDeed(erasure, erasure.compiled.workflow.actions[event.action]?.form?.form, event.data),
    by: erasure.applicant && event.actor.type === 'applicant' ? '' : event.by,
  }),
  toApplicant: (event, compiled) => {
    const definition = compiled.workflow.actions[event.action]?.definition;
    const sentence = definition?.public ?? usualSentence(definition?.kind);
    const explanation = explanationIn(compiled, event);
    return explanation === null ? sentence : fr.acted.youExplained(asSentence(sentence ?? ''), explanation);
  },
  toAgent: (event, { compiled }) => {
    const title = compiled.workflow.actions[event.action]?.definition.title ?? event.action;
    const sentence = fr.acted.agent(event.actor.type === 'agent' ? event.by : nameActor(event.actor), title);
    const explanation = explanationIn(compiled, event);
    return explanation === null ? sentence : fr.acted.agentExplained(sentence, explanation);
  },
};

/** What is said of an action whose author worded nothing; null for one that is the service's own. */
function usualSentence(kind: string | undefined): string | null {
  const usual: Readonly<Record<string, string>> = fr.acted.you;
  return usual[kind ?? ''] ?? null;
}

function explanationIn({ workflow }: CompiledDispositif, { action, data }: CaseEvent<'acted'>): string | null {
  return workflow.actions[action]?.definition.kind === 'resubmission' ? readExplanation(data) : null;
}
