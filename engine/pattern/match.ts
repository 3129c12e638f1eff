/*
 * Matching whose time follows the length of the text whatever the pattern. It is for patterns that `judgePattern` refuses
 * and that a version published earlier holds: what was published still says what it said. From the end of the text to its
 * beginning, it is written down at each place which steps lead to a match; the way is then taken without going back.
 */
import { isLineEnd, isWord, setsOf } from './alphabet.ts';
import { hasBegun, readPattern, type Begun, type Program, type Step } from './program.ts';

/** A match: where each group begins and ends, in characters; group 0 is all of it. */
type Slots = ReadonlyMap<number, number>;
/** A text as characters, and for each place the steps that lead to a match. */
type Table = { readonly characters: readonly string[]; readonly leads: readonly Uint8Array[] };

/** What native expressions have of the same name, for one pattern. */
export interface LinearPattern {
  /** Whether the text holds a match. */
  readonly test: (text: string) => boolean;
  /** The text with each match replaced; `$1` is what a group read, `$&` or `$0` all of it, `$$` a dollar. */
  readonly replace: (text: string, replacement: string) => string;
  readonly split: (text: string) => readonly string[];
}

/** Above, steps times characters would fill the memory: no text that people type is as long. */
const LARGEST_TABLE = 20_000_000;

/** A pattern to be matched in linear time; null when it looks back, at what it read or before it, which takes more. */
export function linearPattern(pattern: string, flags: string): LinearPattern | null {
  const program = readPattern(pattern, flags);
  if (typeof program === 'string') return null;
  const fits = (text: string): boolean => text.length * program.steps.length <= LARGEST_TABLE;
  return {
    test: (text) => {
      if (!fits(text)) return false;
      return tableOf(program, text).leads.some((row) => row[program.start] === 1);
    },
    replace: (text, replacement) => (fits(text) ? replaceAll(program, text, replacement) : text),
    split: (text) => (fits(text) ? splitAll(program, text) : [text]),
  };
}

function replaceAll(program: Program, text: string, replacement: string): string {
  const table = tableOf(program, text);
  let result = '';
  let from = 0;
  for (const slots of matches(program, table)) {
    const group = (number: number): string => between(table, slots.get(2 * number), slots.get(2 * number + 1));
    result += between(table, from, slots.get(0));
    result += replacement.replaceAll(/\$(\$|&|\d)/gu, (_, sign: string) =>
      sign === '$' ? '$' : group(sign === '&' ? 0 : Number(sign)),
    );
    from = slots.get(1) ?? from;
  }
  return result + between(table, from, table.characters.length);
}

/** As `String.split` does: an empty match at an end of the text, or at the end of the part before, cuts nothing. */
function splitAll(program: Program, text: string): readonly string[] {
  if (text === '') return tableOf(program, text).leads[0]?.[program.start] === 1 ? [] : [''];
  const table = tableOf(program, text);
  const parts: string[] = [];
  let from = 0;
  for (const slots of matches(program, table)) {
    const [start = 0, end = 0] = [slots.get(0), slots.get(1)];
    if (end === from || start >= table.characters.length) continue;
    parts.push(between(table, from, start));
    from = end;
  }
  return [...parts, between(table, from, table.characters.length)];
}

function between({ characters }: Table, start: number | undefined, end: number | undefined): string {
  return start === undefined || end === undefined ? '' : characters.slice(start, end).join('');
}

/** All matches, one after the other. */
function* matches(program: Program, table: Table): Generator<Slots> {
  for (let at = 0; at <= table.characters.length;) {
    if (table.leads[at]?.[program.start] !== 1) {
      at++;
      continue;
    }
    const slots = follow(program, table, at);
    yield slots;
    at = Math.max(slots.get(1) ?? at, at + (slots.get(1) === at ? 1 : 0));
  }
}

/** The first way, in the order of the pattern, that leads from a place to a match. */
function follow({ steps, start }: Program, { leads }: Table, from: number): Slots {
  let way: Way = { at: start, saved: null, begun: null };
  for (let place = from; ; place++) {
    const end = findReading(steps, leads[place], way, place);
    if (end.next === null) return slotsOf(end.saved);
    way = { at: end.next, saved: end.saved, begun: null };
  }
}

