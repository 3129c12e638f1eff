// Written by `npm run generate` from the schema of the same name: change that one, then run it again.
import type { Calendar, Delay, Duration, Feel, Identifier, Slug, Text, TimeOfDay } from './common.ts';

/**
 * What must be done because of an action; carried out after the change is committed.
 */
export type WorkflowEffect = MailEffect | DocumentEffect | AmountEffect | WebhookEffect | ExtendEffect;

/**
 * workflow.json: the states a case goes through, what can be done in each and by whom, and the legal time that runs.
 */
export interface Workflow {
  /**
   * Identifier of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Name of the procedure.
   */
  readonly title: Text;
  /**
   * State of a case just filed.
   */
  readonly initial: Identifier;
  /**
   * What is done when a case is filed, before its first state's own effects.
   *
   * Items: What must be done because of an action; carried out after the change is committed.
   */
  readonly filed?: readonly WorkflowEffect[];
  /**
   * States by identifier.
   */
  readonly states: {
    /**
     * A state (étape). A state is a step where something is awaited, a request for opinions, a set of parallel branches, or an end.
     */
    readonly [k: string]: WorkflowState;
  };
  /**
   * Actions possible in several states: withdrawal, the effect of a clock…
   */
  readonly anywhere?: {
    /**
     * Something that can be done to a case.
     */
    readonly [k: string]: WorkflowAction;
  };
  /**
   * Legal delays by identifier.
   */
  readonly clocks?: {
    /**
     * Legal time (délai): starts on entering a state, is suspended in others, and expires into an action.
     */
    readonly [k: string]: LegalClock;
  };
  /**
   * JSON Schema 2020-12 (an object) of what is decided: amount, places, last day… An action, an automatic step or a join gives its values by `decides`; they are read as decision.<name>, and stay until another decision changes them. A name in `required` always has a value once it was decided.
   */
  readonly decision?: {
    readonly [k: string]: unknown;
  };
}
/**
 * A state (étape). A state is a step where something is awaited, a request for opinions, a set of parallel branches, or an end.
 */
export interface WorkflowState {
  /**
   * Name for agents.
   */
  readonly title: Text;
  /**
   * Name for the applicant, in plain words; the title when absent.
   */
  readonly public?: Text;
  /**
   * What it means for the applicant and what is expected of them.
   */
  readonly explain?: Text;
  /**
   * Kind of state; step when absent.
   */
  readonly kind?: 'step' | 'opinions' | 'parallel' | 'final';
  /**
   * Final states: how the case ended.
   */
  readonly outcome?: 'granted' | 'refused' | 'withdrawn' | 'closed';
  /**
   * Nothing is to be done by agents: someone else is awaited.
   */
  readonly waiting?: 'applicant' | 'external';
  readonly task?: TaskDefinition;
  /**
   * Actions possible in the state.
   */
  readonly actions?: {
    /**
     * Something that can be done to a case.
     */
    readonly [k: string]: WorkflowAction;
  };
  /**
   * Actions taken by time after a while in the state.
   */
  readonly timers?: {
    /**
     * An action taken by time. Either a delay after entering the state, or a computed date.
     */
    readonly [k: string]: WorkflowTimer;
  };
  /**
   * Automatic steps tried on entering, in their order; the first whose condition holds is taken.
   */
  readonly always?: readonly AutomaticStep[];
  /**
   * Kind opinions: opinions asked in parallel.
   */
  readonly opinions?: {
    /**
     * An opinion (avis) asked of a function. It is read as avis.<opinion>.sens and avis.<opinion>.<field>.
     */
    readonly [k: string]: OpinionDefinition;
  };
  /**
   * Kind parallel: branches that all must end.
   */
  readonly branches?: {
    readonly [k: string]: Branch;
  };
  /**
   * Kind opinions: number of opinions given (silence does not count) that suffices. When it is reached, those still awaited are closed and the case goes on by `then`; all are awaited when absent.
   */
  readonly quorum?: number;
  /**
   * Kind opinions with a quorum: where the case goes when all are given or silent and too few were given; `then` when absent, each silence having its effect.
   */
  readonly withoutQuorum?: Join;
  /**
   * Kinds step and opinions: opinions that those in charge may ask as the need arises.
   */
  readonly adHoc?: AdHocOpinions;
  /**
   * Kinds opinions and parallel: where the case goes once all are in.
   */
  readonly then?: Join;
  /**
   * What is done on entering.
   *
   * Items: What must be done because of an action; carried out after the change is committed.
   */
  readonly entry?: readonly WorkflowEffect[];
}
/**
 * Work opened in a queue on entering the state; absent where agents have nothing to do.
 */
