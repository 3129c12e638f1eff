/*
 * The journal of one scheme, as one page of the studio holds it: what the server has, what was done here since, and what
 * can be taken back. Source editor and views write into it alike. What others did arrives in the order of the server; what
 * was done here and not yet kept there is then done again on top of it, and what cannot be is given back to its author.
 */
import { applyChanges, invertChanges, joinChanges, type Changes, type Files } from './changes.ts';
import type { Gesture } from './gestures/gesture.ts';
import {
  dropNewest,
  hearOthers,
  nextReturn,
  NO_HISTORY,
  recordStep,
  turnBack,
  type History,
  type Way,
} from './history.ts';
import { leadTo, mapChanges } from './map-changes.ts';
import { isReadable, type EditRefusal } from './operations.ts';
import { perform } from './perform.ts';
import { rebase } from './rebase.ts';

/** What was done, in a step: a gesture, text that was typed into a file, files given whole, or a step taken back. */
export type Deed =
  | Gesture
  | { readonly type: 'typed'; readonly file: string }
  | { readonly type: 'given' }
  | { readonly type: Way; readonly of: string };

/** One thing that an author did. */
export type Step = {
  /** Made by the page that did it; no two steps of a scheme have the same. */
  readonly key: string;
  readonly deed: Deed;
  readonly changes: Changes;
};

/**
 * A deed as the server keeps it: its kind, and the step that it takes back or does again. What a gesture was given stands in
 * its changes already, and pages do again only what is theirs.
 */
export type ToldDeed = { readonly type: string; readonly of?: string };

/** What the server is told of a deed. */
export function tellDeed(deed: Deed): ToldDeed {
  return deed.type === 'undo' || deed.type === 'redo' ? { type: deed.type, of: deed.of } : { type: deed.type };
}

/** A step that the server has kept, which made a revision. */
export type KeptStep = {
  readonly key: string;
  readonly deed: ToldDeed;
  readonly changes: Changes;
  readonly revision: number;
  /** Takes the changes back. */
  readonly back: Changes;
  /** Identifier of the account; null for what nobody in person did. */
  readonly author: string | null;
};

/** Why something was not done: a place that is gone, or what it would have broken. */
export type Displaced = { readonly step: Step; readonly refusal: EditRefusal | null };

/** A scheme that one author edits beside others, as the page of that author has it. */
export type Journal = {
  /** Whose page it is. */
  readonly author: string;
  /** The files as the server has them, and its revision. */
  readonly kept: Files;
  readonly revision: number;
  /** What the author can take back of the steps that are kept. */
  readonly keptHistory: History;
  /** Steps that the server is not known to have, oldest first. */
  readonly pending: readonly Step[];
  /** The files as they are here. */
  readonly files: Files;
  readonly history: History;
};

/** The journal of a scheme as it stands on the server. */
export function beginJournal(author: string, kept: Files, revision: number): Journal {
  return { author, kept, revision, keptHistory: NO_HISTORY, pending: [], files: kept, history: NO_HISTORY };
}

/** The journal with all that is known of what was done before (oldest first, up to the revision): more can be taken back. */
export function learnSteps(journal: Journal, known: readonly KeptStep[]): Journal {
  const { author, kept, pending } = journal;
  const keptHistory = known.reduce((found, step) => keepInHistory(found, step, author), NO_HISTORY);
  let files = kept;
  let history = keptHistory;
  for (const step of pending) {
    history = stepInHistory(history, step, invertChanges(files, step.changes));
    files = applyChanges(files, step.changes) ?? files;
  }
  return { ...journal, keptHistory, history };
}

/** The journal after a step, and how its files changed. */
export type Advanced = { readonly type: 'done'; readonly journal: Journal; readonly changes: Changes };

/** Carries out a gesture; one that changes nothing is no step. */
export function performStep(journal: Journal, gesture: Gesture, key: string): Advanced | EditRefusal {
  const performed = perform(journal.files, gesture);
  if (performed.type === 'refused') return performed;
  return addStep(journal, { key, deed: gesture, changes: performed.changes });
}