type Saved = { readonly slot: number; readonly place: number; readonly before: Saved | null };
type Way = { readonly at: number; readonly saved: Saved | null; readonly begun: Begun | null };

/** The first step that reads or ends the search, without reading before. Turns that read nothing go no further. */
function findReading(
  steps: readonly Step[],
  leads: Uint8Array | undefined,
  from: Way,
  place: number,
): { readonly next: number | null; readonly saved: Saved | null } {
  const met = new Set<string>();
  const open: Way[] = [from];
  for (let way = open.pop(); way; way = open.pop()) {
    const { at, saved, begun } = way;
    const step = steps[at];
    const key = `${at}${keyOf(begun)}`;
    if (!step || leads?.[at] !== 1 || met.has(key) || (step.type === 'turn' && hasBegun(begun, step.loop))) continue;
    met.add(key);
    if (step.type === 'character') return { next: step.next, saved };
    if (step.type === 'found' || step.type === 'seen') return { next: null, saved };
    if (step.type === 'ways') {
      const within = step.turns ? { loop: at, before: begun } : begun;
      open.push(...step.ways.toReversed().map((next) => ({ at: next, saved, begun: within })));
    } else if (step.type === 'save') {
      open.push({ at: step.next, saved: { slot: step.slot, place, before: saved }, begun });
    } else {
      open.push({ at: step.next, saved, begun });
    }
  }
  throw new Error('A step is said to lead to a match, and leads to none');
}

function keyOf(begun: Begun | null): string {
  return begun ? ` ${begun.loop}${keyOf(begun.before)}` : '';
}

function slotsOf(last: Saved | null): Slots {
  const slots = new Map<number, number>();
  for (let saved = last; saved; saved = saved.before) {
    if (!slots.has(saved.slot)) slots.set(saved.slot, saved.place);
  }
  return slots;
}

function tableOf(program: Program, text: string): Table {
  const characters = Array.from(text);
  const accepted = setsOf(program);
  const leads: Uint8Array[] = [];
  let after = new Uint8Array(program.steps.length);
  for (let place = characters.length; place >= 0; place--) {
    const row = new Uint8Array(program.steps.length);
    const sets = accepted(characters[place] ?? '');
    const holds = (step: Step): boolean => {
      switch (step.type) {
        case 'found':
        case 'seen':
          return true;
        case 'ways':
          return step.ways.some((way) => row[way] === 1);
        case 'save':
        case 'turn':
          return row[step.next] === 1;
        case 'character':
          return sets[step.set] === true && after[step.next] === 1;
        case 'edge':
          return isEdge(step, program.flags, characters[place - 1], characters[place]) && row[step.next] === 1;
        case 'ahead':
          return (row[step.body] === 1) !== step.negate && row[step.next] === 1;
      }
    };
    settle(program.steps, row, 0, program.steps.length, holds);
    leads[place] = row;
    after = row;
  }
  return { characters, leads };
}

/**
 * A step leads to a match when one that it leads to does, until nothing changes: repetitions go back. What is looked for
 * ahead is settled before it is asked, since it may be that it must not be there.
 */
function settle(
  steps: readonly Step[],
  row: Uint8Array,
  from: number,
  to: number,
  holds: (step: Step) => boolean,
): void {
  for (let changed = true; changed;) {
    changed = false;
    for (let at = from; at < to; at++) {
      const step = steps[at];
      if (!step || row[at] === 1) continue;
      if (step.type === 'ahead') settle(steps, row, step.from, at, holds);
      if (!holds(step)) continue;
      row[at] = 1;
      changed = true;
    }
  }
}

function isEdge(
  step: Step & { type: 'edge' },
  flags: string,
  last: string | undefined,
  next: string | undefined,
): boolean {
  const everyLine = flags.includes('m');
  if (step.edge === 'start') return last === undefined || (everyLine && isLineEnd(last));
  if (step.edge === 'end') return next === undefined || (everyLine && isLineEnd(next));
  const word = (character: string | undefined): boolean => character !== undefined && isWord(character, flags);
  return (word(last) !== word(next)) !== step.negate;
}
