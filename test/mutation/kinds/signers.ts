/** Others who sign a request: a page that is not, or that somebody else fills in, a name that two have. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { appendAt, getAt } from '../json-edits.ts';
import { rewritten } from '../rewrite.ts';
import { jsonDefect, nodesMatching, type Kind } from '../scheme.ts';

const UI = 'form.ui.json';

/** A letter too many in the name of a page. */
const misnamed = rewritten(UI, /^\/signatories\/\d+\/(pages|shows)\/\d+$/, (page) => `${String(page)}s`);

/** One more signatory, copied from the last and changed but for one word. */
const copied =
  (kept: 'id' | 'pages'): Kind['find'] =>
  (scheme) =>
    nodesMatching(scheme, UI, /^\/signatories$/u).flatMap(({ value }) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : undefined;
      const pages: unknown = getAt(scheme.json[UI], '/pages');
      const free = Array.isArray(pages) ? pages.map((page: unknown) => getAt(page, '/id')) : [];
      if (!Array.isArray(value) || !isRecord(last)) return [];
      const changed = kept === 'id' ? { pages: free.slice(-1) } : { id: 'autre-signataire' };
      const at = joinPointer('/signatories', value.length, kept);
      const twin = { ...last, title: 'Une autre personne', ...changed };
      return [jsonDefect(scheme, { file: UI, pointer: at }, (ui) => appendAt(ui, '/signatories', twin))];
    });

/** The mistakes of this file. */
export const SIGNER_KINDS: readonly Kind[] = [
  { name: 'page of a signatory that is not', find: misnamed },
  { name: 'signatory of the name of another', find: copied('id') },
  { name: 'page of two signatories', find: copied('pages') },
];
