/*
 * What an author left blank, or wrote twice in a list: no shape forbids it, since what was published may hold some, yet
 * people would meet a question without words, or the same letter twice.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { unlessUnread } from '../unread.ts';
import { joinPointer, lastToken } from '../../base/pointer.ts';
import { JSON_FILES } from '../source-files.ts';
import { CAPTIONS } from '../captions.ts';

/** Values and expressions, of which others judge. */
const NO_TEXT: ReadonlySet<string> = new Set([
  'const',
  'default',
  'expression',
  'valid',
  'when',
  'at',
  'amount',
  'value',
]);
/** Cells of a row: two columns may hold the same. */
const CELLS: ReadonlySet<string> = new Set(['when', 'then']);

/** Blank texts, and members of lists that are there already, in the files of a scheme but its scenarios. */
export function checkTexts({ values, report }: ParsedSource): readonly Diagnostic[] {
  return JSON_FILES.flatMap(({ path }) => {
    const look = (value: Json | undefined, pointer: Pointer): readonly Diagnostic[] => {
      const key = lastToken(pointer);
      if (typeof value === 'string')
        return value.trim() === '' && !NO_TEXT.has(key) ? [report('text.blank', path, pointer, {})] : [];
      if (isJsonList(value)) {
        if (CELLS.has(key)) return [];
        const items = value.map((item) => JSON.stringify(item));
        return value.flatMap((item, at) => {
          const place = joinPointer(pointer, at);
          const first = items.indexOf(items[at] ?? '');
          if (first === at) return look(item, place);
          const related = [{ caption: CAPTIONS.first, place: joinPointer(pointer, first) }];
          return [report('json.item-twice', path, place, { first: first + 1 }, related)];
        });
      }
      return isJsonObject(value)
        ? Object.entries(value).flatMap(([name, part]) => look(part, joinPointer(pointer, name)))
        : [];
    };
    return unlessUnread(look)(values.get(path), '');
  });
}
