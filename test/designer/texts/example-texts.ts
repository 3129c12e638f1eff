/** The texts of the examples, with the names that each may read. */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Names } from '../../../designer/texts/names-at.ts';
import { namesInText } from '../../../engine/authoring/texts/text-names.ts';
import { compilePlayable } from '../../../engine/compile/compile.ts';
import type { DispositifSource } from '../../../engine/language/source.ts';

/** The folders of examples. */
export const EXAMPLES = globSync('examples/*', { cwd: join(import.meta.dirname, '../../..') }).map((path) =>
  basename(path),
);

/** Whether a file is a letter, a mail or the sheet. */
export const isText = (file: string): boolean => /^(?:(?:messages|documents)\/.*|sheet)\.md$/.test(file);

/** Names by text; the scheme is compiled once for all of them. */
export function namesOf(source: DispositifSource): (file: string) => Names {
  const playable = compilePlayable(source);
  if (!playable) throw new Error(`${source.id} cannot be played`);
  return (file) =>
    new Map(
      namesInText(playable, file).map((name) => [name.path, { ...name, choices: name.choices && [...name.choices] }]),
    );
}
