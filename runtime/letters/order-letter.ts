/** Orders letters for who is told in no other way, in the transaction of what they say. */
import type { Knex } from 'knex';
import { definitionOf, nameOfApplicant, type Case, type CompiledDispositif, type Effect } from '../../engine/index.ts';
import { loadPinned } from '../cases/write/apply.ts';
import type { Services } from '../services.ts';
import type { LetterOf } from './letter.ts';
import { insertLetter } from './store/letters.ts';

type Ordering = Pick<Services, 'dispositifs' | 'clock'>;

/** How somebody is reached; undefined for who is not in the register any more. */
type Reached = { readonly userId: string | null; readonly email: string | null; readonly refused: boolean } | undefined;

/** Whether nothing but a letter reaches somebody: they have neither an account nor an address that receives mails. */
export function isReachedByLetter(to: Reached): boolean {
  return to === undefined || (to.userId === null && (to.email === null || to.refused));
}

/** A letter to an applicant, called so; `markdown` is the text of what the case does not keep. */
interface ToApplicant {
  readonly of: LetterOf;
  readonly title: string;
  readonly markdown?: string;
}

/** Orders a letter to the applicant of a case. */
export async function orderLetter(
  services: Ordering,
  tx: Knex.Transaction,
  found: Case,
  { of, title, markdown }: ToApplicant,
): Promise<void> {
  const compiled = await loadPinned(services, found);
  await insert(services, tx, found, compiled, {
    of,
    title,
    markdown: markdown ?? null,
    addressee: nameOfApplicant(found.applicant),
    toThird: false,
    registered: false,
  });
}

/** Orders the letter of a mail that has no address: to the applicant, or to somebody else who was to be written to. */
export async function orderPrintedMail(
  services: Ordering,
  tx: Knex.Transaction,
  found: Case,
  { key, subject, third }: Extract<Effect, { type: 'mail' }>,
): Promise<void> {
  const compiled = await loadPinned(services, found);
  await insert(services, tx, found, compiled, {
    of: { type: 'mail', id: key.replace(/^mail:/u, '') },
    title: subject,
    markdown: null,
    addressee: third?.name ?? nameOfApplicant(found.applicant),
    toThird: third !== undefined,
    registered: false,
  });
}

/** Orders the letter of a document that was made for somebody who does not read it on line. */
export async function orderDocument(
  services: Ordering,
  tx: Knex.Transaction,
  found: Case,
  { documentId, document, title, third }: Extract<Effect, { type: 'document' }>,
): Promise<void> {
  const compiled = await loadPinned(services, found);
  const notified = definitionOf(compiled.identity, document).notified ?? [];
  await insert(services, tx, found, compiled, {
    of: { type: 'document', id: documentId },
    title,
    markdown: null,
    addressee: third?.name ?? nameOfApplicant(found.applicant),
    toThird: third !== undefined,
    registered: notified.includes('registered'),
  });
}

async function insert(
  { clock }: Ordering,
  tx: Knex.Transaction,
  { id, dispositif }: Case,
  { identity }: CompiledDispositif,
  letter: Parameters<typeof insertLetter>[2],
): Promise<void> {
  const of = { caseId: id, dispositifId: dispositif.id, service: identity.service.name, at: clock.now() };
  await insertLetter(tx, of, letter);
}
