/* Functions of a new scheme are called as its author typed them, accents and capitals among it: names hold neither. */
import { joinPointer } from '../../engine/base/index.ts';
import { groupOfFunction, valueAt, type Files, type Gesture } from '../../engine/studio.ts';

const IDENTITY = 'dispositif.json';

/** Gives functions that are there their titles, and their groups those that go with them. */
export function entitleFunctions(files: Files, titles: ReadonlyMap<string, string>): Gesture {
  const scheme = valueAt(files, { file: IDENTITY, pointer: '/title' });
  const parts = [...titles].flatMap(([name, title]) => {
    const at = (word: string) => ({ file: IDENTITY, pointer: joinPointer('/functions', name, word) });
    if (valueAt(files, at('title')) === undefined) return [];
    const group = groupOfFunction(typeof scheme === 'string' ? scheme : '', title);
    return [
      { type: 'set', at: at('title'), value: title } as const,
      { type: 'set', at: at('group'), value: group } as const,
    ];
  });
  return { type: 'all', parts };
}
