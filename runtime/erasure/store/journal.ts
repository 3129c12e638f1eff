/** The journal of erasures: what went, without any of it. Each line bears the hash of itself and the one before. */
import type { Knex } from 'knex';
import { chainedHash } from '../../store/chained-hash.ts';

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
  /** Name of who ordered it by hand; null for what a night did. */
  readonly orderedBy: string | null;
  /** How the archives took what they were to be given; null for what went to nobody. */
  readonly transfer: JournalTransfer | null;
}

/** A transfer to the archives as a line of the journal proves it. */
export interface JournalTransfer {
  readonly number: string;
  /** What the archives call it. */
  readonly reference: string;
  /** SHA-256 of the manifest of the package, which has that of each file. */
  readonly manifest: string;
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
    ordered_by: line.orderedBy,
    transfer: line.transfer && JSON.stringify(line.transfer),
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
  readonly ordered_by: string | null;
  readonly transfer: JournalTransfer | null;
  readonly hash: string;
}

/** Lines that follow one, in their order. */
export async function listErasures(tx: Knex, after: string, limit: number): Promise<readonly Erasure[]> {
  const rows: Row[] = await tx('erasure').where('id', '>', after).orderBy('id').limit(limit).select('*');
  return rows.map(toErasure);
}

function toErasure(row: Row): Erasure {
  const { at, case_id: caseId, dispositif_id: id, dispositif_version: version, ordered_by: orderedBy, ...same } = row;
  return { ...same, at: at.toISOString(), caseId, dispositif: { id, version }, orderedBy };
}

/**
 * The hash of a line after another. What a night did has no `orderedBy` in it, nor what went to nobody a `transfer`: lines of before
 * there was one keep their hash.
 */
export function lineHash(previous: string, line: NewErasure): string {
  const { at, caseId, number, dispositif, categories, applicant, counts, seq, head, orderedBy, transfer } = line;
  const said = {
    at: new Date(at).toISOString(),
    caseId,
    number,
    dispositif,
    categories,
    applicant,
    counts,
    seq,
    head,
    ...(orderedBy !== null && { orderedBy }),
    ...(transfer !== null && { transfer }),
  };
  return chainedHash(previous, said);
}

/** Lines before one, newest first. */
export async function listLastErasures(
  tx: Knex,
  before: string | undefined,
  limit: number,
): Promise<readonly Erasure[]> {
  const query = tx('erasure').orderBy('id', 'desc').limit(limit).select<Row[]>('*');
  if (before !== undefined) void query.where('id', '<', before);
  return (await query).map(toErasure);
}
