/** Real folders for tests, and copies of them with something changed. */
import { join } from 'node:path';
import { parseForm, parseSource } from '../../engine/compile/parse-source.ts';
import { readSource as readParts } from '../../engine/compile/read-source.ts';
import type { Vocabulary } from '../../engine/feel/expression.ts';
import { compile, type CompiledDispositif, type Diagnostic, type DispositifSource } from '../../engine/index.ts';
import { buildVocabulary } from '../../engine/names/vocabulary.ts';
import { readFolder } from '../../runtime/cli/read-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A folder of the repository, such as `examples/aide-medicale`. */
export function readSource(path: string): Promise<DispositifSource> {
  return readFolder(join(ROOT, path));
}

/** The source with a file replaced; null takes it away. */
export function withText(source: DispositifSource, path: string, text: string | null): DispositifSource {
  const { [path]: _former, ...others } = source.files;
  return { ...source, files: text === null ? others : { ...others, [path]: text } };
}

/** What JSON.parse gives: tests break sources in ways no type allows. */
export type Parsed = ReturnType<typeof JSON.parse>;

/** The source with a JSON file changed in place by a function. */
export function withJson(source: DispositifSource, path: string, change: (value: Parsed) => void): DispositifSource {
  const value = JSON.parse(source.files[path] ?? '{}');
  change(value);
  return withText(source, path, JSON.stringify(value, null, 2));
}

export function diagnosticsOf(source: DispositifSource): readonly Diagnostic[] {
  const result = compile(source);
  return result.type === 'failed' ? result.diagnostics : result.warnings;
}

/** The compiled source; fails the test with its diagnostics when there are errors. */
export function compiled(source: DispositifSource): CompiledDispositif {
  const result = compile(source);
  if (result.type === 'compiled') return result.dispositif;
  throw new Error(
    result.diagnostics.map(({ code, file, pointer, message }) => `${code} ${file}${pointer} ${message}`).join('\n'),
  );
}

/** Types of the names that expressions and templates of a scheme read. */
export function vocabularyOf(source: DispositifSource): Vocabulary {
  const read = readParts(source);
  const form = parseForm(read);
  const parsed = form && parseSource(read, form);
  if (!parsed) throw new Error(`${source.id} cannot be read`);
  return buildVocabulary(parsed);
}
