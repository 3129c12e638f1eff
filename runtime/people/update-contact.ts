import type { Knex } from 'knex';
import type { Person } from './register.ts';

/** How a person wishes to be reached; their identity is changed by no one but the identity service or an agent. */
export async function updateContact(
  tx: Knex,
  id: string,
  { phone, address }: Pick<Person, 'phone' | 'address'>,
): Promise<void> {
  await tx('person')
    .where({ id })
    .update({ phone, address: address === null ? null : JSON.stringify(address), updated_at: tx.fn.now() });
}
