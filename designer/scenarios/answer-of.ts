/* An answer as an author types it for scenarios, as these write it. */
import { readDay, type Asked, type Json } from '../../engine/studio.ts';

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
      return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : null;
    case 'yesNo':
    case 'choice':
      return chosenOf(choices, text);
    case 'choices': {
      const chosen = chosenOf(choices, text);
      return chosen === null ? null : [chosen];
    }
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) ? text : null;
    case 'telephone-nc':
      return readPhone(text);
    case 'ridet':
      return /^\d{7}\.?\d{3}$/u.test(text) ? text.replace('.', '') : null;
    case 'piece-justificative':
      // A scenario names a document by its file.
      return /^[^/\\]+\.\w{2,5}$/.test(text) ? text : null;
    case 'text':
    case 'longText':
      return text;
  }
}

/** « 1 200,5 F » is 1200.5. */
function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]|F(?: ?CFP)?$/gu, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const chosenOf = (choices: Asked['choices'], text: string): Json | null =>
  choices?.find(({ value }) => JSON.stringify(value) === text)?.value ?? null;

/** « 26.12.34 » is +687261234. */
function readPhone(text: string): string | null {
  const digits = text.replaceAll(/[\s.]/gu, '').replace(/^(?:\+|00)687/u, '');
  return /^\d{6}$/u.test(digits) ? `+687${digits}` : null;
}
