/** Slips of the pen in rules, categories, scenarios and conditions: each word is of the language, and another was meant. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { listOpinions } from '../../../engine/language/walk-workflow.ts';
import type { Workflow } from '../../../schemas/types/workflow.ts';
import { getAt, removeAt, setAt } from '../json-edits.ts';
import { fieldsOf, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const FORM = 'form.schema.json';
const RULES = 'rules.json';
const QUEUE = 'queue.json';
const PRIVACY = 'privacy.json';

/** How many there are, in the place of how much they make. */
function counted(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, /^\/computed\/\d+\/expression$/).flatMap(({ pointer, value }) => {
    const rule = getAt(scheme.json[RULES], parentPointer(pointer));
    const isMeasure = isRecord(rule) && (rule['type'] === 'money' || rule['unit'] === 'jours' || rule['unit'] === 'F');
    if (!isMeasure || !/^sum\([\w.]+\)$/.test(String(value))) return [];
    const wrong = String(value).replace('sum(', 'count(');
    return [jsonDefect(scheme, { file: RULES, pointer }, (rules) => setAt(rules, pointer, wrong))];
  });
}

/** A figure of the day on which the applicant was born. */
function ofBirth(scheme: Scheme): readonly Defect[] {
  const birth = fieldsOf(scheme.json[FORM]).find(({ field }) => getAt(field, '/cagou/prefill') === 'person.birthDate');
  const path = birth?.pointer.replaceAll(/^\/properties\/|\/properties\//g, '.').slice(1);
  if (path === undefined || path.includes('/')) return [];
  return nodesMatching(scheme, RULES, /^\/computed\/\d+\/values$/).map(({ pointer }) => {
    const place = joinPointer(parentPointer(pointer), 'on');
    return jsonDefect(scheme, { file: RULES, pointer: place }, (rules) => setAt(rules, place, path));
  });
}

/** A sensitive answer in a column that everybody goes through. */
function sensitiveColumns(scheme: Scheme): readonly Defect[] {
  const categories = getAt(scheme.json[PRIVACY], '/categories');
  const isSensitive = (name: unknown): boolean =>
    isRecord(categories) && getAt(categories[String(name)], '/sensitive') === true;
  const columns = getAt(scheme.json[QUEUE], '/columns');
  if (!Array.isArray(columns)) return [];
  return fieldsOf(scheme.json[FORM]).flatMap(({ name, field, root }) => {
    if (!root || field['type'] !== 'string' || !isSensitive(getAt(field, '/cagou/personal'))) return [];
    const place = `/columns/${columns.length}`;
    const column = { title: 'Autre', value: name, type: 'string' };
    return [
      jsonDefect(scheme, { file: QUEUE, pointer: place }, (queue) => setAt(queue, '/columns', [...columns, column]), {
        names: [name],
      }),
    ];
  });
}

/** Health that is a category like another. */
function plainHealth(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, PRIVACY, /^\/categories\/\w+\/sensitive$/).flatMap(({ pointer, value }) => {
    const place = parentPointer(pointer);
    const asks = fieldsOf(scheme.json[FORM]).some(
      ({ field }) =>
        getAt(field, '/cagou/personal') === place.split('/').at(-1) &&
        /handicap|maladie|médica|condamn|invalid/i.test(String(field['title'])),
    );
    if (value !== true || !asks) return [];
    return [
      jsonDefect(scheme, { file: PRIVACY, pointer: place }, (privacy) =>
        removeAt(removeAt(privacy, pointer), joinPointer(place, 'justification')),
      ),
    ];
  });
}

/** A scenario that looks at nothing in the end. */
function unlooked(scheme: Scheme): readonly Defect[] {
  return Object.entries(scheme.json).flatMap(([file, scenario]) => {
    const steps = getAt(scenario, '/steps');
    const isLooked = Array.isArray(steps) && steps.slice(0, -1).some((step) => isRecord(step) && 'then' in step);
    if (!file.startsWith('scenarios/') || !isLooked) return [];
    const pointer = `/steps/${steps.length - 1}`;
    return [jsonDefect(scheme, { file, pointer }, (value) => removeAt(value, joinPointer(pointer, 'then')))];
  });
}

/** A condition on another opinion than its sentence says. */
function otherOpinions(scheme: Scheme): readonly Defect[] {
  const opinions = listOpinions(scheme.json[WORKFLOW] as Workflow);
  return nodesMatching(scheme, WORKFLOW, /\/guards\/\d+\/when$/).flatMap(({ pointer, value }) => {
    const read = opinions.find(({ id }) => new RegExp(String.raw`\bavis\.${id}\.sens\b`).test(String(value)));
    const said = String(getAt(scheme.json[WORKFLOW], joinPointer(parentPointer(pointer), 'otherwise')));
    const other = opinions.find(({ id, state }) => id !== read?.id && state === read?.state);
    if (!read || !other || !new RegExp(String.raw`\b${read.id}\b`, 'i').test(said)) return [];
    const wrong = String(value).replaceAll(`avis.${read.id}.`, `avis.${other.id}.`);
    return [jsonDefect(scheme, { file: WORKFLOW, pointer }, (workflow) => setAt(workflow, pointer, wrong))];
  });
}

/** More may be asked for than may be decided. */
function beyond(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/decides\/\w+$/).flatMap(({ pointer, value, key }) => {
    const most = getAt(scheme.json[WORKFLOW], joinPointer('/decision/properties', key, 'maximum'));
    const place = joinPointer('/properties', String(value), 'maximum');
    if (typeof most !== 'number' || typeof getAt(scheme.json[FORM], place) !== 'number') return [];
    return [
      jsonDefect(scheme, { file: FORM, pointer: place }, (form) => setAt(form, place, most * 2), {
        also: [{ file: WORKFLOW, pointer }],
        names: [String(value)],
      }),
    ];
  });
}

/** The mistakes of this file. */
export const SLIP_KINDS: readonly Kind[] = [
  { name: 'how many for how much', find: counted },
  { name: 'figure of the day of birth', find: ofBirth },
  { name: 'sensitive answer in the queue', find: sensitiveColumns },
  { name: 'sensitive question in a plain category', find: plainHealth },
  { name: 'scenario that looks at nothing in the end', find: unlooked },
  { name: 'condition on another opinion than is said', find: otherOpinions },
  { name: 'more asked for than can be decided', find: beyond },
];
