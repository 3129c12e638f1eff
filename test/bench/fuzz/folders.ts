/** Folders of schemes that are wrong in ways nobody would write, made from sound ones. */
import type { DispositifSource } from '../../../engine/index.ts';
import { anyJson, below, hugeJson, oneOf, type Random } from './values.ts';

const PATTERNS = ['(a+)+$', '(', '^(.*)*$', '(a|a)*b', '(?:\\w+\\s?)*$', '[', 'a{1,99999}'] as const;
const EXPRESSIONS = [
  'for i in 1..999999999 return i',
  'matches(nom, "(a+)+$")',
  '((((((((((1',
  'prix / 0',
  'function(x) x',
  'nom[nom[nom]]',
  `${'('.repeat(2_000)}1${')'.repeat(2_000)}`,
  `1${' + 1'.repeat(3_000)}`,
  'constructor.constructor("x")()',
  '__proto__',
] as const;
const HOSTILE: readonly [object, ...object[]] = [
  { $ref: '#' },
  { $ref: 'urn:cagou:block:foyer' },
  { allOf: [{ $ref: '#/allOf/0' }] },
  { type: 'array', items: { $ref: '#' } },
  { if: {}, then: {}, else: {} },
];

/** A sound folder with one of its files spoilt. */
export function spoilFolder(random: Random, sound: DispositifSource, huge: boolean): DispositifSource {
  const paths = Object.keys(sound.files);
  const path = paths[below(random, paths.length)] ?? 'workflow.json';
  const text = sound.files[path] ?? '';
  return { ...sound, files: { ...sound.files, [path]: spoilFile(random, path, text, huge) } };
}

function spoilFile(random: Random, path: string, text: string, huge: boolean): string {
  if (huge) return path.endsWith('.json') && random() < 0.7 ? stringify(hugeJson(random)) : brackets(random);
  if (!path.endsWith('.json') || random() < 0.3) return spoilText(random, text);
  return JSON.stringify(spoilJson(random, JSON.parse(text)));
}

/** Cut, doubled, overwritten: what a broken transfer or a hurried hand leaves. */
function spoilText(random: Random, text: string): string {
  const at = below(random, text.length);
  const piece = text.slice(at, at + below(random, 40));
  switch (below(random, 5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + piece + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + piece.length);
    case 3:
      return text.slice(0, at) + String.fromCharCode(below(random, 0x3000)) + text.slice(at + 1);
    default:
      return text.slice(0, at) + oneOf(random, ['{{', '{%', '"', '}', '\u0000', '\ufeff', '# ']) + text.slice(at);
  }
}

/** The value with one place in it replaced. */
function spoilJson(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.08) return replacement(random);
  const keys = Object.keys(value);
  const chosen = keys[below(random, keys.length)];
  if (chosen === undefined) return replacement(random);
  const entries = Object.entries(value).flatMap(([key, member]) => {
    if (key !== chosen) return [[key, member] as const];
    if (random() < 0.1) return [];
    return [[random() < 0.1 ? '__proto__' : key, spoilJson(random, member)] as const];
  });
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
}

function replacement(random: Random): unknown {
  const kind = random();
  if (kind < 0.2) return oneOf(random, EXPRESSIONS);
  if (kind < 0.35) return { type: 'string', title: 'T', pattern: oneOf(random, PATTERNS) };
  if (kind < 0.5) return oneOf(random, HOSTILE);
  return anyJson(random);
}

function brackets(random: Random): string {
  return oneOf(random, ['[', '{"a":', '[{"a":', '{{', '{% if a %}', '> ', '* ']).repeat(100_000);
}

/** Text of a value that may be deeper than JSON.stringify can go. */
function stringify(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '['.repeat(5_000);
  }
}
