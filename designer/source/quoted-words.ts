/*
 * What titles of fixes quote as a file has it, in the words under which its author sets it on the screens. A word that the language
 * uses for several things is left as it is, and so is a name that several things have: a button says nothing that may be wrong.
 */
import { isRecord, memoiseFor } from '../../engine/base/index.ts';
import {
  annotationSchema,
  isReadable,
  resolveReference,
  schemaOfFile,
  valueAt,
  type Described,
} from '../../engine/studio.ts';
import type { Files } from '../api.ts';
import { namedFile } from '../file-title.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { titleOfName } from './titles-of-names.ts';

/** A word of the language as authors read it, with its values. */
type Word = { readonly title: string; readonly values: Readonly<Record<string, string>> };

const PAIR = /^"(?<name>[\w-]+)": (?<value>.+)$/u;

/**
 * What is quoted, in words; null where it has none that are sure.
 * @param file the one that the problem is in
 * @param before the word before it in its sentence, which may say what kind of thing a name stands for
 */
export function quotedInWords(quoted: string, file: string, files: Files, before = ''): string | null {
  const { name, value } = PAIR.exec(quoted)?.groups ?? {};
  if (name !== undefined && value !== undefined) return pairInWords(wordsOf(file, name), value);
  if (/\.(?:json|md|csv)$/u.test(quoted)) {
    const named = namedFile(files, quoted);
    return named === quoted ? null : named;
  }
  // A text quotes what it says: a plain word in it is no name, unless the sentence says so.
  const isSaid = file.endsWith('.md') && before === '' && /^\p{Ll}+$/u.test(quoted);
  const called = isSaid ? null : titleOfName(files, quoted, before);
  if (called !== null) return called;
  if (isLimit(quoted) && file.endsWith('.schema.json')) return studio(`limit-${quoted}`);
  const titles = new Set(wordsOf(file, quoted).map(({ title }) => title));
  const [only] = titles;
  return titles.size === 1 && only !== undefined && !isNameIn(files, quoted) ? only : null;
}

/** Keywords of JSON Schema that a field of « Formulaire » sets. */
const LIMITS = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'formatMinimum',
  'formatMaximum',
  'minItems',
  'maxItems',
] as const;

const isLimit = (word: string): word is (typeof LIMITS)[number] => LIMITS.some((known) => known === word);

function pairInWords(words: readonly Word[], written: string): string | null {
  const value = written.startsWith('"') ? written.slice(1, -1) : written;
  const said = words.find(({ values }) => values[value] !== undefined) ?? words[0];
  if (!said) return null;
  if (value === 'true') return said.title;
  return t('wordSet', { title: said.title, value: value === 'false' ? t('wordNo') : (said.values[value] ?? value) });
}

/** Whether an author gave that name to a question, or to a value of one: the words that the language has in between are no names. */
const isNameIn = (files: Files, word: string): boolean =>
  Object.entries(files).some(
    ([file, text]) =>
      isFreeIn(file) &&
      text.includes(`"${word}"`) &&
      // A file that cannot be read may name anything.
      (!isReadable(files, file) || isNameWithin(valueAt(files, { file, pointer: '' }), word)),
  );

function isNameWithin(value: unknown, word: string): boolean {
  if (Array.isArray(value)) return value.some((one) => isNameWithin(one, word));
  if (!isRecord(value)) return false;
  const { properties, const: only, enum: some } = value;
  if (only === word || (Array.isArray(some) && some.includes(word))) return true;
  if (isRecord(properties) && Object.hasOwn(properties, word)) return true;
  return Object.values(value).some((one) => isNameWithin(one, word));
}

/** Files whose members are named by their author alone. */
const isFreeIn = (file: string): boolean => file === 'form.schema.json' || file === 'agent.schema.json';

/** All that the language calls a word in a file. */
function wordsOf(file: string, name: string): readonly Word[] {
  const root = file.endsWith('.schema.json') ? annotationSchema : schemaOfFile(file);
  return (root && wordsIn(root).get(name)) ?? [];
}

/** What is described inside, but for properties. */
function partsOf({ oneOf = [], items, additionalProperties: members }: Described): readonly Described[] {
  return [...oneOf, ...(items ? [items] : []), ...(typeof members === 'object' ? [members] : [])];
}

const wordsIn = memoiseFor((root: Described): ReadonlyMap<string, readonly Word[]> => {
  const within = (schema: Described): readonly (readonly [string, Word])[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, given]) => {
      const { schema: target } = resolveReference(root, given);
      const words = given.fr ?? target.fr;
      const word: Word | null = words ? { title: words.title, values: words.values ?? target.fr?.values ?? {} } : null;
      return [...(word ? [[name, word] as const] : []), ...within(given)];
    }),
    ...partsOf(schema).flatMap(within),
  ];
  const all = [...within(root), ...Object.values(root.$defs ?? {}).flatMap(within)];
  const names = Map.groupBy(all, ([name]) => name);
  return new Map([...names].map(([name, words]) => [name, words.map(([, word]) => word)]));
});
