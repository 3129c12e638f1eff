/*
 * What every check of the compiler starts from: the files of a dispositif, each of the shape its schema asks for, and
 * one way to say that something is wrong at a place. Checks never look for lines and columns themselves.
 */
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { FormUi } from '../../schemas/types/form-ui.ts';
import type { Privacy } from '../../schemas/types/privacy.ts';
import type { Queue } from '../../schemas/types/queue.ts';
import type { Rules } from '../../schemas/types/rules.ts';
import type { Scenario } from '../../schemas/types/scenario.ts';
import type { Workflow } from '../../schemas/types/workflow.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { DispositifSource } from './source.ts';
import type { FormField, FormSchema, ReferenceData } from './form-schema.ts';
import type { Json, Pointer } from '../base/values.ts';
import type { DiagnosticCode, ParamsOf } from './diagnostic-table.ts';

/**
 * Where in a file: a JSON pointer ('' for the whole file), or a place in the text, counted from 1 (to the end of its line,
 * unless it says where it ends).
 */
export type Place =
  | Pointer
  | { readonly line: number; readonly column?: number; readonly endLine?: number; readonly endColumn?: number };

/** Another place that a problem is about; in the same file unless it names another. */
export type Related = { readonly caption: string; readonly place: Place; readonly file?: string };

/** Makes a diagnostic at a place of a file; a pointer to what is absent is shown at its nearest parent. */
export type Report = <C extends DiagnosticCode>(
  code: C,
  file: string,
  place: Place,
  params: ParamsOf<C>,
  related?: readonly Related[],
) => Diagnostic;

/** The files of a scheme as all checks see them. */
export type ParsedSource = {
  readonly id: string;
  readonly source: DispositifSource;
  /** The JSON files as they were written, by path; workflow.json with the definition it uses put in its place. */
  readonly values: ReadonlyMap<string, Json>;
  /** Lists of reference data by name, the standard ones and the scheme's own. */
  readonly data: ReferenceData;
  readonly identity: DispositifIdentity;
  readonly ui: FormUi;
  /** Empty when the folder has no rules.json. */
  readonly rules: Rules;
  /** Plain, whether it was written so or uses a definition of the library. */
  readonly workflow: Workflow;
  readonly library: LibraryUse | null;
  readonly privacy: Privacy;
  readonly queue: Queue;
  /** By name: `scenarios/refus.json` is `refus`. */
  readonly scenarios: Readonly<Record<string, Scenario>>;
  /** form.schema.json with its blocks put in place of their references. */
  readonly formSchema: FormSchema;
  /** agent.schema.json likewise; null when the scheme records nothing. */
  readonly agentSchema: FormSchema | null;
  /** What workflow.json says is decided, likewise; null when it decides no value. */
  readonly decisionSchema: FormSchema | null;
  readonly fields: readonly FormField[];
  /** Fields of agent.schema.json; empty when there is none. */
  readonly agentFields: readonly FormField[];
  /** Pointer of a field (of the answers) → pointer in form.schema.json where an author finds it. */
  readonly fieldPlaces: Readonly<Record<Pointer, Pointer>>;
  readonly report: Report;
};

/** The definition of the library that a scheme's workflow comes from. */
export type LibraryUse = {
  readonly id: string;
  readonly version: number;
  /** What became of a part of the workflow, by its pointer in the resolved one. */
  readonly originOf: (part: Pointer) => 'inherited' | 'changed' | 'added';
  /** Where a part is written in workflow.json, likewise; null for one that the library says alone. */
  readonly placeOf: (part: Pointer) => Pointer | null;
};
