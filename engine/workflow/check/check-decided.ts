/**
 * What is decided: each value is declared, some decision gives it, something reads it, and no way to grant forgets one that
 * another way to grant decides.
 */
import type { Decides } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listDecides } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { isLiving, senseAfter, senseOf } from './decision-sense.ts';
import { shortestPaths, type Link } from './graph-walk.ts';

const FILE = 'workflow.json';

/** Values that are decided and that `decision` does not declare. */
export function checkDecidedNames({ workflow, decisionSchema, report }: ParsedSource): readonly Diagnostic[] {
  const known = Object.keys(decisionSchema?.properties ?? {});
  return listDecides(workflow).flatMap(({ decides, pointer }) =>
    Object.keys(decides)
      .filter((name) => !known.includes(name))
      .map((name) =>
        report('decision.name-unknown', FILE, joinPointer(pointer, name), { name, suggestion: suggest(name, known) }),
      ),
  );
}

/** Values that nothing decides, that nothing reads, or that a way to grant forgets. */
export function checkDecided(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return [...checkUse(parsed), ...checkForgotten(parsed, compiled)];
}

function checkUse({ workflow, decisionSchema, source, report }: ParsedSource): readonly Diagnostic[] {
  const decided = new Set(listDecides(workflow).flatMap(({ decides }) => Object.keys(decides)));
  // Texts are read as they were written, but for the workflow, which may come from the library.
  const texts = Object.entries(source.files)
    .filter(([file]) => /\.(?:json|md)$/.test(file) && !/^scenarios\/|^README/.test(file))
    .map(([, text]) => text)
    .concat(JSON.stringify(workflow));
  return Object.entries(decisionSchema?.properties ?? {}).flatMap(([name, { cagou }]) => {
    const place = joinPointer('/decision/properties', name);
    if (!decided.has(name)) return [report('decision.never', FILE, place, { name })];
    // Looked for in texts of all kinds, letters and titles among them, where one mention is enough: nothing is judged by it.
    // oxlint-disable-next-line cagou/feel-on-its-tree
    const read = new RegExp(String.raw`(?<![\w.])decision\.${name}(?!\w)`);
    if (cagou?.public === true || texts.some((text) => read.test(text))) return [];
    return [report('decision.unread', FILE, place, { name })];
  });
}

/** Of the actions that can only end in a grant, those that leave open what another decides. */
function checkForgotten(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const granting = listActions(parsed.workflow).filter(({ id, action }) => {
    const states = compiled.actions[id]?.states ?? [];
    // What was granted already, or may still be refused as the case stands, is decided elsewhere.
    const isOpen = states.every((state) => senseAfter(compiled, state, []) === null);
    return action.to !== undefined && isOpen && senseAfter(compiled, action.to, states) === 'granted';
  });
  const decided = granting.flatMap((other) => Object.keys(other.action.decides ?? {}).map((name) => ({ name, other })));
  const first = decided.filter(({ name }, at) => decided.findIndex((one) => one.name === name) === at);
  return first.flatMap(({ name, other }) => {
    const ways = waysWithout(compiled, name);
    const undecided = statesWithout(compiled, name, ways);
    // A proposal grants nothing by itself where all that follows it decides the value.
    const mayForget = ({ to }: { readonly to?: string }, from: readonly string[]): boolean => {
      const links = ways.filter((link) => !link.isOfTime && ![link.from, link.to].some((end) => from.includes(end)));
      return [...shortestPaths(to ?? '', links).keys()].some(
        (id) => isLiving(compiled, id) || senseOf(compiled.states[id]) === 'granted',
      );
    };
    // Where a grant that decides it leads, it is granted: what is done there is not another way to grant.
    const after = new Set(
      granting.flatMap(({ action }) => (decides(action, name) && action.to !== undefined ? [action.to] : [])),
    );
    return granting
      .filter(
        ({ id, action }) =>
          !decides(action, name) &&
          compiled.actions[id]?.states.some((state) => undecided.has(state) && !after.has(state)) &&
          mayForget(action, compiled.actions[id]?.states ?? []),
      )
      .map(({ action, pointer }) => {
        const related = [{ caption: CAPTIONS.decides, place: joinPointer(other.pointer, 'decides', name) }];
        const params = { action: action.title, name, other: other.action.title };
        return parsed.report('decision.forgotten', FILE, pointer, params, related);
      });
  });
}

/** A way from one state to another on which some value is not decided. */
type Way = Link & { readonly isOfTime: boolean };

/** All ways on which a value is not decided. */
function waysWithout({ actions, states }: CompiledWorkflow, name: string): readonly Way[] {
  const ofActions = Object.values(actions).flatMap(({ definition, states: from }) => {
    const { to, by } = definition;
    if (to === undefined || decides(definition, name)) return [];
    return from.map((state) => ({ from: state, to, isOfTime: by.every((one) => one === 'time') }));
  });
  const ofStates = Object.entries(states).flatMap(([from, { always = [], then, withoutQuorum, branches = {} }]) =>
    [
      ...[...always, then, withoutQuorum].flatMap((step) => (step && !decides(step, name) ? [step.to] : [])),
      ...Object.values(branches).map(({ initial }) => initial),
    ].map((to) => ({ from, to, isOfTime: false })),
  );
  return [...ofActions, ...ofStates];
}

/** States that a case may be in without a value having been decided, on the way or by an action that stays there. */
function statesWithout(
  { actions, workflow }: CompiledWorkflow,
  name: string,
  ways: readonly Way[],
): ReadonlySet<string> {
  const stays = new Set(
    Object.values(actions).flatMap(({ definition, states }) =>
      definition.to === undefined && decides(definition, name) ? states : [],
    ),
  );
  return new Set([...shortestPaths(workflow.initial, ways).keys()].filter((state) => !stays.has(state)));
}

function decides({ decides: values = {} }: { readonly decides?: Decides }, name: string): boolean {
  return Object.hasOwn(values, name);
}
