/* What is asked of people's data, as plain questions, and what is answered of how long they are kept, as one sentence. */
import { isJsonObject } from '../../engine/base/index.ts';
import { writeDelay, type Json } from '../../engine/studio.ts';
import { propertiesOf, type Located } from '../panel/part-schema.ts';
import type { DispositifMessages } from './messages/fr.ts';
import { t } from './text.ts';

type Question = Extract<keyof DispositifMessages, `ask-${string}`>;

const QUESTIONS: Readonly<Record<string, Question>> = {
  'Privacy purpose': 'ask-purpose',
  'Privacy lawfulness': 'ask-lawfulness',
  'Privacy recipients': 'ask-recipients',
  'Privacy transfers': 'ask-transfers',
  'Privacy records': 'ask-records',
  'Privacy rightsContact': 'ask-rights',
  'DataCategory title': 'ask-category',
  'DataCategory sensitive': 'ask-sensitive',
  'DataCategory justification': 'ask-justification',
  'DataCategory functions': 'ask-functions',
  'DataCategory retention': 'ask-retention',
  'Retention after': 'ask-after',
  'Retention from': 'ask-from',
  'Retention on': 'ask-on',
  'Retention then': 'ask-then',
};

/** The plain question for a word; null for one that has its title alone, such as one that the language gets later. */
export function questionOf(owner: string | undefined, word: string): string | null {
  const question = QUESTIONS[`${owner ?? ''} ${word}`];
  return question ? t(question) : null;
}

/** Words of how long data are kept that mean something for what else is said alone. */
export const isIdle = (owner: string | undefined, word: string, own: Json): boolean =>
  owner === 'Retention' && word === 'on' && isJsonObject(own) && own['from'] !== 'expired' && own['on'] === undefined;

/** « Gardées 5 ans à partir de … , puis elles sont effacées. »; null while it is not said whole. */
export function sayRetention(value: Json | undefined, located: Located): string | null {
  if (!isJsonObject(value)) return null;
  const { after, from, then } = value;
  const labelOf = (word: string, said: Json | undefined): string | undefined =>
    typeof said === 'string' ? propertiesOf(located).find(({ name }) => name === word)?.labels[said] : undefined;
  const [start, end] = [labelOf('from', from), labelOf('then', then)];
  const length = typeof after === 'string' ? writeDelay({ after, calendar: 'calendar' }) : '';
  return length === '' || !start || !end ? null : t('kept', { length, start, end });
}
