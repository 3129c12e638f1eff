/** Which readings are shown, as the address of the page says it: what was looked for can be sent to a colleague. */
import type { ReadingKind } from '../../../../schemas/types/api.ts';

/** What narrows the log; empty for what does not. Days are YYYY-MM-DD. */
export interface ReadingsFilter {
  readonly agent: string;
  readonly person: string;
  readonly number: string;
  readonly kind: ReadingKind | '';
  readonly from: string;
  readonly to: string;
}

/** Every kind, in the order in which one chooses. */
export const KINDS: readonly ReadingKind[] = ['case', 'file', 'export', 'person', 'establishment', 'register'];
const PAGE = '/consultations';
const NAMES = { agent: 'agent', person: 'personne', number: 'dossier', kind: 'nature', from: 'du', to: 'au' } as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const DAY = /^[12]\d{3}-\d\d-\d\d$/u;

/** What an address asks for; what it cannot mean is left out. */
export function readFilter(params: URLSearchParams): ReadingsFilter {
  const text = (name: keyof typeof NAMES): string => (params.get(NAMES[name]) ?? '').trim().slice(0, 200);
  const day = (name: 'from' | 'to'): string => (DAY.test(text(name)) ? text(name) : '');
  return {
    agent: text('agent'),
    person: UUID.test(text('person')) ? text('person') : '',
    number: text('number'),
    kind: KINDS.find((kind) => kind === text('kind')) ?? '',
    from: day('from'),
    to: day('to'),
  };
}

/** The same as the parameters of an address. */
export function writeFilter(filter: Partial<ReadingsFilter>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== '' && isName(name)) params.set(NAMES[name], value);
  return params;
}

/** Where these readings are shown. */
export const readingsPlace = (filter: Partial<ReadingsFilter>): string => `${PAGE}?${writeFilter(filter).toString()}`;

const isName = (name: string): name is keyof typeof NAMES => Object.hasOwn(NAMES, name);
