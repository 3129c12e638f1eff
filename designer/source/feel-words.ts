/* Formulas that a sentence quotes, as people read them: « Assistance est « non » », never « assistance = "non" ». */
import { isJsonObject, memoiseFor } from '../../engine/base/index.ts';
import { choicesOf, valueAt, wordFeel, type Files, type NameOf } from '../../engine/studio.ts';
import { t } from './text.ts';
import { fieldsAsked, titleOfName } from './titles-of-names.ts';

/** What makes a formula of some words: without it they are a name, or plain words. */
const IS_FORMULA = /[=<>+*/()[\]]| - |\s(?:and|or|in)\s/u;

/** A formula in words; null where some of it has none, and for what is no formula. */
export function feelInWords(feel: string, files: Files): string | null {
  if (!IS_FORMULA.test(feel)) return null;
  const words = wordFeel(feel, nameIn(files));
  return words && words.map(({ text }) => text).join('');
}

/** A test as a sentence tells it: what is asked stands in it as it is called. « prix = 100 000 »: numbers are written as they are read. */
export function testInWords(test: string, files: Files): string | null {
  const words = wordFeel(test.replaceAll(/(?<=\d)[ \u00a0\u202f](?=\d{3})/gu, ''), nameIn(files));
  return words && words.map(({ type, text }) => (type === 'name' ? `« ${text} »` : text)).join('');
}

const nameIn = memoiseFor((files: Files): NameOf => (path) => {
  if (path === 'aujourdhui') return { title: t('today'), type: 'string', choices: [] };
  const asked = fieldsAsked(files).get(path);
  const title = titleOfName(files, path);
  if (title === null) return null;
  const schema = asked && valueAt(files, { file: asked.file, pointer: asked.at });
  const choices = isJsonObject(schema) ? choicesOf(schema) : null;
  return {
    title,
    type: asked?.kind === 'money' ? 'money' : 'string',
    choices: (choices ?? []).flatMap(({ value, title: label }) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [{ value, label }] : [],
    ),
  };
});
