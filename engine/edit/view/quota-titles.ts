/** The quotas of a scheme, as far as its files can be read. */
import { isJsonObject } from '../../base/guards.ts';
import type { JsonObject } from '../../base/values.ts';
import type { Files } from '../changes.ts';
import { RULES } from '../gestures/tables.ts';
import { itemsAt } from '../operations.ts';

/** By name, in the order of the file. */
export function quotaTitles(files: Files): ReadonlyMap<string, string> {
  return new Map(
    quotasIn(files).flatMap(({ name, title }) =>
      typeof name === 'string' && typeof title === 'string' ? [[name, title] as const] : [],
    ),
  );
}

/** Quotas as their file says them, in its order; none where it cannot be read. */
export function quotasIn(files: Files): readonly JsonObject[] {
  return itemsAt(files, { file: RULES, pointer: '/quotas' }).filter(isJsonObject);
}
