/*
 * Each file as it could last be read. While an author types, a file may be no JSON for a while: screens that draw it then show
 * what it was, marked as such, whenever they are opened, after a reload too.
 */
import { applyChanges, isReadable, type Files, type Journal, type KeptStep } from '../../engine/studio.ts';

/** What is to be shown of files that changed. @param former what was shown until now */
export function keepReadable(former: Files, files: Files): Files {
  const shown = Object.entries(files).map(([file, text]) => {
    const last = former[file];
    return [file, last === text || last === undefined || isReadable(files, file) ? text : last] as const;
  });
  return Object.fromEntries(shown);
}

/** The files as each could last be read, of one state after the other. */
export type Readable = {
  /** Tells of a state, be it shown or not. */
  readonly pass: (files: Files) => void;
  /** What is to be shown of the newest state. */
  readonly of: (files: Files) => Files;
};

/** States that are kept until one is shown, or until so many have passed: few letters wait for that. */
const MOST_PASSED = 60;

/**
 * Follows files that change with each letter. A state is read when it is to be shown; those that have passed since are read
 * where it cannot be, the newest first.
 */
export function followReadable(beginning: Files): Readable {
  let shown = beginning;
  let newest: Files | null = null;
  let passed: Files[] = [];
  const show = (files: Files): Files => {
    if (files === newest) return shown;
    // A page may show a state after others have followed it: those stay to be read.
    const at = passed.lastIndexOf(files);
    const before = passed.slice(0, Math.max(0, at));
    const broken = Object.keys(files).filter((file) => shown[file] !== files[file] && !isReadable(files, file));
    const last = broken.flatMap((file) => {
      const text = before.findLast((other) => other[file] !== undefined && isReadable(other, file))?.[file];
      return text === undefined ? [] : [[file, text] as const];
    });
    shown = keepReadable({ ...shown, ...Object.fromEntries(last) }, files);
    newest = files;
    passed = passed.slice(at + 1);
    return shown;
  };
  return {
    pass: (files) => {
      passed.push(files);
      // Nobody has looked for so long that what could be read would be forgotten.
      if (passed.length >= MOST_PASSED) show(files);
    },
    of: show,
  };
}

/** What is to be shown of a journal that is opened, as far back as the steps that are known of it lead. */
export function readableOf(journal: Journal, known: readonly KeptStep[]): Files {
  let shown = journal.files;
  for (const files of backwards(journal, known)) {
    const broken = Object.keys(shown).filter((file) => !isReadable(shown, file));
    if (broken.length === 0) break;
    const mended = broken.flatMap((file) => {
      const text = files[file];
      return text !== undefined && isReadable(files, file) ? [[file, text] as const] : [];
    });
    shown = { ...shown, ...Object.fromEntries(mended) };
  }
  return shown;
}

/** The files before each step, the newest first. */
function* backwards({ kept, pending }: Journal, known: readonly KeptStep[]): Generator<Files> {
  const here = [kept];
  for (const { changes } of pending) here.push(applyChanges(here.at(-1) ?? kept, changes) ?? kept);
  yield* here.toReversed();
  let files: Files | null = kept;
  for (const { back } of known.toReversed()) {
    files = applyChanges(files, back);
    if (!files) return;
    yield files;
  }
}
