/** Defects of the actions of workflow.json: where they lead, what they ask, write and require. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { getAt, removeAt, renameAt, setAt } from '../json-edits.ts';
import { isMentioned, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const WORKFLOW = 'workflow.json';
const at = (pointer: string) => ({ file: WORKFLOW, pointer });

function targets(scheme: Scheme): readonly { readonly pointer: string; readonly to: string }[] {
  return nodesMatching(scheme, WORKFLOW, /\/to$/).flatMap(({ pointer, value }) =>
    typeof value === 'string' && !/\/(effects|entry|filed)\/\d+\/to$/.test(pointer) && !pointer.includes('/properties/')
      ? [{ pointer, to: value }]
      : [],
  );
}

function unknownTargets(scheme: Scheme): readonly Defect[] {
  return targets(scheme).map(({ pointer, to }) =>
    jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, misspelt(to))),
  );
}

/** Steps of scenarios that take an action, and whether what comes of it is looked at. */
function isFollowed({ json }: Scheme, action: string): boolean {
  return Object.entries(json).some(([file, value]) => {
    if (!file.startsWith('scenarios/') || !isRecord(value)) return false;
    const steps: readonly unknown[] = Array.isArray(value['steps']) ? value['steps'] : [];
    return steps.some(
      (step) =>
        getAt(step, '/when/action') === action &&
        getAt(step, '/then/state') !== undefined &&
        getAt(step, '/then/refused') === undefined,
    );
  });
}

/** Another end of the same scheme: paths stay sound, so that a scenario alone can tell. */
function retargetedActions(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ id, action, pointer }) => {
    const other = scheme.states.find(
      ({ id: state, parent }) => !parent && state !== action.to && state !== scheme.states[0]?.id,
    );
    if (action.to === undefined || !other || !isFollowed(scheme, id)) return [];
    const place = joinPointer(pointer, 'to');
    return [
      jsonDefect(scheme, at(place), (workflow) => setAt(workflow, place, other.id), {
        names: [action.to],
        scenarios: true,
      }),
    ];
  });
}

function cutTransitions(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ id, action, pointer }) =>
    action.to !== undefined && isFollowed(scheme, id)
      ? [
          jsonDefect(scheme, at(pointer), (workflow) => removeAt(workflow, joinPointer(pointer, 'to')), {
            names: [action.to],
            scenarios: true,
          }),
        ]
      : [],
  );
}

function removedActions(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ id, pointer }) =>
    isMentioned(scheme, id, /^workflow\.json$|^scenarios|\.md$/, 2)
      ? [jsonDefect(scheme, at(pointer), (workflow) => removeAt(workflow, pointer), { names: [id] })]
      : [],
  );
}

function renamedActions(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ id, pointer }) =>
    isMentioned(scheme, id, /^workflow\.json$|^scenarios|\.md$/, 2)
      ? [
          jsonDefect(
            scheme,
            at(joinPointer(parentPointer(pointer), misspelt(id))),
            (workflow) => renameAt(workflow, pointer, misspelt(id)),
            { names: [id] },
          ),
        ]
      : [],
  );
}

/** Left to time in a place where no timer and no clock takes it. */
function actionsOfNobody(scheme: Scheme): readonly Defect[] {
  const taken = nodesMatching(scheme, WORKFLOW, /\/(timers|clocks)\/\w+\/action$/).map(({ value }) => value);
  return scheme.actions.flatMap(({ id, pointer }) =>
    taken.includes(id)
      ? []
      : [jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, joinPointer(pointer, 'by'), ['time']))],
  );
}

function deletedTexts(scheme: Scheme): readonly Defect[] {
  const required =
    /(\/states\/\w+\/title|\/actions\/\w+\/title|\/anywhere\/\w+\/title|\/guards\/\d+\/otherwise|\/task\/title|\/opinions\/\w+\/title|\/clocks\/\w+\/title)$/;
  return nodesMatching(scheme, WORKFLOW, required).flatMap(({ pointer }) =>
    pointer.includes('/properties/')
      ? []
      : [jsonDefect(scheme, at(parentPointer(pointer)), (workflow) => removeAt(workflow, pointer))],
  );
}

