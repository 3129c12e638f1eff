/** Slips in letters and mails: a value that is not the one that was meant is as good as no value at all. */
import { printedTags } from '../../templates/text-tags.ts';
import type { PlaceSlip } from './json-slips.ts';

/** What stands in the place of a value. */
const NOTHING = '…';

/** What the head of every letter says, and who would be seen to miss it. */
const USUAL: ReadonlySet<string> = new Set(['dossier.numero', 'demandeur.nomComplet']);

/** Each value that a text prints, left out. */
export function slipsOfText(text: string): readonly (readonly PlaceSlip[])[] {
  const starts = lineStarts(text);
  const tags = printedTags(text).filter(({ path }) => !USUAL.has(path));
  return tags.map(({ written, line, column }) => {
    const from = (starts[line - 1] ?? 0) + column - 1;
    return [{ pointer: '', was: written, put: null, edits: [{ from, to: from + written.length, text: NOTHING }] }];
  });
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
