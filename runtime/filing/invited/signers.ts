/** Who signs a request, and where each stands: whether what they signed is still what the request says is worked out, never kept. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Knex } from 'knex';
import {
  fieldsOfPages,
  isTurnOf,
  signatoriesOf,
  signedAnswers,
  statementOf,
  type CaseSignature,
  type CompiledForm,
  type JsonObject,
  type LocalDate,
} from '../../../engine/index.ts';
import type { Signatory } from '../../../schemas/types/form-ui.ts';
import { listInvitations, type Invitation } from '../store/invitations.ts';

/** Where somebody who is to sign stands; `changed`: what they signed has changed since; `over`: their link serves no more. */
export interface Signer {
  readonly signatory: Signatory;
  /** Null as long as nobody was invited. */
  readonly invitation: Invitation | null;
  readonly state: 'none' | 'waits' | 'sent' | 'opened' | 'over' | 'signed' | 'changed';
  /** Whether those who sign before them have. */
  readonly turn: boolean;
}

/** Those who have something to sign, in the order of the form, given who was invited. */
export function signersOf(
  form: CompiledForm,
  answers: JsonObject,
  invitations: readonly Invitation[],
  { today, now }: { readonly today: LocalDate; readonly now: number },
): readonly Signer[] {
  const found = signatoriesOf(form, answers).map((signatory) => {
    const invitation = invitations.find((one) => one.signatory === signatory.id) ?? null;
    const digest = invitation?.signed ? digestOf(form, signatory, answers, today) : null;
    return { signatory, invitation, state: stateOf(invitation, digest, now) };
  });
  const signed = found.filter(({ state }) => state === 'signed').map(({ signatory }) => ({ signatory: signatory.id }));
  return found.map((one) => ({ ...one, turn: isTurnOf(form, answers, one.signatory, signed) }));
}

function stateOf(invitation: Invitation | null, digest: string | null, now: number): Signer['state'] {
  if (!invitation) return 'none';
  if (invitation.signed) return invitation.signed.digest === digest ? 'signed' : 'changed';
  if (invitation.sentAt === null) return 'waits';
  if (invitation.linkEndsAt !== null && invitation.linkEndsAt.getTime() <= now) return 'over';
  return invitation.openedAt === null ? 'sent' : 'opened';
}

/** SHA-256 of what a signatory reads and declares, in its canonical form (RFC 8785). */
export function digestOf(form: CompiledForm, signatory: Signatory, answers: JsonObject, today: LocalDate): string {
  const signed = {
    answers: signedAnswers(form, signatory, answers, today),
    statement: statementOf(form.model, signatory),
  };
  return createHash('sha256')
    .update(canonicalize(signed) ?? '')
    .digest('hex');
}

/** The signatures that stand, as the case keeps them. */
export function signaturesOf(signers: readonly Signer[]): readonly CaseSignature[] {
  return signers.flatMap(({ signatory: { id, title }, invitation, state }) => {
    const signed = invitation?.signed;
    if (state !== 'signed' || !signed) return [];
    const { name, statement, digest, paper } = signed;
    return [
      {
        signatory: id,
        title,
        name,
        at: signed.at.toISOString(),
        means: paper ? 'paper' : 'link',
        email: paper ? null : (invitation?.email ?? null),
        on: paper?.on ?? null,
        recordedBy: paper?.recordedBy ?? null,
        statement,
        digest,
      } as const,
    ];
  });
}

/** Root properties that those who opened their link write from then on: nobody else changes them. */
export async function writtenByOthers(
  tx: Knex,
  { model }: Pick<CompiledForm, 'model'>,
  draftId: string,
): Promise<readonly string[]> {
  const { signatories = [] } = model.ui;
  if (signatories.length === 0) return [];
  const invitations = await listInvitations(tx, draftId);
  const pages = signatories
    .filter(({ id }) => invitations.some(({ signatory, openedAt }) => signatory === id && openedAt !== null))
    .flatMap((signatory) => signatory.pages);
  return fieldsOfPages(model, pages);
}
