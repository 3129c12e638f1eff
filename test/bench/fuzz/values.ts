/** Values of any shape, from a seed: what programs, forgers and accidents send. */
import type { Json, JsonObject } from '../../../engine/index.ts';

/** A number from 0 to 1, other each time; the same series for the same seed. */
export type Random = () => number;

/** Mulberry32: small, fast, and good enough to fuzz with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

export function oneOf<T>(random: Random, list: readonly [T, ...T[]]): T {
  return list[below(random, list.length)] ?? list[0];
}

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'nom', 'a/b', 'é', '*', 'length'] as const;
const TEXTS = [
  '',
  'a',
  '2026-02-30',
  '2026-03-03',
  '{{ nom }}',
  '{% for i in (1..9999999) %}{% endfor %}',
  '\u0000',
  '\ud800',
  '=1+1',
  '<script>alert(1)</script>',
  '1e400',
  `${'a'.repeat(60)}!`,
  `${' '.repeat(5_000)}x`,
  '+687261234',
] as const;
const NUMBERS = [0, -1, 0.1, 1e308, -1e308, 5e-324, 2 ** 53, 1_000_000] as const;
const MEGABYTE = 1_000_000;
const DEEP = 5_000;
const WIDE = 10_000;

/** Any JSON, small most of the time. */
export function anyJson(random: Random, depth = 3): Json {
  const kind = below(random, depth > 0 ? 9 : 5);
  if (kind === 0) return oneOf(random, [null, true, false]);
  if (kind < 3) return oneOf(random, TEXTS);
  if (kind < 5) return oneOf(random, NUMBERS);
  const length = below(random, 4);
  if (kind < 7) return Array.from({ length }, () => anyJson(random, depth - 1));
  return anyObject(random, depth - 1, length);
}

/** Any object; `__proto__` is a name like another, as it is in JSON. */
export function anyObject(random: Random, depth = 3, length = below(random, 5)): JsonObject {
  return Object.fromEntries(Array.from({ length }, () => [oneOf(random, NAMES), anyJson(random, depth)]));
}

/** Values that are too much: a megabyte of text, thousands of members, thousands of brackets. */
export function hugeJson(random: Random): Json {
  switch (below(random, 5)) {
    case 0:
      return oneOf(random, ['a', ' ', '-', '0', 'é', '(']).repeat(MEGABYTE);
    case 1:
      return Object.fromEntries(Array.from({ length: WIDE }, (_, at) => [`champ${at}`, at]));
    case 2:
      return Array.from({ length: WIDE }, () => ({ nom: 'a' }));
    case 3: {
      let deep: Json = null;
      for (let level = 0; level < DEEP; level += 1) deep = [deep];
      return deep;
    }
    default: {
      let deep: Json = null;
      for (let level = 0; level < DEEP; level += 1) deep = { a: deep };
      return deep;
    }
  }
}

/** Answers with some of them replaced, added or taken away. */
export function spoil(random: Random, answers: JsonObject, huge: boolean): JsonObject {
  const names = Object.keys(answers);
  const spoilt: Record<string, Json> = { ...answers };
  for (let turns = 1 + below(random, 3); turns > 0; turns -= 1) {
    const name = names[below(random, names.length)] ?? 'nom';
    const former = spoilt[name];
    if (random() < 0.1) delete spoilt[name];
    else if (random() < 0.4 && isSection(former)) spoilt[name] = spoil(random, former, huge);
    else spoilt[name] = huge ? hugeJson(random) : anyJson(random);
  }
  return random() < 0.1 ? { ...spoilt, ...anyObject(random) } : spoilt;
}

function isSection(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
