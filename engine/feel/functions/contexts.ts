/** Functions of contexts (DMN 1.5, 10.3.4.10). */
import { contextOf, entryOf, isContext, type FeelContext, type FeelList, type FeelValue } from '../values/value.ts';
import { ANY, objectType, TEXT } from '../scope-type.ts';
import { context, list } from './collections.ts';
import { define, take2, take1, take3, text, type Entry, type Parameter } from './signature.ts';

/** `get value`, `get entries`, `context`, `context put`, `context merge`. */
export const CONTEXT_FUNCTIONS: readonly Entry[] = [
  define(
    'get value',
    ANY,
    take2(context('m'), text('key'), (all, key) => entryOf(all, key)),
  ),
  define(
    'get entries',
    { kind: 'list', item: objectType({ key: TEXT, value: ANY }) },
    take1(context('m'), (all) => Object.entries(all).map(([key, value]) => ({ key, value }))),
  ),
  define('context', ANY, take1(list('entries'), makeContext)),
  define(
    'context put',
    ANY,
    take3(context('context'), text('key'), given('value'), (all, key, { value }) =>
      contextOf([...Object.entries(all), [key, value]]),
    ),
    take3(context('context'), list('keys'), given('value'), (all, keys, { value }) => put(all, keys, value)),
  ),
  define('context merge', ANY, take1(list('contexts'), merge)),
];

/** A value that must be given, null among all. */
function given(name: string): Parameter<{ readonly value: FeelValue }> {
  return { name, kind: null, isOptional: false, read: (value) => ({ value }) };
}

function makeContext(entries: FeelList): FeelContext | undefined {
  const made = new Map<string, FeelValue>();
  for (const entry of entries) {
    const key = isContext(entry) ? entryOf(entry, 'key') : null;
    if (!isContext(entry) || typeof key !== 'string' || !Object.hasOwn(entry, 'value') || made.has(key))
      return undefined;
    made.set(key, entryOf(entry, 'value'));
  }
  return contextOf(made);
}

/** A context with a value at the end of some keys. */
function put(all: FeelContext, [key = null, ...others]: FeelList, value: FeelValue): FeelContext | undefined {
  if (typeof key !== 'string') return undefined;
  if (others.length === 0) return contextOf([...Object.entries(all), [key, value]]);
  const inner = entryOf(all, key);
  const changed = isContext(inner) ? put(inner, others, value) : undefined;
  return changed && contextOf([...Object.entries(all), [key, changed]]);
}

/** The entries of the last win. */
function merge(contexts: FeelList): FeelContext | undefined {
  const known = contexts.filter(isContext);
  return known.length === contexts.length ? contextOf(known.flatMap((one) => Object.entries(one))) : undefined;
}
