/** Defects that an author made who wrote a scheme from the reference alone. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { kindOf } from '../../../engine/language/walk-workflow.ts';
import { appendAt, getAt, removeAt, setAt } from '../json-edits.ts';
import { feelPlaces, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const at = (pointer: string) => ({ file: WORKFLOW, pointer });

/** The date of a timer reads what an action changes that stays in the state. */
function keptDates(scheme: Scheme): readonly Defect[] {
  return scheme.states.flatMap(({ state, pointer, parent }) => {
    const [timer] = Object.keys(state.timers ?? {});
    const by = state.task?.function;
    if (timer === undefined || by === undefined || parent) return [];
    const form = {
      type: 'object',
      properties: { jusquAu: { title: 'Jusqu’au', type: 'string', format: 'date', cagou: { personal: false } } },
      required: ['jusquAu'],
    };
    const place = joinPointer(pointer, 'actions', 'repousser');
    const change = (workflow: unknown): unknown => {
      const named = setAt(workflow, place, { title: 'Repousser', by: [by], form });
      const kept = removeAt(
        removeAt(named, joinPointer(pointer, 'timers', timer, 'after')),
        joinPointer(pointer, 'timers', timer, 'calendar'),
      );
      const date =
        'if actions.repousser.jusquAu = null then aujourdhui + duration("P1M") else actions.repousser.jusquAu';
      return setAt(kept, joinPointer(pointer, 'timers', timer, 'at'), date);
    };
    return [jsonDefect(scheme, at(place), change)];
  });
}

function ownSenses(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/opinions\/\w+$/).map(({ pointer, value }) => {
    const form = isRecord(value) && isRecord(value['form']) ? value['form'] : { type: 'object', properties: {} };
    const sens = { title: 'Sens de l’avis', type: 'string', maxLength: 80 };
    const properties = { ...(isRecord(form['properties']) ? form['properties'] : {}), sens };
    return jsonDefect(scheme, at(pointer), (workflow) =>
      setAt(workflow, joinPointer(pointer, 'form'), { ...form, properties }),
    );
  });
}

/** A delay that decides stands still where the service works. */
function workingClocks(scheme: Scheme): readonly Defect[] {
  const working = scheme.states.filter(
    ({ state, parent, id }) =>
      !parent &&
      kindOf(state) === 'step' &&
      state.task &&
      !state.waiting &&
      !state.adHoc &&
      !scheme.actions.some(
        (one) => one.state === id && one.action.by.some((by) => by === 'applicant' || by === 'system'),
      ),
  );
  return nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+$/).flatMap(({ pointer, value }) => {
    const clock = isRecord(value) ? value : {};
    const idle = JSON.stringify([clock['suspendedIn'] ?? [], clock['stopsIn'] ?? []]);
    if (clock['silence'] === 'none') return [];
    return working.flatMap(({ id }) => {
      if (idle.includes(`"${id}"`)) return [];
      const place = joinPointer(pointer, 'suspendedIn');
      const change = (workflow: unknown): unknown =>
        getAt(workflow, place) === undefined ? setAt(workflow, place, [id]) : appendAt(workflow, place, id);
      return [jsonDefect(scheme, at(place), change)];
    });
  });
}

/** What an action writes is written again on entering the state where it leads. */
function writtenTwice(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ action: { to, effects = [] }, pointer }) => {
    const index = effects.findIndex(({ type, when }) => (type === 'mail' || type === 'document') && when === undefined);
    const entered = scheme.states.find(({ id }) => id === to);
    const effect = effects[index];
    if (!entered || !effect) return [];
    const place = joinPointer(entered.pointer, 'entry');
    const also = [at(place)];
    return [
      jsonDefect(
        scheme,
        at(joinPointer(pointer, 'effects', index)),
        (workflow) => setAt(workflow, place, [...(entered.state.entry ?? []), effect]),
        { also },
      ),
    ];
  });
}

/** « est dans la liste, ou… » without the parentheses that part them. */
function openTests(scheme: Scheme): readonly Defect[] {
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    const changed = text.replace(/^([\w.]+) = ("[^"]*") (and|or) /, '$1 in ($2) $3 ');
    return changed === text ? [] : [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, changed))];
  });
}

function daysForYears(scheme: Scheme): readonly Defect[] {
  const file = 'privacy.json';
  return nodesMatching(scheme, file, /\/retention\/after$/).flatMap(({ pointer, value }) =>
    typeof value === 'string' && /^P\dY$/.test(value)
      ? [jsonDefect(scheme, { file, pointer }, (json) => setAt(json, pointer, value.replace('Y', 'D')))]
      : [],
  );
}

/** Help for who answers, in the keyword that nobody is shown. */
function unseenHelp(scheme: Scheme): readonly Defect[] {
  return ['form.schema.json', 'agent.schema.json'].flatMap((file) =>
    nodesMatching(scheme, file, /\/properties\/\w+\/cagou\/hint$/).flatMap(({ pointer, value }) => {
      const place = pointer.replace(/\/cagou\/hint$/, '/description');
      const change = (json: unknown): unknown => setAt(removeAt(json, pointer), place, value);
      return getAt(scheme.json[file], place.replace(/description$/, '$ref')) === undefined
        ? [jsonDefect(scheme, { file, pointer: place }, change)]
        : [];
    }),
  );
}

/** Figures of the rules, typed in the sheet. */
function typedFigures({ source, json }: Scheme): readonly Defect[] {
  const rules = json['rules.json'];
  const computed = isRecord(rules) && Array.isArray(rules['computed']) ? rules['computed'].filter(isRecord) : [];
  const text = source.files['sheet.md'] ?? '';
  return computed.flatMap(({ name, values }) => {
    const value: unknown = Array.isArray(values) && isRecord(values.at(-1)) ? values.at(-1)['value'] : undefined;
    const tag = `{{ constantes.${String(name)}.valeur | montant }}`;
    if (typeof value !== 'number' || value < 1000 || !text.includes(tag)) return [];
    const typed = text.replaceAll(tag, `${value.toLocaleString('fr-FR').replaceAll(/\s/g, ' ')} F`);
    return [{ file: 'sheet.md', pointer: '', files: { 'sheet.md': typed } }];
  });
}

export const TRIAL_KINDS: readonly Kind[] = [
  { name: 'timer date that an action changes in place', find: keptDates },
  { name: 'opinion with a sense of its own', find: ownSenses },
  { name: 'clock suspended while the service works', find: workingClocks },
  { name: 'text written by an action and by where it leads', find: writtenTwice },
  { name: 'test of a list that takes the rest of the condition', find: openTests },
  { name: 'retention in days for years', find: daysForYears },
  { name: 'help that nobody is shown', find: unseenHelp },
  { name: 'figure of the rules typed in the sheet', find: typedFigures },
];
