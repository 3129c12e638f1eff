import type { JsonObject } from '../../engine/index.ts';
import type { LibraryWorkflow } from '../../schemas/types/api.ts';
import { isRecord, isJson } from '../../engine/base/index.ts';

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

function propertiesOf(schema: LibraryWorkflow['parameters']): Readonly<Record<string, unknown>> {
  const properties = schema['properties'];
  return isRecord(properties) ? properties : {};
}
