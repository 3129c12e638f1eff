/** What the retention of its scheme asks of one case on a day: nothing is written. */
import type { Knex } from 'knex';
import { dueErasure, type Case, type CompiledDispositif, type DueErasure, type LocalDate } from '../../engine/index.ts';
import { loadPinned, readCase, readEvents } from '../cases/index.ts';
import type { Library } from '../dispositifs/library.ts';

/** Where cases and schemes are read. */
export interface Foreseeing {
  readonly db: Knex;
  readonly dispositifs: Library;
}

/** A case, its scheme, and what is to be done with it. */
export interface ForeseenCase {
  readonly subject: Case;
  readonly compiled: CompiledDispositif;
  readonly due: DueErasure;
}

/** Undefined for a case that is not there. */
export async function foreseeCase(
  { db, dispositifs }: Foreseeing,
  id: string,
  day: LocalDate,
): Promise<ForeseenCase | undefined> {
  const subject = await readCase(db, id);
  if (!subject) return undefined;
  const compiled = await loadPinned({ dispositifs }, subject);
  return { subject, compiled, due: dueErasure(compiled, subject, await readEvents(db, id), day) };
}
