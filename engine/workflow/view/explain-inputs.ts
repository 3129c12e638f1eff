/*
 * What a computed value was made from, in words: the questions by their label, other values by their title, the columns of
 * a scale by their heading, each with its value as people read it.
 */
import type { DecisionTable } from '../../../schemas/types/rules.ts';
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { findField } from '../../form/fields/field-index.ts';
import { formatAnswer } from '../../form/words/format-answer.ts';
import { formatNumber, formatQuantity } from '../../form/words/format-value.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { ComputedTrace } from '../../case/case.ts';
import type { Form } from '../../form/form.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { formRead } from '../../names/forms-read.ts';
import { findName, readName } from '../../names/read-name.ts';
import type { CaseName } from '../../names/table.ts';
import { listOfTable } from '../../rules/each-member.ts';
import { isScale } from '../../form/words/bracket-words.ts';
import { writeDate, writeTime, writeValue } from '../../templates/french-values.ts';
import { labelsOf, withLabels } from '../../rules/value-labels.ts';
import { choicesOfExpression } from '../../templates/sheet.ts';

/** A question, value or heading with what stands under it. */
export type Cell = { readonly label: string; readonly text: string };
type Read = Pick<CompiledDispositif, 'identity' | 'rules' | 'form' | 'agent' | 'workflow'>;

const NOTHING = 'non renseigné';

/** Values that an expression read, by their path, in words. */
export function explainPaths(compiled: Read, inputs: JsonObject): readonly Cell[] {
  return Object.entries(inputs).map(([path, value]) => explainPath(compiled, path, value));
}

/** The inputs of a trace in words; `table` is the scale that gave the value, null for an expression. */
export function explainInputs(compiled: Read, { inputs }: ComputedTrace, table: DecisionTable | null): readonly Cell[] {
  const list = table ? listOfTable(compiled.rules, table.name) : {};
  return Object.entries(inputs).map(([name, value]) => {
    const column = table?.inputs.find(({ label }) => label === name);
    if (!column) return explainPath(compiled, name, value);
    const choice = choicesOfExpression(compiled, column.expression, list)?.find(
      (candidate) => candidate.value === value,
    );
    return { label: name, text: choice?.label ?? writeTyped(value, column) };
  });
}

function explainPath(compiled: Read, path: string, value: Json): Cell {
  const computed = compiled.rules.rules.computed?.find(({ name }) => name === path);
  if (computed)
    return {
      label: computed.title,
      text: countBrackets(value) ?? writeTyped(withLabels(value, labelsOf(computed)), computed),
    };
  const own = nameOfPath(compiled, path);
  if (own) return { label: own.label, text: writeTyped(value, own) };
  const read = formRead(compiled, path.split('.'));
  const cell = read && explainField(read.form, read.names, value);
  if (!cell) return bare(path, value);
  return read.title === null ? cell : { ...cell, label: `${read.title}, ${cell.label}` };
}

/** How many brackets a marginal scale has; what stands in each is told by the value that applies it. */
function countBrackets(value: Json): string | null {
  return isScale(value) ? `${value.length} tranche${value.length > 1 ? 's' : ''}` : null;
}

type Typed = { readonly type: CaseName['type']; readonly unit?: string | undefined };
type Named = Typed & { readonly label: string };

/**
 * How a path of the case, or of the results of a scale, is called: nobody at a desk should have to read
 * `actions.signerContrat.le`. Null when it has no name of its own.
 */
function nameOfPath({ rules, workflow }: Read, path: string): Named | null {
  const names = path.split('.');
  const read = readName(names);
  if (read.type === 'case') return named(read.name, '');
  if (read.type === 'action') {
    const action = workflow.actions[read.id ?? ''];
    return action ? named(findName(`actions.<action>.${read.names.join('.')}`), action.definition.title) : null;
  }
  const [head, name] = names;
  const computed = rules.rules.computed?.find((value) => value.name === head);
  const table = rules.rules.tables?.find((candidate) => candidate.name === computed?.table);
  const output = table?.outputs.find((candidate) => candidate.name === name);
  // A result alone would often be the very name of the value that is explained.
  return computed && output ? { ...output, label: `${computed.title}, ${output.label}` } : null;
}

/** An entry of the table with its label; null for one of which nobody is told. */
function named(name: CaseName | undefined, title: string): Named | null {
  return name?.label === undefined ? null : { label: name.label.replace('{title}', () => title), type: name.type };
}

/** A list of members is told by its length, since its members are read among the answers. */
function explainField(form: Form, names: readonly string[], value: Json): Cell | null {
  const field = findField(form.model, placeOf(form, names));
  if (!field) return null;
  const members = isJsonList(value) && value.some(isJsonObject);
  const text = members ? formatNumber(value.length) : formatAnswer(form, field, value);
  return { label: field.label, text: text ?? NOTHING };
}

/** `enfants.naissance` reads the date of each child: the pointer of a member, with a star for its place. */
function placeOf(form: Form, names: readonly string[]): Pointer {
  return names.reduce<Pointer>((pointer, name) => {
    const direct = joinPointer(pointer, name);
    return findField(form.model, direct) ? direct : joinPointer(pointer, '*', name);
  }, '');
}

function bare(path: string, value: Json): Cell {
  return { label: path, text: writeTyped(value, { type: 'string' }) };
}

function writeTyped(value: Json, typed: Typed): string {
  const { type, unit } = typed;
  if (isJsonList(value) && value.some((item) => typeof item === 'number'))
    return value.map((item) => writeTyped(item, typed)).join(', ');
  if (typeof value === 'number') return formatQuantity(value, unit, type === 'money');
  if (type === 'money') return NOTHING;
  if (type === 'date') return writeDate(value) || NOTHING;
  if (type === 'time') return writeTime(value) || NOTHING;
  return writeValue(value) || NOTHING;
}
