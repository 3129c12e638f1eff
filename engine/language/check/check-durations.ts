/*
 * A delay of nothing is no delay: what waits for it happens at once, which nobody means by writing one. How long data are
 * kept is left alone: they may be erased as soon as a case is closed.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { unlessUnread } from '../unread.ts';
import { joinPointer, lastToken } from '../../base/pointer.ts';

const FILES: readonly string[] = ['dispositif.json', 'workflow.json'];
const DELAYS: ReadonlySet<string> = new Set(['appeal', 'after', 'by', 'within', 'reminder']);
const NOTHING = /^P(?:0+[YMWD])+$/;

/** Durations of nothing in the delays of a scheme. */
export function checkDurations({ values, report }: ParsedSource): readonly Diagnostic[] {
  return FILES.flatMap((file) => {
    const look = (value: Json | undefined, pointer: Pointer): readonly Diagnostic[] => {
      if (typeof value === 'string' && DELAYS.has(lastToken(pointer)) && NOTHING.test(value))
        return [report('text.duration-zero', file, pointer, { found: value })];
      if (isJsonList(value)) return value.flatMap((item, at) => look(item, joinPointer(pointer, at)));
      return isJsonObject(value)
        ? Object.entries(value).flatMap(([name, part]) => look(part, joinPointer(pointer, name)))
        : [];
    };
    return unlessUnread(look)(values.get(file), '');
  });
}