export interface TaskDefinition {
  /**
   * Function whose holders see it.
   */
  readonly function: Identifier;
  /**
   * What is to be done, a verb first.
   */
  readonly title: Text;
  /**
   * When it is late.
   */
  readonly due?: Delay;
}
/**
 * An automatic step.
 */
export interface AutomaticStep {
  /**
   * Condition; always when absent.
   */
  readonly when?: Feel;
  /**
   * Next state.
   */
  readonly to: Identifier;
  /**
   * What is decided as this way is taken.
   */
  readonly decides?: Decides;
  /**
   * What is done on the way.
   *
   * Items: What must be done because of an action; carried out after the change is committed.
   */
  readonly effects?: readonly WorkflowEffect[];
}
/**
 * A branch.
 */
export interface Branch {
  /**
   * Name on screen.
   */
  readonly title: Text;
  /**
   * First state of the branch.
   */
  readonly initial: Identifier;
  /**
   * States of the branch; identifiers are unique in the whole workflow.
   */
  readonly states: {
    /**
     * A state (étape). A state is a step where something is awaited, a request for opinions, a set of parallel branches, or an end.
     */
    readonly [k: string]: WorkflowState;
  };
}
/**
 * Something that can be done to a case.
 */
export interface WorkflowAction {
  /**
   * Wording of the button: a verb.
   */
  readonly title: Text;
  /**
   * Who may do it: functions of the scheme, or `applicant`, `time` (timers and clocks), `system` (an outside system through the API).
   *
   * @minItems 1
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly by: readonly Identifier[];
  /**
   * step (when absent): an ordinary action; correction: names fields to mend and what is wrong with each; resubmission: the applicant sends the mended answers; withdrawal: the applicant gives up; payment: records that an amount was paid; reopening: takes a closed case up again (appeal accepted, decision withdrawn), by agents, always with a reason (`motif`).
   */
  readonly kind?: 'step' | 'correction' | 'resubmission' | 'withdrawal' | 'payment' | 'reopening';
  /**
   * State it leads to; the case stays where it is when absent.
   */
  readonly to?: Identifier;
  /**
   * Under `anywhere`: states in which it is possible; when absent all that are not final, or for a reopening all that are.
   *
   * @minItems 1
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly from?: readonly Identifier[];
  /**
   * Conditions, all of which must hold.
   */
  readonly guards?: readonly Guard[];
  /**
   * Fields of agent.schema.json that must have been recorded.
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly requires?: readonly Identifier[];
  /**
   * JSON Schema 2020-12 (an object) of what is asked when acting: reason, amount, date… Its values are read as actions.<action>.<field>.
   */
  readonly form?: {
    readonly [k: string]: unknown;
  };
  /**
   * What the action decides.
   */
  readonly decides?: Decides;
  /**
   * What is done with the action.
   *
   * Items: What must be done because of an action; carried out after the change is committed.
   */
  readonly effects?: readonly WorkflowEffect[];
  /**
   * Sentence of the applicant's timeline; not shown to them when absent.
   */
  readonly public?: Text;
  /**
   * The action expected most often.
   */
  readonly primary?: boolean;
  /**
   * Hard to take back: asked for confirmation.
   */
  readonly danger?: boolean;
}
/**
 * A condition.
 */
export interface Guard {
  /**
   * Expression that must be true.
   */
  readonly when: Feel;
  /**
   * Why the action is closed, shown beside it.
   */
  readonly otherwise: Text;
}
/**
 * An action taken by time. Either a delay after entering the state, or a computed date.
 */
export interface WorkflowTimer {
  /**
   * Time after entering the state.
   */
  readonly after?: Duration;
  /**
   * Which days count.
   */
  readonly calendar?: Calendar;
  /**
   * FEEL expression giving the date: time acts as that day begins, or at the hour of `time`. One that gives a date and time (`date and time(date, heure)`) acts at that moment.
   */
  readonly at?: Feel;
  /**
   * Hour at which time acts, such as 08:00 for what people should not be woken by: on the last day of `after`, or on the day of `at`. Without it, at midnight: as the last day of `after` is over, as the day of `at` begins. Not for what ends a right of the applicant, unless it ends at that hour.
   */
  readonly time?: TimeOfDay;
  /**
   * Action taken; `time` must be among those who may.
   */
  readonly action: Identifier;
}
/**
 * Legal time (délai): starts on entering a state, is suspended in others, and expires into an action.
 */
