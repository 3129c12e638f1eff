/** A person as the server gives it to the desk, of whom nothing is known yet, and the parts that it may have. */
import type { PersonRecord, SentMail } from '../../../../schemas/types/api.ts';

const AT = '2026-03-03T01:00:00.000Z';
const of = (id: string): PersonRecord['messages'][number]['request'] => ({ id, number: `N-${id}`, filedAt: AT });

/** The person, with what a test is about. */
export const person = (change: Partial<PersonRecord> = {}): PersonRecord => ({
  id: 'p1',
  name: 'Marie Wamytan',
  vouched: false,
  vouchedAt: null,
  requests: [],
  details: [],
  establishments: [],
  documents: [],
  messages: [],
  mails: [],
  next: null,
  ...change,
});

/** A request of their own, open. */
export const request = (
  id: string,
  change: Partial<PersonRecord['requests'][number]> = {},
): PersonRecord['requests'][number] => ({
  ...of(id),
  dispositifTitle: 'Aide médicale',
  stateTitle: 'À instruire',
  outcome: null,
  closedAt: null,
  establishment: null,
  ...change,
});

/** What a request says of them, as the person declared it. */
export const detail = (
  name: PersonRecord['details'][number]['detail'],
  text: string,
  requestId: string,
  change: Partial<PersonRecord['details'][number]> = {},
): PersonRecord['details'][number] => ({
  detail: name,
  text,
  proof: 'declared',
  provedAt: null,
  channel: 'online',
  request: of(requestId),
  refused: null,
  ...change,
});

/** A message of the person. */
export const message = (requestId: string, at: string): PersonRecord['messages'][number] => ({
  from: 'applicant',
  by: 'Marie Wamytan',
  text: `Message de ${requestId}`,
  at,
  request: of(requestId),
});

/** A mail that was delivered. */
export const mail = (id: string, at: string, change: Partial<SentMail> = {}): SentMail => ({
  id,
  caseId: 'a',
  number: 'N-a',
  to: 'marie@exemple.nc',
  third: null,
  subject: `Courriel ${id}`,
  at,
  status: 'delivered',
  statusAt: at,
  answer: null,
  readable: true,
  again: null,
  next: null,
  ...change,
});
