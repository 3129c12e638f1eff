/**
 * What the values of a scheme are called by those who read them: the words of their titles, to be held against the words that
 * stand beside them in a letter, a queue or a sentence. Words that say nothing of which value it is are left aside.
 */
import { memoiseFor } from '../base/memoise.ts';
import { tellingWords } from '../base/telling-words.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { askedFields } from './asked-fields.ts';

/** A value by its path (`*` for members), with its title and how it is counted. */
export type NamedValue = {
  readonly path: string;
  readonly title: string;
  readonly words: ReadonlySet<string>;
  readonly kind: 'number' | 'date' | 'time' | 'other';
};

/** Whether all words of some text are among those of a title; none fit no title. */
export function fitsTitle(words: readonly string[], { words: own }: Pick<NamedValue, 'words'>): boolean {
  return words.length > 0 && words.every((word) => own.has(word));
}

/** All values with a title: answers, findings, computed and decided values, and what actions and opinions ask. */
export const namedValues: (parsed: ParsedSource) => readonly NamedValue[] = memoiseFor((parsed) => {
  const { rules } = parsed;
  return [
    ...askedFields(parsed)
      .filter(({ field: { type } }) => type !== 'object' && type !== 'array')
      .map(({ path, field: { label, type, format } }) => named(path, label, format ?? type)),
    ...(rules.computed ?? []).flatMap(({ name, title, type, table, each }) => {
      const own = named(each === undefined ? name : `${name}.*`, title, type);
      const outputs = type === 'context' ? (rules.tables ?? []).filter((one) => one.name === table) : [];
      return [
        own,
        ...outputs.flatMap((one) =>
          one.outputs.map((output) => named(`${name}.${output.name}`, output.label, output.type)),
        ),
      ];
    }),
  ];
});

function named(path: string, title: string, type: string): NamedValue {
  return { path, title, words: new Set(tellingWords(title)), kind: kindOfWord(type) };
}

function kindOfWord(type: string): NamedValue['kind'] {
  if (['number', 'integer', 'money'].includes(type)) return 'number';
  return type === 'date' || type === 'time' ? type : 'other';
}
