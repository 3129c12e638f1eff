/** Whose documents are offered and kept: those of who asks, or of the company or the association that they act for. */
import { isMandated, type Actor, type Case } from '../../engine/index.ts';
import type { Holder } from './store/wallet-files.ts';

/** Null for who is not in the register. */
export function holderOf(
  { personId }: { readonly personId: string | null },
  establishment: { readonly id: string } | null | undefined,
): Holder | null {
  if (establishment) return { type: 'establishment', id: establishment.id };
  return personId === null ? null : { type: 'person', id: personId };
}

/** Whose documents are offered to who acts on a request: its applicant's; null for who acts for them under a mandate. */
export function walletOf({
  actor,
  case: { applicant },
}: {
  readonly actor: Actor;
  readonly case: Pick<Case, 'applicant'>;
}): Holder | null {
  return isMandated(actor) ? null : holderOf(applicant, applicant.establishment);
}
