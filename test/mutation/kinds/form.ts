/** Defects of form.schema.json and form.ui.json. */
import { isRecord, stringsOf } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { appendAt, getAt, nodesOf, removeAt, renameAt, setAt } from '../json-edits.ts';
import { fieldsOf, isMentioned, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const FORM = 'form.schema.json';
const UI = 'form.ui.json';

/** A name that is surely not there. */
export function misspelt(name: string): string {
  return `${name.slice(0, 1)}${name.slice(2)}zq`;
}

function renamedFields(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, name, root }) => {
    const siblings = stringsOf(getAt(scheme.json[FORM], `${pointer.replace(/\/properties\/[^/]+$/, '')}/required`));
    if (!root && !siblings.includes(name)) return [];
    const at = joinPointer(parentPointer(pointer), misspelt(name));
    return [
      jsonDefect(scheme, { file: FORM, pointer: at }, (form) => renameAt(form, pointer, misspelt(name)), {
        names: [name],
      }),
    ];
  });
}

function unplacedFields(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, UI, /^\/pages\/\d+\/fields\/\d+$/).map(({ pointer, value }) =>
    jsonDefect(scheme, { file: UI, pointer }, (ui) => removeAt(ui, pointer), { names: [String(value)] }),
  );
}

function fieldsPlacedTwice(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, UI, /^\/pages\/\d+\/fields$/).flatMap(({ pointer, value }) => {
    const [name] = stringsOf(value);
    const to = pointer === '/pages/0/fields' ? '/pages/1/fields' : '/pages/0/fields';
    if (name === undefined || getAt(scheme.json[UI], to) === undefined) return [];
    return [jsonDefect(scheme, { file: UI, pointer: to }, (ui) => appendAt(ui, to, name), { names: [name] })];
  });
}

/** Keywords that JSON Schema would ignore without a word once misspelt. */
const KEYWORDS = [
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'required',
  'oneOf',
  'minItems',
  'then',
];

function misspeltKeywords(scheme: Scheme): readonly Defect[] {
  return nodesOf(scheme.json[FORM]).flatMap(({ pointer, key }) => {
    if (!KEYWORDS.includes(key) || /\/(properties|messages)\/[^/]+$/.test(pointer)) return [];
    const at = joinPointer(parentPointer(pointer), misspelt(key));
    return [jsonDefect(scheme, { file: FORM, pointer: at }, (form) => renameAt(form, pointer, misspelt(key)))];
  });
}

/** Keywords that say something of one type alone, so that another type leaves them without effect. */
const TYPED = [
  'oneOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'items',
];

function swappedTypes(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) => {
    const { type } = field;
    if (typeof type !== 'string' || !TYPED.some((keyword) => Object.hasOwn(field, keyword))) return [];
    const other = type === 'string' ? 'integer' : type === 'array' ? 'string' : 'string';
    return [jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, joinPointer(pointer, 'type'), other))];
  });
}

function droppedParts(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) =>
    ['type', 'title', 'items'].flatMap((part) => {
      if (!Object.hasOwn(field, part) || Object.hasOwn(field, '$ref')) return [];
      return [jsonDefect(scheme, { file: FORM, pointer }, (form) => removeAt(form, joinPointer(pointer, part)))];
    }),
  );
}

function unknownRequired(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/?required\/\d+$/).flatMap(({ pointer, value }) =>
    typeof value === 'string'
      ? [jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, pointer, misspelt(value)))]
      : [],
  );
}

function repeatedChoices(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/oneOf$/).flatMap(({ pointer, value }) => {
    const [first]: readonly unknown[] = Array.isArray(value) ? value : [];
    return isRecord(first) && Object.hasOwn(first, 'const')
      ? [jsonDefect(scheme, { file: FORM, pointer }, (form) => appendAt(form, pointer, first))]
      : [];
  });
}

/** Choices that a condition, a rule, the workflow or the queue names. */
function renamedChoices(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/oneOf\/\d+\/const$/).flatMap(({ pointer, value }) => {
    if (typeof value !== 'string' || pointer.includes('/if/')) return [];
    const field = pointer.split('/').at(-4) ?? '';
    const isRead =
      isMentioned(scheme, field, /^(rules|workflow|queue)\.json$/) &&
      isMentioned(scheme, value, /^(rules|workflow|queue)\.json$/);
    if (!isRead && !isCondition(scheme, field, value)) return [];
    const change = (form: unknown): unknown => setAt(form, pointer, misspelt(value));
    return [jsonDefect(scheme, { file: FORM, pointer }, change, { names: [value], scenarios: true })];
  });
}

function isCondition(scheme: Scheme, field: string, value: string): boolean {
  return nodesOf(scheme.json[FORM]).some(
    ({ pointer, value: found }) =>
      pointer.includes('/if/') && pointer.endsWith(`/properties/${field}/const`) && found === value,
  );
}

