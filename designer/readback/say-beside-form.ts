/* What stands beside the questions of a form: the answers that a register gives, and who else fills in and signs a part. */
import { isJsonList, isJsonObject, joinPointer } from '../../engine/base/index.ts';
import type { Files, Json, Pointer } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { line, type ReadbackItem, type ReadbackLine } from './item.ts';
import { saidFile } from './say-identity.ts';
import { sayPart, titleAt, type SaidFile } from './say-part.ts';
import { t } from './text.ts';

const FILE = 'form.ui.json';

/** One thing for each register that is asked, and for each signatory; none where there is neither. */
export function sayBesideForm(files: Files, names: readonly ReadableName[]): readonly ReadbackItem[] {
  const file = saidFile(files, FILE, names);
  if (!file) return [];
  const item = (pointer: Pointer, lines: readonly ReadbackLine[]): ReadbackItem => ({
    title: titleAt(file.whole, pointer),
    article: '',
    grid: null,
    file: FILE,
    pointer,
    lines,
  });
  return [
    ...partsOf(file.whole['lookups'], '/lookups').map((pointer, rank) => item(pointer, sayLookup(file, pointer, rank))),
    ...partsOf(file.whole['signatories'], '/signatories').map((pointer) =>
      item(pointer, sayPart(file, pointer, 0, ['id', 'title'])),
    ),
  ];
}

const partsOf = (value: Json | undefined, at: Pointer): readonly Pointer[] =>
  isJsonList(value) ? value.map((_, rank) => joinPointer(at, rank)) : [];

/** By which answer it is asked, and what it fills, in the titles of the questions. */
function sayLookup(file: SaidFile, pointer: Pointer, rank: number): readonly ReadbackLine[] {
  const lookups = file.whole['lookups'];
  const lookup = isJsonList(lookups) ? lookups[rank] : undefined;
  const { key, fills } = isJsonObject(lookup) ? lookup : {};
  return [
    ...(typeof key === 'string' ? [line(t('askedBy', { title: file.questionOf(key) }))] : []),
    ...Object.entries(isJsonObject(fills) ? fills : {}).map(([answer, value]) =>
      line(t('filledWith', { title: file.questionOf(answer), value: typeof value === 'string' ? value : '' })),
    ),
    ...sayPart(file, pointer, 0, ['id', 'title', 'key', 'fills']),
  ];
}
