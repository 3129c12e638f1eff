/* What people read where their answer does not do, in the words of the author: which refusals a question may word, and how. */
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import type { Gesture, JsonObject, QuestionView } from '../../engine/studio.ts';
import { t as studio } from '../text.ts';
import { limitLabel, limitsOf } from './drawn-keywords.ts';
import { annotationGesture } from './question-panel.ts';
import { t } from './details/text.ts';

/** Keywords by which a question refuses an answer, beside its limits. */
const FORMS = ['pattern', 'format', 'type'];
const EXPECTED = ['const', 'enum', 'oneOf'];
/** Bounds that the language has beside those that the settings draw: they are called alike. */
const ALIKE: Readonly<Record<string, string>> = {
  exclusiveMinimum: 'minimum',
  exclusiveMaximum: 'maximum',
  formatExclusiveMinimum: 'formatMinimum',
  formatExclusiveMaximum: 'formatMaximum',
};

/** A refusal that its author words, or may word: what it is called, and the words; '' for those of the form itself. */
export type QuestionMessage = { readonly keyword: string; readonly label: string; readonly text: string };

type Worded = { readonly question: Pick<QuestionView, 'kind' | 'required'>; readonly schema: JsonObject };

const ownOf = (schema: JsonObject): JsonObject => {
  const annotation = schema['cagou'];
  const own = isJsonObject(annotation) ? annotation['messages'] : undefined;
  return isJsonObject(own) ? own : {};
};

/** The messages of a question: those of what it refuses, then what else its author worded. What is no text is left to the source. */
export function messagesOf({ question, schema }: Worded): readonly QuestionMessage[] {
  const own = ownOf(schema);
  const isAsked = question.required || schema['minLength'] === 1;
  const limits = limitsOf(question.kind).filter(
    (keyword) => schema[keyword] !== undefined && !(keyword === 'minLength' && schema[keyword] === 1),
  );
  const refused = [
    ...(isAsked ? ['required'] : []),
    ...limits,
    ...['pattern', ...Object.keys(ALIKE)].filter((keyword) => keyword in schema),
  ];
  return [...new Set([...refused, ...Object.keys(own)])].flatMap((keyword) => {
    const text = own[keyword] ?? '';
    return typeof text === 'string' ? [{ keyword, label: labelOf(keyword, question), text }] : [];
  });
}

function labelOf(keyword: string, { kind }: Worded['question']): string {
  const limit = ALIKE[keyword] ?? keyword;
  const known = limitsOf(kind).find((one) => one === limit);
  if (keyword === 'required') return t('messageRequired');
  if (known) return t('messageLimit', { limit: studio(limitLabel(known, kind === 'time')) });
  if (FORMS.includes(keyword)) return t('messageForm');
  return t(EXPECTED.includes(keyword) ? 'messageExpected' : 'messageOther');
}

/** What the field of a message is called among those of a question. */
export const messageField = (keyword: string): string => `message-${keyword}`;

/** Words one refusal, or leaves it to the form where nothing is written; what says nothing more goes. */
export function messageGesture(
  { question, schema }: { readonly question: Pick<QuestionView, 'file' | 'at'>; readonly schema: JsonObject },
  keyword: string,
  text: string,
): Gesture {
  const own = ownOf(schema);
  const others = Object.keys(own).filter((name) => name !== keyword);
  const at = { file: question.file, pointer: joinPointer(question.at, 'cagou', 'messages', keyword) };
  if (text === '')
    return others.length > 0 ? { type: 'remove', at } : annotationGesture(question, schema, 'messages', undefined);
  if (Object.keys(own).length > 0) return { type: 'set', at, value: text };
  return annotationGesture(question, schema, 'messages', { [keyword]: text });
}
