/*
 * Functions that a scheme names when it chooses parameters: each must be declared in dispositif.json.
 */
import type { Parameter, WorkflowDefinition } from '../../schemas/types/workflow-definition.ts';
import { isJsonList, isJsonObject } from '../base/guards.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { bindParameters } from './bind-parameters.ts';

/** Names of functions among the values of the parameters, defaults included; each once. */
export function functionsOf({ parameters }: WorkflowDefinition, given: JsonObject): readonly string[] {
  const { values } = bindParameters(parameters, given, '');
  const names = parameters.flatMap((parameter) => namesIn(parameter, values.get(parameter.name)?.value ?? null));
  return [...new Set(names)];
}

function namesIn(parameter: Parameter, value: Json): readonly string[] {
  if (parameter.type === 'function') return typeof value === 'string' ? [value] : [];
  if (parameter.type !== 'list' || !isJsonList(value)) return [];
  const { items } = parameter;
  if (items.type === 'plain') return items.of === 'function' ? value.filter((item) => typeof item === 'string') : [];
  return value
    .filter(isJsonObject)
    .flatMap((item) => items.fields.flatMap((field) => namesIn(field, item[field.name] ?? null)));
}
