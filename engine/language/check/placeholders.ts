/*
 * What a new scheme leaves for its author to write: the act, the service, who it is for. It bears a mark that nobody types,
 * so that the compiler shows each place, and that none of them reaches the public. A warning, not an error: a scheme that
 * is half written can be tried, its form previewed and its scenarios played; publishing it is refused.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { unlessUnread } from '../unread.ts';
import { joinPointer } from '../../base/pointer.ts';
import { marksToWrite, TO_WRITE } from '../to-write.ts';
import { JSON_FILES, SHEET, templateName } from '../source-files.ts';

/** Code under which a text that is still to be written is told: publishing looks for it. */
export const PLACEHOLDER_CODE = 'text.placeholder';

/** Every text of a scheme that is still to be written. */
export function checkPlaceholders(parsed: ParsedSource): readonly Diagnostic[] {
  return [...inJson(parsed), ...inTexts(parsed)];
}

function inJson({ values, report }: ParsedSource): readonly Diagnostic[] {
  return JSON_FILES.flatMap(({ path }) => {
    const look = (value: Json | undefined, pointer: Pointer): readonly Diagnostic[] => {
      if (typeof value === 'string') {
        const what = TO_WRITE.exec(value)?.[1];
        return what === undefined ? [] : [report(PLACEHOLDER_CODE, path, pointer, { what })];
      }
      if (isJsonList(value)) return value.flatMap((item, at) => look(item, joinPointer(pointer, at)));
      return isJsonObject(value)
        ? Object.entries(value).flatMap(([name, part]) => look(part, joinPointer(pointer, name)))
        : [];
    };
    return unlessUnread(look)(values.get(path), '');
  });
}

function inTexts({ source, report }: ParsedSource): readonly Diagnostic[] {
  return Object.entries(source.files).flatMap(([file, text]) => {
    if (file !== SHEET && templateName(file) === null) return [];
    return text.split('\n').flatMap((line, at) =>
      marksToWrite(line).map(({ from, to }) => {
        const what = TO_WRITE.exec(line.slice(from, to))?.[1] ?? '';
        return report(PLACEHOLDER_CODE, file, { line: at + 1, column: from + 1 }, { what });
      }),
    );
  });
}
