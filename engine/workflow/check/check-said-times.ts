/**
 * Times that texts of the procedure say, against what it counts: « dans l’année », « chaque année », « trois places ou plus » beside
 * the length of fewer.
 */
import { NUMBER_WORDS, readFrenchNumber } from '../../base/french-numbers.ts';
import { joinPointer } from '../../base/pointer.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { laterDayIn } from '../../feel/syntax/written-lengths.ts';
import type { WorkflowState } from '../../../schemas/types/workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listLengths, listStates, type StateEntry } from '../../language/walk-workflow.ts';

const FILE = 'workflow.json';

/** Delays that are said otherwise than they are counted. */
export function checkSaidTimes(parsed: ParsedSource): readonly Diagnostic[] {
  return [
    ...listStates(parsed.workflow).flatMap((entry) => [...checkWithin(parsed, entry), ...checkEvery(parsed, entry)]),
    ...checkLengths(parsed),
  ];
}

/** Of a length with its number, that is told where it is typed. */
const WITHIN = /(?<![\wÀ-ÿ])dans (?:l[’'](année)|le (mois)|la (semaine))(?![\wÀ-ÿ])(?! (?:suivant|qui|de la|du))/i;

const textOf = ({ explain = '', public: told = '' }: Pick<WorkflowState, 'explain' | 'public'>): string =>
  `${told} ${explain}`;

/** « Déclarez l’ouverture dans l’année », of a delay that begins there and is the only one. */
function checkWithin({ workflow, report }: ParsedSource, { id, state, pointer }: StateEntry): readonly Diagnostic[] {
  const [written, year, month] = WITHIN.exec(textOf(state)) ?? [];
  if (written === undefined || state.waiting !== 'applicant') return [];
  const said = year === undefined ? (month === undefined ? 'P1W' : 'P1M') : 'P1Y';
  const counted = [
    ...Object.entries(workflow.clocks ?? {}).flatMap(([name, { startsIn, after }]) =>
      startsIn === id && after !== undefined ? [{ after, place: joinPointer('/clocks', name, 'after') }] : [],
    ),
    ...Object.entries(state.timers ?? {}).flatMap(([name, { after }]) =>
      after === undefined ? [] : [{ after, place: joinPointer(pointer, 'timers', name, 'after') }],
    ),
  ];
  const [only, ...others] = counted;
  if (!only || others.length > 0 || only.after === said || isSame(only.after, said)) return [];
  return [report('workflow.time-said', FILE, only.place, { written, counted: only.after, mended: said })];
}

const isSame = (one: string, other: string): boolean => one.replace('P12M', 'P1Y') === other.replace('P12M', 'P1Y');

const EVERY = /(?<![\wÀ-ÿ])(?:chaque (année|mois)|tous les (ans|mois))(?![\wÀ-ÿ])/i;

/** « Un agent le contrôle chaque année », of the only timer that counts from the day on which one comes. */
function checkEvery({ report }: ParsedSource, { state, pointer }: StateEntry): readonly Diagnostic[] {
  const [written, every, all] = EVERY.exec(textOf(state)) ?? [];
  if (written === undefined) return [];
  const said = /an/i.test(every ?? all ?? '') ? 'P1Y' : 'P1M';
  const counted = Object.entries(state.timers ?? {}).flatMap(([name, { after, at }]) => {
    const day = at === undefined ? null : laterDayIn(at);
    if (after !== undefined) return [{ length: after, member: 'after', name }];
    return day?.path === 'aujourdhui' ? [{ length: day.length, member: 'at', name }] : [];
  });
  const [only, ...others] = counted;
  if (!only || others.length > 0 || isSame(only.length, said)) return [];
  const place = joinPointer(pointer, 'timers', only.name, only.member);
  return [report('workflow.time-said', FILE, place, { written, counted: only.length, mended: said })];
}

const FROM = new RegExp(String.raw`(?<![\wÀ-ÿ])(\d{1,6}|${NUMBER_WORDS}) [^,;]*?ou (plus|moins)(?![\wÀ-ÿ])`, 'i');

/** « Trois places ou plus », of the length for fewer. */
function checkLengths({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listLengths(workflow).flatMap(({ length: { title, when = '' }, pointer }) => {
    const { tree } = parseExpression(when);
    const [written, number = '', sense] = FROM.exec(title) ?? [];
    if (written === undefined || tree?.type !== 'comparison' || tree.right.type !== 'number') return [];
    if (readFrenchNumber(number) !== Number(String(tree.right.value)) || !/^[<>]/.test(tree.operator)) return [];
    if (tree.operator.startsWith('>') === (sense?.toLowerCase() === 'plus')) return [];
    return [report('workflow.length-opposed', FILE, joinPointer(pointer, 'when'), { title, when })];
  });
}
