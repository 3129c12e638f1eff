/* The fields that the settings of a question draw, with the parts of the files that each sets. It comes with the first question that is chosen. */
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import { choicesOf, type JsonObject, type QuestionView } from '../../engine/studio.ts';
import { wordsFor } from './annotation-words.ts';
import { limitsOf } from './drawn-keywords.ts';
import { FORM_UI, shownAt, type QuestionField } from './problem-places.ts';
import { messageField, messagesOf } from './question-messages.ts';
import type { QuestionPanel } from './question-panel.ts';

/** The object that lists the choices of a question, and where it stands; null where no field draws them. */
export function drawnChoices(
  question: QuestionView,
  schema: JsonObject,
): { readonly at: string; readonly choices: NonNullable<ReturnType<typeof choicesOf>> } | null {
  const isMany = question.kind === 'choices';
  if (!isMany && question.kind !== 'choice') return null;
  const holder = isMany ? schema['items'] : schema;
  // Values alone have no words to change.
  if (!isJsonObject(holder) || holder['oneOf'] === undefined) return null;
  const choices = choicesOf(holder);
  const within = isMany ? joinPointer(question.at, 'items') : question.at;
  return choices && { at: joinPointer(within, 'oneOf'), choices };
}

/** The fields that the settings of a question draw. */
export function fieldsOf({ form, question, schema }: QuestionPanel): readonly QuestionField[] {
  const { file, at, kind, calculated } = question;
  const field = (name: string, ...words: readonly string[]): QuestionField => ({
    name,
    sets: [{ file, pointer: joinPointer(at, ...(words.length === 0 ? [name] : words)) }],
  });
  const limits = limitsOf(kind).map((keyword) => field(keyword));
  const category = field('personal', 'cagou', 'personal');
  if (calculated !== null) return [field('title'), field('calculated', 'cagou', 'calculated'), ...limits, category];
  const hint = field('hint', 'cagou', 'hint');
  const choices = drawnChoices(question, schema);
  return [
    field('title'),
    { ...hint, sets: [...hint.sets, { file: FORM_UI, pointer: joinPointer(shownAt(question), 'hint') }] },
    ...(form.view.form === 'findings' ? ['states', 'functions'].map((word) => field(word, 'cagou', word)) : []),
    ...(choices ? [{ name: 'choices', sets: [{ file, pointer: choices.at }] }] : []),
    ...(kind === 'repeat' ? [field('member', 'items', 'title')] : []),
    ...(kind === 'list' ? [field('data', 'cagou', 'data')] : []),
    ...limits,
    category,
    {
      name: 'condition',
      sets: question.conditions.map((condition) => ({ file: condition.file, pointer: condition.at })),
    },
    ...messagesOf({ question, schema }).map(({ keyword }) => ({
      name: messageField(keyword),
      sets: [{ file, pointer: joinPointer(at, 'cagou', 'messages', keyword) }],
    })),
    ...wordsFor(kind, form.view.form).map(({ word }) => field(word, 'cagou', word)),
  ];
}
