/** What the page of « À quoi ai-je droit ? » is given: the next question, or what was found. */
import {
  CONCEPTS,
  formatQuantity,
  formatDate,
  formatTime,
  isOpen,
  judgeScheme,
  labelsOf,
  nextQuestion,
  questionForm,
  reviewForm,
  withLabels,
  type FieldError,
  type Instant,
  type Json,
  type JsonObject,
  type Known,
  type NextQuestion,
  type Verdict,
} from '../../../../engine/index.ts';
import type { EntitledScheme } from '../../../dispositifs/index.ts';
import { answeredOf, countAsked, knownOf, MOST_QUESTIONS, writeProgress, type Progress } from './steps.ts';
import { said } from './text.ts';
import type { AnswerView, EntitlementModel, FoundScheme } from './view.tsx';

/** A scheme with what is said of it. */
export type Judged = EntitledScheme & { readonly verdict: Verdict };

/** Judges all schemes by what is known, those asked for most first. */
export function judgeAll(
  schemes: readonly EntitledScheme[],
  uses: ReadonlyMap<string, number>,
  known: Known,
  now: Instant,
): readonly Judged[] {
  const usesOf = ({ entry }: EntitledScheme): number => uses.get(entry.id) ?? 0;
  return schemes
    .map((one) => ({ ...one, verdict: judgeScheme(one.scheme, known, now) }))
    .toSorted((one, other) => usesOf(other) - usesOf(one));
}

/** The next question that a page asks; null when what was found is shown. */
export function questionAfter(judged: readonly Judged[], progress: Progress): NextQuestion | null {
  if (countAsked(progress) >= MOST_QUESTIONS + progress.more) return null;
  return nextQuestion(judged, knownOf(progress), progress.skipped);
}

/** The page of a question; `given` is what was typed, with what is to be mended of it. */
export function questionPage(
  question: Pick<NextQuestion, 'name' | 'concepts'>,
  progress: Progress,
  given: JsonObject = {},
  errors: readonly FieldError[] = [],
): EntitlementModel {
  const asked = countAsked(progress);
  return {
    type: 'entitlement',
    progress: writeProgress(progress),
    shown: {
      type: 'question',
      name: question.name,
      concepts: question.concepts.join(' '),
      step: asked + 1,
      most: asked < MOST_QUESTIONS ? MOST_QUESTIONS : null,
      given,
      errors,
      isFirst: asked === 0,
      before: Object.keys(progress.answers).at(-1) ?? null,
    },
    answers: answersOf(progress),
  };
}

/** Schemes of each kind that are shown at once. */
const SHOWN = 20;

/** The page of what was found; `all` shows every scheme. */
export function resultPage(
  judged: readonly Judged[],
  progress: Progress,
  now: Instant,
  { all, signedIn }: { readonly all: boolean; readonly signedIn: boolean },
): EntitlementModel {
  const groupOf = (type: Verdict['type']): { readonly schemes: readonly FoundScheme[]; readonly count: number } => {
    const those = judged.filter(({ verdict }) => verdict.type === type);
    return { count: those.length, schemes: (all ? those : those.slice(0, SHOWN)).map((one) => foundOf(one, now)) };
  };
  return {
    type: 'entitlement',
    progress: writeProgress(progress),
    shown: {
      type: 'result',
      yes: groupOf('yes'),
      open: groupOf('open'),
      unlikely: groupOf('unlikely'),
      no: groupOf('no'),
      mayAsk: nextQuestion(judged, knownOf(progress), progress.skipped) !== null,
      signedIn,
    },
    answers: answersOf(progress),
  };
}

function foundOf({ entry, verdict }: Judged, now: Instant): FoundScheme {
  const { id, identity } = entry;
  return {
    id,
    title: identity.title,
    theme: identity.theme,
    open: isOpen(identity, now).open,
    estimates: verdict.type === 'no' ? [] : verdict.estimates.map(wordEstimate),
    missing: verdict.type === 'open' || verdict.type === 'yes' ? verdict.missing.map(({ title }) => title) : [],
    unmet:
      verdict.type === 'no'
        ? verdict.unmet.map(({ message }) => message)
        : verdict.type === 'unlikely'
          ? verdict.unmet.map(({ title }) => title)
          : [],
  };
}

type Estimates = Extract<Verdict, { readonly type: 'yes' }>['estimates'];

function wordEstimate({ definition, value }: Estimates[number]): FoundScheme['estimates'][number] {
  const { title, type, unit } = definition;
  return { title, text: textOf(withLabels(value, labelsOf(definition)), type, unit) };
}

function textOf(shown: Json, type: string, unit: string | undefined): string {
  if (typeof shown === 'number') return formatQuantity(shown, unit, type === 'money');
  if (typeof shown === 'boolean') return shown ? said.yes : said.no;
  if (typeof shown !== 'string') return JSON.stringify(shown);
  return type === 'date' ? formatDate(shown) : type === 'time' ? formatTime(shown) : shown;
}

/** What was answered, as it is read again, and what was passed over. */
function answersOf(progress: Progress): readonly AnswerView[] {
  const roots = [...new Set([...CONCEPTS.values()].map(({ question }) => question))];
  return roots.flatMap((name): readonly AnswerView[] => {
    const concepts = answeredOf(progress, name);
    if (concepts.length === 0) {
      const first = [...CONCEPTS.values()].find(({ question }) => question === name);
      return progress.skipped.has(name) ? [{ name, rows: [{ label: first?.title ?? name, text: null }] }] : [];
    }
    const { form } = questionForm(name, concepts);
    const review = reviewForm(form, { [name]: progress.answers[name] ?? null }, { errors: [], blocking: [] }, 50);
    const rows = review.sections
      .flatMap((section) => section.rows)
      .flatMap(({ label, value, heading }) => (heading ? [] : [{ label, text: value }]));
    return [{ name, rows }];
  });
}
