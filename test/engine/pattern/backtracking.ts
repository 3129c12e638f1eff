/*
 * A matcher that goes back on its steps as browsers do, and counts them: what a pattern costs on a text, the same on every
 * machine.
 */
import { hasBegun, type Begun, type Program } from '../../../engine/pattern/program.ts';

type Way = { readonly at: number; readonly place: number; readonly begun: Begun | null };

/** Steps that a search takes in a text; it is given up above `most`. */
export function countSteps(program: Program, text: string, most: number): number {
  const characters = Array.from(text);
  const sets = program.sets.map((set) => new RegExp(`^${set}$`, `u${program.flags.replace('m', '')}`));
  let taken = 0;
  const search = (from: Way): boolean => {
    const open: Way[] = [from];
    for (let way = open.pop(); way && taken <= most; way = open.pop()) {
      const { at, place, begun } = way;
      taken++;
      const step = program.steps[at];
      if (!step || (step.type === 'turn' && hasBegun(begun, step.loop))) continue;
      const character = characters[place];
      if (step.type === 'found' || step.type === 'seen') return true;
      if (step.type === 'character') {
        const set = sets[step.set];
        if (character !== undefined && set?.test(character))
          open.push({ at: step.next, place: place + 1, begun: null });
      } else if (step.type === 'ways') {
        const within = step.turns ? { loop: at, before: begun } : begun;
        open.push(...step.ways.toReversed().map((next) => ({ at: next, place, begun: within })));
      } else if (step.type === 'ahead') {
        const seen = search({ at: step.body, place, begun: null });
        if (seen !== step.negate) open.push({ at: step.next, place, begun });
      } else if (step.type === 'save' || step.type === 'turn' || isEdge(step, characters[place - 1], character)) {
        open.push({ at: step.next, place, begun });
      }
    }
    return false;
  };
  for (let start = 0; start <= characters.length && taken <= most; start++) {
    if (search({ at: program.start, place: start, begun: null })) break;
  }
  return taken;
}

function isEdge(
  step: { readonly edge: 'start' | 'end' | 'word'; readonly negate: boolean },
  last: string | undefined,
  next: string | undefined,
): boolean {
  if (step.edge === 'start') return last === undefined;
  if (step.edge === 'end') return next === undefined;
  const isWord = (character: string | undefined): boolean => character !== undefined && /\w/u.test(character);
  return (isWord(last) !== isWord(next)) !== step.negate;
}
