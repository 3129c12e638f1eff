/**
 * What an action waits for must have been recorded somewhere before: an annotation that belongs to later steps alone, or to
 * ends, would keep the action closed for ever.
 */
import { joinPointer } from '../../base/pointer.ts';
import { possibleProperties } from '../../form/fields/layers.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { CompiledAction } from '../../workflow/model/compiled-workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { readsOwnData } from '../../workflow/decide/action-status.ts';
import { isPassed } from '../../workflow/check/check-rests.ts';
import { kindOf, listActions, type StateEntry } from '../../language/walk-workflow.ts';
import { shortestPaths, type Link } from '../../workflow/check/graph-walk.ts';
import { factsKnown, type Flow } from './flow.ts';

const FILE = 'workflow.json';

/** Actions that require, or whose guards read, what nobody can have recorded by then. */
export function checkRecordings(parsed: ParsedSource, flow: Flow): readonly Diagnostic[] {
  return listActions(parsed.workflow).flatMap(({ id, action, pointer }) => {
    const compiled = flow.compiled.actions[id];
    if (!compiled) return [];
    const isOpen = createIsRecorded(parsed, flow, compiled);
    const required = (action.requires ?? []).map((field, at) => ({
      field,
      place: joinPointer(pointer, 'requires', at),
    }));
    const guarded = (action.guards ?? []).flatMap(({ when }, at) =>
      readsOwnData(id, when)
        ? []
        : factsKnown(when).flatMap((fact) =>
            fact.type === 'recorded' ? [{ field: fact.field, place: joinPointer(pointer, 'guards', at, 'when') }] : [],
          ),
    );
    const never = [...required, ...guarded].filter(({ field }) => !isOpen(field));
    return never
      .filter(({ field }, at) => never.findIndex((other) => other.field === field) === at)
      .map(({ field, place }) =>
        parsed.report('workflow.annotation-never', FILE, place, { field, action: action.title }),
      );
  });
}

/** Whether a field may be recorded on the way to one of the states where an action is possible, branches taken as one. */
function createIsRecorded(parsed: ParsedSource, flow: Flow, { states }: CompiledAction): (field: string) => boolean {
  const top = (id: string): string => {
    const parent = flow.entries.find((entry) => entry.id === id)?.parent;
    return parent ? top(parent.state) : id;
  };
  const joins = flow.entries.flatMap(({ id, state: { then } }) => (then ? [{ from: id, to: then.to }] : []));
  const links: readonly Link[] = [...flow.ways, ...joins].map(({ from, to }) => ({ from: top(from), to: top(to) }));
  const wanted = new Set(states.map(top));
  const canRest = ({ state }: StateEntry): boolean => kindOf(state) !== 'final' && !isPassed(state);
  return (field) => {
    const where = possibleProperties(parsed.agentSchema ?? {}).get(field)?.cagou?.states;
    return flow.entries
      .filter((entry) => canRest(entry) && (where === undefined || where.includes(entry.id)))
      .some(({ id }) => [...shortestPaths(top(id), links).keys()].some((state) => wanted.has(state)));
  };
}
