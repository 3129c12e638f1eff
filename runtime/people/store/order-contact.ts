/** Orders that services be told how a person is reached now: a row of the outbox for each case, which a command follows. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Effect } from '../../../engine/index.ts';
import type { Person } from './people.ts';

type Contact = Pick<Person, 'phone' | 'address'>;

/** Orders it for each of these cases, which must be the person's own. */
export async function orderContact(tx: Knex, caseIds: readonly string[], { phone, address }: Contact): Promise<void> {
  await order(tx, caseIds, { phone, email: null, address });
}

/** Orders it for all cases of a person, those that are closed too: what their services send goes to this address now. */
export async function orderEmail(tx: Knex, personId: string, email: string): Promise<void> {
  const ids = await tx('case').where({ person_id: personId }).pluck<string[]>('id');
  await order(tx, ids, { phone: null, email, address: null });
}

async function order(tx: Knex, caseIds: readonly string[], told: Contact & Pick<Person, 'email'>): Promise<void> {
  if (caseIds.length === 0) return;
  const rows = caseIds.map((caseId) => {
    const effect: Effect = { type: 'contact', key: `contact:${randomUUID()}`, ...told };
    return { case_id: caseId, key: effect.key, type: effect.type, payload: JSON.stringify(effect) };
  });
  await tx('outbox').insert(rows);
}

/** Of these cases, those whose service is about to be told. */
export async function listBeingTold(tx: Knex, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx<{ case_id: string; type: string; done_at: Date | null; failed_at: Date | null }>('outbox')
    .whereIn('case_id', [...caseIds])
    .where({ type: 'contact' })
    .whereNull('done_at')
    .whereNull('failed_at')
    .select('case_id');
  return new Set(rows.map(({ case_id: id }) => id));
}
