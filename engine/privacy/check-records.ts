/*
 * What is recorded of a case once it is filed (annotations of agents, forms of actions, opinions) says as much of a person
 * as the answers do: it has a category too, its own or the one that privacy.json names for all of it.
 */
import { collectFields } from '../form/fields/collect-fields.ts';
import { inlineBlocks } from '../form/fields/inline-blocks.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { FormField } from '../language/form-schema.ts';
import type { Pointer } from '../base/values.ts';
import { listOpinions, listStates } from '../language/walk-workflow.ts';
import { findEmbeddedSchemas } from '../form/check/check-schema-files.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { isOfPeople, isPersonal } from './personal-fields.ts';
import { parentPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';

const FILE = 'privacy.json';
/** Fields named in the sentence. */
const MOST_NAMED = 3;

/** A field that is asked once a case is filed, and the schema it stands in. */
export type Recorded = { readonly field: FormField; readonly file: string; readonly place: Pointer };

/** Fields of the annotations and of the forms of actions and opinions, without the sections that hold them. */
export function listRecorded({ agentFields, workflow }: ParsedSource): readonly Recorded[] {
  const ofForms = findEmbeddedSchemas(workflow).flatMap(({ pointer, schema }) =>
    leavesOf(collectFields(inlineBlocks(schema), { pages: [] })).map((field) => ({
      field,
      file: 'workflow.json',
      place: pointer,
    })),
  );
  return [...leavesOf(agentFields).map((field) => ({ field, file: 'agent.schema.json', place: '' })), ...ofForms];
}

/** Records without a category, in a scheme that names none for them all. */
export function checkRecords(parsed: ParsedSource, recorded: readonly Recorded[]): readonly Diagnostic[] {
  const { privacy, report } = parsed;
  const known = Object.keys(privacy.categories);
  if (privacy.records !== undefined) {
    if (known.includes(privacy.records)) return [];
    const params = { category: privacy.records, suggestion: suggest(privacy.records, known) };
    return [report('annotation.category-unknown', FILE, '/records', params)];
  }
  const bare = recorded.filter(({ field }) => field.annotation.personal === undefined);
  if (!isOfPeople(parsed)) {
    return bare
      .filter(({ field }) => isPersonal(field))
      .map(({ field, file, place }) => report('privacy.category-missing', file, place, { field: field.label }));
  }
  const labels = [...new Set([...bare.map(({ field }) => field.label), ...opinionsOf(parsed)])];
  return labels.length === 0 ? [] : [report('privacy.records-missing', FILE, '', { fields: named(labels) })];
}

/** Every opinion asks for its sense and its reason. */
function opinionsOf({ workflow }: ParsedSource): readonly string[] {
  const adHoc = listStates(workflow).flatMap(({ state }) => state.adHoc?.title ?? []);
  return [...listOpinions(workflow).map(({ opinion }) => opinion.title), ...adHoc];
}

function named(labels: readonly string[]): string {
  const first = labels.slice(0, MOST_NAMED).map((label) => `« ${label} »`);
  return labels.length > MOST_NAMED ? `${first.join(', ')}… (${labels.length} en tout)` : first.join(', ');
}

function leavesOf(fields: readonly FormField[]): readonly FormField[] {
  const held = new Set(fields.map(({ pointer }) => parentPointer(pointer)));
  return fields.filter(({ pointer }) => !held.has(pointer));
}
