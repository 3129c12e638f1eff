/* An answer as an author types it for scenarios, as these write it. */
import {
  isEmail,
  isPhone,
  isRidet,
  normalisePhone,
  normaliseRidet,
  readDay,
  timeTyped,
  type Asked,
  type Json,
} from '../../engine/studio.ts';

/** The answer; null for a text that is none to such a question. */
export function answerOf({ kind, choices }: Pick<Asked, 'kind' | 'choices'>, typed: string): Json | null {
  const text = typed.trim();
  if (text === '') return null;
  switch (kind) {
    case 'number':
    case 'money':
      return readNumber(text);
    case 'date':
      return readDay(text);
    case 'time':
      return timeTyped(text);
    case 'yesNo':
    case 'choice':
      return chosenOf(choices, text);
    case 'choices': {
      const chosen = chosenOf(choices, text);
      return chosen === null ? null : [chosen];
    }
    case 'email':
      return kept(text, isEmail);
    case 'telephone-nc':
      return kept(normalisePhone(text), isPhone);
    case 'ridet':
      return kept(normaliseRidet(text), isRidet);
    case 'piece-justificative':
      return fileName(text);
    case 'documents': {
      const names = text.split(';').map((one) => fileName(one.trim()));
      return names.includes(null) ? null : names;
    }
    case 'text':
    case 'longText':
    // The value of its row, or what is typed where a list only suggests.
    case 'list':
      return text;
  }
}

/** A scenario names a document by its file. */
const fileName = (text: string): string | null => (/^[^/\\]+\.\w{2,5}$/.test(text) ? text : null);

/** « 1 200,5 F » is 1200.5. */
function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]|F(?: ?CFP)?$/gu, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const chosenOf = (choices: Asked['choices'], text: string): Json | null =>
  choices?.find(({ value }) => JSON.stringify(value) === text)?.value ?? null;

const kept = (text: string, isAnswer: (text: string) => boolean): string | null => (isAnswer(text) ? text : null);
