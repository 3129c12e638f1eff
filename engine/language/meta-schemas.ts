/*
 * The schemas of the language, compiled once when first needed: every file of every dispositif is checked by the same
 * functions, which also tell TypeScript what was checked.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FieldAnnotation } from '../../schemas/types/annotation.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { FormUi } from '../../schemas/types/form-ui.ts';
import type { Privacy } from '../../schemas/types/privacy.ts';
import type { Queue } from '../../schemas/types/queue.ts';
import type { Rules } from '../../schemas/types/rules.ts';
import type { Scenario } from '../../schemas/types/scenario.ts';
import type { Workflow } from '../../schemas/types/workflow.ts';
import type { WorkflowDefinition } from '../../schemas/types/workflow-definition.ts';
import type { WorkflowUse } from '../../schemas/types/workflow-use.ts';
import { FORMATS } from './formats.ts';
import { META_SCHEMAS } from './language-schemas.ts';

/** What each kind of file holds. */
export type MetaTypes = {
  readonly annotation: FieldAnnotation;
  readonly dispositif: DispositifIdentity;
  readonly 'form-ui': FormUi;
  readonly privacy: Privacy;
  readonly queue: Queue;
  readonly rules: Rules;
  readonly scenario: Scenario;
  readonly workflow: Workflow;
  readonly 'workflow-definition': WorkflowDefinition;
  readonly 'workflow-use': WorkflowUse;
};
/** The name of a meta-schema, one for each kind of file. */
export type MetaName = keyof MetaTypes;

const URN = 'urn:cagou:schema:';

let ajv: Ajv2020 | null = null;

/** Function that tells whether a value is of a kind of file; its `errors` carry the schema and value they are about. */
export function metaValidator<N extends MetaName>(name: N): ValidateFunction<MetaTypes[N]> {
  return findValidator<MetaTypes[N]>(`${URN}${name}`);
}

/** Validator of a part of a schema of the language, as an error of Ajv shows it; it refers to others by whole URN. */
export function partValidator(part: Readonly<Record<string, unknown>>): ValidateFunction {
  return instance().compile(part);
}

function findValidator<T>(reference: string): ValidateFunction<T> {
  const validate = instance().getSchema<T>(reference);
  if (!validate)
    throw new Error(`No schema of the language is called ${reference}: fix engine/language/meta-schemas.ts`);
  return validate;
}

function instance(): Ajv2020 {
  return (ajv ??= createAjv());
}

function createAjv(): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    // They are judged by a test: to compile what judges schemas takes as long as half of them.
    validateSchema: false,
    ownProperties: true,
    // Each is used some thirty times in a process: making its code smaller takes longer than it saves.
    code: { optimize: false },
    schemas: [...META_SCHEMAS],
    formats: FORMATS,
  });
}
