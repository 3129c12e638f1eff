/** The reading log as people read it: the applicant their own, the data-protection officer all of it. */
import type { Knex } from 'knex';
import type { Readings } from '../../../schemas/types/api.ts';
import { fr as messages } from '../messages/fr.ts';

const PAGE = 50;

/** Whose readings: those of one person, of one case, or all. */
export interface ReadingFilter {
  /** Who reads the log: the applicant is told of « votre demande ». */
  readonly audience: 'applicant' | 'officer';
  readonly personId?: string | undefined;
  /** Of requests of a company or an association. */
  readonly establishmentId?: string;
  readonly caseId?: string | undefined;
  /** As it is written on the case, in capitals or not. */
  readonly caseNumber?: string | undefined;
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
  const { audience, personId, establishmentId, caseId, caseNumber, document, cursor } = filter;
  const query = tx('reading as r')
    .leftJoin('case as c', 'c.id', 'r.case_id')
    .leftJoin('file as f', 'f.id', 'r.file_id')
    .select('r.id', 'r.at', 'r.user_name', 'r.reason', 'r.case_id', 'r.file_id', 'f.name as file_name', 'c.number')
    .orderBy('r.id', 'desc')
    .limit(PAGE + 1);
  if (personId !== undefined) void query.where('r.person_id', personId);
  if (establishmentId !== undefined)
    void query.whereIn('r.case_id', tx('case').select('id').where({ establishment_id: establishmentId }));
  if (caseId !== undefined) void query.where('r.case_id', caseId);
  if (caseNumber !== undefined) {
    void query.whereIn('r.case_id', tx('case').where('number', caseNumber.trim().toUpperCase()).select('id'));
  }
  if (document !== undefined) void query.where('f.sha256', document);
  if (cursor !== undefined) void query.where('r.id', '<', cursor);
  const rows: readonly Row[] = await query;
  const items = rows.slice(0, PAGE).map((row) => ({
    at: row.at.toISOString(),
    who: row.user_name,
    what: whatWasRead(row, audience),
    reason: row.reason,
    caseNumber: row.number,
  }));
  return { items, next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}

function whatWasRead(row: Row, audience: ReadingFilter['audience']): string {
  const { case_id: caseId, file_id: fileId, file_name: name } = row;
  if (caseId === null) return audience === 'applicant' ? messages.ofOwnRegister : messages.ofRegister;
  if (fileId === null) return audience === 'applicant' ? messages.ofOwnCase : messages.ofCase;
  return name === null ? messages.ofRemovedFile : messages.ofFile(name);
}
