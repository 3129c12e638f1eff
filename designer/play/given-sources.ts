/* What a source answers in a play, as its scenario says it: what the answers say, nothing, or what an author writes of one key. */
import type { ScenarioGiven } from '../../schemas/types/scenario.ts';

type Given = Pick<ScenarioGiven, 'sources'>;
type Value = string | number | boolean;

/** `typed`: what the answers say; `unknown`: nothing of any key; `knows`: what the author writes of one. */
export const SAYINGS = ['typed', 'away', 'unknown', 'knows'] as const;
/** One of them. */
export type Saying = (typeof SAYINGS)[number];

/** How a source answers. */
export function sayingOf({ sources = {} }: Given, source: string): Saying {
  const said = Object.hasOwn(sources, source) ? sources[source] : undefined;
  if (said === undefined) return 'typed';
  if (said === 'away') return 'away';
  return Object.keys(said).length === 0 ? 'unknown' : 'knows';
}

/** The key that it knows, the first where there are several, with what it gives for it; null where it knows none. */
export function knownOf(
  { sources = {} }: Given,
  source: string,
): { readonly key: string; readonly values: Readonly<Record<string, Value>> } | null {
  const said = Object.hasOwn(sources, source) ? sources[source] : undefined;
  const [first] = said === undefined || said === 'away' ? [] : Object.entries(said);
  return first ? { key: first[0], values: first[1] } : null;
}

/** What is given once a source answers so; `key`: the one that it knows. What the answers say is not written. */
export function withSaying(given: ScenarioGiven, source: string, saying: Saying, key: string): ScenarioGiven {
  switch (saying) {
    case 'typed':
      return withSaid(given, source, null);
    case 'away':
      return withSaid(given, source, 'away');
    case 'unknown':
      return withSaid(given, source, {});
    case 'knows':
      return withSaid(given, source, { [key]: knownOf(given, source)?.values ?? {} });
  }
}

/** What is given once a source gives that of the key that it knows; an empty text is nothing. */
export function withValue(given: ScenarioGiven, source: string, name: string, value: Value): ScenarioGiven {
  const known = knownOf(given, source);
  if (!known) return given;
  const others = Object.fromEntries(Object.entries(known.values).filter(([one]) => one !== name));
  return withSaid(given, source, { [known.key]: value === '' ? others : { ...others, [name]: value } });
}

function withSaid(
  given: ScenarioGiven,
  source: string,
  said: NonNullable<Given['sources']>[string] | null,
): ScenarioGiven {
  const { sources = {}, ...others } = given;
  const kept = Object.entries(sources).filter(([name]) => name !== source);
  const all = said === null ? kept : [...kept, [source, said] as const];
  return all.length === 0 ? others : { ...others, sources: Object.fromEntries(all) };
}
