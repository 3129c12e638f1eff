/*
 * How many ways a matcher that goes back on its steps may have open at one place of a text. Where that number is bounded
 * for all texts, the time is at most the bound times the length; where it is not, some text takes its square or worse.
 *
 * All texts are gone through at once. After each character, what matters is how many ways stand at each step: two texts
 * that leave the same numbers go on alike. When no new numbers appear before one is too large, the bound is proved.
 */
import { isLineEnd, kindsOf, type Kind } from './alphabet.ts';
import { hasBegun, type Begun, type Program, type Step } from './program.ts';

/** Most steps taken at one place of a text: 5,000 characters then take 10 ms at most on a slow processor. */
export const WIDEST = 400;
/** How much is looked at before a pattern is said too entangled to be proved. */
const MOST_CROWDS = 20_000;
const MOST_WORK = 300_000;

/** Ways that stand at each step after a text was read, and what the last character was. */
type Crowd = { readonly text: string; readonly last: Kind | null; readonly ways: ReadonlyMap<number, number> };
/** From one step, without reading: steps taken, and where the ways come out once the next character is read. */
type Reach = { readonly taken: number; readonly out: ReadonlyMap<number, number> };

/** A text on which more ways are open than is allowed; null when it is proved that there is none. */
export function findWideText(program: Program): string | null {
  const kinds = kindsOf(program);
  const sure = sureSteps(program);
  const contextOf = contextFor(program);
  const reach = memoiseReach(program, contextOf);
  const first: Crowd = { text: '', last: null, ways: new Map() };
  const queue: Crowd[] = [first];
  const keyOf = ({ last, ways }: Crowd): string => `${contextOf(last)}|${writeWays(ways)}`;
  const known = new Set([keyOf(first)]);
  let work = 0;
  for (let at = 0; at < queue.length; at++) {
    const crowd = queue[at] ?? first;
    for (const kind of kinds) {
      const read = readOne(crowd, kind, program, reach);
      work += read.work;
      const text = crowd.text + kind.example;
      if (read.taken > WIDEST || known.size > MOST_CROWDS || work > MOST_WORK) return text;
      const ways = new Map([...read.ways].map(([step, count]) => [step, sure.has(step) ? 1 : count] as const));
      const next: Crowd = { text, last: kind, ways };
      const key = keyOf(next);
      if (known.has(key)) continue;
      known.add(key);
      queue.push(next);
    }
  }
  return null;
}

/** A search begins again at each place, beside the ways that are open. */
function readOne(
  crowd: Crowd,
  kind: Kind,
  program: Program,
  reach: (step: number, last: Kind | null, next: Kind) => Reach,
): { readonly taken: number; readonly work: number; readonly ways: ReadonlyMap<number, number> } {
  const ways = new Map<number, number>();
  let taken = 0;
  let work = 0;
  const open = new Map(crowd.ways).set(program.start, (crowd.ways.get(program.start) ?? 0) + 1);
  for (const [step, count] of open) {
    const from = reach(step, crowd.last, kind);
    taken += from.taken * count;
    work += 1 + from.out.size;
    for (const [out, times] of from.out) ways.set(out, (ways.get(out) ?? 0) + times * count);
  }
  return { taken, work, ways };
}

function writeWays(ways: ReadonlyMap<number, number>): string {
  const entries = [...ways].toSorted(([one], [other]) => one - other);
  return entries.map(([step, count]) => `${step}:${count}`).join();
}

/** What edges of the program see of the last character. */
function contextFor({ steps, flags }: Program): (last: Kind | null) => string {
  const words = steps.some((step) => step.type === 'edge' && step.edge === 'word');
  const lines = flags.includes('m');
  return (last) => {
    if (last === null) return 'start';
    return `${words && last.word ? 'w' : ''}${lines && last.lineEnd ? 'n' : ''}`;
  };
}

function memoiseReach(
  program: Program,
  contextOf: (last: Kind | null) => string,
): (step: number, last: Kind | null, next: Kind) => Reach {
  const known = new Map<string, Reach>();
  return (step, last, next) => {
    const key = `${step}|${contextOf(last)}|${next.example}`;
    const found = known.get(key);
    if (found) return found;
    const made = reachFrom(program, step, last, next);
    known.set(key, made);
    return made;
  };
}

function reachFrom(program: Program, from: number, last: Kind | null, next: Kind): Reach {
  const out = new Map<number, number>();
  let taken = 0;
  const go = (at: number, begun: Begun | null): void => {
    const step = program.steps[at];
    taken++;
    if (!step || taken > WIDEST || (step.type === 'turn' && hasBegun(begun, step.loop))) return;
    if (step.type === 'character' && next.sets[step.set]) out.set(step.next, (out.get(step.next) ?? 0) + 1);
    const within = step.type === 'ways' && step.turns ? { loop: at, before: begun } : begun;
    for (const way of waysOf(step, program.flags, last, next)) go(way, within);
  };
  go(from, null);
  return { taken, out };
}

/** Where a step leads without reading. What is looked for ahead is one more way. */
function waysOf(step: Step, flags: string, last: Kind | null, next: Kind): readonly number[] {
  switch (step.type) {
    case 'ways':
      return step.ways;
    case 'save':
    case 'turn':
      return [step.next];
    case 'ahead':
      return [step.body, step.next];
    case 'edge':
      return isEdge(step, flags, last, next) ? [step.next] : [];
    case 'character':
    case 'seen':
    case 'found':
      return [];
  }
}

function isEdge(step: Step & { type: 'edge' }, flags: string, last: Kind | null, next: Kind): boolean {
  const everyLine = flags.includes('m');
  if (step.edge === 'start') return last === null || (everyLine && last.lineEnd);
  if (step.edge === 'end') return everyLine && isLineEnd(next.example);
  return ((last?.word ?? false) !== next.word) !== step.negate;
}

/**
 * Steps from which the search is found at once, whatever follows: it never goes back on a way that came there, so there
 * is one at most at each place.
 */
function sureSteps({ steps }: Program): ReadonlySet<number> {
  const sure = new Set<number>();
  const leads = (step: Step): boolean => {
    if (step.type === 'ways') return step.ways.some((way) => sure.has(way));
    return step.type === 'found' || ((step.type === 'save' || step.type === 'turn') && sure.has(step.next));
  };
  for (let before = -1; before < sure.size;) {
    before = sure.size;
    for (const [at, step] of steps.entries()) if (leads(step)) sure.add(at);
  }
  return sure;
}
