/** The quotas of a scheme as a case finds them, in words: what is left where one decides. */
import type { Case } from '../../case/case.ts';
import type { Instant } from '../../base/values.ts';
import { quotaPlaces, type QuotaCounts, type QuotaPlaces } from '../../names/quotas.ts';
import { createScopes } from '../../names/scope.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { sayKey, sayTaken } from '../model/quota-words.ts';
import { describeEvents } from '../events/describe-events.ts';
import type { Foreseen } from './foresee.ts';

/** A quota, under what a case counts by. */
export type QuotaOfCase = Pick<QuotaPlaces, 'maximum' | 'taken' | 'left'> & {
  readonly name: string;
  readonly title: string;
  /** What it counts under; empty where there is one count. */
  readonly key: string;
  /** Likewise by its label. */
  readonly of: string;
  /** Whether this case holds one of the places. */
  readonly held: boolean;
};

/** Each quota of the scheme, as the case finds it at a moment; none of which its answers do not tell what it counts under. */
export function quotasOfCase(
  compiled: CompiledDispositif,
  subject: Case,
  { now, counted }: { readonly now: Instant; readonly counted: QuotaCounts },
): readonly QuotaOfCase[] {
  const { quotas } = compiled.rules;
  if (quotas.length === 0) return [];
  const scopes = createScopes(compiled, counted);
  const { places = {} } = subject;
  return quotas.flatMap((quota): readonly QuotaOfCase[] => {
    const { name, title } = quota;
    const { key, ...found } = quotaPlaces(quota, (names) => scopes(subject, now, names), { counted, places });
    return key === null
      ? []
      : [{ name, title, key, of: sayKey(compiled, name, key), held: places[name] === key, ...found }];
  });
}

/** What an action would do to places of quotas, in sentences: which it takes and gives back, and how many are taken then. */
export function foreseenPlaces(
  compiled: CompiledDispositif,
  { events, case: next }: Pick<Foreseen, 'events' | 'case'>,
  context: { readonly now: Instant; readonly counted: QuotaCounts },
): readonly string[] {
  const changes = events.flatMap((event) => (event.type === 'placesChanged' ? [event] : []));
  if (changes.length === 0) return [];
  const found = quotasOfCase(compiled, next, context).filter(
    ({ name, held }) => held && changes.some(({ taken }) => Object.hasOwn(taken, name)),
  );
  return [
    ...describeEvents(compiled, changes),
    ...found.flatMap((quota) => {
      const taken = sayTaken(quota);
      return taken === null
        ? []
        : [`« ${quota.title} »${quota.of === '' ? '' : `, ${quota.of}`} : ${taken}, celle-ci comprise.`];
    }),
  ];
}
