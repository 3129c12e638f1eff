/**
 * Begins a request for somebody and sends the scans of its form, one after the other. What was done once is not done again when
 * one of them is refused: the request that was begun waits for the others.
 */
import type { Draft, NewDraft } from '../../../schemas/types/api.ts';
import { beginDraft, sendOriginal } from '../api.ts';

/** What the counter's page asks to be begun. */
export type Beginning = { readonly draft: NewDraft; readonly scans: readonly File[] };

/** A function that begins what it is given; rejects as the API does, and may then be called again with other scans. */
export function createBeginning(calls = { beginDraft, sendOriginal }): (asked: Beginning) => Promise<Draft> {
  let begun: { readonly key: string; readonly draft: Draft; readonly sent: Set<File> } | null = null;
  return async ({ draft, scans }) => {
    const key = JSON.stringify(draft);
    const isSame = begun?.key === key && [...begun.sent].every((file) => scans.includes(file));
    const request = begun && isSame ? begun : { key, draft: await calls.beginDraft(draft), sent: new Set<File>() };
    begun = request;
    for (const scan of scans) {
      if (request.sent.has(scan)) continue;
      await calls.sendOriginal(request.draft.id, scan);
      request.sent.add(scan);
    }
    return request.draft;
  };
}
