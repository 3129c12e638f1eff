/**
 * What agents record: a judgement that nothing reads decides nothing, and one that an action waits for must be possible to
 * record on each way to the action. Notes in free words and dates are for those who read the case.
 */
import { isRecord, stringsOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import { possibleProperties } from '../../form/fields/layers.ts';
import { placeFields } from '../../form/fields/place-fields.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { listEdges } from '../view/workflow-graph.ts';
import { shortestPaths } from './graph-walk.ts';

const AGENT = 'agent.schema.json';

/** Judgements that nothing reads, and those that an action waits for where a way to it lets nobody record them. */
export function checkAnnotationUse(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return [...checkUnread(parsed), ...checkWays(parsed, compiled)];
}

function checkUnread({ agentSchema, workflow, source, values, report }: ParsedSource): readonly Diagnostic[] {
  const required = new Set(listActions(workflow).flatMap(({ action }) => action.requires ?? []));
  const judgements = [...possibleProperties(agentSchema ?? {})].filter(
    ([name, field]) => isJudgement(field) && !required.has(name),
  );
  if (judgements.length === 0) return [];
  // Texts are read as they were written, but for the workflow, which may come from the library.
  const texts = Object.entries(source.files)
    .filter(([file]) => /\.(?:json|md)$/.test(file) && !/^scenarios\/|^README/.test(file))
    .map(([, text]) => text)
    .concat(JSON.stringify(workflow));
  const places = placeFields(values.get(AGENT));
  return judgements.flatMap(([name, field]) => {
    const place = places[joinPointer('', name)] ?? '';
    // Looked for in texts of all kinds, letters and titles among them, where one mention is enough: nothing is judged by it.
    // oxlint-disable-next-line cagou/feel-on-its-tree
    const read = new RegExp(String.raw`(?<![\w.])agent\.${name}(?!\w)`);
    if (texts.some((text) => read.test(text))) return [];
    return [report('annotation.unread', AGENT, place, { field: field.title ?? name })];
  });
}

/** What is chosen or counted; a note is written to be read by people. */
function isJudgement({ type, oneOf, enum: values }: FormSchema): boolean {
  return type === 'boolean' || type === 'number' || type === 'integer' || oneOf !== undefined || values !== undefined;
}

/** A way round all states in which an annotation can be recorded, to an action that waits for it. */
function checkWays({ agentSchema, workflow, report }: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const links = listEdges(compiled);
  return listActions(workflow).flatMap(({ id, action, pointer }) =>
    (action.requires ?? []).flatMap((name, at) => {
      const annotation = agentSchema?.properties?.[name]?.cagou;
      const recordedIn = isRecord(annotation) && annotation.states ? stringsOf(annotation.states) : [];
      // Those of branches are active with others: nothing is told of them.
      if (recordedIn.length === 0 || recordedIn.some((state) => !Object.hasOwn(workflow.states, state))) return [];
      const from = compiled.actions[id]?.states ?? [];
      const params = { action: action.title, field: agentSchema?.properties?.[name]?.title ?? name };
      const place = joinPointer(pointer, 'requires', at);
      const related = [
        { caption: CAPTIONS.recorded, place: joinPointer('/properties', name, 'cagou', 'states'), file: AGENT },
      ];
      if (isRequiredBefore(workflow, compiled, name, id) && from.every((state) => !recordedIn.includes(state)))
        return [report('annotation.required-twice', 'workflow.json', place, params, related)];
      const around = shortestPaths(
        workflow.initial,
        links.filter(({ from }) => !recordedIn.includes(from)),
      );
      const stuck = from.find(
        (state) =>
          around.has(state) &&
          !recordedIn.includes(state) &&
          // Where it can be recorded on no way at all, that is told.
          recordedIn.some((one) => shortestPaths(one, links).has(state)) &&
          !isLeft(compiled, state, { id, to: action.to }, recordedIn),
      );
      if (stuck === undefined) return [];
      const way = (around.get(stuck) ?? []).map((state) => `« ${compiled.states[state]?.title ?? state} »`).join(' → ');
      return [report('annotation.bypassed', 'workflow.json', place, { ...params, way }, related)];
    }),
  );
}

/** Whether no case comes to an action without another one having waited for the same annotation. */
function isRequiredBefore(
  workflow: ParsedSource['workflow'],
  compiled: CompiledWorkflow,
  name: string,
  id: string,
): boolean {
  const others = listActions(workflow).flatMap((one) =>
    one.id !== id && one.action.requires?.includes(name) ? [`action:${one.id}:`] : [],
  );
  const links = listEdges(compiled).filter(({ id: way }) => !others.some((one) => way.startsWith(one)));
  const reached = shortestPaths(workflow.initial, links);
  const from = compiled.actions[id]?.states ?? [];
  return others.length > 0 && from.length > 0 && from.every((state) => !reached.has(state));
}

/** Whether the case can go back to where it is recorded, or on to the same place by another action that waits for less. */
function isLeft(
  compiled: CompiledWorkflow,
  state: string,
  closed: { readonly id: string; readonly to: string | undefined },
  recordedIn: readonly string[],
): boolean {
  const links = listEdges(compiled).filter(({ id }) => id.split(':')[1] !== closed.id);
  const reached = shortestPaths(state, links);
  if (recordedIn.some((one) => reached.has(one))) return true;
  return Object.values(compiled.actions).some(
    ({ definition, states }) => states.includes(state) && definition.to === closed.to && !definition.requires,
  );
}