/**
 * Adds a step that was done on the files as they are here. Throws when it was not.
 * @param joins whether it goes on what the newest step typed, as one step
 */
export function addStep(journal: Journal, step: Step, joins = false): Advanced {
  const { changes } = step;
  if (changes.length === 0) return { type: 'done', journal, changes };
  const files = applyChanges(journal.files, changes);
  if (!files) throw new Error(`step ${step.key} was not done on these files`);
  const back = invertChanges(journal.files, changes);
  const newest = journal.pending.at(-1);
  const former = journal.history.undo.at(-1);
  if (joins && newest && former?.key === newest.key) {
    const joined = { ...newest, changes: joinChanges([...newest.changes, ...changes]) };
    const pending = [...journal.pending.slice(0, -1), joined];
    const history = recordStep(dropNewest(journal.history, 'undo'), joined.key, joinChanges([...back, ...former.back]));
    return { type: 'done', journal: { ...journal, files, pending, history }, changes };
  }
  const history = stepInHistory(journal.history, step, back);
  return { type: 'done', journal: { ...journal, files, pending: [...journal.pending, step], history }, changes };
}

/** Takes back the newest thing of the author, or does again what was taken back last; null when there is none. */
export function turnStep(
  journal: Journal,
  way: Way,
  key: string,
): Advanced | { readonly type: 'gone'; readonly journal: Journal } | null {
  const next = nextReturn(journal.history, way);
  if (!next) return null;
  const changes = next.isGone ? [] : next.changes.filter((change) => change.type !== 'text' || !change.set.empty);
  const files = changes.length === 0 ? null : applyChanges(journal.files, changes);
  if (!files || (next.isAmongOthers && isBroken(journal.files, files, changes)))
    return { type: 'gone', journal: { ...journal, history: dropNewest(journal.history, way) } };
  return addStep(journal, { key, deed: { type: way, of: next.key }, changes });
}

/** The journal after steps that the server has kept since its revision, in their order. */
export type Received = {
  readonly journal: Journal;
  /** How the files here changed. */
  readonly changes: Changes;
  /** Steps of this page that could not be done again. */
  readonly displaced: readonly Displaced[];
};

/** Takes in what the server has kept: steps of this page, and those of others. Throws when one does not follow. */
export function receiveSteps(journal: Journal, steps: readonly KeptStep[]): Received {
  return steps.reduce<Received>(
    (received, step) => {
      if (step.revision <= received.journal.revision) return received;
      const [first] = received.journal.pending;
      if (first?.key === step.key) return { ...received, journal: confirm(received.journal, step) };
      const next = receiveOther(received.journal, step);
      return {
        journal: next.journal,
        changes: joinChanges([...received.changes, ...next.changes]),
        displaced: [...received.displaced, ...next.displaced],
      };
    },
    { journal, changes: [], displaced: [] },
  );
}

/** A step of this page that is kept: it changes nothing here. */
function confirm(journal: Journal, step: KeptStep): Journal {
  const kept = keep(journal, step);
  return {
    ...journal,
    kept,
    revision: step.revision,
    keptHistory: keepInHistory(journal.keptHistory, step, journal.author),
    pending: journal.pending.slice(1),
  };
}

function keep(journal: Journal, step: KeptStep): Files {
  const kept = applyChanges(journal.kept, step.changes);
  if (!kept) throw new Error(`revision ${step.revision} does not follow revision ${journal.revision}`);
  return kept;
}

