/* What is done to a tag that is chosen, as changes of the text: only what is meant changes, all else stays to the byte. */
import { textBetween, type TextFilter, type TextMark } from '../../engine/studio.ts';
import { writeTag } from './formats.ts';
import type { Insertion } from './insertions.ts';
import type { Span, Splice } from './markdown-marks.ts';

/** Changes of a text, and what of it is chosen afterwards. Places are UTF-16 units: of the changes before, of the choice after. */
export type Rewriting = { readonly splices: readonly Splice[]; readonly chosen: Span };

/** Writes a tag otherwise: what of it stays the same is not touched. */
export function rewriteTag({ from, text: former }: Pick<TextMark, 'from' | 'text'>, text: string): Rewriting {
  const { from: at, to, text: insert } = textBetween(former, text);
  return {
    splices: [{ from: from + at, to: from + to, insert }],
    chosen: { from, to: from + text.length },
  };
}

/** Writes a value in another format; what its tag takes away of the spaces around stays so. */
export function formatValue(
  mark: Extract<TextMark, { readonly type: 'value' }>,
  filters: readonly TextFilter[],
): Rewriting {
  const written = writeTag(mark.path, filters);
  const opened = mark.text.startsWith('{{-') ? written.replace('{{', '{{-') : written;
  return rewriteTag(mark, mark.text.endsWith('-}}') ? opened.replace(/\}\}$/u, '-}}') : opened);
}

/** Writes a tag only under a condition. @param open the tag that asks it */
export function writeOnlyIf({ from, to }: Span, open: string): Rewriting {
  return {
    splices: [
      { from, to: from, insert: open },
      { from: to, to, insert: '{% endif %}' },
    ],
    chosen: { from: from + open.length, to: to + open.length },
  };
}

/** Takes a part away. */
export function removeSpan({ from, to }: Span): Rewriting {
  return { splices: [{ from, to, insert: '' }], chosen: { from, to: from } };
}

/** Takes a condition or a list away, and keeps what is inside. */
export function unwrapBlock(open: Span, close: Span): Rewriting {
  return {
    splices: [open, close].map(({ from, to }) => ({ from, to, insert: '' })),
    chosen: { from: open.from, to: open.from },
  };
}

/** Begins what is written where a condition is not met. */
export function addElse(close: Span): Rewriting {
  const insert = '{% else %}';
  const at = close.from + insert.length;
  return { splices: [{ from: close.from, to: close.from, insert }], chosen: { from: at, to: at } };
}

/** Asks something else. @param condition as Liquid writes it */
export function sayCondition(
  mark: Extract<TextMark, { readonly type: 'if' | 'unless' | 'elsif' }>,
  condition: string,
): Rewriting {
  const { from, to } = mark.condition;
  const length = mark.to - mark.from - (to - from) + condition.length;
  return { splices: [{ from, to, insert: condition }], chosen: { from: mark.from, to: mark.from + length } };
}

/** Puts something in the place of a part. */
export function putIn({ from, to }: Span, { text, chosen }: Insertion): Rewriting {
  return {
    splices: [{ from, to, insert: text }],
    chosen: { from: from + chosen.from, to: from + chosen.to },
  };
}
