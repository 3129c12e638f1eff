/**
 * What the words of a workflow hold, against what its course lets happen: the last day that a timer takes away, the most that no
 * condition keeps to, the task of the other decision, an end without a decision counted as one.
 */
import { isRecord } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { pathIn, pathsIn } from '../../feel/syntax/paths.ts';
import { laterDayIn } from '../../feel/syntax/written-lengths.ts';
import { DECISION } from '../../language/case-names.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { kindOf, listActions, listDecides, listStates } from '../../language/walk-workflow.ts';
import { namedValues } from '../../templates/named-values.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { amountsOf } from './check-money-course.ts';
import { senseAfter, senseOfWords, speaksOfGranted } from './decision-sense.ts';

const FILE = 'workflow.json';

/** Words of steps, actions and decisions that the course does not keep. */
export function checkHeld(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return [
    ...checkLastDays(parsed, compiled),
    ...checkTasks(parsed, compiled),
    ...checkOutcomes(parsed),
    ...checkEither(parsed),
    ...checkMost(parsed),
    ...checkStarts(parsed),
  ];
}

/** Time that leads away at the beginning of the last day; a reminder, or an hour of that day, takes nothing away. */
function checkLastDays(parsed: ParsedSource, { actions }: CompiledWorkflow): readonly Diagnostic[] {
  const { identity, workflow, report } = parsed;
  const ends = new Set(
    Object.values(identity.documents ?? {}).flatMap(({ validUntil = '' }) => pathIn(validUntil)?.join('.') ?? []),
  );
  return listStates(workflow).flatMap(({ state, pointer }) =>
    Object.entries(state.timers ?? {}).flatMap(([name, { at = '', time, action }]) => {
      const path = pathIn(at)?.join('.');
      if (path === undefined || time !== undefined || actions[action]?.definition.to === undefined) return [];
      const value = namedValues(parsed).find((one) => one.path === path);
      if (value?.kind !== 'date' || !(ends.has(path) || /jusqu[’']au|dernier jour|date limite/i.test(value.title)))
        return [];
      const place = joinPointer(pointer, 'timers', name, 'at');
      return [report('workflow.timer-last-day', FILE, place, { path, title: value.title })];
    }),
  );
}

/** « Signer le refus », where who has the task can only grant. */
function checkTasks({ workflow, report }: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return listStates(workflow).flatMap(({ id, state: { task }, pointer, parent }) => {
    const said = task && !speaksOfGranted(task.title) ? senseOfWords(task.title) : null;
    if (!task || said === null || parent) return [];
    const own = Object.values(compiled.actions).filter(
      ({ definition: { by, kind = 'step' }, states }) =>
        states.includes(id) && by.includes(task.function) && kind === 'step',
    );
    // What leads back, or to either decision, says nothing of this one.
    const senses = own.flatMap(({ definition: { to } }) =>
      to === undefined ? [] : (senseAfter(compiled, to, []) ?? []),
    );
    const isOther = senses.length > 0 && senses.every((sense) => sense !== said);
    if (!isOther) return [];
    return [report('workflow.task-opposed', FILE, joinPointer(pointer, 'task', 'title'), { title: task.title, said })];
  });
}

const UNDECIDED = /sans suite|caducité|caduques?(?![\wÀ-ÿ])/i;

const DECIDED = /refus|rejet|irrecevab|accord|accept|attribu/i;

/** « Sans suite » is neither a refusal nor a grant. */
function checkOutcomes({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listStates(workflow).flatMap(({ state, pointer }) => {
    const { title, outcome } = state;
    if (kindOf(state) !== 'final' || (outcome !== 'refused' && outcome !== 'granted')) return [];
    if (!UNDECIDED.test(title) || DECIDED.test(title)) return [];
    return [report('workflow.outcome-said', FILE, joinPointer(pointer, 'outcome'), { title, outcome })];
  });
}

/** « Le bail ou les statuts ne sont pas joints »: either is enough to close, so that both are needed to open. */
const EITHER =
  /(?<![\wÀ-ÿ])ou (?!(?:plus|moins|bien)(?![\wÀ-ÿ]))[^.:;,]{2,60} (?:ne (?:sont|peuvent|font)|n[’'](?:est|ont|a)) pas(?![\wÀ-ÿ])/iu;

function checkEither({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listActions(workflow).flatMap(({ action: { guards = [] }, pointer }) =>
    guards.flatMap(({ when, otherwise }, at) => {
      const { tree } = parseExpression(when);
      const isOneOf = tree?.type === 'disjunction' && tree.parts.every(({ type }) => type === 'comparison');
      const read = new Set(pathsIn(when).map((path) => path.join('.')));
      if (!isOneOf || read.size !== tree.parts.length || !EITHER.test(otherwise)) return [];
      const place = joinPointer(pointer, 'guards', at, 'when');
      return [report('workflow.guard-either', FILE, place, { sentence: otherwise })];
    }),
  );
}

const MOST =
  /(?<![\wÀ-ÿ])(?:au plus|au maximum|sans (?:pouvoir )?dépasser|dans la limite d[eu’']|ne (?:peut|doit) pas dépasser)/i;

/** The most that a field of an action may be, by its aid or by what was paid, that neither the field nor a guard holds. */
function checkMost({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listActions(workflow).flatMap(({ id, action, pointer }) => {
    const properties: unknown = action.form?.['properties'];
    if (!isRecord(properties)) return [];
    const recovered = amountsOf(action, pointer).filter(({ entry }) => entry === 'recover');
    return Object.entries(properties).flatMap(([name, field]) => {
      const path = `actions.${id}.${name}`;
      if (!isRecord(field) || (field['type'] !== 'integer' && field['type'] !== 'number')) return [];
      const isHeld =
        ['maximum', 'exclusiveMaximum'].some((keyword) => field[keyword] !== undefined) ||
        (action.guards ?? []).some(({ when }) => pathsIn(when).some((read) => read.join('.') === path));
      if (isHeld) return [];
      const { hint } = isRecord(field['cagou']) ? field['cagou'] : {};
      const written = typeof hint === 'string' ? MOST.exec(hint)?.[0] : undefined;
      const place = joinPointer(pointer, 'form', 'properties', name);
      const title = typeof field['title'] === 'string' ? field['title'] : name;
      return [
        ...(written === undefined
          ? []
          : [report('workflow.limit-unheld', FILE, joinPointer(place, 'cagou', 'hint'), { field: title, written })]),
        ...recovered
          .filter(({ amount }) => pathIn(amount)?.join('.') === path)
          .map(({ label, place: effect }) =>
            report('effect.recover-unbounded', FILE, joinPointer(effect, 'amount'), { label, path }),
          ),
      ];
    });
  });
}

/** Days from which the length of what is decided is counted. */
const STARTS: readonly string[] = ['aujourdhui', 'dossier.deposeLe', 'dossier.recuLe'];

/** The same length, counted from the filing by one decision and from the decision by all others. */
function checkStarts({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  const counted = listDecides(workflow).flatMap(({ decides, pointer }) =>
    Object.entries(decides).flatMap(([name, text]) => {
      const day = laterDayIn(text);
      return day !== null && STARTS.includes(day.path) ? [{ name, ...day, place: joinPointer(pointer, name) }] : [];
    }),
  );
  return counted.flatMap(({ name, path, length, place }) => {
    const others = counted.filter((one) => one.name === name && one.length === length && one.place !== place);
    const isAlone = path !== 'aujourdhui' && others.length > 0 && others.every((one) => one.path === 'aujourdhui');
    return isAlone ? [report('decision.start-opposed', FILE, place, { name: `${DECISION}.${name}`, path })] : [];
  });
}
