// Written by `npm run generate` from the schema of the same name: change that one, then run it again.
import type { Duration, Identifier, Slug, Text, TimeOfDay } from './common.ts';

/**
 * Something that happens.
 */
export type ScenarioWhen =
  | WhenFiled
  | WhenActed
  | WhenOpinionGiven
  | WhenOpinionAsked
  | WhenAnnotated
  | WhenNotified
  | WhenRecalled
  | WhenTimePasses;
/**
 * What is known of the act; only what is named is checked.
 */
export type ScenarioAct = {
  /**
   * Number in its register: scenarios begin each year at 1.
   */
  readonly number?: string | null;
  /**
   * Day it was notified, null as long as it was not.
   */
  readonly notifiedOn?: string | null;
  /**
   * Last day to contest it.
   */
  readonly appealUntil?: string | null;
} | null;

/**
 * scenarios/<name>.json: a test of the dispositif written by its author: given a request, when things happen, then this is expected.
 */
export interface Scenario {
  /**
   * Identifier of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * What is shown.
   */
  readonly title: Text;
  readonly given: ScenarioGiven;
  /**
   * What happens, in order. The first step is usually the filing.
   *
   * @minItems 1
   */
  readonly steps: readonly ScenarioStep[];
}
/**
 * The request and when it is filed.
 */
export interface ScenarioGiven {
  /**
   * Local date and time in Nouméa.
   */
  readonly now: string;
  /**
   * Channel; online when absent.
   */
  readonly channel?: 'online' | 'counter' | 'letter' | 'email' | 'phone';
  /**
   * Who asks; a person with an e-mail address when absent.
   */
  readonly applicant?: ScenarioApplicant;
  /**
   * Answers of the form. A supporting document may be given as its file name.
   */
  readonly answers: {
    readonly [k: string]: unknown;
  };
  /**
   * Signatories who have not signed, by their identifier; all have when absent.
   *
   * Items: Name of a file or an address: lower-case words separated by dashes.
   */
  readonly unsigned?: readonly Slug[];
  /**
   * What sources answer, by their name: `away`, or what they know by the key they are asked by; a key that they do not know is an answer too. A source that is not named gave what the answers say.
   */
  readonly sources?: {
    /**
     * What the source answers.
     */
    [k: string]:
      | 'away'
      | {
          /**
           * Values that it gives, by their name.
           */
          readonly [k: string]: {
            /**
             * Value.
             */
            readonly [k: string]: string | number | boolean;
          };
        };
  };
  /**
   * Places of quotas that other cases hold, by the name of the quota: a number, or one for each value that it counts by. None when absent.
   */
  readonly quotas?: {
    /**
     * Places that are taken.
     */
    [k: string]:
      | number
      | {
          /**
           * Places.
           */
          readonly [k: string]: number;
        };
  };
}
/**
 * One thing that happens, and what is expected after it.
 */
export interface ScenarioStep {
  /**
   * What happens.
   */
  readonly when: ScenarioWhen;
  /**
   * What is expected.
   */
  readonly then?: ScenarioThen;
}
/**
 * The applicant.
 */
export interface ScenarioApplicant {
  /**
   * First name.
   */
  readonly givenName: string;
  /**
   * Family name.
   */
  readonly familyName: string;
  /**
   * E-mail address; null for a person without one.
   */
  readonly email?: string | null;
}
/**
 * The request is filed.
 */
export interface WhenFiled {
  /**
   * Kind.
   */
  readonly type: 'file';
}
/**
 * Someone acts.
 */
export interface WhenActed {
  /**
   * Kind.
   */
  readonly type: 'act';
  /**
   * Action.
   */
  readonly action: Identifier;
  /**
   * Function, `applicant` or `system`.
   */
  readonly as: Identifier;
  /**
   * Values of the action's form; for a correction: fields (pointer → what is wrong) and message; for a resubmission: explanation, why something asked for has not changed.
   */
  readonly data?: {
    readonly [k: string]: unknown;
  };
  /**
   * Resubmission: answers that change, merged over the former ones.
   */
  readonly answers?: {
    readonly [k: string]: unknown;
  };
}
/**
 * An opinion is given.
 */
