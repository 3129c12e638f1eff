/** Cases as screens and commands read them, in one question for as many as are asked for at the same moment. */
import type pg from 'pg';
import type { Case, CaseEvent } from '../../../engine/index.ts';
import { createBatch } from '../../store/batch.ts';
import { isUuid } from './read-case.ts';

/** A case and where its history stands. */
export interface CaseHead {
  readonly case: Case;
  /** Hash of its last event. */
  readonly hash: string;
  /** When that event happened. */
  readonly at: Date;
}

/** Reads by identifier, batched; what is no UUID is no case. */
export interface CaseReads {
  /**
   * The case of an identifier as it stands, without holding it: whoever writes on what it says must make sure that it
   * still stands so. Undefined when there is none.
   */
  readonly head: (id: string) => Promise<CaseHead | undefined>;
  /** All events of a case, in their order; none when there is no such case. */
  readonly events: (id: string) => Promise<readonly CaseEvent[]>;
}

const HEADS = {
  name: 'cases-head',
  text: `select c.id, c.data as "case", e.hash, e.at from "case" c
    join case_event e on e.case_id = c.id and e.seq = c.version where c.id = any ($1::uuid[])`,
} as const;

const EVENTS = {
  name: 'cases-events',
  text: `select case_id as id, json_agg(body order by seq) as events from case_event
    where case_id = any ($1::uuid[]) group by case_id`,
} as const;

/** Reads over `pool`, beside any transaction: what is read may change before it is used. */
export function createCaseReads(pool: pg.Pool): CaseReads {
  const head = createBatch(async (ids) => {
    const { rows } = await pool.query<CaseHead & { readonly id: string }>({ ...HEADS, values: [ids] });
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  });
  const events = createBatch(async (ids) => {
    const { rows } = await pool.query<{ id: string; events: readonly CaseEvent[] }>({ ...EVENTS, values: [ids] });
    return new Map(rows.map((row) => [row.id, row.events]));
  });
  // What is no UUID would be refused by the database, to all who share the question.
  return {
    head: async (id) => (isUuid(id) ? head(id.toLowerCase()) : undefined),
    events: async (id) => (isUuid(id) ? await events(id.toLowerCase()) : undefined) ?? [],
  };
}
