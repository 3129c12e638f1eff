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

/** What of the register a service does not have yet; null for what it has, or the register has not. */
export function contactToTell(
  { phone, address }: Pick<Person, 'phone' | 'address'>,
  known: ContactGiven,
): Pick<Person, 'phone' | 'address'> | null {
  const has = known.phone === null ? null : (storedPhone(known.phone) ?? known.phone);
  const told = {
    phone: phone === has ? null : phone,
    address: address === null || isSame(address, known.address) ? null : address,
  };
  return told.phone === null && told.address === null ? null : told;
}

function isSame(given: Readonly<Record<string, string>>, kept: Person['address']): boolean {
  const names = new Set([...Object.keys(given), ...Object.keys(kept ?? {})]);
  return [...names].every((name) => (given[name] ?? '').trim() === (kept?.[name] ?? '').trim());
}
