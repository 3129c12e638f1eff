/*
 * What of a new version is news for people. Words that are written better, another order, what agents see and how a case is
 * carried through are none: a version is news where it changes who may ask, what is asked, what is given or when.
 */
import { valueAt } from '../edit/operations.ts';
import type { Files } from '../edit/changes.ts';
import { FORM_SCHEMA } from '../edit/view/form-view.ts';
import { kindOf } from '../edit/kinds.ts';
import type { SchemeChange } from './change.ts';
import { isPlacement } from './compare-form.ts';
import { compareSources } from './compare-sources.ts';

/** What a new version may change for people, in the order in which it is told. */
export const NEWS_SUBJECTS = [
  'audiences',
  'conditions',
  'amounts',
  'documents',
  'questions',
  'periods',
  'delays',
  'successor',
] as const;
/** One of them. */
export type NewsSubject = (typeof NEWS_SUBJECTS)[number];

/** Names of what says something in words, wherever they stand. */
const WORDS = ['title', 'message', 'article', 'labels', 'field', 'unit', 'public', 'personal', 'open'];
/** What is said of a question that changes which answers it takes. */
const BOUNDS = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'pattern',
  'format',
  'formatMinimum',
  'formatMaximum',
  'multipleOf',
];
/** Likewise, of its annotation. */
const DEMANDS = ['soft', 'validFor', 'file'];

/** What the second source changes for people beside the first; nothing where it is only said otherwise. */
export function newsOfVersion(before: Files, after: Files): readonly NewsSubject[] {
  const found = new Set(compareSources(before, after).map((change) => subjectOf(change, before, after)));
  return NEWS_SUBJECTS.filter((subject) => found.has(subject));
}

function subjectOf(change: SchemeChange, before: Files, after: Files): NewsSubject | null {
  switch (change.section) {
    case 'identity':
      return subjectOfIdentity(change);
    case 'rules':
      return subjectOfRules(change);
    case 'workflow':
      return change.pointer.startsWith('/clocks') && !isInWords(change) ? 'delays' : null;
    case 'form':
      return isAsked(change) ? subjectOfQuestion(change, before, after) : null;
    default:
      return null;
  }
}

const stepsOf = ({ pointer }: SchemeChange): readonly string[] => pointer.split('/').slice(1);
const isInWords = (change: SchemeChange): boolean => stepsOf(change).some((step) => WORDS.includes(step));

const IDENTITY: Readonly<Record<string, NewsSubject>> = {
  audiences: 'audiences',
  windows: 'periods',
  effective: 'periods',
  replacedBy: 'successor',
};

function subjectOfIdentity(change: SchemeChange): NewsSubject | null {
  if (change.type === 'moved' || isInWords(change)) return null;
  return IDENTITY[stepsOf(change)[0] ?? ''] ?? null;
}

function subjectOfRules(change: SchemeChange): NewsSubject | null {
  const [part = ''] = stepsOf(change);
  if (part === 'tables') return isInWords(change) ? null : 'amounts';
  if (change.type === 'moved' || isInWords(change)) return null;
  if (part === 'eligibility' || part === 'checks') return 'conditions';
  return part === 'computed' ? 'amounts' : null;
}

/** Whether a change of the form makes other answers be asked, or taken. */
export function isAsked(change: SchemeChange): boolean {
  if (change.file !== FORM_SCHEMA || change.type === 'moved' || isPlacement(change)) return false;
  if (/(?:^|\/properties\/[^/]+(?:\/items)*)$/u.test(change.pointer)) return true;
  const [above = '', last = ''] = stepsOf(change).slice(-2);
  if (last === 'oneOf') return change.type !== 'changed';
  return above === 'cagou' ? DEMANDS.includes(last) : BOUNDS.includes(last);
}

function subjectOfQuestion({ type, pointer }: SchemeChange, before: Files, after: Files): NewsSubject {
  const [question = ''] = /^(?:.*\/properties\/[^/]+)?/u.exec(pointer) ?? [];
  const schema = valueAt(type === 'removed' ? before : after, { file: FORM_SCHEMA, pointer: question });
  return kindOf(schema) === 'piece-justificative' ? 'documents' : 'questions';
}
