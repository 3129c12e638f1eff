/** Batches of letters: made of what waits, and what they are said to be. */
import type { Knex } from 'knex';
import type { Instant, LocalDate } from '../../../engine/index.ts';
import { MOST_LETTERS, type LetterBatch, type WaitingLetters } from '../letter.ts';
import { IN_NOUMEA } from '../../store/in-noumea.ts';

/** A day of somebody's letters is that of Nouméa. */
const DAY = `(at ${IN_NOUMEA})::date`;

/** What waits of some schemes by service and day, the earliest first. */
export async function countWaiting(db: Knex, schemes: readonly string[]): Promise<readonly WaitingLetters[]> {
  const { rows } = await db.raw<{ rows: WaitingLetters[] }>(
    `select service, ${DAY}::text as day, count(*)::int as letters, count(*) filter (where printings > 0)::int as again
       from letter where batch_id is null and dispositif_id = any (?::text[])
       group by service, 2 order by service, 2 limit 500`,
    [[...schemes]],
  );
  return rows;
}

/** What waits of a service, up to a day. */
interface Wanted {
  readonly service: string;
  /** Last day, in Nouméa. */
  readonly until: LocalDate;
  readonly schemes: readonly string[];
}

/**
 * Letters that wait with their cases, the earliest first, held so that no other batch takes them: as many as a batch has. Those of one
 * case follow one another, since most go into one envelope.
 */
export async function lockWaiting(
  tx: Knex.Transaction,
  { service, until, schemes }: Wanted,
): Promise<readonly { readonly id: string; readonly caseId: string }[]> {
  const { rows } = await tx.raw<{ rows: { id: string; caseId: string }[] }>(
    `select id, case_id as "caseId" from letter
       where batch_id is null and dispositif_id = any (?::text[]) and service = ? and ${DAY} <= ?::date
       order by at, id limit ? for update skip locked`,
    [[...schemes], service, until, MOST_LETTERS],
  );
  const cases = [...new Set(rows.map(({ caseId }) => caseId))];
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return cases.flatMap((id) => byCase.get(id) ?? []);
}

/** Puts letters that are held into a new batch, in their order. */
export async function insertBatch(
  tx: Knex.Transaction,
  batch: Pick<LetterBatch, 'id' | 'service' | 'madeBy' | 'madeAt'>,
  letters: readonly string[],
): Promise<void> {
  await tx('letter_batch').insert({
    id: batch.id,
    service: batch.service,
    made_at: batch.madeAt,
    made_by: batch.madeBy,
  });
  await tx.raw(
    `update letter l set batch_id = ?, place = n.place, reference = null
       from unnest(?::bigint[]) with ordinality as n (id, place) where l.id = n.id`,
    [batch.id, [...letters]],
  );
}

interface Row {
  readonly id: string;
  readonly service: string;
  readonly letters: number;
  readonly places: number;
  readonly made_at: Date;
  readonly made_by: string;
  readonly opened_at: Date | null;
  readonly opened_by: string | null;
  readonly sheets: number;
  readonly printed_at: Date | null;
  readonly printed_by: string | null;
  readonly posted_on: string | null;
  readonly posted_by: string | null;
}

const COLUMNS = `b.id, b.service, b.made_at, b.made_by, b.printed_at, b.printed_by, b.posted_on::text, b.posted_by,
  s.letters, s.places, s.opened_at, s.opened_by, s.sheets`;
const FROM = `from letter_batch b cross join lateral (
  select count(*)::int as letters, coalesce(max(place), 0) as places, max(opened_at) as opened_at, coalesce(sum(sheets), 0)::int as sheets,
      (array_agg(opened_by order by opened_at desc nulls last))[1] as opened_by
    from letter where batch_id = b.id) s`;
/** Nobody sees a batch that has a letter of a scheme where they print none. */
const MINE = `s.letters > 0 and not exists (select from letter o where o.batch_id = b.id and o.dispositif_id <> all (:schemes::text[]))`;

