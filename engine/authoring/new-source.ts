/*
 * A new scheme starts from a folder of the library: a small scheme that compiles, whose texts its author replaces one by
 * one; those that nobody can guess are marked (placeholders.ts). Its workflow uses the definition; of the folder's letters and scenarios it takes those that go with the values
 * that were chosen. The files keep their layout, so that the first diff shows what was changed and nothing else.
 */
import {
  applyEdits,
  findNodeAtLocation,
  modify,
  parse,
  parseTree,
  type JSONPath,
  type ModificationOptions,
} from 'jsonc-parser';
import { isRecord } from '../base/guards.ts';
import { LIBRARY } from '../library/definitions.ts';
import { functionsOf } from '../library/functions-of.ts';
import { resolveUse, unknownDefinition } from '../library/resolve-use.ts';
import type { UseProblem } from '../library/use-problem.ts';
import type { DispositifSource } from '../language/source.ts';
import type { FieldError } from '../form/form.ts';
import type { JsonObject } from '../base/values.ts';
import { withPassingScenarios, withTextsOf } from './fit-files.ts';
import { createReport } from '../compile/report.ts';
import { toWrite } from '../language/to-write.ts';
import { groupOfFunction, tellingWords, wordsOfName } from '../edit/names.ts';
import { DEFINITION_FILE, SHEET, WORKFLOW_FILE } from '../language/source-files.ts';

const IDENTITY = 'dispositif.json';
const LAYOUT: ModificationOptions = { formattingOptions: { insertSpaces: true, tabSize: 2 } };

type NewScheme = {
  readonly id: string;
  /** Made from the identifier when absent. */
  readonly title?: string;
  /** Values of the definition's parameters; the defaults when absent. */
  readonly parameters?: JsonObject;
};

/** A scheme made from a workflow of the library, or why it cannot be. */
export type NewSource =
  | { readonly type: 'made'; readonly source: DispositifSource }
  /** Values that do not fit; pointers are into the parameters. */
  | { readonly type: 'refused'; readonly errors: readonly FieldError[] };

/** A scheme that uses the definition of a folder of the library. */
export function newSource(template: DispositifSource, { id, title, parameters = {} }: NewScheme): NewSource {
  const definition = LIBRARY.get(template.id);
  if (!definition) return refuseUse([unknownDefinition(template.id, LIBRARY.keys())]);
  const use = { use: template.id, ...(Object.keys(parameters).length > 0 && { with: parameters }) };
  const { workflow, problems } = resolveUse(use, definition);
  if (problems.length > 0) return refuseUse(problems);
  const { [DEFINITION_FILE]: _definition, ...files } = template.files;
  const identity = writeIdentity(files[IDENTITY] ?? '{}', id, title ?? titleOf(id));
  const source = {
    id,
    files: {
      ...withTextsOf(workflow, files),
      [SHEET]: markSheet(files[SHEET] ?? ''),
      [IDENTITY]: withFunctions(identity, functionsOf(definition, parameters), functionsOf(definition, {})),
      [WORKFLOW_FILE]: `${JSON.stringify({ $schema: 'urn:cagou:schema:workflow-use', ...use }, null, 2)}\n`,
    },
  };
  return { type: 'made', source: withPassingScenarios(source) };
}

function refuseUse(problems: readonly UseProblem[]): NewSource {
  const report = createReport({}, new Map());
  const errors = problems.map((problem) => ({
    pointer: problem.pointer.replace(/^\/with(?=\/|$)/, ''),
    keyword: problem.code,
    message: report(problem.code, WORKFLOW_FILE, problem.pointer, problem.params).message,
  }));
  return { type: 'refused', errors };
}

function writeIdentity(text: string, id: string, title: string): string {
  return writeAll(renameIdentity(text, id, title), TO_WRITE);
}

/** The identity of a scheme under another name, with numbers of its own; a text that cannot be read is left as it is. */
export function renameIdentity(text: string, id: string, title: string): string {
  return writeAll(text, [
    { at: ['id'], value: id },
    { at: ['title'], value: title },
    { at: ['numbering'], value: `${initials(id)}-{year}-{number:5}` },
  ]);
}

function writeAll(text: string, values: typeof TO_WRITE): string {
  if (!parseTree(text)) return text;
  return values.reduce((written, { at, value }) => applyEdits(written, modify(written, at, value, {})), text);
}

/** What no folder of the library can know of a new scheme, and the public reads. */
const TO_WRITE: readonly { readonly at: JSONPath; readonly value: string }[] = [
  { at: ['summary'], value: toWrite('ce qu’on obtient et qui peut l’obtenir, en une phrase') },
  { at: ['theme'], value: toWrite('le thème, dans le catalogue') },
  { at: ['legalBasis', 0, 'act'], value: toWrite('l’acte qui crée le dispositif') },
  { at: ['service', 'name'], value: toWrite('le service qui instruit') },
];

/** The sheets of the library say what to write where; in a new scheme nobody must read that. */
function markSheet(sheet: string): string {
  return sheet.replaceAll(/^Dites ici (.+)\.$/gm, (_, what: string) => toWrite(what));
}

/**
 * The functions that the parameters name, each held by a group of the scheme alone: whoever is in a group acts in all schemes that
 * name it. Those that the folder declares for the values that were not chosen are left out.
 */
function withFunctions(text: string, chosen: readonly string[], usual: readonly string[]): string {
  const gone = usual.filter((name) => !chosen.includes(name));
  const declared = gone.reduce((written, name) => write(written, ['functions', name], undefined), text);
  const whole = chosen.reduce(
    (written, name) =>
      has(written, ['functions', name]) ? written : write(written, ['functions', name], { title: titleOf(name) }),
    declared,
  );
  const identity: unknown = parse(whole);
  if (!isRecord(identity) || !isRecord(identity['functions'])) return whole;
  const scheme = typeof identity['title'] === 'string' ? identity['title'] : '';
  return Object.entries(identity['functions']).reduce((written, [name, value]) => {
    const title = isRecord(value) && typeof value['title'] === 'string' ? value['title'] : titleOf(name);
    return write(written, ['functions', name, 'group'], groupOfFunction(scheme, title));
  }, whole);
}

const has = (text: string, path: JSONPath): boolean => {
  const root = parseTree(text);
  return root !== undefined && findNodeAtLocation(root, path) !== undefined;
};

const write = (text: string, path: JSONPath, value: unknown): string =>
  has(text, ['functions']) ? applyEdits(text, modify(text, path, value, LAYOUT)) : text;

/** `aide-au-logement` → « Aide au logement », `chefDeService` → « Chef de service ». */
function titleOf(id: string): string {
  const words = wordsOfName(id.replaceAll('-', ' '));
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return title.length < 3 ? `Dispositif ${title}` : title;
}

/** `aide-medicale` → `AM`, `aide-a-l-achat-de-velos` → `AAV`. */
function initials(id: string): string {
  return tellingWords(id.split('-'))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
