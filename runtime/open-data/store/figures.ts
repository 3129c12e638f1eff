/** Counts of requests for open data, and the figures made of them. */
import type { Knex } from 'knex';
import { addDays, type LocalDate } from '../../../engine/index.ts';
import { countFiled } from '../../cases/index.ts';
import type { Count, Figures } from '../figures.ts';
import type { OpenQuestion } from '../questions.ts';
import { IN_NOUMEA } from '../../store/in-noumea.ts';

/** A published scheme whose figures are older than a day of Nouméa; undefined when all are counted. */
export async function findStale(tx: Knex, until: LocalDate): Promise<string | undefined> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `select d.id from dispositif d left join open_figure f on f.dispositif_id = d.id
      where d.current_version is not null and (f.until is null or f.until < :until::date) order by d.id limit 1`,
    { until },
  );
  return rows[0]?.id;
}

const FILED = `from "case" where dispositif_id = :id and filed_at < :until::timestamp ${IN_NOUMEA}`;
const YEAR = `extract(year from filed_at ${IN_NOUMEA})::int as year`;

/** Requests filed before a day, by year and by how they ended; `open` for those under way. */
export async function countOutcomes(tx: Knex, id: string, until: LocalDate): Promise<readonly Count[]> {
  const counted = await countFiled(tx, id, { from: null, to: addDays(until, -1) });
  const years = Map.groupBy(counted, ({ month, outcome }) => `${month.slice(0, 4)} ${outcome}`);
  return [...years.values()]
    .flatMap(([first, ...others]) => {
      if (!first) return [];
      const count = others.reduce((sum, one) => sum + one.count, first.count);
      return [{ year: Number(first.month.slice(0, 4)), value: first.outcome, count }];
    })
    .toSorted((one, other) => one.year - other.year || (one.value < other.value ? -1 : 1));
}

/** How an answer is counted; a number by the step it stands on, 1, 2 or 5 times a power of ten. */
const VALUES: Readonly<Record<OpenQuestion['step'], string>> = {
  value: 'answer',
  year: `substr(answer, 1, 4)`,
  scale: `(select (case when n < 1 then 0 when n >= 5 * p then 5 * p when n >= 2 * p then 2 * p else p end)::bigint::text
    from (select n, case when n < 1 then 0 else power(10, floor(log(n))) end as p from (select answer::numeric as n) given) stepped)`,
};

/** The same by the answers to a question; an empty text where it was not answered. */
export async function countAnswers(
  tx: Knex,
  id: string,
  until: LocalDate,
  { path, step }: Pick<OpenQuestion, 'path' | 'step'>,
): Promise<readonly Count[]> {
  const { rows } = await tx.raw<{ rows: Count[] }>(
    `select year, value, sum(count)::int as count from (
        select year, coalesce(${VALUES[step]}, '') as value, count(*) as count
          from (select ${YEAR}, data #>> :path::text[] as answer ${FILED}) filed group by 1, 2
        union all select year, value, count from erased_count where dispositif_id = :id and question = :question
        union all select year, '', -sum(count) from erased_count where dispositif_id = :id and question = :question group by year
      ) counted group by 1, 2 having sum(count) > 0 order by 1, 2`,
    { id, until, path: ['answers', ...path], question: path.join('.') },
  );
  return rows;
}

/** Counts the answer of a case to a question before it is erased: figures of its year stay as they were. */
export async function countErasedAnswer(
  tx: Knex.Transaction,
  caseId: string,
  { path, step }: Pick<OpenQuestion, 'path' | 'step'>,
  answer: string,
): Promise<void> {
  await tx.raw(
    `insert into erased_count (dispositif_id, year, question, value, count)
       select dispositif_id, ${YEAR}, :question, ${VALUES[step]}, 1 from "case", (select :answer::text as answer) given where id = :caseId
       on conflict (dispositif_id, year, question, value) do update set count = erased_count.count + 1`,
    { caseId, answer, question: path.join('.') },
  );
}

/** Keeps the figures of a scheme in the place of older ones. */
export async function keepFigures(tx: Knex, id: string, until: LocalDate, figures: Figures): Promise<void> {
  await tx.raw(
    `insert into open_figure (dispositif_id, until, figures) values (:id, :until::date, :figures)
      on conflict (dispositif_id) do update set until = excluded.until, figures = excluded.figures`,
    { id, until, figures: JSON.stringify(figures) },
  );
}

/** Figures of a scheme with the day before which requests are counted. */
export interface KeptFigures {
  readonly id: string;
  readonly until: LocalDate;
  readonly figures: Figures;
}

/** The figures of every published scheme, or of one, by title. */
export async function readFigures(tx: Knex, id: string | null = null): Promise<readonly KeptFigures[]> {
  const { rows } = await tx.raw<{ rows: KeptFigures[] }>(
    `select d.id, to_char(f.until, 'YYYY-MM-DD') as until, f.figures from open_figure f join dispositif d on d.id = f.dispositif_id
      where d.current_version is not null and (:id::text is null or d.id = :id) order by d.title collate french, d.id`,
    { id },
  );
  return rows;
}
