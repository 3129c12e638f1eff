/*
 * Puts the files that passed together, for the checks that look at several of them.
 */
import { collectFields } from '../form/fields/collect-fields.ts';
import { inlineBlocks } from '../form/fields/inline-blocks.ts';
import type { FormField, FormSchema } from '../language/form-schema.ts';
import type { Json } from '../base/values.ts';
import type { LibraryUse, ParsedSource } from '../language/parsed-source.ts';
import { originOf, placeInFile } from '../library/origins.ts';
import type { Resolution } from '../library/resolve-use.ts';
import { checkShape } from '../language/check-shape.ts';
import { isHarmless } from '../language/harmless.ts';
import type { MetaName, MetaTypes } from '../language/meta-schemas.ts';
import type { ReadSource } from './read-source.ts';
import { placeFields } from '../form/fields/place-fields.ts';
import { isWithheld, readOr, UNREAD, unreadList } from '../language/unread.ts';
import { scenarioName } from '../language/source-files.ts';

/** The form of a source, once form.schema.json and form.ui.json passed. */
export type ParsedForm = Pick<ParsedSource, 'ui' | 'formSchema' | 'fields' | 'fieldPlaces'>;

/** Reads the form; null when one of its files is missing or was refused. */
export function parseForm({ values }: ReadSource): ParsedForm | null {
  const raw = values.get('form.schema.json');
  const ui = typed(values, 'form.ui.json', 'form-ui');
  if (raw === undefined || !ui) return null;
  const formSchema = inlineBlocks(raw);
  // Where pages cannot be read, nothing but the page of a question is lost.
  const fields = readOr(
    () => collectFields(formSchema, ui),
    readOr(() => collectFields(formSchema, { pages: [] }), unreadList<FormField>()),
  );
  return { ui, formSchema, fields, fieldPlaces: readOr(() => placeFields(raw), UNREAD) };
}

/** The whole source; null when one of its files is missing or was refused. */
export function parseSource(read: ReadSource, form: ParsedForm): ParsedSource | null {
  const { values, use, source, report } = read;
  const identity = typed(values, 'dispositif.json', 'dispositif');
  const workflow = typed(values, 'workflow.json', 'workflow');
  const privacy = typed(values, 'privacy.json', 'privacy');
  const queue = typed(values, 'queue.json', 'queue');
  const rules = Object.hasOwn(source.files, 'rules.json') ? typed(values, 'rules.json', 'rules') : {};
  const scenarios = parseScenarios(read);
  const agent = parseAgent(read);
  if (!identity || !workflow || !privacy || !queue || !rules || !scenarios || !agent) return null;
  return {
    id: source.id,
    source,
    values,
    data: read.data,
    identity,
    workflow,
    library: use && libraryUse(use),
    privacy,
    queue,
    rules,
    scenarios,
    ...form,
    ...agent,
    decisionSchema: readOr(() => (workflow.decision === undefined ? null : inlineBlocks(workflow.decision)), UNREAD),
    report,
  };
}

function libraryUse({ definition, origins }: Resolution): LibraryUse {
  return {
    id: definition.id,
    version: definition.version,
    originOf: (part) => originOf(origins, part),
    placeOf: (part) => placeInFile(origins, part),
  };
}

function parseScenarios({ values, source }: ReadSource): ParsedSource['scenarios'] | null {
  const scenarios: [string, MetaTypes['scenario']][] = [];
  for (const path of Object.keys(source.files)) {
    const name = scenarioName(path);
    if (name === null) continue;
    const scenario = typed(values, path, 'scenario');
    if (!scenario) return null;
    scenarios.push([name, scenario]);
  }
  return Object.fromEntries(scenarios);
}

type ParsedAgent = { readonly agentSchema: FormSchema | null; readonly agentFields: readonly FormField[] };

/** What agents record; nothing where no file says so, null where it cannot be read. */
export function parseAgent({ values, source }: ReadSource): ParsedAgent | null {
  if (!Object.hasOwn(source.files, 'agent.schema.json')) return { agentSchema: null, agentFields: [] };
  const raw = values.get('agent.schema.json');
  if (raw === undefined) return null;
  const agentSchema = inlineBlocks(raw);
  return { agentSchema, agentFields: readOr(() => collectFields(agentSchema, { pages: [] }), unreadList()) };
}

function typed<N extends MetaName>(values: ReadonlyMap<string, Json>, path: string, name: N): MetaTypes[N] | null {
  const value: unknown = values.get(path);
  return isOfShape(name, value) ? value : null;
}

/** Of its shape, or withheld where it is not. */
function isOfShape<N extends MetaName>(name: N, value: unknown): value is MetaTypes[N] {
  return value !== undefined && (isWithheld(value) || checkShape(name, value).every(isHarmless));
}
