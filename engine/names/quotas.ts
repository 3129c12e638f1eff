/**
 * Quotas as they stand for one case: under what it counts, how many may, how many do. The cases themselves are counted by the
 * world, which is asked; what a decision makes of its own case is added here.
 */
import type { CompiledExpression, ReadScope } from '../feel/compiled-expression.ts';
import { toValueType } from '../feel/values.ts';
import type { JsonObject } from '../base/values.ts';
import { QUOTA } from '../language/case-names.ts';
import type { NameUnder } from './table.ts';

/** A quota of a scheme: what it counts by, how many at most, and in which states a case holds a place. */
export type CompiledQuota = {
  readonly name: string;
  readonly title: string;
  /** Null where there is one count for the whole scheme. */
  readonly by: CompiledExpression | null;
  readonly most: CompiledExpression;
  readonly besides: CompiledExpression | null;
  readonly holds: ReadonlySet<string>;
};

/**
 * How many places of a quota **other** cases of the scheme hold, of all its versions, under a key (empty for a quota without
 * `by`). Null where nobody counted: nothing is known then, and nothing is refused.
 */
export type QuotaCounts = (quota: string, key: string) => number | null;

/** Of a case looked at where no other is known of. */
export const UNCOUNTED: QuotaCounts = () => null;

/** Places that a case holds: by quota, the key that it counts under. */
export type Places = Readonly<Record<string, string>>;

/** What is known of the places of others, and those of the case itself. */
export type Counting = { readonly counted: QuotaCounts; readonly places: Places };

/** Nothing is known of others, and nothing is held. */
export const NOT_COUNTING: Counting = { counted: UNCOUNTED, places: {} };

/** A quota as a case finds it. */
export type QuotaPlaces = {
  /** What the case counts under, or would; null while its answers do not tell. */
  readonly key: string | null;
  /** Null where nothing is limited. */
  readonly maximum: number | null;
  /** Places that are taken, that of the case among them; null where nobody counted. */
  readonly taken: number | null;
  /** Places that are left, never less than none; null where one of the two is. */
  readonly left: number | null;
};

/** A quota as a case finds it: all that the expressions of the quota read is in the scope. */
export function quotaPlaces(quota: CompiledQuota, read: ReadScope, { counted, places }: Counting): QuotaPlaces {
  const key = keyOf(quota, read);
  if (key === null) return { key, maximum: null, taken: null, left: null };
  const maximum = numberOf(quota.most, read);
  const others = counted(quota.name, key);
  const own = Object.hasOwn(places, quota.name) && places[quota.name] === key ? 1 : 0;
  const taken = others === null ? null : others + own + ((quota.besides && numberOf(quota.besides, read)) ?? 0);
  return { key, maximum, taken, left: maximum === null || taken === null ? null : Math.max(0, maximum - taken) };
}

function keyOf({ by }: CompiledQuota, read: ReadScope): string | null {
  if (by === null) return '';
  const value = by.evaluate(read(namesOf(by)));
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberOf(expression: CompiledExpression, read: ReadScope): number | null {
  const value = toValueType(expression.evaluate(read(namesOf(expression))), 'number');
  return typeof value === 'number' ? Math.floor(value) : null;
}

/** A quota is not made of quotas: what is written against that finds nothing. */
function namesOf({ names }: CompiledExpression): readonly string[] {
  return names.filter((name) => name !== QUOTA);
}

type QuotaValues = { readonly [Name in NameUnder<'quota.<quota>'>]: number | null };

/** What expressions read under `quota`. */
export function valuesOfQuotas(quotas: readonly CompiledQuota[], read: ReadScope, counting: Counting): JsonObject {
  return Object.fromEntries(
    quotas.map((quota) => {
      const { maximum, taken, left } = quotaPlaces(quota, read, counting);
      const values: QuotaValues = { maximum, pris: taken, restant: left };
      return [quota.name, values];
    }),
  );
}
