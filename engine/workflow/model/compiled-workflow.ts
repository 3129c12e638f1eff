/** The workflow, compiled. */
import type { Decides, Workflow } from '../../../schemas/types/workflow.ts';
import type { JsonObject } from '../../base/values.ts';
import type { CompiledSchema } from '../../form/form.ts';
import type { CompiledExpression, ReadScope } from '../../feel/compiled-expression.ts';
import type { MachineValue } from '../../case/case.ts';

/** The workflow with everything in it found, parsed and compiled once. */
export type CompiledWorkflow = {
  readonly workflow: Workflow;
  /** All states by identifier, those of branches too. */
  readonly states: Readonly<Record<string, Workflow['states'][string]>>;
  /** Action definitions of the states and of `anywhere`, with the states in which each is possible. */
  readonly actions: Readonly<Record<string, CompiledAction>>;
  readonly opinions: Readonly<Record<string, CompiledOpinion>>;
  /** Ad-hoc opinions by the state in which they may be asked. */
  readonly adHoc: Readonly<Record<string, CompiledAdHoc>>;
  /** What is decided; null when the workflow decides no value. */
  readonly decision: CompiledSchema | null;
  /** FEEL texts of the workflow (guards, automatic steps, timers, effects, decided values) and of the queue, parsed once, by their text. */
  readonly expressions: Readonly<Record<string, CompiledExpression>>;
  /** Delays in words by the name of their clock, timer or opinion: `{ decision: { duree: '2 mois' } }`. */
  readonly delays: JsonObject;
  /** First step, on filing: the initial state, or where automatic steps lead from it. */
  readonly start: (scope: ReadScope) => MachineStep;
  /** Pure step of the machine; null when the event is not possible in the value. Guards of automatic steps read the scope. */
  readonly next: (value: MachineValue, event: MachineEvent, scope: ReadScope) => MachineStep | null;
};

/** What moves the machine. */
export type MachineEvent =
  | { readonly type: 'action'; readonly action: string }
  | { readonly type: 'opinion'; readonly opinion: string }
  /** The end of a state whose opinions the machine does not join by itself (quorum, blocking ad-hoc opinions). */
  | { readonly type: 'join'; readonly state: string; readonly way: 'then' | 'withoutQuorum' };

/** One step of the machine, automatic steps that follow included. */
export type MachineStep = {
  readonly value: MachineValue;
  /** Active states after the step, the top-level one first. */
  readonly states: readonly string[];
  readonly exited: readonly string[];
  readonly entered: readonly string[];
  /** Effects of automatic steps and joins, and those of entering states, in the order they were met. */
  readonly effects: readonly WorkflowEffectRef[];
};

/** Effects met on the way, by reference to the definition that holds them, with what is decided there. */
export type WorkflowEffectRef = {
  readonly state: string;
  readonly effects: NonNullable<Workflow['filed']>;
  readonly decides?: Decides;
};

/** An action; `form` is null when it asks for nothing. */
export type CompiledAction = {
  readonly id: string;
  readonly definition: NonNullable<Workflow['anywhere']>[string];
  /** States in which the action is possible. */
  readonly states: readonly string[];
  readonly form: CompiledSchema | null;
};

/** An opinion that a state asks for by itself. */
export type CompiledOpinion = {
  readonly id: string;
  readonly state: string;
  readonly definition: NonNullable<Workflow['states'][string]['opinions']>[string];
  readonly form: CompiledSchema;
};

/** An opinion that agents may ask for in a state, of whom they choose. */
export type CompiledAdHoc = {
  readonly state: string;
  readonly definition: NonNullable<Workflow['states'][string]['adHoc']>;
  readonly form: CompiledSchema;
  /** Functions that may ask. */
  readonly askers: readonly string[];
};
