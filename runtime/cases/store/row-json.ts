/** Rows as the JSON that `json_to_recordset` reads: one parameter for any number of rows. */
import type { Effect } from '../../../engine/index.ts';
import type { ChainedEvent } from '../rows/hash-chain.ts';

/** The text of each event is put in as it is: it was written once already, for its hash. */
export function eventRows(caseId: string, events: readonly ChainedEvent[]): readonly string[] {
  return events.map(({ event, json, hash }) => {
    const { seq, type, at, actor } = event;
    return `${JSON.stringify({ case_id: caseId, seq, type, at, actor, hash }).slice(0, -1)},"body":${json}}`;
  });
}

/**
 * A wake is no row: the moment is a column of the case, and whoever carries out effects looks there. All others are due at
 * once.
 */
export function outboxRows(caseId: string, effects: readonly Effect[]): readonly string[] {
  return effects
    .filter(({ type }) => type !== 'wake')
    .map((effect) => JSON.stringify({ case_id: caseId, key: effect.key, type: effect.type, payload: effect }));
}

/** A JSON array of rows that are JSON already. */
export function jsonList(rows: readonly string[]): string {
  return `[${rows.join(',')}]`;
}
