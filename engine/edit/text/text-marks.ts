/*
 * The tags of a text as parts of it: values that are printed, conditions, lists gone through. It is read without Liquid, which
 * browsers are not given, and whatever is wrong with it: what has no shape known here is left to its source.
 */

/** A filter with what it is given, as it is written; null when it is given nothing. */
export type TextFilter = { readonly name: string; readonly argument: string | null };

/** What a tag is. Its text is that of the file between its two places, which count UTF-16 units. */
type TagKind =
  | { readonly type: 'value'; readonly path: string; readonly filters: readonly TextFilter[] }
  /** `from` and `to` of a condition are those of its text in the file. */
  | { readonly type: 'if' | 'unless' | 'elsif'; readonly condition: TextPart }
  | { readonly type: 'for'; readonly name: string; readonly list: string }
  | { readonly type: 'case'; readonly path: string }
  | { readonly type: 'when'; readonly values: string }
  | { readonly type: 'else' | 'end' }
  | { readonly type: 'source' };

/** A part of a text, with its places in it. */
export type TextPart = { readonly from: number; readonly to: number; readonly text: string };

/** A tag of a text. `block`: rank of the block that it opens, divides or closes; null for any other. */
export type TextMark = TextPart & { readonly block: number | null } & TagKind;

/** What stands between the tags of a condition or a list, by the ranks of its marks; `close` is null where it is missing. */
export type TextBlock = {
  readonly open: number;
  readonly branches: readonly number[];
  readonly close: number | null;
  /** Rank of the block around; null where there is none. */
  readonly parent: number | null;
};

/** All tags of a text in their order, and the blocks that they make. */
export type TextMarks = { readonly marks: readonly TextMark[]; readonly blocks: readonly TextBlock[] };

/** Tags that have an end. */
const OPENING: ReadonlySet<string> = new Set(['if', 'unless', 'for', 'case', 'comment']);

/** Reads the tags of a text. */
export function readMarks(text: string): TextMarks {
  const blocks: { open: number; branches: number[]; close: number | null; parent: number | null; word: string }[] = [];
  const open: number[] = [];
  const marks = listTags(text).map((tag, rank): TextMark => {
    const { word, kind } = readTag(tag);
    const inner = open.at(-1);
    const around = inner === undefined ? undefined : blocks[inner];
    // What is written in a comment is no part of the text.
    if (around?.word === 'comment' && word !== 'endcomment') return { ...tag, block: null, type: 'source' };
    if (OPENING.has(word)) {
      blocks.push({ open: rank, branches: [], close: null, parent: inner ?? null, word });
      open.push(blocks.length - 1);
      return { ...tag, block: blocks.length - 1, ...kind };
    }
    if (!around || inner === undefined) return { ...tag, block: null, ...strayOf(kind) };
    if (word === `end${around.word}`) {
      around.close = rank;
      open.pop();
      return { ...tag, block: inner, ...(around.word === 'comment' ? { type: 'source' } : { type: 'end' }) };
    }
    if (!divides(word, around.word)) return { ...tag, block: null, ...strayOf(kind) };
    around.branches.push(rank);
    return { ...tag, block: inner, ...kind };
  });
  return { marks, blocks: blocks.map(({ word: _, ...block }) => block) };
}

/** What would divide or end a block stands for nothing where there is none. */
function strayOf(kind: TagKind): TagKind {
  return ['elsif', 'else', 'when', 'end'].includes(kind.type) ? { type: 'source' } : kind;
}

function divides(word: string, block: string): boolean {
  switch (word) {
    case 'else':
      return block !== 'comment';
    case 'elsif':
      return block === 'if' || block === 'unless';
    case 'when':
      return block === 'case';
    default:
      return false;
  }
}

/** Tags as Liquid cuts them: of those that print, what stands in quotes does not end them. The rest of one without end is text. */
function listTags(text: string): readonly TextPart[] {
  const tags: TextPart[] = [];
  let at = 0;
  while (at < text.length) {
    const from = text.indexOf('{', at);
    if (from === -1) break;
    const mark = text[from + 1];
    if (mark !== '{' && mark !== '%') {
      at = from + 1;
      continue;
    }
    const to = mark === '{' ? endOfOutput(text, from + 1) : endOfTag(text, from + 1);
    if (to === null) break;
    tags.push({ from, to, text: text.slice(from, to) });
    at = to;
  }
  return tags;
}

