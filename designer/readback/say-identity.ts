/* What a scheme is and rests on: its acts first, then all that dispositif.json says. */
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import { schemaOfFile, valueAt, type Files } from '../../engine/studio.ts';
import { namedOptions } from '../panel/named-options.ts';
import { propertiesOf, type ReferenceKind } from '../panel/part-schema.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import type { ReadbackItem } from './item.ts';
import { namesSaid } from '../texts/names-said.ts';
import { titleOfQuestion } from './say-rules.ts';
import { sayPart, titleAt, type SaidFile } from './say-part.ts';

const FILE = 'dispositif.json';

/** One thing for what is said of the scheme as a whole, then one for each kind of thing that it declares. */
export function sayIdentity(files: Files, names: readonly ReadableName[]): readonly ReadbackItem[] {
  const file = saidFile(files, FILE, names);
  if (!file) return [];
  const parts = propertiesOf({ root: file.root, schema: file.root }).filter(
    ({ name, kind }) => PARTED.includes(kind.type) && file.whole[name] !== undefined,
  );
  const item = { article: '', grid: null, file: FILE };
  return [
    {
      ...item,
      title: titleAt(file.whole, ''),
      pointer: '',
      lines: sayPart(file, '', 0, ['id', 'title', ...parts.map(({ name }) => name)]),
    },
    ...parts.map(({ name, title }) => {
      const pointer = joinPointer('', name);
      const others = propertiesOf({ root: file.root, schema: file.root }).filter((one) => one.name !== name);
      // The thing is its own heading.
      const [, ...lines] = sayPart(
        file,
        '',
        -1,
        others.map((one) => one.name),
      );
      return { ...item, title, pointer, lines };
    }),
  ];
}

const PARTED: readonly string[] = ['record', 'records', 'named'];

/** A file with the titles of what it refers to; null while it cannot be read. */
export function saidFile(files: Files, path: string, names: readonly ReadableName[]): SaidFile | null {
  const [root, whole] = [schemaOfFile(path), valueAt(files, { file: path, pointer: '' })];
  if (!root || !isJsonObject(whole)) return null;
  const titleOf = (to: ReferenceKind, name: string): string =>
    namedOptions(files, to).find(({ value }) => value === name)?.label ?? name;
  const questionOf = (pointer: string): string => titleOfQuestion(files, names, pointer);
  return { root, whole, titleOf, questionOf, nameOf: namesSaid(files, names) };
}