export interface WhenOpinionGiven {
  /**
   * Kind.
   */
  readonly type: 'opinion';
  /**
   * Opinion; `ponctuel-1` for the first asked ad hoc.
   */
  readonly opinion: string;
  /**
   * Function, or name of the group that was asked.
   */
  readonly as: string;
  /**
   * sens, motif and further answers.
   */
  readonly data: {
    readonly [k: string]: unknown;
  };
}
/**
 * An ad-hoc opinion is asked. The first of a case is answered as opinion `ponctuel-1`, the next as `ponctuel-2`…
 */
export interface WhenOpinionAsked {
  /**
   * Kind.
   */
  readonly type: 'ask';
  /**
   * Function that asks.
   */
  readonly as: Identifier;
  /**
   * State whose ad-hoc opinions are meant; the state of the case when absent.
   */
  readonly state?: Identifier;
  /**
   * Function whose opinion is asked.
   */
  readonly of?: Identifier;
  /**
   * Name of a group, instead of a function.
   */
  readonly group?: string;
  /**
   * Question.
   */
  readonly question: string;
  /**
   * Last day to answer, when shorter than the scheme gives.
   */
  readonly dueOn?: string;
}
/**
 * An agent records annotations.
 */
export interface WhenAnnotated {
  /**
   * Kind.
   */
  readonly type: 'annotate';
  /**
   * Function.
   */
  readonly as: Identifier;
  /**
   * Values, merged over the former ones.
   */
  readonly values: {
    readonly [k: string]: unknown;
  };
}
/**
 * An act is notified: somebody of the service records it, or the applicant opens it on line.
 */
export interface WhenNotified {
  /**
   * Kind.
   */
  readonly type: 'notify';
  /**
   * Document, the last one established.
   */
  readonly document: Slug;
  /**
   * Function that records it; `applicant` reads it on line.
   */
  readonly as: Identifier;
  /**
   * How it was notified; on line when absent.
   */
  readonly way?: 'handed' | 'registered' | 'posted';
  /**
   * Day of the notification; the day of the step when absent.
   */
  readonly on?: string;
  /**
   * Number of the registered mail.
   */
  readonly reference?: string;
}
/**
 * An agent takes back the action they took last, as long as nothing followed from it outside the case (Y1).
 */
export interface WhenRecalled {
  /**
   * Kind.
   */
  readonly type: 'recall';
  /**
   * Action that is taken back.
   */
  readonly action: Identifier;
  /**
   * Function that took it.
   */
  readonly as: Identifier;
}
/**
 * Time passes; what falls due happens in its order. Counted as a delay (T1): it ends at the midnight that ends its last day, or at the hour of `time` on that day, and what is due then has happened.
 */
export interface WhenTimePasses {
  /**
   * Kind.
   */
  readonly type: 'wait';
  /**
   * How long.
   */
  readonly for?: Duration;
  /**
   * Hour until which: on the last day of `for`, or without it the next time that clocks show it, today or tomorrow.
   */
  readonly time?: TimeOfDay;
}
/**
 * Expectations; only what is named is checked.
 */