function endOfTag(text: string, from: number): number | null {
  const end = text.indexOf('%}', from);
  return end === -1 ? null : end + 2;
}

function endOfOutput(text: string, from: number): number | null {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"' || sign === "'") {
      const end = endOfQuoted(text, at);
      if (end === null) return null;
      at = end;
    } else if (text.startsWith('}}', at)) return at + 2;
  }
  return null;
}

function endOfQuoted(text: string, from: number): number | null {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[from]) return at;
  }
  return null;
}

const VALUE = /^\{\{-?\s*([a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)*)\s*(\|[^]*?)?\s*-?\}\}$/;
const TAG = /^\{%-?\s*(\w+)([^]*?)-?%\}$/;
const LOOP = /^\s+([a-zA-Z_]\w*)\s+in\s+([a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)*)\s*$/;
const PATH = /^\s+([a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)*)\s*$/;

function readTag({ text, from }: TextPart): { readonly word: string; readonly kind: TagKind } {
  const value = VALUE.exec(text);
  if (value) {
    const filters = readFilters(value[2] ?? '');
    return { word: '', kind: filters ? { type: 'value', path: value[1] ?? '', filters } : { type: 'source' } };
  }
  const [, word = '', rest = ''] = TAG.exec(text) ?? [];
  return { word, kind: kindOf(word, rest, from + text.indexOf(word) + word.length) };
}

function kindOf(word: string, rest: string, at: number): TagKind {
  switch (word) {
    case 'if':
    case 'unless':
    case 'elsif': {
      const condition = rest.trim();
      if (condition === '') return { type: 'source' };
      const from = at + rest.indexOf(condition);
      return { type: word, condition: { from, to: from + condition.length, text: condition } };
    }
    case 'for': {
      const [, name, list] = LOOP.exec(rest) ?? [];
      return name === undefined || list === undefined ? { type: 'source' } : { type: 'for', name, list };
    }
    case 'case': {
      const [, path] = PATH.exec(rest) ?? [];
      return path === undefined ? { type: 'source' } : { type: 'case', path };
    }
    case 'when':
      return rest.trim() === '' ? { type: 'source' } : { type: 'when', values: rest.trim() };
    case 'else':
      return rest.trim() === '' ? { type: 'else' } : { type: 'source' };
    case 'endif':
    case 'endunless':
    case 'endfor':
    case 'endcase':
      return { type: 'end' };
    default:
      return { type: 'source' };
  }
}

const FILTER = /^\s*(\w+)\s*(?::\s*("[^"]*"|'[^']*'|[\w.]+))?\s*$/;

/** Filters of a tag; null where one is given more than one thing, or something else than a text, a number or a name. */
function readFilters(written: string): readonly TextFilter[] | null {
  if (written === '') return [];
  const parts = written.slice(1).match(/(?:"[^"]*"|'[^']*'|[^|"'])+/g) ?? [];
  if (parts.join('|') !== written.slice(1)) return null;
  const filters = parts.map((part) => FILTER.exec(part));
  if (filters.some((filter) => filter === null)) return null;
  return filters.map((filter) => ({ name: filter?.[1] ?? '', argument: filter?.[2] ?? null }));
}

/** The names that loops give around a mark, innermost last, each with the path that it goes through (`parcelles.*`). */
export function localsAt({ marks, blocks }: TextMarks, rank: number): ReadonlyMap<string, string> {
  const around = blocks.filter(({ open, close }) => open < rank && (close === null || rank <= close));
  const locals = new Map<string, string>();
  for (const { open } of around.toSorted((left, right) => left.open - right.open)) {
    const mark = marks[open];
    if (mark?.type === 'for') locals.set(mark.name, `${resolvePath(mark.list, locals)}.*`);
  }
  return locals;
}

/** A path from the case, where it begins with the name of a loop. */
export function resolvePath(path: string, locals: ReadonlyMap<string, string>): string {
  const [first = '', ...rest] = path.split('.');
  return [locals.get(first) ?? first, ...rest].join('.');
}

/** The blocks that a place in a text stands in, outermost first. */
export function blocksAround({ marks, blocks }: TextMarks, at: number): readonly TextBlock[] {
  return blocks.filter(({ open, close }) => {
    const [first, last] = [marks[open], close === null ? null : marks[close]];
    return first !== undefined && first.to <= at && (last === null || last === undefined || at <= last.from);
  });
}
