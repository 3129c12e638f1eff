import type { LibraryWorkflow } from '../../schemas/types/api.ts';
import { isRecord, isJson } from '../../engine/base/index.ts';
import { readDelay, writeDelay, type JsonObject } from '../../engine/studio.ts';

/** Values of the parameters before anything is chosen. */
export function defaultValues({ parameters }: LibraryWorkflow): JsonObject {
  return Object.fromEntries(
    Object.entries(propertiesOf(parameters)).flatMap(([name, field]) =>
      isRecord(field) && isJson(field['default']) ? [[name, field['default']] as const] : [],
    ),
  );
}

/** The values that differ from the defaults: the others stay the definition's, and follow it. */
export function chosenValues(workflow: LibraryWorkflow, values: JsonObject): JsonObject {
  const defaults = defaultValues(workflow);
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(defaults[name]),
    ),
  );
}

/** The pattern of a length of time, as the library asks for one: P15D. */
const isDuration = (field: unknown): field is Readonly<Record<string, unknown>> & { readonly pattern: string } =>
  isRecord(field) && typeof field['pattern'] === 'string' && field['pattern'].startsWith('^P(');

/** The questions of a workflow as they are asked: lengths of time are typed as people say them. @param hint how they are typed */
export function askedInWords(parameters: LibraryWorkflow['parameters'], hint: string): LibraryWorkflow['parameters'] {
  const properties = Object.entries(propertiesOf(parameters)).map(([name, field]) => {
    if (!isDuration(field)) return [name, field] as const;
    const { pattern: _pattern, ...others } = field;
    const own = isRecord(others['cagou']) ? others['cagou'] : {};
    const said = typeof own['hint'] === 'string' ? own['hint'].replace(/P15D.*$/u, '') : '';
    return [name, { ...others, cagou: { ...own, hint: `${said}${hint}` } }] as const;
  });
  return { ...parameters, properties: Object.fromEntries(properties) };
}

/** Values as they are shown: « 15 jours » for P15D. */
export function wordedValues({ parameters }: LibraryWorkflow, values: JsonObject): JsonObject {
  return mapDurations(parameters, values, (value) => (/^P\d/u.test(value) ? writeDelay({ after: value }) : value));
}

/** Values as they are written: what is no length of time stays as it was typed, and is told by the server. */
export function writtenValues({ parameters }: LibraryWorkflow, values: JsonObject): JsonObject {
  return mapDurations(parameters, values, (value) => readDelay(value)?.after ?? value);
}

function mapDurations(
  parameters: LibraryWorkflow['parameters'],
  values: JsonObject,
  change: (value: string) => string,
): JsonObject {
  const properties = propertiesOf(parameters);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && isDuration(properties[name]) ? change(value) : value,
    ]),
  );
}

function propertiesOf(schema: LibraryWorkflow['parameters']): Readonly<Record<string, unknown>> {
  const properties = schema['properties'];
  return isRecord(properties) ? properties : {};
}