/** Batches made of letters of some schemes alone: those still to be posted first, then the latest, as many as one looks through. */
export async function listBatches(db: Knex, schemes: readonly string[]): Promise<readonly LetterBatch[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select ${COLUMNS} ${FROM} where ${MINE} order by b.posted_on is not null, b.made_at desc limit 30`,
    { schemes: [...schemes] },
  );
  return rows.map(toBatch);
}

/** A batch made of letters of some schemes alone; undefined when there is none of that identifier. */
export async function findBatch(db: Knex, id: string, schemes: readonly string[]): Promise<LetterBatch | undefined> {
  const { rows } = await db.raw<{ rows: Row[] }>(`select ${COLUMNS} ${FROM} where b.id = :id and ${MINE}`, {
    id,
    schemes: [...schemes],
  });
  return rows[0] && toBatch(rows[0]);
}

/** Holds a batch, so that one says at a time what it is; undefined when there is none. */
export async function lockBatch(
  tx: Knex.Transaction,
  id: string,
): Promise<{ readonly printedAt: Instant | null; readonly postedOn: LocalDate | null } | undefined> {
  const { rows } = await tx.raw<{ rows: { printed_at: Date | null; posted_on: string | null }[] }>(
    'select printed_at, posted_on::text from letter_batch where id = ? for update',
    [id],
  );
  return rows[0] && { printedAt: rows[0].printed_at?.toISOString() ?? null, postedOn: rows[0].posted_on };
}

/** Who said something of a batch, and when. */
export interface Said {
  readonly name: string;
  readonly at: Instant;
}

/** The letters of a batch were printed; null when that is taken back. */
export async function setPrinted(tx: Knex.Transaction, id: string, said: Said | null): Promise<void> {
  await tx('letter_batch')
    .where({ id })
    .update({ printed_at: said?.at ?? null, printed_by: said?.name ?? null });
}

/** The letters of a batch were posted on a day; null when that is taken back. Each case is told. */
export async function setPosted(
  tx: Knex.Transaction,
  id: string,
  on: LocalDate | null,
  said: Said,
  references: ReadonlyMap<string, string>,
): Promise<void> {
  await tx('letter_batch').where({ id }).update({ posted_on: on, posted_at: said.at, posted_by: said.name });
  await tx.raw(
    `update letter l set reference = n.reference from unnest(?::bigint[], ?::text[]) as n (id, reference)
       where l.id = n.id and l.batch_id = ?`,
    [[...references.keys()], [...references.values()], id],
  );
  await tx.raw(
    `insert into outbox (case_id, key, type, payload)
       select case_id, key, 'letter', json_build_object('type', 'letter', 'key', key, 'letter', id::text)
         from (select id, case_id, concat('letter:', id, ':', gen_random_uuid()) as key
           from letter where batch_id = ?) told`,
    [id],
  );
}

/** Lets all letters of a batch wait again, or one; a batch without letters goes. */
export async function releaseLetters(tx: Knex.Transaction, batch: string, letter: string | null): Promise<number> {
  const query = tx('letter').where({ batch_id: batch });
  const released = await (letter === null ? query : query.where({ id: letter })).update({
    batch_id: null,
    place: null,
  });
  await tx.raw('delete from letter_batch b where b.id = ? and not exists (select from letter where batch_id = b.id)', [
    batch,
  ]);
  return released;
}

/** What the case of a letter is to be told: undefined when it was told already, or when the letter is gone. */
export async function lockUntold(tx: Knex.Transaction, id: string): Promise<UntoldLetter | undefined> {
  const { rows } = await tx.raw<{ rows: UntoldLetter[] }>(
    `select l.case_id as "caseId", l.kind, l.of_id as "ofId", l.title, l.reference, l.to_third as "toThird",
        coalesce((b.printed_at ${IN_NOUMEA})::date, l.told_on)::text as "printedOn", b.posted_on::text as "postedOn",
        coalesce(b.posted_by, '') as name
      from letter l left join letter_batch b on b.id = l.batch_id
      where l.id = ? and b.posted_on is distinct from l.told_on for update of l`,
    [id],
  );
  return rows[0];
}

/** A letter of which its case does not know whether it is posted. */
export interface UntoldLetter {
  readonly caseId: string;
  readonly kind: 'mail' | 'message' | 'document' | 'notice';
  readonly ofId: string;
  readonly title: string;
  readonly reference: string | null;
  readonly toThird: boolean;
  readonly printedOn: LocalDate;
  readonly postedOn: LocalDate | null;
  readonly name: string;
}

/** Notes what the case of a letter was told. */
export async function setTold(tx: Knex.Transaction, id: string, on: LocalDate | null): Promise<void> {
  await tx('letter').where({ id }).update({ told_on: on });
}

/** Letters of a batch whose acts were notified by their posting. */
export async function countNotified(tx: Knex.Transaction, batch: string, on: LocalDate): Promise<number> {
  const { rows } = await tx.raw<{ rows: { notified: number }[] }>(
    `select count(*)::int as notified from letter l join "case" c on c.id = l.case_id
       where l.batch_id = ? and l.kind = 'document' and exists (
         select from jsonb_array_elements(coalesce(c.data::jsonb -> 'acts', '[]')) act
           where act ->> 'id' = l.of_id and act #>> '{notification,on}' = ? and act #>> '{notification,way}' in ('posted', 'registered'))`,
    [batch, on],
  );
  return rows[0]?.notified ?? 0;
}

function toBatch(row: Row): LetterBatch {
  return {
    id: row.id,
    service: row.service,
    letters: row.letters,
    places: row.places,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    openedAt: row.opened_at?.toISOString() ?? null,
    openedBy: row.opened_by,
    sheets: row.sheets,
    printedAt: row.printed_at?.toISOString() ?? null,
    printedBy: row.printed_by,
    postedOn: row.posted_on,
    postedBy: row.posted_by,
  };
}
