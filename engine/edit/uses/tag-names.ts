/*
 * What the tags of a text name, and where. Tags are cut into words: what stands in quotes is text, or the pointer of a field;
 * what follows a bar is the name of a filter; and the variable of a loop stands for the members of what it goes through.
 */
import type { Pointer } from '../../base/values.ts';
import { splitPointer } from '../../base/pointer.ts';
import { originOfValue, type NameInText } from './expression-names.ts';
import { firstStep, nextStep, type Known, type NameStep } from './known.ts';

/** Bounded, so that what is no tag is left soon. */
const TAG = /\{\{-?([^{}]{0,1000}?)-?\}\}|\{%-?([^{}%]{0,1000}?)-?%\}/g;
const WORD = /"[^"]*"|'[^']*'|\|\s*\w+|[A-Za-z_]\w*(?:\.\w+)*/g;
const LOOP = /^\s*for\s+(\w+)\s+in\s+([\w.]+)/;
const ASSIGN = /^\s*(?:assign|capture)\s+(\w+)/;

/** Names in the tags of a text. */
export function namesInTags(text: string, known: Known): readonly NameInText[] {
  if (!text.includes('{')) return [];
  const found: NameInText[] = [];
  const locals = new Map<string, Pointer | null>();
  const first = (name: string): NameStep => {
    const local = locals.get(name);
    return local === undefined ? stepFrom(known, name) : { thing: null, at: local };
  };
  for (const tag of text.matchAll(TAG)) {
    const inside = tag[1] ?? tag[2] ?? '';
    const start = tag.index + tag[0].indexOf(inside, 2);
    const loop = LOOP.exec(inside);
    const made = ASSIGN.exec(inside)?.[1];
    if (made !== undefined) locals.set(made, null);
    for (const word of inside.matchAll(WORD)) {
      const at = start + word.index;
      if (/^["']\//.test(word[0])) found.push(...namesInPointer(word[0].slice(1, -1), known, { start: at + 1 }));
      else if (!/^["'|]/.test(word[0])) walk(word[0].split('.'), '.', at, known, first, found);
    }
    if (loop?.[1] !== undefined) locals.set(loop[1], walk((loop[2] ?? '').split('.'), '.', 0, known, first, []));
  }
  return found;
}

const stepFrom = (known: Known, name: string): NameStep =>
  firstStep(known, name, (expression) => originOfValue(name, expression, known));

/**
 * Names in a pointer, which names its field and each of those around it.
 * @param under pointer of the form that it is a pointer of; a field of the request where that form has none of the name
 */
export function namesInPointer(
  pointer: Pointer,
  known: Known,
  { start = 0, under = null }: { readonly start?: number; readonly under?: Pointer | null } = {},
): readonly NameInText[] {
  const found: NameInText[] = [];
  const first = (name: string): NameStep => {
    const own = nextStep(known, under, name);
    return own.thing ? own : stepFrom(known, name);
  };
  walk(splitPointer(pointer), '/', start + 1, known, first, found);
  return found;
}

/** Notes what each name of a path stands for; gives what is read below the last. */
function walk(
  names: readonly string[],
  path: NameInText['path'],
  start: number,
  known: Known,
  first: (name: string) => NameStep,
  found: NameInText[],
): Pointer | null {
  let from = start;
  let at: Pointer | null = null;
  for (const [rank, name] of names.entries()) {
    const to = from + name.length;
    // Members of lists have no name.
    if (!/^(?:\*|\d+)$/.test(name)) {
      const step: NameStep = rank === 0 ? first(name) : nextStep(known, at, name);
      if (step.thing) found.push({ from, to, thing: step.thing, path });
      at = step.at;
    }
    from = to + 1;
  }
  return at;
}
