/* What becomes of people's data: why they are held, and how long those of each category are kept. */
import { atPointer, isJsonObject, joinPointer } from '../../engine/base/index.ts';
import type { Files } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { sayRetention } from '../dispositif/privacy-words.ts';
import { schemaOfPart } from '../panel/part-schema.ts';
import { line, type ReadbackItem } from './item.ts';
import { saidFile } from './say-identity.ts';
import { sayPart, titleAt } from './say-part.ts';
import { t } from './text.ts';

const FILE = 'privacy.json';

/** One thing for the processing as a whole, and one for each category of data. */
export function sayPrivacy(files: Files, names: readonly ReadableName[]): readonly ReadbackItem[] {
  const file = saidFile(files, FILE, names);
  if (!file) return [];
  const item = { article: '', grid: null, file: FILE };
  const categories = file.whole['categories'];
  return [
    { ...item, title: t('processing'), pointer: '', lines: sayPart(file, '', 0, ['categories']) },
    ...Object.keys(isJsonObject(categories) ? categories : {}).map((name) => {
      const pointer = joinPointer('/categories', name);
      const kept = joinPointer(pointer, 'retention');
      const located = schemaOfPart(file.root, file.whole, kept);
      const sentence = located && sayRetention(atPointer(file.whole, kept), located);
      return {
        ...item,
        title: titleAt(file.whole, pointer),
        pointer,
        lines: [
          ...(sentence === null ? [] : [line(sentence)]),
          ...sayPart(file, pointer, 0, sentence === null ? ['title'] : ['title', 'retention']),
        ],
      };
    }),
  ];
}