export interface ScenarioThen {
  /**
   * The case is in this state.
   */
  readonly state?: Identifier;
  /**
   * How the case ended, null while it is open.
   */
  readonly outcome?: 'granted' | 'refused' | 'withdrawn' | 'closed' | null;
  /**
   * Functions that have an open task, in any order.
   *
   * Items: Function.
   */
  readonly tasks?: readonly string[];
  /**
   * Where the case goes, by function: the route whose group has it.
   */
  readonly routes?: {
    /**
     * Route of the function; null for the function's own group.
     */
    readonly [k: string]: string | null;
  };
  /**
   * Answers as they are kept, by their name at the root of the form; null for one that is not there. For what is calculated from the others: what is typed is kept as it was given.
   */
  readonly answers?: {
    readonly [k: string]: unknown;
  };
  /**
   * Computed values.
   */
  readonly computed?: {
    readonly [k: string]: unknown;
  };
  /**
   * Values decided so far, by name; null for one that nothing decided, or that was taken away.
   */
  readonly decision?: {
    readonly [k: string]: unknown;
  };
  /**
   * Whether an action is open to those who may do it.
   */
  readonly actions?: {
    /**
     * true: open.
     */
    readonly [k: string]: boolean;
  };
  /**
   * Messages sent by this step, in order.
   *
   * Items: Message, with who it is to where that matters.
   */
  readonly mails?: readonly (string | ScenarioToMessage)[];
  /**
   * Documents produced by this step, in order.
   *
   * Items: Document, with who it is to where that matters.
   */
  readonly documents?: readonly (string | ScenarioToDocument)[];
  /**
   * Acts by the name of their document, the last of each; null for one that was not established.
   */
  readonly acts?: {
    readonly [k: string]: ScenarioAct;
  };
  /**
   * Texts found in a mail or a document of this step.
   *
   * Items: Text.
   */
  readonly texts?: readonly string[];
  /**
   * Amounts entered by this step, in order.
   *
   * Items: XPF.
   */
  readonly amounts?: readonly number[];
  /**
   * Legal delays.
   */
  readonly clocks?: {
    /**
     * Status.
     */
    readonly [k: string]: 'running' | 'suspended' | 'stopped' | 'expired';
  };
  /**
   * Last days of legal delays, extensions counted.
   */
  readonly deadlines?: {
    /**
     * Last day; null while the delay is suspended.
     */
    readonly [k: string]: string | null;
  };
  /**
   * Opinions by identifier, `ponctuel-1` being the first asked ad hoc.
   */
  readonly opinions?: {
    /**
     * asked: awaited; given; silent: not given in time, with what that counts as where it matters; quorum: closed because enough were given; left: closed because the case left the state; unneeded: not asked, because its condition was not true; withdrawn: asked, and no longer needed.
     */
    [k: string]:
      | 'asked'
      | 'given'
      | 'silent'
      | 'silentFavorable'
      | 'silentDefavorable'
      | 'silentSansAvis'
      | 'quorum'
      | 'left'
      | 'unneeded'
      | 'withdrawn';
  };
  /**
   * Quotas as the case then finds them, by name; only what is named is checked.
   */
  readonly quotas?: {
    readonly [k: string]: ScenarioQuota;
  };
  /**
   * Opinions of which those who must answer were reminded by this step, in order.
   *
   * Items: Opinion.
   */
  readonly reminders?: readonly string[];
  /**
   * Marks (repères) that agents see on the case in their queue, in any order.
   *
   * Items: Label of the mark, as queue.json writes it.
   */
  readonly alerts?: readonly string[];
  /**
   * Conditions of eligibility by their identifier, as agents read them.
   */
  readonly eligibility?: {
    /**
     * true: met; false: not met; null: cannot be told.
     */
    readonly [k: string]: boolean | null;
  };
  /**
   * Who reads an answer of the case as it then is, beside the applicant: functions in any order, by the JSON pointer of the answer.
   */
  readonly readers?: {
    /**
     * All the functions that read it.
     *
     * Items: Function.
     */
    readonly [k: string]: readonly string[];
  };
  /**
   * The step is refused with this code (see above), and changes nothing.
   */
  readonly refused?: string;
  /**
   * Fields blamed by the refusal.
   *
   * Items: JSON pointer.
   */
  readonly errors?: readonly string[];
}
/**
 * Message, and who it is to.
 */
export interface ScenarioToMessage {
  /**
   * Message.
   */
  readonly message: string;
  /**
   * `applicant`, `service`, or a third party of dispositif.json.
   */
  readonly to: string;
}
/**
 * Document, and who it is to.
 */
export interface ScenarioToDocument {
  /**
   * Document.
   */
  readonly document: string;
  /**
   * `applicant`, `service`, or a third party of dispositif.json.
   */
  readonly to: string;
}
/**
 * A quota, under what this case counts by.
 */
export interface ScenarioQuota {
  /**
   * How many places there are; null where nothing is limited.
   */
  readonly maximum?: number | null;
  /**
   * Places that are taken, that of this case among them.
   */
  readonly pris?: number | null;
  /**
   * Places that are left.
   */
  readonly restant?: number | null;
}
