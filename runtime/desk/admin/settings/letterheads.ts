/** Letterheads as they are typed, service by service. */
import type { ServiceLetterhead } from '../../../../schemas/types/api.ts';

type Heads = readonly ServiceLetterhead[];

/** What is typed of a service; nothing of one that has none. */
export function headOf(heads: Heads, service: string): ServiceLetterhead {
  return heads.find((one) => one.service === service) ?? { service, address: '', footer: '' };
}

/** The same with one letterhead in the place of that of its service; one that says nothing is none. */
export function withHead(heads: Heads, head: ServiceLetterhead): Heads {
  const others = heads.filter(({ service }) => service !== head.service);
  return head.address === '' && head.footer === '' && logoIn(head) === '' ? others : [...others, head];
}

/** Whether they say the same of each service, in whatever order they were typed. */
export function isSameHeads(one: Heads, other: Heads): boolean {
  return one.length === other.length && one.every((head) => isSame(head, headOf(other, head.service)));
}

const isSame = (one: ServiceLetterhead, other: ServiceLetterhead): boolean =>
  one.address === other.address && one.footer === other.footer && logoIn(one) === logoIn(other);

/** Its logo; '' for none. */
export const logoIn = ({ logo = '' }: Pick<ServiceLetterhead, 'logo'>): string => logo;
