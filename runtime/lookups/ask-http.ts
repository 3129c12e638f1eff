/**
 * A source that is asked by HTTP. What goes wrong there costs a form nothing but its answer: a time-out, a bound on what is read, no more
 * than a few calls at a time, and a breaker that leaves a source in peace once it failed several times in a row.
 */
import { BrokenCircuitError, bulkhead, circuitBreaker, ConsecutiveBreaker, handleAll, wrap } from 'cockatiel';
import { atPointer, isJson } from '../../engine/base/index.ts';
import { isDate, type Json, type SourceAnswer, type SourceValues } from '../../engine/index.ts';
import type { HttpSource, SourceValue } from '../config/lookup-sources.ts';
import { read } from '../http/outgoing/read.ts';
import { reachOf } from '../http/outgoing/reach.ts';

/** Asks a source for a key. Never throws: a source that fails is away, and why is given to `tell`. */
export type AskSource = (key: string) => Promise<SourceAnswer>;

/** Failures in a row after which a source is left in peace, and for how long. */
export const BREAKER = { failures: 5, peaceMs: 30_000 } as const;
/** Calls of one source at the same moment; who comes beyond is told that it is away. */
const MOST_AT_ONCE = 8;
/** Bytes of an answer. */
const MOST_BYTES = 262_144;
/** Characters of a value: as many as a long answer to a question has. */
const LONGEST_VALUE = 2_000;
/** Statuses that say that there is nothing under that key. */
const UNKNOWN: readonly number[] = [204, 404, 410];

/** @param tell hears why the source did not answer; nothing of the key */
export function createHttpSource(source: HttpSource, tell: (why: string) => void): AskSource {
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: BREAKER.peaceMs,
    breaker: new ConsecutiveBreaker(BREAKER.failures),
  });
  const policy = wrap(bulkhead(MOST_AT_ONCE), breaker);
  const reach = reachOf(source.networks);
  return async (key) => {
    try {
      return await policy.execute(() => askOnce(source, key, reach));
    } catch (error) {
      // While it is left in peace nothing is new.
      if (!(error instanceof BrokenCircuitError)) tell(error instanceof Error ? error.message : String(error));
      return { type: 'away' };
    }
  };
}

async function askOnce(source: HttpSource, key: string, reach: ReturnType<typeof reachOf>): Promise<SourceAnswer> {
  const { url, authorization, patience } = source;
  const { status, text } = await read({
    url: url.replace('{key}', () => encodeURIComponent(key)),
    headers: { accept: 'application/json', ...(authorization !== null && { authorization }) },
    reach,
    patience,
    most: MOST_BYTES,
  });
  if (UNKNOWN.includes(status)) return { type: 'unknown' };
  if (status !== 200) throw new Error(`it answered with status ${status}`);
  const said: unknown = JSON.parse(text);
  if (!isJson(said)) throw new Error('it answered with something else than JSON');
  return { type: 'found', values: valuesIn(said, source.values) };
}

/** The values that stand where they are said to, of the type that they are said to be. */
function valuesIn(answer: Json, values: HttpSource['values']): SourceValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, place]) => {
      const value = valueAt(answer, place);
      return value === null ? [] : [[name, value] as const];
    }),
  );
}

function valueAt(answer: Json, { at, type }: SourceValue): string | number | boolean | null {
  const value = atPointer(answer, at);
  switch (type) {
    case 'text':
      return typeof value === 'string' && value.length <= LONGEST_VALUE ? value : null;
    case 'date':
      return typeof value === 'string' && isDate(value.slice(0, 10)) ? value.slice(0, 10) : null;
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
  }
}
