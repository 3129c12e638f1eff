/** Titles of the quotas of a scheme, as far as its files can be read. */
import { isJsonObject } from '../../base/guards.ts';
import type { Files } from '../changes.ts';
import { RULES } from '../gestures/tables.ts';
import { itemsAt } from '../operations.ts';

/** By name, in the order of the file. */
export function quotaTitles(files: Files): ReadonlyMap<string, string> {
  return new Map(
    itemsAt(files, { file: RULES, pointer: '/quotas' }).flatMap((quota) => {
      if (!isJsonObject(quota)) return [];
      const { name, title } = quota;
      return typeof name === 'string' && typeof title === 'string' ? [[name, title] as const] : [];
    }),
  );
}
