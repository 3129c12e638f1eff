/*
 * From the text of a folder to files of the right shape. Everything that can be said at this stage is said at once; what
 * follows looks only at files that passed.
 */
import type { Diagnostic } from '../language/diagnostic.ts';
import type { DispositifSource } from '../language/source.ts';
import type { Json } from '../base/values.ts';
import type { ReferenceData } from '../language/form-schema.ts';
import { checkSchemasOf } from '../form/check/check-schema-files.ts';
import { checkShape } from '../language/check-shape.ts';
import { readData, STANDARD_DATA } from '../form/fields/read-data.ts';
import { blocksOf, checkBlocks, expandBlocks, FILES_WITH_BLOCKS } from '../form/fields/shared-blocks.ts';
import { isHarmless } from '../language/harmless.ts';
import { isUse, type Resolution } from '../library/resolve-use.ts';
import { readJsonFile, type JsonFile, type Trace } from '../language/json-file.ts';
import { LIMITS } from '../language/limits.ts';
import { createReport } from './report.ts';
import type { MetaName } from '../language/meta-schemas.ts';
import type { Report } from '../language/parsed-source.ts';
import { checkPinned, readUse, traceOf } from '../library/read-use.ts';
import {
  FIXED_FILES,
  isMisnamed,
  isSourceFile,
  JSON_FILES,
  pinnedName,
  scenarioName,
  SHEET,
  WORKFLOW_FILE,
  zonesName,
} from '../language/source-files.ts';
import { suggest } from '../base/suggest.ts';
import { createPositionFinder } from '../base/text-position.ts';

/** The files of a scheme once they are read and their shapes judged. */
export type ReadSource = {
  readonly source: DispositifSource;
  /** Values of the JSON files whose shape is right but for properties that do not exist. */
  readonly values: ReadonlyMap<string, Json>;
  /** Values of the other JSON files, where their text is JSON. */
  readonly misshapen: ReadonlyMap<string, Json>;
  /** The definition of the library that workflow.json uses, and what became of it; null when it uses none. */
  readonly use: Resolution | null;
  /** Lists of reference data, those of the scheme among them. */
  readonly data: ReferenceData;
  readonly diagnostics: readonly Diagnostic[];
  readonly report: Report;
};

/**
 * Reads every file of a source; never throws, whatever the author wrote.
 * @param judge author: forms are held to all that a form may say today; published: they were, on the day they were published
 */
export function readSource(given: DispositifSource, judge: 'author' | 'published' = 'author'): ReadSource {
  const source = { ...given, files: withoutMarks(given.files) };
  const jsonFiles = new Map<string, JsonFile>();
  const traces = new Map<string, Trace>();
  const report = createReport(source.files, jsonFiles, traces);
  const size = checkSize(source, report);
  const values = new Map<string, Json>();
  const misshapen = new Map<string, Json>();
  if (size) return { source, values, misshapen, use: null, data: STANDARD_DATA, diagnostics: [size], report };
  const diagnostics = [...checkFileNames(source, report), ...checkEncoding(source, report)];
  let use: Resolution | null = null;
  for (const [path, meta] of jsonFilesOf(source)) {
    const file = readJsonFile(source.files[path] ?? '');
    jsonFiles.set(path, file);
    const used =
      path === WORKFLOW_FILE && isUse(file.value) ? readUse(file.value, source, values, judge, report) : null;
    const found = describeFile(path, file, used ? null : meta, report);
    diagnostics.push(...found, ...(used?.diagnostics ?? []));
    if (used && !used.resolution) continue;
    if (used?.resolution) {
      use = used.resolution;
      traces.set(path, traceOf(use));
    }
    const value = used?.resolution?.workflow ?? file.value;
    const further = judgeValue(path, value, { resolved: used !== null, judge, sound: found.every(isHarmless) }, report);
    diagnostics.push(...further);
    if ([...found, ...further].every(isHarmless)) values.set(path, value);
    else if (file.root) misshapen.set(path, value);
  }
  diagnostics.push(...checkPinned(source, values, jsonFiles.get(WORKFLOW_FILE)?.value, report));
  const { data, diagnostics: faults } = readData(source, report);
  diagnostics.push(...checkBlocks(source, values, report));
  const blocks = blocksOf(source);
  for (const path of FILES_WITH_BLOCKS) {
    const value = values.get(path);
    if (value !== undefined) values.set(path, expandBlocks(value, blocks));
    const broken = misshapen.get(path);
    if (broken !== undefined) misshapen.set(path, expandBlocks(broken, blocks));
  }
  return { source, values, misshapen, use, data, diagnostics: [...diagnostics, ...faults], report };
}

