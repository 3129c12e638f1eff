/** Whose documents are offered and kept: those of who asks, or of the company or the association that they act for. */
import type { Holder } from './store/wallet-files.ts';

/** Null for who is not in the register. */
export function holderOf(
  { personId }: { readonly personId: string | null },
  establishment: { readonly id: string } | null | undefined,
): Holder | null {
  if (establishment) return { type: 'establishment', id: establishment.id };
  return personId === null ? null : { type: 'person', id: personId };
}
