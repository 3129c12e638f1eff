/** Defects of the course of a case that leave every name right: what can no longer serve, or serves the other way round. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { kindOf } from '../../../engine/language/walk-workflow.ts';
import { appendAt, getAt, removeAt, setAt } from '../json-edits.ts';
import { fieldsOf, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const at = (pointer: string) => ({ file: WORKFLOW, pointer });

const ends = ({ states }: Scheme): readonly string[] =>
  states.flatMap(({ id, state, parent }) => (!parent && kindOf(state) === 'final' ? [id] : []));

/** What closed a branch leads out of all of them. */
function openBranches(scheme: Scheme): readonly Defect[] {
  const [outside] = ends(scheme);
  return scheme.states.flatMap(({ id, parent, state }) => {
    if (!parent || kindOf(state) !== 'final' || outside === undefined) return [];
    const holder = scheme.states.find((entry) => entry.id === parent.state);
    const leading = nodesMatching(scheme, WORKFLOW, /\/to$/).filter(({ value }) => value === id);
    if (!holder || leading.length === 0) return [];
    const place = joinPointer(holder.pointer, 'branches', parent.branch);
    const change = (workflow: unknown): unknown =>
      leading.reduce((changed, { pointer }) => setAt(changed, pointer, outside), workflow);
    return [jsonDefect(scheme, at(place), change)];
  });
}

/** A step without a condition where people have something to do. */
function passedStates(scheme: Scheme): readonly Defect[] {
  return scheme.states.flatMap(({ state, pointer, parent }) => {
    const [first] = Object.values(state.actions ?? {});
    if (parent || !state.task || state.always || first?.to === undefined) return [];
    return [jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, `${pointer}/always`, [{ to: first.to }]))];
  });
}

/** The task of a state goes to a function that does nothing there. */
function idleTasks(scheme: Scheme): readonly Defect[] {
  const identity = scheme.json['dispositif.json'];
  const change = (value: unknown): unknown =>
    setAt(value, '/functions/intruse', { title: 'Intruse', group: 'Intruses' });
  const declared = jsonDefect(scheme, { file: 'dispositif.json', pointer: '/functions' }, change);
  return nodesMatching(scheme, WORKFLOW, /\/task\/function$/).flatMap(({ pointer }) => {
    const free = fieldsOf(scheme.json['agent.schema.json']).some(
      ({ field }) => isRecord(field['cagou']) && field['cagou']['functions'] === undefined,
    );
    // Who has a task may ask the ad-hoc opinions of its state.
    const asks = getAt(scheme.json[WORKFLOW], pointer.replace(/\/task\/function$/, '/adHoc')) !== undefined;
    if (free || asks || !isRecord(identity)) return [];
    const defect = jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, 'intruse'));
    return [{ ...defect, files: { ...defect.files, ...declared.files } }];
  });
}

function clocksThatNeverRun(scheme: Scheme): readonly Defect[] {
  const all = scheme.states.flatMap(({ id, state, parent }) => (parent || kindOf(state) === 'final' ? [] : [id]));
  return nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+$/).map(({ pointer }) =>
    jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, `${pointer}/suspendedIn`, all)),
  );
}

function silenceTurned(scheme: Scheme): readonly Defect[] {
  const other: Readonly<Record<string, string>> = { acceptance: 'rejection', rejection: 'acceptance' };
  return nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+\/silence$/).flatMap(({ pointer, value }) => {
    const clock = getAt(scheme.json[WORKFLOW], parentPointer(pointer));
    const turned = other[String(value)];
    const { action: name } = isRecord(clock) ? clock : {};
    const to = scheme.actions.find(({ id }) => id === name)?.action.to;
    if (turned === undefined || to === undefined || !ends(scheme).includes(to)) return [];
    return [jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, turned))];
  });
}

