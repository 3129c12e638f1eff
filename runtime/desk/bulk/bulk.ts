/*
 * What is done to several cases is done as it was tried, and nothing else: a list that is read again meanwhile, because one looked
 * at another window, would quote versions that nobody has seen the consequences of.
 */
import type { BulkResult, BulkRun } from '../../../schemas/types/api.ts';

/** What is tried, then begun. */
export type BulkSteps<Asked> = {
  /** Tries it; may be asked again as values change. Rejects as `attempt` does. */
  readonly preview: (asked: Asked) => Promise<BulkResult>;
  /**
   * Begins what was tried last, once however often it is asked: a second click comes before the first is shown to count, and gets
   * the same answer. May be tried again when it failed: under the same identifier, so that it is never begun twice.
   */
  readonly apply: () => Promise<BulkRun>;
};

/** How cases are reached; both reject with `ApiError`. */
export type BulkPorts<Asked> = {
  readonly attempt: (asked: Asked) => Promise<BulkResult>;
  /** @param cases those that it applies to, as it was tried */
  readonly begin: (id: string, asked: Asked, cases: ReadonlySet<string>) => Promise<BulkRun>;
  readonly newId: () => string;
};

/** The steps of one thing that is done to several cases. */
export function createBulk<Asked>({ attempt, begin, newId }: BulkPorts<Asked>): BulkSteps<Asked> {
  let tried: { readonly id: string; readonly asked: Asked; readonly answer: Promise<BulkResult> } | null = null;
  let begun: Promise<BulkRun> | null = null;
  return {
    preview: (asked) => {
      tried = { id: newId(), asked, answer: attempt(asked) };
      return tried.answer;
    },
    apply: () => {
      if (!tried) return Promise.reject(new Error('something is done to many cases that was not tried'));
      const { id, asked, answer } = tried;
      begun ??= answer
        .then(({ results }) => begin(id, asked, new Set(results.flatMap((one) => (one.ok ? [one.id] : [])))))
        .catch((cause: unknown) => {
          begun = null;
          throw cause;
        });
      return begun;
    },
  };
}
