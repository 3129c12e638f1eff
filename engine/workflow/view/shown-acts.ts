/** Acts of a case, as far as they are notified by who reads it. */
import type { Case } from '../../case/case.ts';
import type { Act, Notification } from '../../case/papers.ts';
import { definitionOf, mayBeNotified } from '../../language/acts.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { isMandated } from '../model/permissions.ts';
import type { Reader } from '../sight/reader.ts';

type Scheme = Pick<CompiledDispositif, 'identity'>;

/**
 * The act that is notified by the reader's opening a file, by its identifier: one that was not notified yet, to the applicant. That
 * somebody opens it who acts under a mandate makes no delay run against them.
 */
export function notifiedByOpening(
  { identity }: Scheme,
  { documents, acts = [] }: Pick<Case, 'documents' | 'acts'>,
  { standing, actor }: Pick<Reader, 'standing' | 'actor'>,
  fileId: string,
): string | null {
  if (standing !== 'applicant' || isMandated(actor)) return null;
  const document = documents.find((one) => one.fileId === fileId)?.id;
  const act = acts.find(({ id }) => id === document);
  if (!act || act.notification !== null || !mayBeNotified(identity, act, 'online')) return null;
  return act.id;
}

/** In which ways the reader may record that an act was notified: what is read on line records itself. */
export function recordedWays(
  { identity }: Scheme,
  { document }: Pick<Act, 'document'>,
  { standing, instructs }: Pick<Reader, 'standing' | 'instructs'>,
): readonly Exclude<Notification['way'], 'online'>[] {
  if (standing !== 'agent' || !instructs) return [];
  return (definitionOf(identity, document).notified ?? []).filter((way) => way !== 'online');
}
