/** A case, or a request, of which some values alone are known: what a condition is tried on. */
import { isJsonObject } from '../../base/guards.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import type { Scope } from '../../feel/compiled-expression.ts';
import { fromFeel } from '../../feel/values.ts';
import type { Region } from './column-regions.ts';

/** A scope with one value more, at a dotted path. */
export function withRegion(scope: Scope, path: string, region: Region): Scope {
  return withValue(scope, path.split('.'), fromFeel(region));
}

function withValue(scope: Scope, [name = '', ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) return { ...scope, [name]: value };
  const inner = scope[name];
  return { ...scope, [name]: withValue(isJsonObject(inner) ? inner : {}, rest, value) };
}
