/** Settings that change while the server runs, by name. */
import type { Knex } from 'knex';

const CLOCK_OFFSET = 'clock-offset';
const DUE_TOLD = 'due-told';
const SEEDED = { small: 'demonstration-seeded', large: 'demonstration-large-seeded' } as const;

/** Milliseconds the demonstration's clock is ahead of real time. */
export async function readClockOffset(tx: Knex.Transaction): Promise<number> {
  const row: unknown = await tx('setting').where({ name: CLOCK_OFFSET }).first('value');
  const value = typeof row === 'object' && row !== null && 'value' in row ? row.value : 0;
  return typeof value === 'number' ? value : 0;
}

/**
 * Gives the demonstration's clock its offset, unless it has one, and returns the one in force.
 * @param milliseconds ahead of real time; negative for a clock that is behind
 */
export async function beginClockOffset(tx: Knex.Transaction, milliseconds: number): Promise<number> {
  await tx('setting')
    .insert({ name: CLOCK_OFFSET, value: JSON.stringify(milliseconds) })
    .onConflict('name')
    .ignore();
  return readClockOffset(tx);
}

/** Moves the demonstration's clock ahead and returns the new offset, in milliseconds. */
export async function addClockOffset(tx: Knex.Transaction, milliseconds: number): Promise<number> {
  const { rows } = await tx.raw<{ rows: { value: number }[] }>(
    `insert into setting (name, value) values (?, to_jsonb(?::float8))
     on conflict (name) do update set value = to_jsonb(setting.value::float8 + ?::float8), updated_at = now()
     returning value`,
    [CLOCK_OFFSET, milliseconds, milliseconds],
  );
  return rows[0]?.value ?? milliseconds;
}

/** Whether the requests of a demonstration, the usual one or the large one, were filed, all that could be. */
export async function isSeeded(tx: Knex, size: keyof typeof SEEDED): Promise<boolean> {
  return (await tx('setting').where({ name: SEEDED[size] }).first('name')) !== undefined;
}

/** Remembers that they were: a later start tries none again. */
export async function markSeeded(tx: Knex, size: keyof typeof SEEDED): Promise<void> {
  await tx('setting').insert({ name: SEEDED[size], value: 'true' }).onConflict('name').ignore();
}

/** Day on which agents were last told what is due soon; null for never. */
export async function readDueTold(db: Knex): Promise<string | null> {
  const row = await db('setting').where({ name: DUE_TOLD }).first<{ value: unknown } | undefined>('value');
  return typeof row?.value === 'string' ? row.value : null;
}

/** Remembers the day on which they were. */
export async function writeDueTold(db: Knex, day: string): Promise<void> {
  await db('setting')
    .insert({ name: DUE_TOLD, value: JSON.stringify(day), updated_at: db.fn.now() })
    .onConflict('name')
    .merge();
}
