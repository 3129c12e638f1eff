/*
 * A workflow.json that uses a definition becomes a plain workflow, before anything else looks at it: parameters first, then
 * the scheme's changes. What is wrong is told at its place in the scheme's file.
 */
import type { WorkflowDefinition } from '../../schemas/types/workflow-definition.ts';
import { isJsonObject } from '../base/guards.ts';
import { suggest } from '../base/suggest.ts';
import { isJson } from '../base/is-json.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { bindParameters } from './bind-parameters.ts';
import { expand } from './expand.ts';
import { mergeChanges } from './merge-changes.ts';
import type { Origins } from './origins.ts';
import type { UseProblem } from './use-problem.ts';

/** The workflow that a use of the library leads to. */
export type Resolution = {
  readonly definition: WorkflowDefinition;
  /** The workflow with the scheme's changes; of no use when there are problems. */
  readonly workflow: JsonObject;
  /** The same before the changes. */
  readonly inherited: JsonObject;
  readonly origins: Origins;
  readonly problems: readonly UseProblem[];
};

const SCHEMA = 'urn:cagou:schema:workflow';

/** Whether a workflow.json uses a definition instead of saying everything itself. */
export function isUse(value: Json | undefined): value is JsonObject {
  return isJsonObject(value) && Object.hasOwn(value, 'use');
}

/** Resolves a use of a definition; never throws. The result says nothing of whether the workflow is sound. */
export function resolveUse(use: JsonObject, definition: WorkflowDefinition): Resolution {
  const { use: _use, with: given, add, $schema: _schema, ...overrides } = use;
  const bound = bindParameters(definition.parameters, objectOf(given), '/with');
  const expanded = expand({ $schema: SCHEMA, ...templateOf(definition) }, bound.values);
  const merged = mergeChanges(expanded.workflow, expanded.origins, overrides, objectOf(add));
  return {
    definition,
    workflow: merged.workflow,
    inherited: expanded.workflow,
    origins: merged.origins,
    problems: [...bound.problems, ...expanded.problems, ...merged.problems],
  };
}

/** The problem of a definition that does not exist. */
export function unknownDefinition(name: string, names: Iterable<string>): UseProblem {
  const known = [...names];
  return { code: 'use.unknown', pointer: '/use', params: { name, known, suggestion: suggest(name, known) } };
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function templateOf({ workflow }: WorkflowDefinition): JsonObject {
  return isJson(workflow) && isJsonObject(workflow) ? workflow : {};
}
