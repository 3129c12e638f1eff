/** Who holds and who signs a document, and until when it is valid: known by whose action the expressions read. */
import type { DocumentDefinition } from '../../schemas/types/dispositif.ts';
import { joinPointer } from '../base/pointer.ts';
import { pathIn } from '../feel/syntax/paths.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listActions, type ActionEntry } from '../language/walk-workflow.ts';

const FILE = 'dispositif.json';

/** Particulars of documents that name somebody else, or a day that is over. */
export function checkParticulars(parsed: ParsedSource): readonly Diagnostic[] {
  const actions = listActions(parsed.workflow);
  return Object.entries(parsed.identity.documents ?? {}).flatMap(([document, definition]) => [
    ...checkHolder(parsed, actions, document, definition),
    ...checkSigner(parsed, actions, document, definition),
    ...checkValidity(parsed, document, definition),
  ]);
}

/** The action whose taker an expression names, and nothing else. */
function takerOf(actions: readonly ActionEntry[], expression: string | undefined): ActionEntry | undefined {
  const [root, name, member, ...rest] = (expression === undefined ? null : pathIn(expression)) ?? [];
  if (root !== 'actions' || member !== 'par' || rest.length > 0) return undefined;
  return actions.find(({ id }) => id === name);
}

/** An agent is not whose licence it is. */
function checkHolder(
  { report }: ParsedSource,
  actions: readonly ActionEntry[],
  document: string,
  { holder }: DocumentDefinition,
): readonly Diagnostic[] {
  const taken = takerOf(actions, holder);
  if (!taken || taken.action.by.includes('applicant')) return [];
  const params = { document, action: taken.action.title };
  return [report('document.holder-agent', FILE, joinPointer('/documents', document, 'holder'), params)];
}

/** Who signs is who establishes it, where no action that writes it is open to those named. */
function checkSigner(
  { report }: ParsedSource,
  actions: readonly ActionEntry[],
  document: string,
  { signatory }: DocumentDefinition,
): readonly Diagnostic[] {
  const named = takerOf(actions, signatory?.name);
  const writing = actions.filter(({ action: { effects = [] } }) =>
    effects.some((effect) => effect.type === 'document' && effect.document === document),
  );
  const [first] = writing;
  if (!named || !first) return [];
  const isOther = writing.every(
    ({ id, action }) => id !== named.id && !action.by.some((by) => named.action.by.includes(by)),
  );
  if (!isOther) return [];
  const params = { document, named: named.action.title, action: first.action.title, id: first.id };
  return [report('document.signatory-other', FILE, joinPointer('/documents', document, 'signatory', 'name'), params)];
}

/** Valid until the day on which it is established. */
function checkValidity(
  { report }: ParsedSource,
  document: string,
  { validUntil }: DocumentDefinition,
): readonly Diagnostic[] {
  if (validUntil?.trim() !== 'aujourdhui') return [];
  return [report('document.validity-ended', FILE, joinPointer('/documents', document, 'validUntil'), { document })];
}