/** A byte order mark at the head of a file is the editor's doing, not the author's. */
function withoutMarks(files: DispositifSource['files']): DispositifSource['files'] {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/^\uFEFF/, '')]));
}

function checkSize({ files }: DispositifSource, report: Report): Diagnostic | null {
  const texts = Object.values(files);
  if (texts.length > LIMITS.files) return report('source.too-many-files', '', '', { maximum: LIMITS.files });
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  return size > LIMITS.characters ? report('source.too-large', '', '', { maximum: LIMITS.characters }) : null;
}

function checkFileNames({ files }: DispositifSource, report: Report): readonly Diagnostic[] {
  const required = [...JSON_FILES.filter((file) => !file.optional).map((file) => file.path), SHEET];
  const missing = required.filter((path) => !Object.hasOwn(files, path));
  const unknown = Object.keys(files).filter((path) => !isSourceFile(path));
  return [
    ...missing.map((path) => report('source.file-missing', path, '', { file: path })),
    ...unknown.map((path) =>
      isMisnamed(path)
        ? report('source.file-name', path, '', { file: path })
        : report('source.file-unknown', path, '', { file: path, suggestion: suggest(path, FIXED_FILES) }),
    ),
  ];
}

/** What decoding puts in the place of bytes that are no UTF-8; nobody types it. */
const UNREADABLE = '\uFFFD';

function checkEncoding({ files }: DispositifSource, report: Report): readonly Diagnostic[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const at = text.indexOf(UNREADABLE);
    return at === -1 ? [] : [report('source.not-utf8', path, createPositionFinder(text)(at), { file: path })];
  });
}

function jsonFilesOf({ files }: DispositifSource): readonly (readonly [string, MetaName | null])[] {
  const fixed = JSON_FILES.filter((file) => Object.hasOwn(files, file.path)).map(
    (file) => [file.path, file.meta] as const,
  );
  const scenarios = Object.keys(files).filter((path) => scenarioName(path) !== null);
  const zones = Object.keys(files).filter((path) => zonesName(path) !== null);
  const pinned = Object.keys(files).filter((path) => pinnedName(path) !== null);
  return [
    // First, since workflow.json is read by them.
    ...pinned.map((path) => [path, 'workflow-definition'] as const),
    ...fixed,
    ...scenarios.map((path) => [path, 'scenario'] as const),
    ...zones.map((path) => [path, null] as const),
  ];
}

type Judged = { readonly resolved: boolean; readonly judge: 'author' | 'published'; readonly sound: boolean };

/** What can be said of a value beyond the text it was read from: its shape when it was resolved, and the schemas in it. */
function judgeValue(
  path: string,
  value: Json,
  { resolved, judge, sound }: Judged,
  report: Report,
): readonly Diagnostic[] {
  const shape = resolved ? describeShape(path, 'workflow', value, report) : [];
  const goesOn = judge === 'author' && sound && shape.every(isHarmless);
  return goesOn ? [...shape, ...checkSchemasOf(report, path, value)] : shape;
}

function describeFile(path: string, file: JsonFile, meta: MetaName | null, report: Report): readonly Diagnostic[] {
  const problems = file.problems.map((problem) =>
    report(problem.code, path, problem.range, problem.params, problem.related),
  );
  const unreadable = file.problems.some(
    (problem) => problem.code === 'json.syntax' || problem.code === 'source.too-deep',
  );
  if (unreadable) return problems;
  return [...problems, ...(meta ? describeShape(path, meta, file.value, report) : [])];
}

function describeShape(path: string, meta: MetaName, value: Json, report: Report): readonly Diagnostic[] {
  return checkShape(meta, value).map((problem) => report(problem.code, path, problem.pointer, problem.params));
}
