/**
 * What a kind of event means, on one page: what it makes of the case, what is computed anew after it, whether a decision may
 * rest on it, who sees it and what of it, and how it is said. There is one record a kind (`records.ts`), each property is
 * asked for, and nobody else tells kinds of events apart to know any of it.
 */
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Reader } from '../sight/reader.ts';
import type { CaseEvent, CaseEventBody, EventType } from './case-event.ts';
import type { Erasure } from './erasure.ts';

/** What a kind of event means. */
export type EventRecord<Type extends EventType> = {
  /** The case after it; before it there is none when it files the case, and then alone. */
  readonly evolve: (subject: Case | null, event: CaseEvent<Type>) => Case;
  /**
   * What expressions read anew after it, of the case as it was before: dotted paths, or the answers, which all that is computed
   * is made of.
   */
  readonly touches: 'nothing' | 'answers' | ((event: CaseEventBody<Type>, before: Case) => readonly string[]);
  /**
   * Whether a decision may rest on what it tells. Whoever decides quotes the case they saw, and is refused when it has changed
   * since; but not for what was only said, handed over or made of what was decided before: none of it can make a decision
   * another.
   */
  readonly restedOn: boolean;
  /** How far it is told beside the history, which has them all. */
  readonly told: Told;
  /**
   * Whether an agent learns of it. The applicant does of what is said to them, time and systems of all that is seen by who
   * instructs.
   */
  readonly isSeen: (event: CaseEvent<Type>, sight: Sight) => boolean;
  /** The event without what of its body the reader does not see: no history tells what the case itself does not show. */
  readonly shown: (event: CaseEvent<Type>, compiled: CompiledDispositif, reader: Reader) => CaseEvent<Type>;
  /** The event without what an erasure takes: it is stored so from then on. */
  readonly erase: (event: CaseEvent<Type>, erasure: Erasure) => CaseEvent<Type>;
  /** The sentence of the applicant's history; null for what is not their concern. `subject`: the case as they see it. */
  readonly toApplicant: (event: CaseEvent<Type>, compiled: CompiledDispositif, subject: Case) => string | null;
  /** The sentence of the agents' history. */
  readonly toAgent: (event: CaseEvent<Type>, telling: Telling) => string;
};

/**
 * `news`: who has the case on screen is told that somebody did it. `course`: it follows from that, and an author reads it of
 * a scenario with the news. `upkeep`: of use to the case alone.
 */
export type Told = 'news' | 'course' | 'upkeep';

/** What is asked to know whether a reader who is no applicant learns of an event. */
export type Sight = {
  readonly compiled: CompiledDispositif;
  readonly reader: Reader;
  /** The case as the reader is shown it. */
  readonly shown: Case;
  /** Whether they see what agents keep among themselves. */
  readonly inside: boolean;
  readonly seesOpinion: (id: string) => boolean;
  readonly seesTask: (id: string) => boolean;
};

/** What sentences are made with: the scheme, and titles and names of what events call by an identifier only. */
export type Telling = {
  readonly compiled: CompiledDispositif;
  /** Titles of the tasks opened. */
  readonly tasks: ReadonlyMap<string, string>;
  /** Names of the groups asked on the case, by the function that each holds on it. */
  readonly groups: ReadonlyMap<string, string>;
  /** Titles of the letters ordered. */
  readonly documents: ReadonlyMap<string, string>;
  /** Whether states within branches are named too: for authors. To agents the case is in one state. */
  readonly branches: boolean;
};

/** Makes an `evolve` of what changes in a case that there is. Without one the event is a bug. */
export function changing<Event extends CaseEvent>(
  changesOf: (subject: Case, event: Event) => Partial<Case>,
): (subject: Case | null, event: Event) => Case {
  return (subject, event) => {
    if (!subject) throw new Error(`Event ${event.seq} (${event.type}) comes before the case is filed`);
    // Copied once and assigned to, which costs less than spreading both.
    return Object.assign({ ...subject, version: event.seq }, changesOf(subject, event));
  };
}

/** Seen by those who see what agents keep among themselves. */
export const inside = (_event: CaseEvent, sight: Sight): boolean => sight.inside;

/** Nothing of the event is kept from who learns of it, or nothing of it is ever erased. */
export const whole = <Event extends CaseEvent>(event: Event): Event => event;

/** Not the applicant's concern. */
export const silent = (): null => null;