export interface LegalClock {
  /**
   * Name on screen.
   */
  readonly title: Text;
  /**
   * State whose first entry starts it; the filing when absent.
   */
  readonly startsIn?: Identifier;
  /**
   * Length, the same for every case.
   */
  readonly after?: Duration;
  /**
   * Lengths that depend on the case: the first whose condition is true as the delay starts; the last has none, and is that of all other cases.
   *
   * @minItems 2
   *
   * Items: A length of a legal delay, for some cases.
   */
  readonly lengths?: readonly ClockLength[];
  /**
   * Which days count.
   */
  readonly calendar?: Calendar;
  /**
   * States in which time stands still; the rest is resumed on leaving.
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly suspendedIn?: readonly Identifier[];
  /**
   * States that end it, besides the final ones.
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly stopsIn?: readonly Identifier[];
  /**
   * What silence means in law when it expires.
   */
  readonly silence: 'acceptance' | 'rejection' | 'none';
  /**
   * Action taken on expiry; `time` must be among those who may.
   */
  readonly action: Identifier;
  /**
   * Article that fixes it.
   */
  readonly article?: string;
  /**
   * Ways to make it longer, by identifier. One counts only when an action notifies it (effect `extend`).
   */
  readonly extensions?: {
    /**
     * A reason for which a legal delay is longer, provided that the applicant is told of it.
     */
    readonly [k: string]: ClockExtension;
  };
  /**
   * When several are notified: only the longest counts (when absent), or they add up.
   */
  readonly extensionsCombine?: 'longest' | 'sum';
  /**
   * When the case is reopened: true makes the whole delay run again from that day, without its extensions; else it stays ended.
   */
  readonly restart?: boolean;
  /**
   * Document that certifies the implicit decision: established as the delay expires, with the action it leads to, for the applicant.
   */
  readonly certificate?: Slug;
}
/**
 * A length of a legal delay, for some cases.
 */
export interface ClockLength {
  /**
   * Which cases, as the sheet says it beside the length.
   */
  readonly title: Text;
  /**
   * FEEL condition, read as the delay starts; absent of the last length alone.
   */
  readonly when?: Feel;
  /**
   * Length.
   */
  readonly after: Duration;
  /**
   * Article that fixes it.
   */
  readonly article?: string;
}
/**
 * A reason for which a legal delay is longer, provided that the applicant is told of it.
 */
export interface ClockExtension {
  /**
   * Why, as the applicant reads it beside the new date.
   */
  readonly title: Text;
  /**
   * How much is added to the delay.
   */
  readonly by: Duration;
  /**
   * Article that allows it.
   */
  readonly article?: string;
  /**
   * Time since the start of the delay within which it may be notified; at any time while the delay lasts when absent.
   */
  readonly within?: Duration;
}
/**
 * An opinion (avis) asked of a function. It is read as avis.<opinion>.sens and avis.<opinion>.<field>.
 */
export interface OpinionDefinition {
  /**
   * Name on screen.
   */
  readonly title: Text;
  /**
   * Function that gives it.
   */
  readonly function: Identifier;
  /**
   * Condition judged as the state is entered: the opinion is asked when it is true, and not when it is null. One that is awaited is withdrawn once what somebody changes makes it no longer true. Always asked when absent.
   */
  readonly when?: Feel;
  /**
   * Time to answer.
   */
  readonly due: Delay;
  /**
   * Meaning of no answer in time.
   */
  readonly silence: 'favorable' | 'defavorable' | 'sansAvis';
  /**
   * JSON Schema of further answers; `sens` (favorable, favorableSousReserve, defavorable) and `motif` are always asked.
   */
  readonly form?: {
    readonly [k: string]: unknown;
  };
  /**
   * Never shown to the applicant.
   */
  readonly confidential?: boolean;
  /**
   * Shown to the others who are consulted; when absent only to who gives it and to those who instruct.
   */
  readonly shared?: boolean;
  /**
   * What who is only consulted sees of the case beside the answers, because the opinion needs it; letters when it is both. Nothing when absent.
   *
   * Items: contact: how to reach or pay people (addresses, telephones, e-mails, accounts), and the mails sent; computed: computed values, conditions and amounts.
   */
  readonly shows?: readonly ('contact' | 'computed')[];
  /**
   * How long before it is due those who must answer are reminded, once; counted in the days of `due`. Nobody is reminded when absent.
   */
  readonly reminder?: Duration;
}
/**
 * Opinions asked as the need arises, with a question in free words. They are read in order as the list avis.ponctuels, each with titre, question, destinataire, statut (demande, rendu, silence, clos), demandeLe, renduLe, sens, motif and the fields of `form`.
 */
