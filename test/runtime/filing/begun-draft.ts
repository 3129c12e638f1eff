/** A request that somebody began, but for what a test says of it. */
import type { CaseDraft } from '../../../runtime/filing/store/case-draft.ts';

const AT = new Date('2026-06-01T00:00:00Z');

/** A draft of nobody yet, with no answer. */
export function begunDraft(more: Partial<CaseDraft> = {}): CaseDraft {
  return {
    id: 'draft',
    dispositifId: 'aide',
    version: 1,
    userId: null,
    tokenHash: null,
    offeredTo: null,
    declinedBy: [],
    answers: {},
    looked: [],
    channel: 'online',
    receivedOn: null,
    personId: null,
    mandate: null,
    establishmentId: null,
    mandateId: null,
    caseId: null,
    revision: 1,
    createdAt: AT,
    updatedAt: AT,
    ...more,
  };
}
