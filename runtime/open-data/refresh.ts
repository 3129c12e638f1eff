/** Counts the requests of each scheme once a month, up to its first day, so that who compares two editions learns of whole months only. */
import { addDays, localDate } from '../../engine/index.ts';
import type { Services } from '../services.ts';
import { withhold, yearsOf, type Count, type Dimension, type Figures } from './figures.ts';
import { openQuestions, type OpenQuestion } from './questions.ts';
import { countAnswers, countOutcomes, findStale, keepFigures } from './store/figures.ts';
import { said } from './text.ts';

/** Schemes of one round: the next round goes on. */
const A_ROUND = 20;

/** Counts what is not counted yet this month; gives for how many schemes. Two processes at once count the same. */
export async function refreshFigures(services: Pick<Services, 'db' | 'clock' | 'dispositifs'>): Promise<number> {
  const { db, clock } = services;
  const today = localDate(clock.now());
  const until = `${today.slice(0, 8)}01`;
  for (let counted = 0; ; counted += 1) {
    const id = counted < A_ROUND ? await findStale(db, until) : undefined;
    if (id === undefined) return counted;
    await keepFigures(db, id, until, await countScheme(services, id, until));
  }
}

async function countScheme(
  { db, dispositifs }: Pick<Services, 'db' | 'dispositifs'>,
  id: string,
  until: string,
): Promise<Figures> {
  const number = await dispositifs.current(id);
  const compiled = number === undefined ? undefined : await dispositifs.load(id, number);
  const questions = compiled ? openQuestions(compiled) : [];
  const outcomes = await countOutcomes(db, id, until);
  const years = yearsOf(outcomes);
  // The split of a year whose total is withheld would tell of its few people.
  const told = new Set(years.filter(({ count }) => count !== null).map(({ year }) => year));
  const dimensions: Dimension[] = [
    { name: 'resultat', title: said.outcome, rows: rowsOf(outcomes, told, (value) => said.outcomes[value] ?? value) },
  ];
  for (const question of questions) {
    const counts = await countAnswers(db, id, until, question);
    const rows = rowsOf(counts, told, (value) => labelOf(question, value));
    dimensions.push({ name: question.name, title: question.title, rows });
  }
  return { years, dimensions };
}

function rowsOf(
  counts: readonly Count[],
  years: ReadonlySet<number>,
  labelled: (value: string) => string,
): Dimension['rows'] {
  return withhold(counts.filter(({ year }) => years.has(year))).map(({ year, value, count }) => ({
    year,
    value,
    label: labelled(value),
    count,
  }));
}

function labelOf({ step, labels }: OpenQuestion, value: string): string {
  if (value === '') return said.unanswered;
  return step === 'scale' ? said.from(Number(value), nextStep(Number(value))) : (labels.get(value) ?? value);
}

/** 1 → 2, 2 → 5, 5 → 10; from nothing to one. */
function nextStep(step: number): number {
  if (step === 0) return 1;
  return String(step).startsWith('2') ? step * 2.5 : step * 2;
}

/** The last day that figures count. */
export const lastDayOf = (until: string): string => addDays(until, -1);
