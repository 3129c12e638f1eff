/** Turns of a case that part from its words: silences, extensions, ways back, the order of effects, the days of acts. */
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { getAt } from '../json-edits.ts';
import { rewritten } from '../rewrite.ts';
import type { Kind } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const IDENTITY = 'dispositif.json';

/** A silence that is worth the contrary of what the applicant reads. */
const silences = rewritten(WORKFLOW, /^\/states\/\w+\/opinions\/\w+\/silence$/, (value, pointer, { json }) => {
  const state = parentPointer(parentPointer(parentPointer(pointer)));
  const said = String(getAt(json[WORKFLOW], joinPointer(state, 'explain')));
  return value === 'favorable' && /avis est favorable/.test(said) ? 'defavorable' : null;
});

/** A zero too many. */
const extensions = rewritten(WORKFLOW, /^\/clocks\/\w+\/extensions\/\w+\/by$/, (by) =>
  /^P\d+[DM]$/.test(String(by)) ? String(by).replace(/(\d)([DM])$/, '$10$2') : null,
);

/** Another end than the one decided, or the day of the filing for the beginning. */
const ends = rewritten(IDENTITY, /^\/documents\/[\w-]+\/validUntil$/, (until) =>
  String(until).startsWith('decision.') ? 'aujourdhui + duration("P11Y")' : null,
);
const starts = rewritten(IDENTITY, /^\/documents\/[\w-]+\/validFrom$/, () => 'dossier.deposeLe');

/** The mistakes of this file. */
export const TURN_KINDS: readonly Kind[] = [
  { name: 'silence of an opinion against what is told', find: silences },
  { name: 'extension with a zero too many', find: extensions },
  { name: 'act that ends on another day than decided', find: ends },
  { name: 'act in force from the filing', find: starts },
];
