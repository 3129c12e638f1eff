/** Defects of answers that are calculated from others. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { appendAt, getAt, removeAt, setAt } from '../json-edits.ts';
import { fieldsOf, jsonDefect, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const FORM = 'form.schema.json';
const UI = 'form.ui.json';

type Calculated = { readonly pointer: string; readonly name: string; readonly text: string };

function calculatedOf({ json }: Scheme): readonly Calculated[] {
  return fieldsOf(json[FORM]).flatMap(({ pointer, name, field }) => {
    const text = isRecord(field['cagou']) ? field['cagou']['calculated'] : undefined;
    return typeof text === 'string' ? [{ pointer, name, text }] : [];
  });
}

/** A change of the form at each calculated answer; told there or at what is made of it. */
const inForm =
  (at: (one: Calculated) => string, change: (form: unknown, one: Calculated) => unknown): Kind['find'] =>
  (scheme) =>
    calculatedOf(scheme).map((one) =>
      jsonDefect(scheme, { file: FORM, pointer: at(one) }, (form) => change(form, one), { names: [one.name] }),
    );

const atText = ({ pointer }: Calculated): string => joinPointer(pointer, 'cagou', 'calculated');
const rewritten = (write: (text: string) => string): Kind['find'] =>
  inForm(atText, (form, one) => setAt(form, atText(one), write(one.text)));

/** Moved under the first condition of the form, as a question that is asked there would be. */
function movedUnderCondition(scheme: Scheme): readonly Defect[] {
  const then = '/allOf/0/then/properties';
  if (!isRecord(getAt(scheme.json[FORM], then))) return [];
  return calculatedOf(scheme).map(({ pointer, name }) => {
    const moved = joinPointer(then, name);
    return jsonDefect(scheme, { file: FORM, pointer: moved }, (form) =>
      setAt(removeAt(form, pointer), moved, getAt(form, pointer)),
    );
  });
}

function givenInScenarios(scheme: Scheme): readonly Defect[] {
  const scenarios = Object.keys(scheme.json).filter((file) => file.startsWith('scenarios/'));
  return calculatedOf(scheme).flatMap(({ name }) =>
    scenarios.slice(0, 1).map((file) => {
      const pointer = joinPointer('/given/answers', name);
      return jsonDefect(scheme, { file, pointer }, (scenario) => setAt(scenario, pointer, 30));
    }),
  );
}

function placedOnPages(scheme: Scheme): readonly Defect[] {
  return calculatedOf(scheme).map(({ name }) =>
    jsonDefect(scheme, { file: UI, pointer: '/pages/0/fields' }, (ui) => appendAt(ui, '/pages/0/fields', name)),
  );
}

function blamed(scheme: Scheme): readonly Defect[] {
  return calculatedOf(scheme).map(({ name }) => {
    const check = { id: 'calculee', valid: `${name} != null`, field: joinPointer('', name), message: 'Corrigez.' };
    const checks = getAt(scheme.json['rules.json'], '/checks');
    const pointer = '/checks';
    return jsonDefect(scheme, { file: 'rules.json', pointer }, (rules) =>
      setAt(rules, pointer, [...(Array.isArray(checks) ? checks : []), check]),
    );
  });
}

export const CALCULATED_KINDS: readonly Kind[] = [
  {
    name: 'calculated answer that reads a misspelt name',
    find: rewritten((text) => text.replace(/\b[a-z]+(?=[.,])/, misspelt)),
  },
  {
    name: 'calculated answer that reads the case',
    find: rewritten((text) =>
      text.includes('aujourdhui')
        ? text.replace('aujourdhui', 'dossier.deposeLe')
        : `(${text}) + dossier.montantEngage`,
    ),
  },
  { name: 'calculated answer of another type', find: rewritten((text) => `${text} > 3`) },
  {
    name: 'calculated answer that is required',
    find: inForm(
      () => '/required',
      (form, { name }) => appendAt(form, '/required', name),
    ),
  },
  {
    name: 'calculated answer with a value by default',
    find: inForm(
      ({ pointer }) => joinPointer(pointer, 'default'),
      (form, { pointer }) => setAt(form, joinPointer(pointer, 'default'), 18),
    ),
  },
  { name: 'calculated answer on a page', find: placedOnPages },
  { name: 'calculated answer under a condition', find: movedUnderCondition },
  { name: 'calculated answer that a check blames', find: blamed },
  { name: 'calculated answer that a scenario gives', find: givenInScenarios },
];
