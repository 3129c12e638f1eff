/** What a step itself sent, entered and reminded of, as scenarios name it. */
import type { PlayedStep } from './play-scenario.ts';

/** A mail or a letter by its name, and who it is to: `applicant`, `service`, or a third party. */
export type Written = { readonly name: string; readonly to: string };

/** What a step did beyond the case, each in its order. */
export type StepDeeds = {
  readonly mails: readonly Written[];
  readonly documents: readonly Written[];
  readonly amounts: readonly number[];
  /** Opinions of which those who must answer were reminded. */
  readonly reminders: readonly string[];
};

/** The deeds of a step that was played. */
export function deedsOf({ events, effects }: Pick<PlayedStep, 'events' | 'effects'>): StepDeeds {
  return {
    mails: effects.flatMap((effect): readonly Written[] => {
      if (effect.type !== 'mail') return [];
      return [{ name: effect.message, to: effect.third?.id ?? (effect.reader === 'agent' ? 'service' : 'applicant') }];
    }),
    documents: effects.flatMap((effect): readonly Written[] =>
      effect.type === 'document' ? [{ name: effect.document, to: effect.third?.id ?? 'applicant' }] : [],
    ),
    amounts: events.flatMap((event) => (event.type === 'amountEntered' ? [event.amount.amount] : [])),
    reminders: events.flatMap((event) => (event.type === 'opinionReminded' ? [event.opinion] : [])),
  };
}
