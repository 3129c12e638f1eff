/** The follow-up of a breach: lines that are added and never changed, each with the hash of itself and of the one before. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { BreachEntry, BreachLine } from '../../../schemas/types/api.ts';
import { chainedHash } from '../../store/chained-hash.ts';

/** What a line says; `entry` is that of the breach then. */
export interface NewLine {
  readonly breachId: string;
  /** Made by who writes it; absent for what the product writes. */
  readonly id?: string;
  readonly at: string;
  readonly by: string;
  readonly kind: BreachLine['kind'];
  readonly text: string;
  readonly entry: BreachEntry;
}

/** A line with its place. */
export interface StoredLine extends Required<NewLine> {
  readonly seq: number;
  readonly hash: string;
}

interface Row extends Omit<StoredLine, 'breachId' | 'at' | 'by'> {
  readonly breach_id: string;
  readonly at: Date;
  readonly by_name: string;
}

/** Adds a line after the last; the breach is locked by who calls. One that is there already is left as it is. */
export async function addLine(tx: Knex.Transaction, line: NewLine): Promise<void> {
  const id = line.id ?? randomUUID();
  if (await tx('breach_line').where({ id }).first('id')) return;
  const [last] = await listLines(tx, line.breachId, undefined, 1);
  const seq = (last?.seq ?? 0) + 1;
  await tx('breach_line').insert({
    id,
    breach_id: line.breachId,
    seq,
    at: line.at,
    by_name: line.by,
    kind: line.kind,
    text: line.text,
    entry: JSON.stringify(line.entry),
    hash: hashOf(last?.hash ?? '', { ...line, id, seq }),
  });
}

/** Lines of a breach before one, the latest first. */
export async function listLines(
  tx: Knex,
  breachId: string,
  before: number | undefined,
  limit: number,
): Promise<readonly StoredLine[]> {
  const query = tx('breach_line').where({ breach_id: breachId }).orderBy('seq', 'desc').limit(limit).select<Row[]>('*');
  if (before !== undefined) void query.where('seq', '<', before);
  return (await query).map(({ breach_id: of, by_name: by, at, ...same }) => ({
    ...same,
    breachId: of,
    by,
    at: at.toISOString(),
  }));
}

/** Whether a line is as it was written, after the one before it. */
export function isProven(before: StoredLine | undefined, line: StoredLine): boolean {
  return hashOf(before?.hash ?? '', line) === line.hash;
}

function hashOf(previous: string, { id, breachId, seq, at, by, kind, text, entry }: Omit<StoredLine, 'hash'>): string {
  return chainedHash(previous, { id, breachId, seq, at: new Date(at).toISOString(), by, kind, text, entry });
}
