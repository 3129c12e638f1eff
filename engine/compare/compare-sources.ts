/*
 * Everything that differs between two texts of a scheme, by its parts: what an author reads before publishing.
 */
import type { WorkflowDefinition } from '../../schemas/types/workflow-definition.ts';
import { listReadable, listReadableFindings } from '../authoring/readable-names.ts';
import { wordFeel } from '../authoring/word-feel.ts';
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { equalJson } from '../base/json.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Json, JsonObject } from '../base/values.ts';
import type { Files } from '../edit/changes.ts';
import { FORM_UI } from '../edit/gestures/layout.ts';
import { FORM_SCHEMA } from '../edit/view/form-view.ts';
import { schemaOfFile } from '../language/described.ts';
import { readJsonFile } from '../language/json-file.ts';
import { dataName, pinnedPath, scenarioName, SHEET, templateName, WORKFLOW_FILE } from '../language/source-files.ts';
import { metaValidator } from '../language/meta-schemas.ts';
import { LIBRARY } from '../library/definitions.ts';
import { isUse, resolveUse } from '../library/resolve-use.ts';
import { inside, SECTIONS, told, type SchemeChange, type Section, type Spot } from './change.ts';
import { compareDescribed, identityOf } from './compare-described.ts';
import { compareForms } from './compare-form.ts';
import { compareQuestions } from './compare-questions.ts';
import { compareRows } from './compare-tables.ts';
import { firstText, type Titles } from './say-value.ts';

/** Files that a schema of the language describes, by the part of the scheme that each is. */
const DESCRIBED = [
  ['dispositif.json', 'identity'],
  ['rules.json', 'rules'],
  [WORKFLOW_FILE, 'workflow'],
  ['privacy.json', 'privacy'],
  ['queue.json', 'queue'],
] as const satisfies readonly (readonly [string, Section])[];
const FINDINGS = 'agent.schema.json';

/**
 * What differs between two sources of a scheme, in the order of its parts and then of its files. A workflow that uses the
 * library is compared as it is followed, so that a change of the library's own text is told as well. Texts and lists are
 * named; what changes in them is for a comparison by lines.
 */
export function compareSources(before: Files, after: Files): readonly SchemeChange[] {
  const titles = titlesIn(before, after);
  const named = [
    ...DESCRIBED.flatMap(([file, section]) => compareFile(file, section, before, after, titles)),
    ...compareForms(before, after, titles),
    ...compareFindings(before, after, titles),
    ...compareTexts(before, after, titles),
  ];
  const changes = [...named, ...compareUnnamed(before, after, named)];
  return changes.toSorted((one, other) => SECTIONS.indexOf(one.section) - SECTIONS.indexOf(other.section));
}

/** A file that says something else, of which no words told: its text shows it. */
function compareUnnamed(before: Files, after: Files, named: readonly SchemeChange[]): readonly SchemeChange[] {
  const files = [...DESCRIBED, [FORM_SCHEMA, 'form'], [FORM_UI, 'form'], [FINDINGS, 'findings']] as const;
  return files.flatMap(([file, section]) => {
    const isSame = equalJson(valueOf(before, file), valueOf(after, file));
    return isSame || named.some((change) => change.file === file)
      ? []
      : [told({ section, path: [], file, pointer: '' }, 'changed')];
  });
}

function compareFile(
  file: string,
  section: Section,
  before: Files,
  after: Files,
  titles: Titles,
): readonly SchemeChange[] {
  const spot: Spot = { section, path: [], file, pointer: '' };
  const schema = schemaOfFile(file);
  const [old, young] = [valueOf(before, file), valueOf(after, file)];
  if (!schema || !old || !young) return before[file] === after[file] ? [] : [told(spot, 'changed')];
  const place = { root: schema, schema, titles };
  if (file !== 'rules.json') return compareDescribed(spot, place, old, young);
  // Cells of tables read as the grid shows them.
  const [tables, others] = [splitTables(old), splitTables(young)];
  return [
    ...compareDescribed(spot, place, tables.rest, others.rest),
    ...compareTables(spot, tables.whole, others.whole),
  ];
}

type Tables = { readonly rest: JsonObject; readonly whole: ReadonlyMap<string, Table> };
type Table = { readonly table: JsonObject; readonly rank: number };

/** Rules with their tables without rows, and the tables by name and first day. */
function splitTables(rules: JsonObject): Tables {
  if (!isJsonList(rules['tables'])) return { rest: rules, whole: new Map() };
  const tables = rules['tables'].filter(isJsonObject);
  return {
    rest: { ...rules, tables: tables.map(({ rows: _rows, ...table }) => table) },
    whole: new Map(tables.map((table, rank) => [identityOf(table), { table, rank }])),
  };
}

function compareTables(spot: Spot, before: Tables['whole'], after: Tables['whole']): readonly SchemeChange[] {
  return [...after].flatMap(([key, { table, rank }]) => {
    const former = before.get(key)?.table;
    if (!former) return [];
    const title = firstText(table['title'], table['name']) ?? '';
    const next = inside(inside(spot, 'Barèmes', '/tables'), title, joinPointer('/tables', rank));
    return compareRows(next, former, table) ?? [told(inside(next, 'Lignes', next.pointer), 'changed')];
  });
}

