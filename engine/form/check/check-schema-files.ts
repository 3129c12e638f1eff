/*
 * Where schemas of authors stand: two files of their own, and the forms of actions and opinions inside workflow.json.
 */
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { checkKeywords } from './check-keywords.ts';
import { isRecord } from '../../base/guards.ts';
import type { Report } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';

const SCHEMA_FILES: readonly string[] = ['form.schema.json', 'agent.schema.json'];

/** Where workflow.json says what is decided. */
export const DECISION_PLACE = '/decision';

/** A schema of an author and where it stands. */
export type EmbeddedSchema = { readonly pointer: Pointer; readonly schema: unknown };

/** Checks the keywords of all the schemas of a file. */
export function checkSchemasOf(report: Report, path: string, value: Json): readonly Diagnostic[] {
  if (SCHEMA_FILES.includes(path)) return checkKeywords(report, path, '', value);
  if (path !== 'workflow.json') return [];
  return findEmbeddedSchemas(value).flatMap(({ pointer, schema }) => checkKeywords(report, path, pointer, schema));
}

/** What is decided, and the forms of actions and opinions, in the states, in their branches and anywhere. */
export function findEmbeddedSchemas(workflow: unknown): readonly EmbeddedSchema[] {
  if (!isRecord(workflow)) return [];
  return [
    ...(workflow['decision'] === undefined ? [] : [{ pointer: DECISION_PLACE, schema: workflow['decision'] }]),
    ...formsOf(workflow['anywhere'], '/anywhere'),
    ...schemasOfStates(workflow['states'], '/states'),
  ];
}

function schemasOfStates(states: unknown, pointer: Pointer): readonly EmbeddedSchema[] {
  return entriesOf(states, pointer).flatMap(([state, at]) => [
    ...formsOf(state['actions'], joinPointer(at, 'actions')),
    ...formsOf(state['opinions'], joinPointer(at, 'opinions')),
    ...formsOf({ adHoc: state['adHoc'] }, at),
    ...entriesOf(state['branches'], joinPointer(at, 'branches')).flatMap(([branch, inside]) =>
      schemasOfStates(branch['states'], joinPointer(inside, 'states')),
    ),
  ]);
}

function formsOf(definitions: unknown, pointer: Pointer): readonly EmbeddedSchema[] {
  return entriesOf(definitions, pointer).flatMap(([definition, at]) =>
    Object.hasOwn(definition, 'form') ? [{ pointer: joinPointer(at, 'form'), schema: definition['form'] }] : [],
  );
}

function entriesOf(
  value: unknown,
  pointer: Pointer,
): readonly (readonly [Readonly<Record<string, unknown>>, Pointer])[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    isRecord(part) ? [[part, joinPointer(pointer, name)] as const] : [],
  );
}
