/** Answers that a source gives: a key or an answer that is not there, a value that the source does not give, or gives as something else, two of one name. */
import { getAt } from '../json-edits.ts';
import { isRecord } from '../../../engine/base/index.ts';
import { rewritten } from '../rewrite.ts';
import type { Kind } from '../scheme.ts';

const UI = 'form.ui.json';

/** A letter too many in the place of the key. */
const misplaced = rewritten(UI, /^\/lookups\/\d+\/key$/, (key) => `${String(key)}s`);

/** A value that the register does not give. */
const misvalued = rewritten(UI, /^\/lookups\/\d+\/fills\/[^/]+$/, (value) => `${String(value)}Complet`);

/** The source that the register has another name for. */
const copied: Kind['find'] = rewritten(UI, /^\/lookups\/[1-9]\d*\/id$/, (_, pointer, { json }) => {
  const rank = Number(pointer.split('/')[2]);
  return getAt(json[UI], `/lookups/${rank - 1}/id`) ?? null;
});

/** A letter too many in the place of the first answer that is filled. */
const elsewhere = rewritten(UI, /^\/lookups\/\d+\/fills$/, (fills) => {
  const [first, ...others] = isRecord(fills) ? Object.entries(fills) : [];
  return first ? Object.fromEntries([[`${first[0]}s`, first[1]], ...others]) : null;
});

/** The mistakes of this file. */
export const LOOKUP_KINDS: readonly Kind[] = [
  { name: 'key of a lookup that is not', find: misplaced },
  { name: 'value that a source does not give', find: misvalued },
  { name: 'lookup of the name of another', find: copied },
  { name: 'answer of a lookup that is not', find: elsewhere },
];