/** Reasons and amounts asked by an action's form, that a letter or a rule reads. */
function removedAnswers(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/(?:actions|anywhere)\/\w+\/form\/properties\/\w+$/).flatMap(
    ({ pointer, key }) => {
      const action = pointer.split('/').at(-4) ?? '';
      const read = `actions.${action}.${key}`;
      const isRead = Object.values(scheme.source.files).some((text) => text.includes(read));
      return isRead
        ? [jsonDefect(scheme, at(pointer), (workflow) => removeAt(workflow, pointer), { names: [key] })]
        : [];
    },
  );
}

/** Reasons that need not be given any more, printed by a letter as they are. */
function optionalReasons(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/(?:actions|anywhere)\/\w+\/form\/required\/\d+$/).flatMap(
    ({ pointer, value }) => {
      const action = pointer.split('/').at(-4) ?? '';
      const tag = `actions.${action}.${String(value)}`;
      const isPrinted = Object.entries(scheme.source.files).some(
        ([file, text]) =>
          /^(messages|documents)\//.test(file) &&
          text.includes(`{{ ${tag}`) &&
          !text.includes(`if ${tag}`) &&
          !/default/.test(text),
      );
      return isPrinted
        ? [jsonDefect(scheme, at(pointer), (workflow) => removeAt(workflow, pointer), { names: [tag, String(value)] })]
        : [];
    },
  );
}

function unknownAnnotations(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/requires\/\d+$/).flatMap(({ pointer, value }) => {
    const field = joinPointer('/properties', String(value));
    const renamed = joinPointer('/properties', misspelt(String(value)));
    return [
      jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, misspelt(String(value)))),
      jsonDefect(
        scheme,
        { file: 'agent.schema.json', pointer: renamed },
        (agent) => renameAt(agent, field, misspelt(String(value))),
        { names: [String(value)] },
      ),
    ];
  });
}

function unknownTemplates(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/(effects|entry|filed)\/\d+\/(message|document)$/).map(
    ({ pointer, value }) =>
      jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, `${String(value)}-zq`)),
  );
}

/** Mails and letters that a scenario expects. */
function removedEffects(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/(effects|entry|filed)\/\d+$/).flatMap(({ pointer, value }) => {
    const name = isRecord(value) ? (value['message'] ?? value['document']) : null;
    if (typeof name !== 'string') return [];
    const also = ['messages', 'documents'].map((folder) => ({ file: `${folder}/${name}.md`, pointer: '' }));
    const uses = nodesMatching(scheme, WORKFLOW, /\/(effects|entry|filed)\/\d+\/(message|document)$/).filter(
      ({ value: used }) => used === name,
    );
    if (uses.length > 1) return [];
    return [jsonDefect(scheme, at(pointer), (workflow) => removeAt(workflow, pointer), { also })];
  });
}

/** Both sides of a guard turned round: only what the author expects tells which is right. */
function invertedGuards(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/guards\/\d+\/when$/).map(({ pointer, value }) =>
    jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, `not(${String(value)})`), {
      scenarios: true,
    }),
  );
}

export const ACTION_KINDS: readonly Kind[] = [
  { name: 'action to an unknown state', find: unknownTargets },
  { name: 'action to another state', find: retargetedActions },
  { name: 'transition cut', find: cutTransitions },
  { name: 'action removed', find: removedActions },
  { name: 'action renamed', find: renamedActions },
  { name: 'action that nobody takes', find: actionsOfNobody },
  { name: 'title or reason deleted', find: deletedTexts },
  { name: 'answer removed from an action', find: removedAnswers },
  { name: 'reason made optional that a letter prints', find: optionalReasons },
  { name: 'unknown annotation required', find: unknownAnnotations },
  { name: 'effect of an unknown letter or message', find: unknownTemplates },
  { name: 'effect removed', find: removedEffects },
  { name: 'guard turned round', find: invertedGuards },
];
