/**
 * Whether a defect is told at the right place: where it was made (there, inside, or just around), or where what it broke is
 * read. A message elsewhere would send an author looking in the wrong file, so it does not count.
 */
import {
  compile,
  runScenarios,
  type CompiledDispositif,
  type Diagnostic,
  type DispositifSource,
} from '../../engine/index.ts';
import { parentPointer } from '../../engine/base/pointer.ts';
import { getAt } from './json-edits.ts';
import { wordPattern, type Defect, type Place, type Scheme } from './scheme.ts';

export type Verdict = { readonly told: boolean; readonly instead: readonly string[] };

/** Puts a defect in a scheme and looks at what is told. */
export function judge({ source }: Scheme, defect: Defect): Verdict {
  const mutant = mutate(source, defect);
  const result = compile(mutant);
  const found = result.type === 'failed' ? result.diagnostics : result.warnings;
  const told = found.some((diagnostic) => isRightPlace(mutant, defect, diagnostic));
  if (told) return { told, instead: [] };
  const scenarios = result.type === 'compiled' && defect.scenarios ? complaintsOf(result.dispositif) : [];
  const instead = found.map(({ code, file, pointer, line }) => `${code} ${file}${pointer || `:${line}`}`);
  return { told: scenarios.length > 0, instead };
}

/** What scenarios complain of, what they do not go through any more included. */
export function complaintsOf(compiled: CompiledDispositif): readonly string[] {
  const { scenarios, coverage } = runScenarios(compiled);
  return [
    ...scenarios.flatMap(({ name, failures }) => failures.map((failure) => `${name}: ${failure}`)),
    ...Object.values(coverage).flatMap(({ uncovered }) => uncovered),
  ];
}

function mutate(source: DispositifSource, { files }: Defect): DispositifSource {
  const kept = Object.entries(source.files).filter(([file]) => !Object.hasOwn(files, file));
  const changed = Object.entries(files).flatMap(([file, text]) => (text === null ? [] : [[file, text] as const]));
  return { ...source, files: Object.fromEntries([...kept, ...changed]) };
}

function isRightPlace(mutant: DispositifSource, defect: Defect, diagnostic: Diagnostic): boolean {
  return (
    [defect, ...(defect.also ?? [])].some((place) => isAround(place, diagnostic)) ||
    (defect.names ?? []).some((name) => isRead(mutant, name, diagnostic))
  );
}

/** At the place, inside it, or at what holds it. */
function isAround(place: Place, { file, pointer }: Diagnostic): boolean {
  if (file !== place.file) return false;
  return (
    pointer === place.pointer || pointer.startsWith(`${place.pointer}/`) || pointer === parentPointer(place.pointer)
  );
}

/** Whether a name is in what stands at the place of a diagnostic: its key, its text, or its line of a template. */
function isRead({ files }: DispositifSource, name: string, { file, pointer, line }: Diagnostic): boolean {
  const text = files[file] ?? '';
  if (!file.endsWith('.json')) return wordPattern(name).test(text.split('\n')[line - 1] ?? '');
  const value = getAt(JSON.parse(text), pointer);
  return (typeof value === 'string' && wordPattern(name).test(value)) || isKey(name, pointer);
}

function isKey(name: string, pointer: string): boolean {
  return pointer.endsWith(`/${name}`) || wordPattern(name).test(pointer.slice(pointer.lastIndexOf('/') + 1));
}
