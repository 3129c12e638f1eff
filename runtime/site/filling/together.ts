/** Completing a request with others: who may invite to it, and where. */
import type { OpenDraft } from './open-draft.ts';

/** Where others are invited, beside the pages of the form, whose names are the author’s. */
export function togetherAddress({ id, dispositifId }: Pick<OpenDraft['draft'], 'id' | 'dispositifId'>): string {
  return `/demarches/${dispositifId}/brouillons/${id}/a-plusieurs`;
}

/** Whoever holds it with an account: links are sent in their name. What an agent types in is signed on paper. */
export function mayShare({ draft, viewer, helper }: Pick<OpenDraft, 'draft' | 'viewer' | 'helper'>): boolean {
  return viewer !== null && helper === null && draft.userId !== null && draft.personId === null;
}