function compareFindings(before: Files, after: Files, titles: Titles): readonly SchemeChange[] {
  const spot: Spot = { section: 'findings', path: [], file: FINDINGS, pointer: '' };
  return compareQuestions(spot, titles, valueOf(before, FINDINGS) ?? {}, valueOf(after, FINDINGS) ?? {});
}

function compareTexts(before: Files, after: Files, titles: Titles): readonly SchemeChange[] {
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return files.flatMap((file) => {
    const [old, young] = [before[file], after[file]];
    const named = nameText(file, young ?? old ?? '', titles);
    if (old === young || !named) return [];
    const spot: Spot = { ...named, file, pointer: '' };
    return [told(spot, old === undefined ? 'added' : young === undefined ? 'removed' : 'changed')];
  });
}

/** What a file that no schema describes is called; null for the others, and for the library's texts. */
function nameText(file: string, text: string, titles: Titles): Pick<Spot, 'section' | 'path'> | null {
  const template = templateName(file);
  if (template) {
    const kind = template.kind === 'messages' ? 'Courriel' : 'Document';
    return { section: 'texts', path: [kind, titles.get(file) ?? headingOf(text) ?? template.name] };
  }
  if (file === SHEET) return { section: 'texts', path: ['Fiche pratique'] };
  const scenario = scenarioName(file);
  if (scenario !== null) {
    const value = readJsonFile(text).value;
    const title = isJsonObject(value) ? firstText(value['title']) : undefined;
    return { section: 'scenarios', path: [title ?? scenario] };
  }
  const list = dataName(file);
  return list === null ? null : { section: 'lists', path: [list] };
}

function headingOf(text: string): string | null {
  return /^#\s+(.+)$/m.exec(text)?.[1]?.trim() ?? null;
}

/** The object in a file, a workflow as it is followed; undefined where it cannot be read, empty where it is not there. */
function valueOf(files: Files, file: string): JsonObject | undefined {
  const text = files[file];
  if (text === undefined) return {};
  const value = readJsonFile(text).value;
  if (file !== WORKFLOW_FILE || !isUse(value)) return isJsonObject(value) ? value : undefined;
  const id = firstText(value['use']) ?? '';
  const pinned: unknown = readJsonFile(files[pinnedPath(id)] ?? '').value;
  const definition = isDefinition(pinned) ? pinned : LIBRARY.get(id);
  return definition && resolveUse(value, definition).workflow;
}

const isDefinition = (value: unknown): value is WorkflowDefinition => metaValidator('workflow-definition')(value);

/** Titles of both, and the words of expressions: a name that was renamed or taken away is known by what it was called. */
function titlesIn(before: Files, after: Files): Titles {
  const titles = new Map([...titlesOf(before), ...titlesOf(after)]);
  const names = new Map(
    [before, after].flatMap((files) =>
      [listReadable, listReadableFindings].flatMap((list) =>
        list({ id: '', files }).map((name) => [name.path, name] as const),
      ),
    ),
  );
  return {
    get: (name) => titles.get(name),
    sayFeel: (feel) =>
      wordFeel(feel, (path) => names.get(path) ?? null)
        ?.map(({ text }) => text)
        .join('') ?? null,
  };
}

/**
 * Titles by identifier: of functions, third parties, steps, actions, categories, computed values, letters and mails. A letter
 * may be named as something else is, and so is known by its file too.
 */
function titlesOf(files: Files): ReadonlyMap<string, string> {
  const [identity, rules, workflow, privacy] = ['dispositif.json', 'rules.json', WORKFLOW_FILE, 'privacy.json'].map(
    (file) => valueOf(files, file),
  );
  const named = new Map<string, string>();
  const learn = (name: string, value: Json | undefined): void => {
    const title = isJsonObject(value) ? value['title'] : undefined;
    if (typeof title === 'string') named.set(name, title);
  };
  const learnAll = (values: Json | undefined): void => {
    if (isJsonObject(values)) for (const [name, value] of Object.entries(values)) learn(name, value);
  };
  for (const [file, text] of Object.entries(files)) {
    const name = templateName(file)?.name;
    const heading = name === undefined ? null : headingOf(text);
    if (name !== undefined && heading !== null) named.set(name, heading).set(file, heading);
  }
  for (const values of [
    identity?.['functions'],
    identity?.['thirdParties'],
    identity?.['registers'],
    privacy?.['categories'],
    workflow?.['anywhere'],
    workflow?.['clocks'],
  ])
    learnAll(values);
  for (const value of isJsonList(rules?.['computed']) ? rules['computed'] : [])
    if (isJsonObject(value)) learn(firstText(value['name']) ?? '', value);
  const learnStates = (states: Json | undefined): void => {
    learnAll(states);
    for (const state of isJsonObject(states) ? Object.values(states) : []) {
      if (!isJsonObject(state)) continue;
      learnAll(state['actions']);
      for (const branch of isJsonObject(state['branches']) ? Object.values(state['branches']) : [])
        if (isJsonObject(branch)) learnStates(branch['states']);
    }
  };
  learnStates(workflow?.['states']);
  return named;
}
