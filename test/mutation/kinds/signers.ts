/** Others who sign a request: a page that is not, or that somebody else fills in, a name that two have. */
import { getAt } from '../json-edits.ts';
import { rewritten } from '../rewrite.ts';
import type { Kind } from '../scheme.ts';

const UI = 'form.ui.json';

/** A letter too many in the name of a page. */
const misnamed = rewritten(UI, /^\/signatories\/\d+\/(pages|shows)\/\d+$/, (page) => `${String(page)}s`);

/** Of the one before, in the place of one’s own: copied and not changed. */
const copied = (what: 'id' | 'pages'): Kind['find'] =>
  rewritten(UI, new RegExp(`^/signatories/[1-9]\\d*/${what}$`), (_, pointer, { json }) => {
    const rank = Number(pointer.split('/')[2]);
    return getAt(json[UI], `/signatories/${rank - 1}/${what}`) ?? null;
  });

/** The mistakes of this file. */
export const SIGNER_KINDS: readonly Kind[] = [
  { name: 'page of a signatory that is not', find: misnamed },
  { name: 'signatory of the name of another', find: copied('id') },
  { name: 'page of two signatories', find: copied('pages') },
];
