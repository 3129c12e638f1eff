/*
 * From what a scheme gives (`with`) to a value for each parameter of a definition, with where it was given. All that is
 * wrong is told at once; what is wrong has its default, so that the rest can still be judged.
 */
import type { Parameter } from '../../schemas/types/workflow-definition.ts';
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { joinPointer, splitPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import { isJson } from '../base/is-json.ts';
import type { Json, JsonObject, Pointer } from '../base/values.ts';
import { SCALARS } from './parameter-values.ts';
import type { UseProblem } from './use-problem.ts';

/** A value a definition is given. `at`: where it stands in the scheme's workflow.json; null when it is a default. */
export type Argument = { readonly value: Json; readonly at: Pointer | null };
/** What a scheme gave for each parameter of the definition it uses, by the name of the parameter. */
export type Arguments = ReadonlyMap<string, Argument>;

type Bound = { readonly values: Arguments; readonly problems: readonly UseProblem[] };

/** Values of parameters. A parameter that is optional and not given is null. */
export function bindParameters(parameters: readonly Parameter[], given: JsonObject, at: Pointer): Bound {
  const names = parameters.map(({ name }) => name);
  const problems: UseProblem[] = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      code: 'use.parameter-unknown',
      pointer: joinPointer(at, name),
      params: { name, known: names, suggestion: suggest(name, names) },
    }));
  const values = parameters.map((parameter) => {
    const place = joinPointer(at, parameter.name);
    const value = given[parameter.name];
    if (value === undefined) {
      if (isMissing(parameter)) problems.push(missing(parameter, at));
      return [parameter.name, byDefault(parameter)] as const;
    }
    const wrong = checkArgument(parameter, value, place);
    problems.push(...wrong);
    const argument = wrong.length === 0 ? { value: complete(parameter, value), at: place } : byDefault(parameter);
    return [parameter.name, argument] as const;
  });
  return { values: new Map(values), problems };
}

function byDefault(parameter: Parameter): Argument {
  return { value: defaultOf(parameter), at: null };
}

function isMissing(parameter: Parameter): boolean {
  return parameter.default === undefined && !('optional' in parameter && parameter.optional === true);
}

function missing({ name, title }: Parameter, pointer: Pointer): UseProblem {
  return { code: 'use.parameter-missing', pointer, params: { name, title } };
}

function defaultOf(parameter: Parameter): Json {
  return isJson(parameter.default) ? complete(parameter, parameter.default) : null;
}

/** The value with the fields of its records that were left out. */
function complete(parameter: Parameter, value: Json): Json {
  if (parameter.type !== 'list' || parameter.items.type !== 'record' || !isJsonList(value)) return value;
  const { fields } = parameter.items;
  return value.map((item) =>
    isJsonObject(item)
      ? Object.fromEntries(fields.map((field) => [field.name, complete(field, item[field.name] ?? defaultOf(field))]))
      : item,
  );
}

function checkArgument(parameter: Parameter, value: Json, at: Pointer): readonly UseProblem[] {
  if (parameter.type === 'list') return checkList(parameter, value, at);
  if (parameter.type === 'choice') {
    const choices = parameter.choices.map((choice) => choice.value);
    const chosen = typeof value === 'string' && choices.includes(value);
    return chosen ? [] : [invalid(at, `une de ces valeurs : ${choices.join(', ')}`)];
  }
  if (parameter.type === 'boolean') return typeof value === 'boolean' ? [] : [invalid(at, 'true ou false')];
  return checkScalar(parameter.type, value, at);
}

function checkScalar(type: keyof typeof SCALARS, value: Json, at: Pointer): readonly UseProblem[] {
  const { pattern, expected } = SCALARS[type];
  return typeof value === 'string' && new RegExp(pattern).test(value) ? [] : [invalid(at, expected)];
}

function checkList(parameter: Extract<Parameter, { type: 'list' }>, value: Json, at: Pointer): readonly UseProblem[] {
  if (!isJsonList(value)) return [invalid(at, 'une liste, entre crochets')];
  const { items, minItems = 0 } = parameter;
  const few = value.length < minItems ? [invalid(at, `une liste d’au moins ${minItems} éléments`)] : [];
  const wrong = value.flatMap((item, index) => {
    const place = joinPointer(at, index);
    if (items.type === 'plain') return checkScalar(items.of, item, place);
    return isJsonObject(item)
      ? bindParameters(items.fields, item, place).problems
      : [invalid(place, 'un objet, entre accolades')];
  });
  return [...few, ...wrong];
}

function invalid(pointer: Pointer, expected: string): UseProblem {
  const name = splitPointer(pointer).findLast((part) => !/^\d+$/.test(part)) ?? '';
  return { code: 'use.parameter-invalid', pointer, params: { name, expected } };
}