/** What an action waits for belongs to the end of the case. */
function lateRecordings(scheme: Scheme): readonly Defect[] {
  const [end] = ends(scheme);
  const file = 'agent.schema.json';
  return nodesMatching(scheme, file, /^\/properties\/\w+\/cagou\/states$/).flatMap(({ pointer }) => {
    const [, , field = ''] = pointer.split('/');
    const waits = scheme.actions.filter(({ action }) => action.requires?.includes(field));
    if (end === undefined || waits.length === 0) return [];
    const also = waits.map((action) => at(joinPointer(action.pointer, 'requires')));
    return [jsonDefect(scheme, { file, pointer }, (schema) => setAt(schema, pointer, [end]), { also })];
  });
}

function correctionsTurned(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ action, pointer }) => {
    const by = joinPointer(pointer, 'by');
    if (action.kind === 'correction')
      return [jsonDefect(scheme, at(by), (workflow) => appendAt(workflow, by, 'applicant'))];
    if (action.kind !== 'resubmission') return [];
    const [agent] = scheme.actions.flatMap((other) => (other.action.kind === 'correction' ? other.action.by : []));
    return agent === undefined ? [] : [jsonDefect(scheme, at(by), (workflow) => setAt(workflow, by, [agent]))];
  });
}

function withdrawalsThatEndOtherwise(scheme: Scheme): readonly Defect[] {
  const other = scheme.states.find(({ state, parent }) => !parent && state.outcome === 'refused');
  return scheme.actions.flatMap(({ action, pointer }) => {
    if (action.kind !== 'withdrawal' || action.to === undefined || !other) return [];
    const to = joinPointer(pointer, 'to');
    return [jsonDefect(scheme, at(to), (workflow) => setAt(workflow, to, other.id), { names: [action.to] })];
  });
}

/** Shown to those who act, and so see everything. */
function uselessShows(scheme: Scheme): readonly Defect[] {
  const acting = new Set(scheme.actions.flatMap(({ action }) => action.by));
  return nodesMatching(scheme, WORKFLOW, /\/opinions\/\w+\/function$/).flatMap(({ pointer, value }) => {
    const place = pointer.replace(/function$/, 'shows');
    if (!acting.has(String(value))) return [];
    return [jsonDefect(scheme, at(place), (workflow) => setAt(workflow, place, ['contact']))];
  });
}

/** A letter between agents, which reads a confidential opinion, goes to the applicant. */
function leakedOpinions(scheme: Scheme): readonly Defect[] {
  const hidden = nodesMatching(scheme, WORKFLOW, /\/confidential$/).map(({ pointer }) => pointer.split('/').at(-2));
  return nodesMatching(scheme, WORKFLOW, /\/internal$/).flatMap(({ pointer }) => {
    const effect = parentPointer(pointer);
    const text = scheme.source.files[`documents/${String(getAt(scheme.json[WORKFLOW], `${effect}/document`))}.md`];
    if (!hidden.some((name) => text?.includes(`avis.${name}.`))) return [];
    return [jsonDefect(scheme, at(effect), (workflow) => removeAt(workflow, pointer))];
  });
}

/** The applicant gives up by an action that does not say so. */
function unsaidWithdrawals(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ action, pointer }) =>
    action.kind === 'withdrawal' && action.by.every((by) => by === 'applicant')
      ? [
          jsonDefect(scheme, { file: WORKFLOW, pointer }, (workflow) =>
            removeAt(workflow, joinPointer(pointer, 'kind')),
          ),
        ]
      : [],
  );
}

export const COURSE_KINDS: readonly Kind[] = [
  { name: 'confidential opinion written to the applicant', find: leakedOpinions },
  { name: 'withdrawal that does not say so', find: unsaidWithdrawals },
  { name: 'branch that never ends', find: openBranches },
  { name: 'state that is only passed through', find: passedStates },
  { name: 'task of those who can do nothing', find: idleTasks },
  { name: 'clock that never runs', find: clocksThatNeverRun },
  { name: 'silence of the other sense', find: silenceTurned },
  { name: 'annotation recorded too late', find: lateRecordings },
  { name: 'correction by the wrong side', find: correctionsTurned },
  { name: 'withdrawal that ends otherwise', find: withdrawalsThatEndOtherwise },
  { name: 'opinion that shows what is seen anyway', find: uselessShows },
];
