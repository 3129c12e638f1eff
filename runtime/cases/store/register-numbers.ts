/**
 * Numbers of acts. A register is held from the drawing of a number to the end of the transaction that writes the act: whoever
 * comes meanwhile waits, and a transaction that fails gives its numbers back. So they follow one another without gap.
 */
import type { Knex } from 'knex';
import type { CaseEvent, NextNumber, RegisterDraw } from '../../../engine/index.ts';
import { jsonList } from './row-json.ts';

type Drawn = Pick<RegisterDraw, 'register' | 'year'>;

/**
 * Holds the registers of some draws until the transaction ends, in an order that all keep to, and tells their next numbers.
 * @returns null for a register that was not asked for
 */
export async function holdRegisters(tx: Knex.Transaction, draws: readonly Drawn[]): Promise<NextNumber> {
  const keys = new Map(draws.map((draw) => [keyOf(draw), draw]));
  const asked = [...keys].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, draw]) => draw);
  const next = new Map<string, number>();
  for (const { register, year } of asked) {
    // Where there is no row to hold yet, a lock by name makes those who would both begin the register wait for one another.
    await tx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`register ${keyOf({ register, year })}`]);
    const { rows } = await tx.raw<{ rows: { last: number }[] }>(
      'select last from act_register where register = ? and year = ? for update',
      [register, year],
    );
    next.set(keyOf({ register, year }), (rows[0]?.last ?? 0) + 1);
  }
  return (register, year) => next.get(keyOf({ register, year })) ?? null;
}

/** Writes the numbers that events hold, drawn from registers that the transaction holds. */
export async function keepNumbers(tx: Knex.Transaction, caseId: string, events: readonly CaseEvent[]): Promise<void> {
  const rows = events.flatMap((event) =>
    event.type === 'actEstablished' && event.act.entry
      ? [JSON.stringify({ ...event.act.entry, case_id: caseId, document: event.act.id })]
      : [],
  );
  if (rows.length === 0) return;
  const drawn =
    'json_to_recordset(?::json) as n (register text, year int, rank int, number text, case_id uuid, document text)';
  await tx.raw(
    `insert into act_register (register, year, last) select register, year, max(rank) from ${drawn} group by register, year
      on conflict (register, year) do update set last = excluded.last`,
    [jsonList(rows)],
  );
  await tx.raw(
    `insert into act_number (register, year, rank, number, case_id, document)
      select register, year, rank, number, case_id, document from ${drawn}`,
    [jsonList(rows)],
  );
}

function keyOf({ register, year }: Drawn): string {
  return `${register} ${year}`;
}
