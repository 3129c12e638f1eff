/**
 * The days that an act says of itself, against the decision: a licence that would end on another day than the one decided, or begin
 * before anybody granted it.
 */
import { joinPointer } from '../base/pointer.ts';
import { pathIn, pathsIn } from '../feel/syntax/paths.ts';
import { DECISION } from '../language/case-names.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { kindOf, listActions, listStates } from '../language/walk-workflow.ts';
import { sentencesOf } from './sentences.ts';
import { textFiles } from './text-files.ts';

const FILE = 'dispositif.json';
/** Days before anything was decided. */
const BEFORE: readonly string[] = ['dossier.deposeLe', 'dossier.recuLe'];

/** Days of validity of documents, and those that texts say. */
export function checkValidDays(parsed: ParsedSource): readonly Diagnostic[] {
  return [...checkDocumentDays(parsed), ...checkSaidDays(parsed)];
}

const VALID =
  /(?<![\wÀ-ÿ])(?:valables?|vaut|valides?|validité)[^.;{}]{0,40}?\s(?:jusqu[’']au|après le) \**\{\{-?\s*([\w.]+)\s*\|\s*date/giu;

/** « Valable jusqu’au {{ finAssurance }} », of which the end of what is granted is only made. */
function checkSaidDays(parsed: ParsedSource): readonly Diagnostic[] {
  return textFiles(parsed).flatMap(({ file, text }) =>
    sentencesOf(text).flatMap(({ text: sentence, placeOf }) =>
      [...sentence.matchAll(VALID)].flatMap((match) => {
        const [written, path = ''] = match;
        const meant = timedEnd(parsed, path);
        const title = parsed.rules.computed?.find(({ name }) => name === meant)?.title;
        if (meant === null || title === undefined) return [];
        return [
          parsed.report('template.value-other', file, placeOf(match.index, written.length), { path, title, meant }),
        ];
      }),
    ),
  );
}

function checkDocumentDays(parsed: ParsedSource): readonly Diagnostic[] {
  const { identity, report } = parsed;
  return Object.entries(identity.documents ?? {}).flatMap(([name, { validFrom, validUntil }]) => {
    const place = joinPointer('/documents', name);
    const from = validFrom === undefined ? undefined : pathIn(validFrom)?.join('.');
    const early =
      from !== undefined && BEFORE.includes(from)
        ? [report('document.from-filing', FILE, joinPointer(place, 'validFrom'), { path: from })]
        : [];
    const end =
      validUntil === undefined ? null : (decidedEnd(parsed, name, validUntil) ?? timedEnd(parsed, validUntil));
    return end === null
      ? early
      : [...early, report('document.until-other', FILE, joinPointer(place, 'validUntil'), { value: end })];
  });
}

/**
 * The computed day at which time ends what is granted, where a document would end on a day that is only one of those it is made of;
 * null where there are several such days, or none.
 */
function timedEnd({ workflow, rules }: ParsedSource, until: string): string | null {
  const actions = new Map(listActions(workflow).map(({ id, action }) => [id, action]));
  const ends = listStates(workflow).flatMap(({ state: { timers = {} } }) =>
    Object.values(timers).flatMap(({ at, action }) => {
      const to = workflow.states[actions.get(action)?.to ?? ''];
      if (at === undefined || !to || kindOf(to) !== 'final') return [];
      return pathsIn(at).flatMap(([name, ...rest]) => (name !== undefined && rest.length === 0 ? [name] : []));
    }),
  );
  const [only, ...others] = new Set(ends);
  const end = (rules.computed ?? []).find(({ name, type }) => name === only && type === 'date');
  if (!end || others.length > 0) return null;
  const path = pathIn(until)?.join('.');
  const isPart = pathsIn(end.expression ?? '').some((one) => one.join('.') === path);
  return isPart ? end.name : null;
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
