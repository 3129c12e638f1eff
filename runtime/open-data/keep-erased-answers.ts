/** What open data count of a request is counted for good before it is erased: figures name nobody, and those of past years stay. */
import type { Knex } from 'knex';
import type { Case, CompiledDispositif, Json } from '../../engine/index.ts';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { openQuestions } from './questions.ts';
import { countErasedAnswer } from './store/figures.ts';

/** Counts the answers of a case that are there before an erasure, and not after. */
export async function keepErasedAnswers(
  tx: Knex.Transaction,
  compiled: CompiledDispositif,
  before: Case,
  after: Case,
): Promise<void> {
  for (const question of openQuestions(compiled)) {
    const [had, has] = [before, after].map(({ answers }) =>
      textOf(atPointer(answers, joinPointer('', ...question.path))),
    );
    if (had != null && has == null) await countErasedAnswer(tx, before.id, question, had);
  }
}

/** As PostgreSQL gives it: a text as it is, all else as JSON. */
function textOf(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
