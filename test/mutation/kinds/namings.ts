/** Values printed, shown and compared under the words of another: each name is of the scheme, and another was meant. */
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { getAt } from '../json-edits.ts';
import { rewritten, reworded } from '../rewrite.ts';
import type { Kind } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const QUEUE = 'queue.json';

const NUMBER = String.raw`(\{\{ [\w.]+ \| (?:nombre|montant|unite: "[^"]+") \}\}[^|{}]{0,6}?)`;
/** Two cells of the first row beside each other that print one number each, under headings of their own. */
const CELLS = new RegExp(String.raw`(---\|\n\|[^\n]*?)\| ${NUMBER} \| ${NUMBER} \|$`, 'm');

/** A guard on yes whose sentence says that it is not so. */
const guards = rewritten(WORKFLOW, /\/guards\/\d+\/when$/, (when, pointer, { json }) => {
  const said = String(getAt(json[WORKFLOW], joinPointer(parentPointer(pointer), 'otherwise')));
  const isPlain = /^agent\.\w+ = "oui"$/.test(String(when)) && /n’est pas (?!.*\bou\b)/.test(said);
  return isPlain ? String(when).replace('"oui"', '"non"') : null;
});

/** An amount that must exceed what it may not. */
const limits = rewritten(WORKFLOW, /\/guards\/\d+\/when$/, (when, pointer, { json }) => {
  const said = String(getAt(json[WORKFLOW], joinPointer(parentPointer(pointer), 'otherwise')));
  const isLimit = /^actions\.[\w.]+ <= [\w.]+$/.test(String(when)) && /\bdépasse/.test(said);
  return isLimit ? String(when).replace('<=', '>=') : null;
});

/** A mark on the good opinion. */
const marks = rewritten(QUEUE, /^\/alerts\/\d+\/when$/, (when, pointer, { json }) => {
  const label = String(getAt(json[QUEUE], joinPointer(parentPointer(pointer), 'label')));
  const isBad = /^avis\.\w+\.sens = "defavorable"$/.test(String(when)) && /défavorable/.test(label);
  return isBad ? String(when).replace('"defavorable"', '"favorable"') : null;
});

/** The mistakes of this file. */
export const NAMING_KINDS: readonly Kind[] = [
  { name: 'columns of a letter swapped', find: reworded(/^documents\//, CELLS, '$1| $3 | $2 |') },
  { name: 'guard against its sentence', find: guards },
  { name: 'limit of a guard turned', find: limits },
  { name: 'mark on the good opinion', find: marks },
];