export interface AdHocOpinions {
  /**
   * Name on screen.
   */
  readonly title: Text;
  /**
   * Functions that may ask; those that can act in the state when absent.
   *
   * @minItems 1
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly by?: readonly Identifier[];
  /**
   * Functions whose opinion may be asked.
   *
   * @minItems 1
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly functions?: readonly Identifier[];
  /**
   * Any group of agents may be asked too; its members then may read the case, until it is closed.
   */
  readonly anyGroup?: boolean;
  /**
   * Time to answer; who asks may give less, never more.
   */
  readonly due: Delay;
  /**
   * Meaning of no answer in time.
   */
  readonly silence: 'favorable' | 'defavorable' | 'sansAvis';
  /**
   * JSON Schema of further answers; `sens` and `motif` are always asked.
   */
  readonly form?: {
    readonly [k: string]: unknown;
  };
  /**
   * Never shown to the applicant.
   */
  readonly confidential?: boolean;
  /**
   * Shown to the others who are consulted; when absent only to who gives it and to those who instruct.
   */
  readonly shared?: boolean;
  /**
   * What who is only consulted sees of the case beside the answers, because the opinion needs it; letters when it is both. Nothing when absent.
   *
   * Items: contact: how to reach or pay people (addresses, telephones, e-mails, accounts), and the mails sent; computed: computed values, conditions and amounts.
   */
  readonly shows?: readonly ('contact' | 'computed')[];
  /**
   * How long before it is due those who must answer are reminded, once.
   */
  readonly reminder?: Duration;
  /**
   * How many may be asked in this state of one case; any number when absent.
   */
  readonly max?: number;
  /**
   * true: while one is awaited no agent makes the case leave the state (time and the applicant still may); else leaving the state closes those awaited.
   */
  readonly blocking?: boolean;
}
/**
 * Where a case goes once what was done in parallel is in.
 */
export interface Join {
  /**
   * Next state.
   */
  readonly to: Identifier;
  /**
   * What is decided once all are in.
   */
  readonly decides?: Decides;
  /**
   * What is done on the way.
   *
   * Items: What must be done because of an action; carried out after the change is committed.
   */
  readonly effects?: readonly WorkflowEffect[];
}
/**
 * What is decided then: a FEEL expression by name of `decision`, judged with the case as it is once the action is noted, before its effects. null takes a value away.
 */
export interface Decides {
  /**
   * Its value.
   */
  readonly [k: string]: Feel;
}
/**
 * An e-mail from messages/<message>.md. Who has no e-mail address gets it as a letter to print.
 */
export interface MailEffect {
  /**
   * Kind of effect.
   */
  readonly type: 'mail';
  /**
   * Condition, judged at the turn of the effect: it is done when it is true; always when absent.
   */
  readonly when?: Feel;
  /**
   * Name of the message.
   */
  readonly message: Slug;
  /**
   * Who receives it: `applicant` (when absent), `service`, or a third party of `thirdParties` in dispositif.json.
   */
  readonly to?: Identifier;
  /**
   * Whether the history that the applicant reads says that this was written to a third party; yes when absent.
   */
  readonly told?: boolean;
}
/**
 * A PDF from documents/<document>.md, kept with the case.
 */
export interface DocumentEffect {
  /**
   * Kind of effect.
   */
  readonly type: 'document';
  /**
   * Condition, judged at the turn of the effect: it is done when it is true; always when absent.
   */
  readonly when?: Feel;
  /**
   * Name of the letter.
   */
  readonly document: Slug;
  /**
   * Not shown to the applicant. One to a third party is not, unless this is false: the applicant then has a copy.
   */
  readonly internal?: boolean;
  /**
   * Third party of `thirdParties` in dispositif.json to whom the letter is addressed; the applicant when absent.
   */
  readonly to?: Identifier;
  /**
   * Whether the history that the applicant reads says that this was written to a third party; yes when absent.
   */
  readonly told?: boolean;
}
/**
 * An amount committed to, paid to, or recovered from the applicant.
 */
export interface AmountEffect {
  /**
   * Kind of effect.
   */
  readonly type: 'amount';
  /**
   * Condition, judged at the turn of the effect: it is done when it is true; always when absent.
   */
  readonly when?: Feel;
  /**
   * Sense of the entry.
   */
  readonly entry: 'commit' | 'pay' | 'recover';
  /**
   * Wording, such as « Premier versement ».
   */
  readonly label: Text;
  /**
   * Amount in XPF.
   */
  readonly amount: Feel;
}
/**
 * A signed call to an outside system (Standard Webhooks).
 */
export interface WebhookEffect {
  /**
   * Kind of effect.
   */
  readonly type: 'webhook';
  /**
   * Condition, judged at the turn of the effect: it is done when it is true; always when absent.
   */
  readonly when?: Feel;
  /**
   * Name of the target, whose address is configured by the operator.
   */
  readonly name: Slug;
}
/**
 * A legal delay made longer. Only on an action, which must also write to the applicant; done before its letters, which can say the new date.
 */
export interface ExtendEffect {
  /**
   * Kind of effect.
   */
  readonly type: 'extend';
  /**
   * Condition, judged at the turn of the effect: it is done when it is true; always when absent.
   */
  readonly when?: Feel;
  /**
   * Delay that is extended.
   */
  readonly clock: Identifier;
  /**
   * Extension of that delay; each counts once.
   */
  readonly extension: Identifier;
}
