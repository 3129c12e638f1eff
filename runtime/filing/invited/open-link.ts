/** Opening the link of an invitation: the browser that opened it last holds it, so that a link that went astray is seen, and one person writes. */
import { fieldsOfPages, pagesRead } from '../../../engine/index.ts';
import type { Services } from '../../services.ts';
import { readSignedKey } from '../../identity/signed-key.ts';
import { isUuid } from '../../cases/store/read-case.ts';
import { compiledOf } from '../save-draft.ts';
import { findDraft, type CaseDraft } from '../store/case-draft.ts';
import { findInvitation, listInvitations, noteOpened, type Invitation } from '../store/invitations.ts';

type Found = { readonly invitation: Invitation; readonly draft: CaseDraft };

/** The invitation of a link that serves; null for one that is not ours, was taken back, is over, or whose request was filed. */
export async function findByLink(
  { db, clock, config }: Pick<Services, 'db' | 'clock' | 'config'>,
  key: string,
): Promise<Found | null> {
  const id = readSignedKey('complete-request', key, config.secret);
  const found = id !== null && isUuid(id) ? await findInvitation(db, id) : null;
  return found && serves(found, clock.now()) ? found : null;
}

/** The invitation that a browser holds, whatever its request has become; null for none. */
export async function findHeld(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  id: string,
  secret: string | null,
): Promise<Found | null> {
  const found = secret !== null && isUuid(id) ? await findInvitation(db, id) : null;
  return found && found.invitation.holderHash === secret && serves(found, clock.now()) ? found : null;
}

/** Has a browser hold it. */
export async function holdInvitation(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { id }: Pick<Invitation, 'id'>,
  secret: string,
): Promise<void> {
  await noteOpened(db, id, secret, clock.now());
}

/** Whether a browser holds an invitation to sign whose part of the request, or what it is shown, has that file. */
export async function readsAsSigner(
  services: Pick<Services, 'db' | 'clock' | 'dispositifs'>,
  draftId: string,
  fileId: string,
  secret: string | null,
): Promise<boolean> {
  if (secret === null) return false;
  const { db, clock } = services;
  const standing = await listInvitations(db, draftId);
  const held = standing.filter(({ holderHash, signatory }) => holderHash === secret && signatory !== null);
  if (held.length === 0) return false;
  const draft = await findDraft(db, draftId);
  if (!draft) return false;
  const { form } = await compiledOf(services, draft);
  const names = held
    .filter((invitation) => serves({ invitation, draft }, clock.now()))
    .flatMap(({ signatory }) => form.model.ui.signatories?.filter(({ id }) => id === signatory) ?? [])
    .flatMap((signatory) => fieldsOfPages(form.model, pagesRead(signatory)));
  const read = Object.entries(draft.answers).filter(([name]) => names.includes(name));
  return JSON.stringify(read).includes(`"id":"${fileId}"`);
}

function serves({ invitation: { linkEndsAt }, draft }: Found, now: string): boolean {
  return draft.caseId === null && linkEndsAt !== null && linkEndsAt.getTime() > Date.parse(now);
}
