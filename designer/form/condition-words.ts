/* Conditions in words: what each question is called and how its values read. */
import { isJsonObject, joinPointer, splitPointer } from '../../engine/base/index.ts';
import {
  choicesOf,
  FORMS,
  kindOf,
  schemaBelow,
  valueAt,
  type Clause,
  type ClauseTest,
  type Files,
  type Json,
  type JsonObject,
  type Pointer,
} from '../../engine/studio.ts';
import { formatDate, formatMoney, formatNumber, formatTime } from '../../engine/form/words/index.ts';
import { t } from './details/text.ts';

/** A question that a condition is about: its title, and its schema. */
export type QuestionAsked = { readonly title: string; readonly schema: JsonObject };

/** The question at the end of a path from an object of the answers; null where the form has none. */
export function askedAt(
  files: Files,
  about: Pointer,
  path: readonly string[],
  file: string = FORMS.request.file,
): QuestionAsked | null {
  const form = valueAt(files, { file, pointer: '' });
  const names = [...splitPointer(about), ...path];
  const schema = schemaOf(form, names);
  if (!schema) return null;
  const pointer = joinPointer('', ...names);
  const place = { file: 'form.ui.json', pointer: joinPointer('/fields', pointer, 'title') };
  const presented = file === FORMS.request.file ? valueAt(files, place) : undefined;
  const title = typeof presented === 'string' ? presented : schema['title'];
  return { title: typeof title === 'string' ? title : (names.at(-1) ?? ''), schema };
}

/** Members of lists are named by a star. */
function schemaOf(form: Json | undefined, names: readonly string[]): JsonObject | null {
  const star = names.indexOf('*');
  if (star === -1) return schemaBelow(form, names);
  const list = schemaBelow(form, names.slice(0, star));
  return list ? schemaOf(list['items'], names.slice(star + 1)) : null;
}

/** What can be said of an answer. */
export function testsFor(schema: JsonObject): readonly ClauseTest['type'][] {
  switch (kindOf(schema) ?? (choicesOf(schema) ? 'choice' : null)) {
    case 'choice':
    case 'yesNo':
      return ['is', 'isNot', 'answered', 'unanswered'];
    case 'choices':
      return ['includes', 'answered', 'unanswered'];
    case 'number':
    case 'money':
    case 'date':
    case 'time':
      return ['atLeast', 'moreThan', 'atMost', 'lessThan', 'answered', 'unanswered'];
    default:
      return schema['type'] === 'array' ? ['hasMembers', 'answered', 'unanswered'] : ['answered', 'unanswered'];
  }
}

/** Whether a question asks for a day, or for a time of day; null for neither. */
export function temporalOf(schema: JsonObject): 'date' | 'time' | null {
  const { format } = schema;
  return format === 'date' || format === 'time' ? format : null;
}

/** « est », « dépasse »: days are before and after, numbers more and less. */
export function testInWords(test: ClauseTest['type'], schema: JsonObject): string {
  const temporal = temporalOf(schema);
  switch (test) {
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return temporal ? t(`test-${test}-${temporal}`) : t(`test-${test}`);
    default:
      return t(`test-${test}`);
  }
}

/** The values that an answer may have, where the form lists them. */
export function valuesOf(schema: JsonObject): readonly { readonly value: Json; readonly title: string }[] | null {
  if (schema['type'] === 'boolean') {
    return [
      { value: true, title: t('yes') },
      { value: false, title: t('no') },
    ];
  }
  const { items } = schema;
  return choicesOf(schema) ?? (isJsonObject(items) ? choicesOf(items) : null);
}

const TEMPORAL_WORDS = { date: formatDate, time: formatTime, text: (value: string) => value } as const;

/** A value as it reads in a sentence. */
export function valueInWords(value: Json, schema: JsonObject): string {
  const known = valuesOf(schema)?.find((one) => one.value === value);
  if (known) return known.title;
  const annotation = isJsonObject(schema['cagou']) ? schema['cagou'] : {};
  if (typeof value === 'number') return annotation['widget'] === 'money' ? formatMoney(value) : formatNumber(value);
  if (typeof value === 'string') return TEMPORAL_WORDS[temporalOf(schema) ?? 'text'](value);
  return JSON.stringify(value);
}

/** What a clause compares with, in words; empty where it compares with nothing. */
export function clauseValueInWords({ test }: Clause, schema: JsonObject): string {
  if ('values' in test) return test.values.map((value) => valueInWords(value, schema)).join(` ${t('or')} `);
  return 'value' in test ? valueInWords(test.value, schema) : '';
}
