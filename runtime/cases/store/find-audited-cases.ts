/** What an audit looks at: the rows of cases and tasks as they stand, and the events with the columns written beside them. */
import type { Knex } from 'knex';
import type { CaseEvent } from '../../../engine/index.ts';

/** A row as it is stored, its moments in ISO 8601. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** An event with everything that was written of it. */
export interface AuditedEvent {
  readonly event: CaseEvent;
  /** The event as it is stored, to the letter. */
  readonly json: string;
  readonly hash: string;
  /** Columns beside the event, which repeat parts of it. */
  readonly row: StoredRow;
}

/** A case with its rows as they stand, to be compared with what its events lead to. */
export interface AuditedCase {
  readonly id: string;
  readonly number: string;
  readonly dispositif: { readonly id: string; readonly version: number };
  readonly updatedAt: string;
  readonly row: StoredRow;
  readonly tasks: readonly StoredRow[];
  readonly events: readonly AuditedEvent[];
  /** The event and the hash that its last erasure ended with, as the journal says; null when nothing was erased. */
  readonly erasure: { readonly seq: number; readonly head: string } | null;
  /** Entry of the register that the journal of merges says it went to last; null where none took it along. */
  readonly mergedInto: string | null;
}

interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly dispositif_id: string;
  readonly dispositif_version: number;
  readonly updated_at: Date;
  readonly unread_since: Date | null;
  readonly applicant_unread_since: Date | null;
  readonly applicant_told_at: Date | null;
  readonly remind_at: Date | null;
  readonly erase_on: Date | null;
}

/** The cases that follow an identifier, in the order of their identifiers. */
export async function findAuditedCases(
  tx: Knex.Transaction,
  after: string,
  limit: number,
): Promise<readonly AuditedCase[]> {
  const rows: CaseRow[] = await tx('case').where('id', '>', after).orderBy('id').limit(limit);
  const ids = rows.map(({ id }) => id);
  const tasks = groupByCase<StoredRow>(await tx('task').whereIn('case_id', ids).orderBy('id'));
  const { rows: events } = await tx.raw<{ rows: (AuditedEvent['row'] & Omit<AuditedEvent, 'row'>)[] }>(
    `select case_id, seq, type, at, actor, hash, body as event, body::text as json
     from case_event where case_id = any (:ids::uuid[]) order by case_id, seq`,
    { ids },
  );
  const histories = groupByCase(events);
  const { rows: journal } = await tx.raw<{ rows: { case_id: string; seq: number; head: string }[] }>(
    'select distinct on (case_id) case_id, seq, head from erasure where case_id = any (?::uuid[]) order by case_id, id desc',
    [ids],
  );
  const { rows: merges } = await tx.raw<{ rows: { case_id: string; kept_id: string }[] }>(
    `select distinct on (r.row_id) r.row_id as case_id, m.kept_id from person_merge_row r join person_merge m on m.id = r.merge_id
      where r.kind = 'requests' and r.row_id = any (:ids::text[]) and m.undone_at is null order by r.row_id, m.seq desc`,
    { ids },
  );
  const keepers = new Map(merges.map(({ case_id: id, kept_id: kept }) => [id, kept]));
  const erasures = new Map(journal.map(({ case_id: id, seq, head }) => [id, { seq, head }]));
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    dispositif: { id: row.dispositif_id, version: row.dispositif_version },
    updatedAt: row.updated_at.toISOString(),
    row: withInstants(withoutReadings(row)),
    erasure: erasures.get(row.id) ?? null,
    mergedInto: keepers.get(row.id) ?? null,
    tasks: (tasks.get(row.id) ?? []).map(withInstants),
    events: (histories.get(row.id) ?? []).map(({ event, json, hash, seq, type, at, actor }) => ({
      event,
      json,
      hash,
      row: withInstants({ seq, type, at, actor }),
    })),
  }));
}

/** What a case is found by: the texts that its words are taken from, and what the queue is narrowed by. */
export interface FoundBy {
  readonly search: string;
  readonly channel: unknown;
  readonly filed_at: unknown;
  readonly columns: unknown;
  readonly alerts: unknown;
  readonly labels: unknown;
  readonly opinions: unknown;
}

/** Words as searches look for them: only the database knows how. Empty where nothing is given. */
export async function findWords(tx: Knex.Transaction, given: readonly (FoundBy | null)[]): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { words: string }[] }>(
    `select coalesce((search_words(search) || case_facets(channel, filed_at, columns, alerts) || label_facets(labels) || opinion_facets(opinions))::text, '') as words
     from rows from (json_to_recordset(:given) as (search text, channel text, filed_at timestamptz, columns json, alerts json, labels uuid[], opinions smallint[]))
       with ordinality as found (search, channel, filed_at, columns, alerts, labels, opinions, place) order by place`,
    { given: JSON.stringify(given.map((one) => one ?? {})) },
  );
  return rows.map(({ words }) => words);
}

function groupByCase<R extends StoredRow>(rows: readonly R[]): ReadonlyMap<unknown, readonly R[]> {
  return Map.groupBy(rows, (row) => row['case_id']);
}

/** What was read, and when somebody is next reminded or its retention looked at, are no matter of events. */
function withoutReadings(row: CaseRow): StoredRow {
  const {
    unread_since: _unread,
    applicant_unread_since: _unreadByApplicant,
    applicant_told_at: _told,
    remind_at: _next,
    erase_on: _lookedAt,
    ...rest
  } = row;
  return rest;
}

function withInstants(row: StoredRow): StoredRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );
}
