/*
 * Marks of Markdown put and taken away by buttons and keys: each is a plain change of the text, and nothing else of it is touched.
 */

/** Part of a text that is chosen. */
export type Span = { readonly from: number; readonly to: number };
/** A piece of a text put in the place of another. */
export type Splice = Span & { readonly insert: string };
/** What a mark changes, and what is chosen afterwards. */
export type Marked = { readonly changes: readonly Splice[]; readonly chosen: Span };

/** What the buttons do. */
export const MARKS = ['bold', 'italic', 'heading', 'subheading', 'bullets', 'numbers', 'table'] as const;
/** One of them. */
export type MarkdownMark = (typeof MARKS)[number];

/** The changes of a mark on what is chosen; the same mark again takes it away. */
export function markText(text: string, chosen: Span, mark: MarkdownMark): Marked {
  switch (mark) {
    case 'bold':
      return wrap(text, chosen, '**');
    case 'italic':
      return wrap(text, chosen, '_');
    case 'heading':
      return prefixLines(text, chosen, /^#{2,6}\s+/, () => '## ', true);
    case 'subheading':
      return prefixLines(text, chosen, /^#{2,6}\s+/, () => '### ', true);
    case 'bullets':
      return prefixLines(text, chosen, /^(?:[-*+]|\d+[.)])\s+/, () => '- ', false);
    case 'numbers':
      return prefixLines(text, chosen, /^(?:[-*+]|\d+[.)])\s+/, (rank) => `${rank + 1}. `, false);
    case 'table':
      return insertTable(text, chosen);
  }
}

function wrap(text: string, { from, to }: Span, sign: string): Marked {
  const length = sign.length;
  const isAround = text.slice(from - length, from) === sign && text.slice(to, to + length) === sign;
  if (isAround && from !== to) {
    return {
      changes: [
        { from: from - length, to: from, insert: '' },
        { from: to, to: to + length, insert: '' },
      ],
      chosen: { from: from - length, to: to - length },
    };
  }
  const inside = text.slice(from, to);
  if (inside.length > 2 * length && inside.startsWith(sign) && inside.endsWith(sign)) {
    return {
      changes: [
        { from, to: from + length, insert: '' },
        { from: to - length, to, insert: '' },
      ],
      chosen: { from, to: to - 2 * length },
    };
  }
  // Blanks at the edges would make the signs stand for themselves.
  const [, before = '', , after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(inside) ?? [];
  const [start, end] = inside.trim() === '' ? [from, to] : [from + before.length, to - after.length];
  return {
    changes: [
      { from: start, to: start, insert: sign },
      { from: end, to: end, insert: sign },
    ],
    chosen: { from: start + length, to: end + length },
  };
}

type Line = Span & { readonly text: string };

function linesOf(text: string, { from, to }: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let start = text.slice(0, from).lastIndexOf('\n') + 1; start <= to;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    lines.push({ from: start, to: end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** The mark of a title, which stands on the first line, stays. */
const isTitle = ({ from, text }: Line): boolean => from === 0 && /^#\s/.test(text);

function prefixLines(
  text: string,
  chosen: Span,
  known: RegExp,
  prefix: (rank: number) => string,
  onlyText: boolean,
): Marked {
  const all = linesOf(text, chosen).filter((line) => !isTitle(line));
  const lines = all.length > 1 ? all.filter((line) => line.text.trim() !== '') : all;
  const wanted = lines.map((_, rank) => prefix(rank));
  const isDone = lines.length > 0 && lines.every((line, rank) => line.text.startsWith(wanted[rank] ?? ''));
  const changes = lines.flatMap((line, rank): readonly Splice[] => {
    const former = known.exec(line.text)?.[0] ?? '';
    const insert = isDone ? '' : (wanted[rank] ?? '');
    if (onlyText && !isDone && line.text.trim() === '' && lines.length > 1) return [];
    return former === insert ? [] : [{ from: line.from, to: line.from + former.length, insert }];
  });
  return { changes, chosen: { from: moved(chosen.from, changes), to: moved(chosen.to, changes) } };
}

/** Where a place is once some splices, in their order, are done: behind what is put in at it. */
function moved(at: number, splices: readonly Splice[]): number {
  return splices.reduce((place, { from, to, insert }) => {
    if (from > at) return place;
    return to <= at ? place + insert.length - (to - from) : place + insert.length - (at - from);
  }, at);
}

function insertTable(text: string, { to }: Span): Marked {
  const [line] = linesOf(text, { from: to, to });
  const at = line?.to ?? to;
  const isBlank = (line?.text ?? '').trim() === '';
  const before = isBlank ? (text.slice(0, line?.from ?? 0).endsWith('\n\n') || line?.from === 0 ? '' : '\n') : '\n\n';
  const rest = text.slice(at);
  const after = rest === '' || rest.startsWith('\n\n') || rest === '\n' ? '' : '\n';
  const head = '| Colonne 1 | Colonne 2 |';
  const insert = `${before}${head}\n| --- | --- |\n| … | … |${after}`;
  const first = at + before.length + 2;
  return { changes: [{ from: at, to: at, insert }], chosen: { from: first, to: first + 'Colonne 1'.length } };
}
