/** The reading log as the person concerned reads it; what the data-protection officer reads is in list-register.ts. */
import type { Knex } from 'knex';
import type { Readings } from '../../../schemas/types/api.ts';
import { fr as messages } from '../messages/fr.ts';

const PAGE = 50;

/** Whose readings: those of one person, or of what a company or an association asked for. */
export interface ReadingFilter {
  readonly personId?: string | undefined;
  /** Of requests of a company or an association. */
  readonly establishmentId?: string;
  /** Of a document by the hash of its content: every copy of it. */
  readonly document?: string | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly user_name: string;
  readonly reason: string;
  readonly case_id: string | null;
  readonly file_id: string | null;
  readonly file_name: string | null;
  readonly number: string | null;
}

/** A page of readings, newest first. */
export async function listReadings(tx: Knex, filter: ReadingFilter): Promise<Readings> {
  const { personId, establishmentId, document, cursor } = filter;
  const query = tx('reading as r')
    .leftJoin('case as c', 'c.id', 'r.case_id')
    .leftJoin('file as f', 'f.id', 'r.file_id')
    .select('r.id', 'r.at', 'r.user_name', 'r.reason', 'r.case_id', 'r.file_id', 'f.name as file_name', 'c.number')
    .orderBy('r.id', 'desc')
    .limit(PAGE + 1);
  if (personId !== undefined) void query.where('r.person_id', personId);
  if (establishmentId !== undefined)
    void query.whereIn('r.case_id', tx('case').select('id').where({ establishment_id: establishmentId }));
  if (document !== undefined) void query.where('f.sha256', document);
  if (cursor !== undefined) void query.where('r.id', '<', cursor);
  const rows: readonly Row[] = await query;
  const items = rows.slice(0, PAGE).map((row) => ({
    at: row.at.toISOString(),
    who: row.user_name,
    what: whatWasRead(row),
    reason: row.reason,
    caseNumber: row.number,
  }));
  return { items, next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}

function whatWasRead({ case_id: caseId, file_id: fileId, file_name: name }: Row): string {
  if (caseId === null) return messages.ofOwnRegister;
  if (fileId === null) return messages.ofOwnCase;
  return name === null ? messages.ofRemovedFile : messages.ofFile(name);
}