function reversedBounds(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) =>
    [['minimum', 'maximum'] as const, ['minLength', 'maxLength'] as const].flatMap(([low, high]) => {
      const most = field[high];
      if (typeof most !== 'number' || typeof field[low] !== 'number') return [];
      const change = (form: unknown): unknown => setAt(form, joinPointer(pointer, low), most + 1);
      return [jsonDefect(scheme, { file: FORM, pointer: joinPointer(pointer, low) }, change)];
    }),
  );
}

function badPatterns(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) => {
    if (field['type'] !== 'string' || field['format'] !== undefined || field['oneOf'] !== undefined) return [];
    const at = joinPointer(pointer, 'pattern');
    return ['^(a+)+$', '[a-'].map((pattern) =>
      jsonDefect(scheme, { file: FORM, pointer: at }, (form) => setAt(form, at, pattern)),
    );
  });
}

function misreadConditions(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/if\/(?:.*\/)?properties\/[^/]+$/).map(({ pointer }) => {
    const name = pointer.slice(pointer.lastIndexOf('/') + 1);
    const at = joinPointer(parentPointer(pointer), misspelt(name));
    return jsonDefect(scheme, { file: FORM, pointer: at }, (form) => renameAt(form, pointer, misspelt(name)));
  });
}

function impossibleValues(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/if\/.*\/(const|enum\/\d+)$/).flatMap(({ pointer, value }) =>
    typeof value === 'string' || typeof value === 'boolean'
      ? [jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, pointer, `${String(value)}zq`))]
      : [],
  );
}

/** What a branch asks for is asked only if its condition holds and does not. */
function contradictoryConditions(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/if$/).flatMap(({ pointer, value }) => {
    const discrete = nodesOf(value).some(({ key }) => key === 'const' || key === 'enum' || key === 'required');
    if (!discrete || pointer.includes('/items/')) return [];
    const change = (form: unknown): unknown => setAt(form, pointer, { allOf: [value, { not: value }] });
    return [jsonDefect(scheme, { file: FORM, pointer: parentPointer(pointer) }, change)];
  });
}

/** A field required of all that is asked of some. */
function requiredWhereHidden(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /^\/allOf\/\d+\/then$/).flatMap(({ pointer, value }) => {
    const then = isRecord(value) && isRecord(value['properties']) ? Object.keys(value['properties']) : [];
    const own = scheme.json[FORM];
    const condition = getAt(own, joinPointer(parentPointer(pointer), 'if'));
    return then.slice(0, 1).flatMap((name) => {
      const hidden = setAt(own, joinPointer(parentPointer(pointer), 'if'), { allOf: [condition, { not: condition }] });
      const at = '/required';
      const names = [...stringsOf(getAt(own, at)), name];
      return [
        jsonDefect(scheme, { file: FORM, pointer: at }, () => setAt(hidden, at, names), {
          also: [{ file: FORM, pointer: parentPointer(pointer) }],
        }),
      ];
    });
  });
}

function emptyPages(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, UI, /^\/pages\/\d+\/fields$/).map(({ pointer, value }) =>
    jsonDefect(scheme, { file: UI, pointer }, (ui) => setAt(ui, pointer, []), { names: stringsOf(value) }),
  );
}

function unknownBlocks(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/\$ref$/).map(({ pointer, value }) =>
    jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, pointer, `${String(value)}zq`)),
  );
}

function unfitWidgets(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) => {
    if (typeof field['type'] !== 'string' || !isRecord(field['cagou'])) return [];
    const at = joinPointer(pointer, 'cagou', 'widget');
    const widget = field['type'] === 'boolean' ? 'date' : 'checkbox';
    return [jsonDefect(scheme, { file: FORM, pointer: at }, (form) => setAt(form, at, widget))];
  });
}

export const FORM_KINDS: readonly Kind[] = [
  { name: 'field renamed', find: renamedFields },
  { name: 'field taken off its page', find: unplacedFields },
  { name: 'field on two pages', find: fieldsPlacedTwice },
  { name: 'keyword misspelt', find: misspeltKeywords },
  { name: 'type of a field swapped', find: swappedTypes },
  { name: 'type, label or items dropped', find: droppedParts },
  { name: 'unknown field required', find: unknownRequired },
  { name: 'choice repeated', find: repeatedChoices },
  { name: 'choice renamed that is read', find: renamedChoices },
  { name: 'bounds reversed', find: reversedBounds },
  { name: 'pattern broken or without end', find: badPatterns },
  { name: 'condition on an unknown field', find: misreadConditions },
  { name: 'condition on an impossible value', find: impossibleValues },
  { name: 'condition that contradicts itself', find: contradictoryConditions },
  { name: 'required field hidden by its condition', find: requiredWhereHidden },
  { name: 'page emptied', find: emptyPages },
  { name: 'unknown block', find: unknownBlocks },
  { name: 'control unfit for the type', find: unfitWidgets },
];