function receiveOther(journal: Journal, step: KeptStep): Received {
  const kept = keep(journal, step);
  const keptHistory = keepInHistory(journal.keptHistory, step, journal.author);
  const displaced: Displaced[] = [];
  const pending: Step[] = [];
  // Two lines of files side by side: as they were here, and as they become with what the other did.
  let here = journal.kept;
  let now = kept;
  let meanwhile = step.changes;
  let history = keptHistory;
  for (const own of journal.pending) {
    const next = applyChanges(here, own.changes);
    if (!next) throw new Error(`step ${own.key} was not done on these files`);
    const again = doAgain(own, { here, next, now, meanwhile, history });
    const made = again.type === 'done' ? applyChanges(now, again.changes) : null;
    if (again.type === 'done' && made) {
      meanwhile = leadTo(next, made, mapChanges(meanwhile, own.changes, true).changes);
      if (again.changes.length > 0) {
        const done = { ...own, deed: again.deed, changes: again.changes };
        pending.push(done);
        history = stepInHistory(history, done, invertChanges(now, again.changes));
      }
      now = made;
    } else {
      displaced.push({ step: own, refusal: again.type === 'refused' ? again : null });
      meanwhile = leadTo(next, now, [...invertChanges(here, own.changes), ...meanwhile]);
    }
    here = next;
  }
  return {
    journal: { ...journal, kept, revision: step.revision, keptHistory, pending, files: now, history },
    changes: meanwhile,
    displaced,
  };
}

type Sides = {
  readonly here: Files;
  /** The files here after the step. */
  readonly next: Files;
  readonly now: Files;
  /** Leads from the files here to those now. */
  readonly meanwhile: Changes;
  readonly history: History;
};

/** `deed`: as it is of the files now, since what comes next moves it from there. */
type DoneAgain =
  | { readonly type: 'done'; readonly deed: Deed; readonly changes: Changes }
  | { readonly type: 'gone' }
  | EditRefusal;

function doAgain({ deed, changes }: Step, sides: Sides): DoneAgain {
  switch (deed.type) {
    case 'typed':
    case 'given':
      return followText(deed, changes, sides);
    case 'undo':
    case 'redo': {
      const next = nextReturn(sides.history, deed.type);
      // Taken back already, in another page of the same author: there is nothing left to do.
      if (next?.key !== deed.of) return { type: 'done', deed, changes: [] };
      const made = next.isGone ? null : applyChanges(sides.now, next.changes);
      return made && !isBroken(sides.now, made, next.changes)
        ? { type: 'done', deed, changes: next.changes }
        : { type: 'gone' };
    }
    default: {
      const again = rebase(sides.here, sides.meanwhile, deed);
      if (again.type === 'done') return { type: 'done', deed: again.gesture, changes: again.changes };
      // The other is in the middle of typing: what is written there will be whole again.
      const isBeingTyped = changes.some(({ file }) => isReadable(sides.here, file) && !isReadable(sides.now, file));
      return isBeingTyped ? followText({ type: 'given' }, changes, sides) : again;
    }
  }
}

/** Text goes where it was meant, unless it would break a file that could be read, and did not break it by itself. */
function followText(deed: Deed, changes: Changes, { here, next, now, meanwhile }: Sides): DoneAgain {
  const mapped = mapChanges(changes, meanwhile, false);
  if (mapped.gone.length > 0) return { type: 'gone' };
  const made = applyChanges(now, mapped.changes);
  if (!made) return { type: 'gone' };
  const files = [...new Set(mapped.changes.map(({ file }) => file))];
  const breaks = files.some(
    (file) => isReadable(now, file) && !isReadable(made, file) && (isReadable(next, file) || !isReadable(here, file)),
  );
  return breaks ? { type: 'gone' } : { type: 'done', deed, changes: mapped.changes };
}

/** Whether changes leave a file that could be read before them unreadable. */
function isBroken(before: Files, after: Files, changes: Changes): boolean {
  return changes.some(({ file }) => isReadable(before, file) && after[file] !== undefined && !isReadable(after, file));
}

/** The history of an author after a step that the server has kept. */
function keepInHistory(history: History, step: KeptStep, author: string): History {
  return step.author === author ? stepInHistory(history, step, step.back) : hearOthers(history, step.changes);
}

/** The history of an author after a step of their own; one taken back that is not known any more changes nothing. */
function stepInHistory(history: History, { key, deed }: Pick<KeptStep, 'key' | 'deed'>, back: Changes): History {
  if (deed.type !== 'undo' && deed.type !== 'redo') return recordStep(history, key, back);
  const next = history[deed.type].at(-1);
  return next?.key === deed.of ? turnBack(history, deed.type, back) : history;
}
