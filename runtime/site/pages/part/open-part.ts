/** The part of a request that somebody fills in and signs, for the browser that holds their invitation. Nothing else of it is there. */
import type { FastifyRequest } from 'fastify';
import {
  formOfPages,
  localDate,
  pagesRead,
  type CompiledDispositif,
  type CompiledForm,
  type LocalDate,
} from '../../../../engine/index.ts';
import {
  compiledOf,
  findHeld,
  listInvitations,
  signersOf,
  type CaseDraft,
  type Invitation,
  type Signer,
} from '../../../filing/index.ts';
import { problem } from '../../../http/problems.ts';
import { draftSecretOf } from '../../../identity/draft-secret.ts';
import type { Services } from '../../../services.ts';

/** Addresses of a part: its invitation, and the name of a page of the form. */
export interface PartParams {
  readonly invitation: string;
  readonly page: string;
}

/** A part that is open. */
export interface OpenPart {
  readonly invitation: Invitation;
  readonly draft: CaseDraft;
  readonly compiled: CompiledDispositif;
  readonly signer: Signer;
  readonly today: LocalDate;
  /** The scheme with the pages that they fill in alone. */
  readonly own: CompiledDispositif;
  /** The form with all pages that they read. */
  readonly read: CompiledForm;
}

/** Where the part of an invitation is. */
export const partAddress = (invitation: string): string => `/a-signer/${invitation}`;
/** Where it is read again and signed. */
export const signAddress = (invitation: string): string => `${partAddress(invitation)}/signature`;
/** Address that names of pages are added to. */
export const partBase = (invitation: string): string => `${partAddress(invitation)}/page`;

/** The part of the address. Throws `link-expired` where this browser holds no such invitation, or nothing is to be signed any more. */
export async function openPart(
  services: Services,
  request: FastifyRequest<{ Params: Pick<PartParams, 'invitation'> }>,
): Promise<OpenPart> {
  const found = await findHeld(services, request.params.invitation, draftSecretOf(request));
  if (!found) throw problem('link-expired');
  return partOf(services, found);
}

async function partOf(
  services: Services,
  { invitation, draft }: { readonly invitation: Invitation; readonly draft: CaseDraft },
): Promise<OpenPart> {
  const compiled = await compiledOf(services, draft);
  const { form } = compiled;
  const now = services.clock.now();
  const today = localDate(now);
  const standing = await listInvitations(services.db, draft.id);
  const signer = signersOf(form, draft.answers, standing, { today, now: Date.parse(now) }).find(
    ({ signatory }) => signatory.id === invitation.signatory,
  );
  if (!signer) throw problem('link-expired');
  return { invitation, draft, compiled, signer, today, ...narrowed(compiled, signer) };
}

type Narrowed = Pick<OpenPart, 'own' | 'read'>;
/** Made once while a version is used, as what is worked out of its form is. */
const narrow = new WeakMap<CompiledDispositif, Map<string, Narrowed>>();

function narrowed(compiled: CompiledDispositif, { signatory }: Signer): Narrowed {
  const known = narrow.get(compiled) ?? new Map<string, Narrowed>();
  narrow.set(compiled, known);
  const made = known.get(signatory.id) ?? {
    own: { ...compiled, form: formOfPages(compiled.form, signatory.pages) },
    read: formOfPages(compiled.form, pagesRead(signatory)),
  };
  known.set(signatory.id, made);
  return made;
}
