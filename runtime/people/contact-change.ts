/** What of a contact that was given is not what the register has. */
import type { ContactGiven } from '../../engine/index.ts';
import type { Person } from './store/people.ts';
import { storedPhone } from './stored-phone.ts';

/** What the register would have afterwards, and what of it is new. */
export interface ContactChange {
  readonly contact: Pick<Person, 'phone' | 'address'>;
  readonly changed: readonly ('phone' | 'address')[];
}

/** The change that a contact given would be; null when the register has it already, or nothing was given. */
export function contactChange(person: Pick<Person, 'phone' | 'address'>, given: ContactGiven): ContactChange | null {
  const phone = given.phone === null ? null : storedPhone(given.phone);
  const address = given.address;
  const changed = [
    ...(phone !== null && phone !== person.phone ? (['phone'] as const) : []),
    ...(address !== null && !isSame(address, person.address) ? (['address'] as const) : []),
  ];
  if (changed.length === 0) return null;
  return { contact: { phone: phone ?? person.phone, address: address ?? person.address }, changed };
}

function isSame(given: Readonly<Record<string, string>>, kept: Person['address']): boolean {
  const names = new Set([...Object.keys(given), ...Object.keys(kept ?? {})]);
  return [...names].every((name) => (given[name] ?? '').trim() === (kept?.[name] ?? '').trim());
}
