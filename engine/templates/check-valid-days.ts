/**
 * The days that an act says of itself, against the decision: a licence that would end on another day than the one decided, or begin
 * before anybody granted it.
 */
import { joinPointer } from '../base/pointer.ts';
import { pathIn, pathsIn } from '../feel/syntax/paths.ts';
import { DECISION } from '../language/case-names.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listActions } from '../language/walk-workflow.ts';

const FILE = 'dispositif.json';
/** Days before anything was decided. */
const BEFORE: readonly string[] = ['dossier.deposeLe', 'dossier.recuLe'];

/** Days of validity of documents. */
export function checkValidDays(parsed: ParsedSource): readonly Diagnostic[] {
  const { identity, report } = parsed;
  return Object.entries(identity.documents ?? {}).flatMap(([name, { validFrom, validUntil }]) => {
    const place = joinPointer('/documents', name);
    const from = validFrom === undefined ? undefined : pathIn(validFrom)?.join('.');
    const early =
      from !== undefined && BEFORE.includes(from)
        ? [report('document.from-filing', FILE, joinPointer(place, 'validFrom'), { path: from })]
        : [];
    const end = validUntil === undefined ? null : decidedEnd(parsed, name, validUntil);
    return end === null
      ? early
      : [...early, report('document.until-other', FILE, joinPointer(place, 'validUntil'), { value: end })];
  });
}

/** The day that is decided with a document as its end, where the document counts another; null where it has none or agrees. */
function decidedEnd({ workflow, decisionSchema }: ParsedSource, name: string, until: string): string | null {
  if (pathsIn(until).some(([root]) => root === DECISION)) return null;
  const makers = listActions(workflow).filter(({ action: { effects = [] } }) =>
    effects.some((effect) => effect.type === 'document' && effect.document === name),
  );
  const ends = Object.entries(decisionSchema?.properties ?? {}).filter(
    ([, { format, title }]) => format === 'date' && /(?<![\wÀ-ÿ])(?:fin|jusqu|échéance|expire)/i.test(title ?? ''),
  );
  const own = ends.filter(([id]) => makers.some(({ action: { decides = {} } }) => Object.hasOwn(decides, id)));
  const [only, ...others] = own;
  if (!only || others.length > 0) return null;
  const isSame = makers.every(({ action: { decides = {} } }) => decides[only[0]]?.trim() === until.trim());
  return isSame ? null : `${DECISION}.${only[0]}`;
}
