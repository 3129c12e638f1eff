/** Letters, one by one: ordered, found, opened to be printed. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import type { LetterOf, NewLetter, OrderedLetter } from '../letter.ts';

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly dispositif_id: string;
  readonly kind: LetterOf['type'];
  readonly of_id: string;
  readonly title: string;
  readonly markdown: string | null;
  readonly addressee: string;
  readonly to_third: boolean;
  readonly registered: boolean;
  readonly at: Date;
  readonly place: number | null;
  readonly opened_at: Date | null;
  readonly opened_by: string | null;
  readonly printings: number;
  readonly sheets: number | null;
  readonly reference: string | null;
}

/** Whose a letter is. */
interface OfCase {
  readonly caseId: string;
  readonly dispositifId: string;
  readonly service: string;
  readonly at: Instant;
}

/** Orders a letter, once. */
export async function insertLetter(
  tx: Knex.Transaction,
  { caseId, dispositifId, service, at }: OfCase,
  { of, title, markdown, addressee, toThird, registered }: NewLetter,
): Promise<void> {
  await tx('letter')
    .insert({
      case_id: caseId,
      dispositif_id: dispositifId,
      service,
      kind: of.type,
      of_id: of.id,
      title,
      markdown,
      addressee,
      to_third: toThird,
      registered,
      at,
    })
    .onConflict(['case_id', 'kind', 'of_id'])
    .ignore();
}

/** Letters of a batch whose places are from one to another, in their order. */
export async function listLettersOf(
  db: Knex,
  batch: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly OrderedLetter[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select l.*, c.number from letter l join "case" c on c.id = l.case_id
       where l.batch_id = ? and l.place between ? and ? order by l.place`,
    [batch, from, to],
  );
  return rows.map(toLetter);
}

/** A letter of a case with what became of it. */
export interface FollowedLetter {
  readonly letter: OrderedLetter;
  readonly printedAt: Instant | null;
  readonly postedOn: string | null;
}

/** The letters of a case, as they were ordered: as many as one looks through. */
export async function listCaseLetters(db: Knex, caseId: string): Promise<readonly FollowedLetter[]> {
  const { rows } = await db.raw<{ rows: (Row & { printed_at: Date | null; posted_on: string | null })[] }>(
    `select l.*, c.number, b.printed_at, b.posted_on::text as posted_on
       from letter l join "case" c on c.id = l.case_id left join letter_batch b on b.id = l.batch_id
       where l.case_id = ? order by l.id desc limit 200`,
    [caseId],
  );
  return rows.map((row) => ({
    letter: toLetter(row),
    printedAt: row.printed_at?.toISOString() ?? null,
    postedOn: row.posted_on,
  }));
}

/** Notes that the sheets of letters were opened to be printed, with how many each has. */
export async function noteOpened(
  tx: Knex.Transaction,
  sheets: ReadonlyMap<string, number>,
  by: { readonly name: string; readonly at: Instant },
): Promise<void> {
  await tx.raw(
    `update letter l set opened_at = ?, opened_by = ?, printings = l.printings + 1, sheets = n.sheets
       from unnest(?::bigint[], ?::int[]) as n (id, sheets) where l.id = n.id`,
    [by.at, by.name, [...sheets.keys()], [...sheets.values()]],
  );
}

function toLetter(row: Row): OrderedLetter {
  return {
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    dispositifId: row.dispositif_id,
    of: { type: row.kind, id: row.of_id },
    title: row.title,
    markdown: row.markdown,
    addressee: row.addressee,
    toThird: row.to_third,
    registered: row.registered,
    at: row.at.toISOString(),
    place: row.place,
    openedAt: row.opened_at?.toISOString() ?? null,
    openedBy: row.opened_by,
    printings: row.printings,
    sheets: row.sheets,
    reference: row.reference,
  };
}
