/*
 * Opens the journal of a scheme: what the server has, with what this device did and has not sent yet on top. Where others
 * wrote meanwhile, it is first put on the files that it was done on, then follows theirs as at any other time.
 */
import {
  addStep,
  applyChanges,
  beginJournal,
  learnSteps,
  receiveSteps,
  type Displaced,
  type Files,
  type Journal,
  type KeptStep,
} from '../../engine/studio.ts';
import type { DeviceCopy } from './sync.ts';

/** What is needed to open a journal. */
export type Opening = {
  readonly author: string;
  readonly files: Files;
  readonly revision: number;
  /** Steps up to the revision, without a gap: those that are known. */
  readonly known: readonly KeptStep[];
  readonly copy: DeviceCopy | null;
};

/** The journal, and the steps of this device that could not be done again. */
export type Opened = { readonly journal: Journal; readonly displaced: readonly Displaced[] };

/** Puts what the server has and what this device keeps together. */
export function openJournal({ author, files, revision, known, copy }: Opening): Opened {
  const base = copy && copy.pending.length > 0 ? filesAt(copy.revision, { files, revision, known }) : null;
  if (!copy || !base) {
    const journal = learnSteps(beginJournal(author, files, revision), known);
    return { journal, displaced: (copy?.pending ?? []).map((step) => ({ step, refusal: null })) };
  }
  const isBefore = (step: KeptStep): boolean => step.revision <= copy.revision;
  let journal = learnSteps(beginJournal(author, base, copy.revision), known.filter(isBefore));
  const displaced: Displaced[] = [];
  for (const step of copy.pending) {
    if (applyChanges(journal.files, step.changes)) ({ journal } = addStep(journal, step));
    else displaced.push({ step, refusal: null });
  }
  const received = receiveSteps(
    journal,
    known.filter((step) => !isBefore(step)),
  );
  return { journal: received.journal, displaced: [...displaced, ...received.displaced] };
}

/** The files as they were at a revision; null when the steps that are known do not lead back there. */
function filesAt(
  wanted: number,
  { files, revision, known }: Pick<Opening, 'files' | 'revision' | 'known'>,
): Files | null {
  if (wanted > revision) return null;
  const since = known.filter((step) => step.revision > wanted);
  if (since.length !== revision - wanted) return null;
  return since.toReversed().reduce<Files | null>((later, { back }) => later && applyChanges(later, back), files);
}
