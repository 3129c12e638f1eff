/**
 * The whole log of readings, for the data-protection officer: by agent, person, case, kind and days. Newest first, each page found
 * where the one before ended by an index of what is asked, so that a million readings cost what a hundred do.
 */
import type { Knex } from 'knex';
import type { LoggedReading, ReadingKind } from '../../../schemas/types/api.ts';
import { fr as messages } from '../messages/fr.ts';
import { IN_NOUMEA } from '../../store/in-noumea.ts';

/** Which readings; what is absent narrows nothing. Days are those of Nouméa, both included, YYYY-MM-DD. */
export interface RegisterFilter {
  /** Account, or `application:` and its identifier. */
  readonly agent?: string | undefined;
  readonly person?: string | undefined;
  readonly case?: string | undefined;
  /** As it is written on the case, in capitals or not. */
  readonly number?: string | undefined;
  readonly kind?: ReadingKind | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `next` of the page before: the moment of its last line, in microseconds since 1970, and its identifier. */
  readonly cursor?: string | undefined;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly cursor: string;
  readonly user_id: string;
  readonly user_name: string;
  readonly kind: ReadingKind;
  readonly person_id: string;
  readonly person_name: string | null;
  readonly number: string | null;
  readonly file_name: string | null;
  readonly reason: string;
}

const MIDNIGHT = `?::timestamp ${IN_NOUMEA}`;

/** A page of the log of `limit` lines; `next` is null on the last. */
export async function listRegister(
  tx: Knex,
  filter: RegisterFilter,
  limit: number,
): Promise<{ readonly items: readonly LoggedReading[]; readonly next: string | null }> {
  const page = tx('reading').orderBy([
    { column: 'at', order: 'desc' },
    { column: 'id', order: 'desc' },
  ]);
  const { agent, person, case: caseId, number, kind, from, to, cursor } = filter;
  if (agent !== undefined) void page.where({ user_id: agent });
  if (person !== undefined) void page.where({ person_id: person });
  if (caseId !== undefined) void page.where({ case_id: caseId });
  if (number !== undefined)
    void page.whereRaw('case_id = (select id from "case" where number = ?)', [number.trim().toUpperCase()]);
  if (kind !== undefined) {
    void page.where({ kind });
    // The index of what is rare has this condition.
    if (kind !== 'case' && kind !== 'file') void page.whereRaw(`kind not in ('case', 'file')`);
  }
  if (from !== undefined) void page.whereRaw(`at >= ${MIDNIGHT}`, [from]);
  if (to !== undefined) void page.whereRaw(`at < (?::date + 1)::timestamp ${IN_NOUMEA}`, [to]);
  if (cursor !== undefined)
    void page.whereRaw(
      `(at, id) < (timestamptz 'epoch' + ?::bigint * interval '1 microsecond', ?::bigint)`,
      cursor.split('-'),
    );
  const rows: readonly Row[] = await tx
    .with('page', page.limit(limit + 1))
    .from('page as r')
    .leftJoin('case as c', 'c.id', 'r.case_id')
    .leftJoin('file as f', 'f.id', 'r.file_id')
    .leftJoin('person as p', 'p.id', 'r.person_id')
    .select('r.id', 'r.at', 'r.user_id', 'r.user_name', 'r.kind', 'r.person_id', 'r.reason', 'c.number')
    .select('f.name as file_name', tx.raw(`p.given_name || ' ' || p.family_name as person_name`))
    .select(tx.raw(`(extract(epoch from r.at) * 1000000)::bigint || '-' || r.id as cursor`))
    .orderBy([
      { column: 'r.at', order: 'desc' },
      { column: 'r.id', order: 'desc' },
    ]);
  const items = rows.slice(0, limit).map(toReading);
  return { items, next: rows.length > limit ? (rows[limit - 1]?.cursor ?? null) : null };
}

function toReading(row: Row): LoggedReading {
  return {
    id: row.id,
    at: row.at.toISOString(),
    agent: { id: row.user_id, name: row.user_name },
    person: { id: row.person_id, name: row.person_name ?? messages.personGone },
    kind: row.kind,
    file: row.file_name,
    caseNumber: row.number,
    reason: row.reason,
  };
}
