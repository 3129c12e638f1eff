/**
 * The history of a case as one person reads it: agents in the words of the desk, the applicant in the scheme's own, and each told
 * who did what as far as they may know it.
 */
import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../events/case-event.ts';
import { describeEvents } from '../events/describe-events.ts';
import { passedThrough, publicTimeline } from '../events/public-timeline.ts';
import { whoActed } from '../events/words.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { findingChanges, type FindingChange } from './finding-changes.ts';
import type { Reader } from '../sight/reader.ts';

/** An event that a reader may know of, in words. */
export type HistoryLine = {
  readonly event: CaseEvent;
  /** Who did it, as the reader is told. */
  readonly who: string;
  readonly text: string;
  /** Whether the applicant reads of it too. */
  readonly public: boolean;
  /** Findings that it made others; none of what is no recording. */
  readonly changes: readonly FindingChange[];
};

/**
 * The lines of a history, in the order of the events. `seen`: the events that the reader may know of, as they are shown them;
 * `all`: those of the case, which name what others only point to. `shown`: the case as they are shown it.
 */
export function shownHistory(
  compiled: CompiledDispositif,
  shown: Case,
  { seen, all }: { readonly seen: readonly CaseEvent[]; readonly all: readonly CaseEvent[] },
  { standing, actor }: Pick<Reader, 'standing' | 'actor'>,
): readonly HistoryLine[] {
  const passed = passedThrough(compiled, all);
  const toApplicant = seen.map((event) => publicTimeline(compiled, shown, [event])[0]?.text ?? null);
  const isTheirs = standing === 'applicant';
  const toAgent = isTheirs ? [] : describeEvents(compiled, seen, all);
  const changes = findingChanges(compiled, isTheirs ? [] : seen);
  return seen.map((event, at) => ({
    event,
    who: whoActed(compiled, event, actor),
    text: (isTheirs ? toApplicant[at] : toAgent[at]) ?? '',
    public: isTheirs || (!passed.has(event.seq) && toApplicant[at] !== null),
    changes: changes.get(event.seq) ?? [],
  }));
}
