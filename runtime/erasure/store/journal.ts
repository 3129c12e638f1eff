/** The journal of erasures: what went, without any of it. Each line bears the hash of itself and the one before. */
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Knex } from 'knex';

/** How much of a case was written again or erased. */
interface ErasedCounts {
  readonly events: number;
  readonly files: number;
  readonly mails: number;
  readonly readings: number;
}

/** An execution, as it is told to who answers for the protection of data. */
export interface NewErasure {
  readonly at: string;
  readonly caseId: string;
  readonly number: string;
  readonly dispositif: { readonly id: string; readonly version: number };
  readonly categories: readonly string[];
  readonly applicant: boolean;
  readonly counts: ErasedCounts;
  readonly seq: number;
  readonly head: string;
}

/** A line of the journal. */
export interface Erasure extends NewErasure {
  readonly id: string;
  readonly hash: string;
}

/** Adds a line, one after the other until the transaction ends. */
export async function insertErasure(tx: Knex.Transaction, line: NewErasure): Promise<void> {
  await tx.raw('lock table erasure in share row exclusive mode');
  const last = await tx('erasure').orderBy('id', 'desc').first<{ hash: string } | undefined>('hash');
  await tx('erasure').insert({
    at: line.at,
    case_id: line.caseId,
    number: line.number,
    dispositif_id: line.dispositif.id,
    dispositif_version: line.dispositif.version,
    categories: [...line.categories],
    applicant: line.applicant,
    counts: JSON.stringify(line.counts),
    seq: line.seq,
    head: line.head,
    hash: lineHash(last?.hash ?? '', line),
  });
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly case_id: string;
  readonly number: string;
  readonly dispositif_id: string;
  readonly dispositif_version: number;
  readonly categories: readonly string[];
  readonly applicant: boolean;
  readonly counts: ErasedCounts;
  readonly seq: number;
  readonly head: string;
  readonly hash: string;
}

/** Lines that follow one, in their order. */
export async function listErasures(tx: Knex, after: string, limit: number): Promise<readonly Erasure[]> {
  const rows: Row[] = await tx('erasure').where('id', '>', after).orderBy('id').limit(limit).select('*');
  return rows.map(({ at, case_id: caseId, dispositif_id: id, dispositif_version: version, ...row }) => ({
    ...row,
    at: at.toISOString(),
    caseId,
    dispositif: { id, version },
  }));
}

/** SHA-256 of the line before and of a line, as JSON whose members stand in one order (RFC 8785). */
export function lineHash(previous: string, line: NewErasure): string {
  const { at, caseId, number, dispositif, categories, applicant, counts, seq, head } = line;
  const said = { at: new Date(at).toISOString(), caseId, number, dispositif, categories, applicant, counts, seq, head };
  return hash('sha256', previous + (canonicalize(said) ?? ''));
}
