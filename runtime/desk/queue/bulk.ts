/*
 * An action on several cases is taken on what was previewed and on nothing else: a list that is read again meanwhile, because
 * one looked at another window, would quote versions that nobody has seen the consequences of.
 */
import type { BulkRequest, BulkResult } from '../../../schemas/types/api.ts';

/** An action on several cases, each in the version that it was chosen on. */
export type BulkAsked = Omit<BulkRequest, 'dryRun'>;

/** What is tried, then done; an action, unless it is said otherwise. */
export type BulkSteps<Asked = BulkAsked> = {
  /** Tries it; may be asked again as values change. Rejects as `act` does. */
  readonly preview: (asked: Asked) => Promise<BulkResult>;
  /**
   * Takes what was tried last, once however often it is asked: a second click comes before the first is shown to count, and
   * gets the same answer. May be tried again when it failed. Rejects as `act` does.
   */
  readonly apply: () => Promise<BulkResult>;
};

/** @param act has the server try or take an action; rejects with `ApiError` */
export function createBulk<Asked extends object = BulkAsked>(
  act: (asked: NoInfer<Asked> & { readonly dryRun: boolean }) => Promise<BulkResult>,
): BulkSteps<Asked> {
  let tried: Asked | null = null;
  let applied: Promise<BulkResult> | null = null;
  return {
    preview: (asked) => {
      tried = asked;
      return act({ ...asked, dryRun: true });
    },
    apply: () => {
      if (!tried) return Promise.reject(new Error('an action is taken on many cases that was not tried'));
      applied ??= act({ ...tried, dryRun: false }).catch((cause: unknown) => {
        applied = null;
        throw cause;
      });
      return applied;
    },
  };
}
