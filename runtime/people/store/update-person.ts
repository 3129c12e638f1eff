/**
 * What people change of themselves, and that others are told of it: services that hold the same details ask for them anew. What
 * they are told is who and which details, never the details.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { equalJson } from '../../../engine/base/index.ts';
import type { Effect, JsonObject } from '../../../engine/index.ts';
import type { Person } from './people.ts';

type Detail = 'phone' | 'email' | 'address' | 'givenName' | 'familyName' | 'birthDate' | 'birthPlace';
/** New values of what is changed. */
type Details = Partial<Pick<Person, Detail>>;

const COLUMNS: Readonly<Record<Detail, string>> = {
  phone: 'phone',
  email: 'email',
  address: 'address',
  givenName: 'given_name',
  familyName: 'family_name',
  birthDate: 'birth_date',
  birthPlace: 'birth_place',
};
const isDetail = (name: string): name is Detail => Object.hasOwn(COLUMNS, name);

/**
 * Writes what differs from what is kept, and orders the event `person.updated`; gives what was changed. An identity that is
 * vouched for is changed by no one but the identity service.
 */
export async function updatePerson(tx: Knex.Transaction, kept: Person, details: Details): Promise<readonly Detail[]> {
  const changed = Object.keys(details).filter(
    (name): name is Detail => isDetail(name) && !equalJson(details[name] ?? null, kept[name]),
  );
  if (changed.length === 0) return [];
  const values = changed.map((name) => [COLUMNS[name], name === 'address' ? json(details.address) : details[name]]);
  await tx('person')
    .where({ id: kept.id })
    .update({ ...Object.fromEntries(values), updated_at: tx.fn.now() });
  if (kept.userId !== null && (changed.includes('givenName') || changed.includes('familyName'))) {
    const name = `${details.givenName ?? kept.givenName} ${details.familyName ?? kept.familyName}`;
    await tx('user').where({ id: kept.userId }).update({ name });
  }
  await orderPersonEvent(tx, 'person.updated', { person: kept.id, changed });
  return changed;
}

/** Orders an event of the register, which tells who and never what of them. */
export async function orderPersonEvent(
  tx: Knex.Transaction,
  name: 'person.updated' | 'person.closed' | 'person.merged' | 'person.unmerged',
  payload: JsonObject,
): Promise<void> {
  const key = `person:${randomUUID()}`;
  const effect: Effect = { type: 'webhook', key, name, payload };
  await tx('outbox').insert({ key, type: effect.type, payload: JSON.stringify(effect) });
}

function json(value: Person['address'] | undefined): string | null {
  return value == null ? null : JSON.stringify(value);
}
