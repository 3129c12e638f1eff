/*
 * Decision tables, row by row and cell by cell, in the words of the grid.
 */
import type { DecisionTable } from '../../schemas/types/rules.ts';
import { isJsonList, isJsonObject, stringsOf } from '../base/guards.ts';
import { equalJson } from '../base/json.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { describeResult, describeTests } from '../templates/describe-cell.ts';
import { matchMembers, type Member } from './match-members.ts';
import { inside, told, type SchemeChange, type Spot } from './change.ts';
import { firstText } from './say-value.ts';

/** Says which rows of a table come, go or give something else; `null` where its columns are not the same. */
export function compareRows(spot: Spot, before: JsonObject, after: JsonObject): readonly SchemeChange[] | null {
  const columns = columnsOf(after);
  if (
    !equalJson(
      columnsOf(before).map(({ key }) => key),
      columns.map(({ key }) => key),
    )
  )
    return null;
  const { pairs, removed, added, isMoved } = matchMembers(rowsOf(before), rowsOf(after), conditionsOf);
  const at = ({ item, rank }: Member): Spot =>
    inside(spot, `Ligne « ${sayConditions(item, columns) || rank + 1} »`, joinPointer(spot.pointer, 'rows', rank));
  const results = ({ item }: Member): string => sayResults(item, columns);
  const whole = (member: Member): string => `${sayConditions(member.item, columns)}, donne ${results(member)}`;
  const changed = pairs.flatMap(([old, young]) => {
    if (equalJson(cells(old.item), cells(young.item))) return [];
    const say = conditionsOf(old.item) === conditionsOf(young.item) ? results : whole;
    const title = say === results ? at(young) : inside(spot, `Ligne ${young.rank + 1}`, at(young).pointer);
    return [told(title, 'changed', say(old), say(young))];
  });
  return [
    ...removed.map((row) => told(at(row), 'removed', results(row))),
    ...changed,
    ...added.map((row) => told(at(row), 'added', null, results(row))),
    ...(isMoved ? [told(inside(spot, 'Lignes', joinPointer(spot.pointer, 'rows')), 'moved')] : []),
  ];
}

const rowsOf = ({ rows }: JsonObject): readonly Json[] => (isJsonList(rows) ? rows : []);
const partOf = (row: Json, part: 'when' | 'then'): readonly string[] => (isJsonObject(row) ? stringsOf(row[part]) : []);
/** A note that changes is no other row. */
const cells = (row: Json): Json => [partOf(row, 'when'), partOf(row, 'then')];
const conditionsOf = (row: Json): string => JSON.stringify(partOf(row, 'when'));

type Column = {
  /** What makes it the same column. */
  readonly key: Json;
  readonly isResult: boolean;
  readonly label: string;
  readonly type: DecisionTable['outputs'][number]['type'];
  readonly unit: string | undefined;
};

function columnsOf({ inputs, outputs }: JsonObject): readonly Column[] {
  const read = (columns: Json | undefined, isResult: boolean): readonly Column[] =>
    (isJsonList(columns) ? columns : []).flatMap((column) => {
      if (!isJsonObject(column)) return [];
      const { label, name, expression = null, type, unit } = column;
      const known = TYPES.find((candidate) => candidate === type) ?? 'string';
      const title = typeof label === 'string' ? label : typeof name === 'string' ? name : '';
      return [{ key: [expression, known], isResult, label: title, type: known, unit: firstText(unit) }];
    });
  return [...read(inputs, false), ...read(outputs, true)];
}

const TYPES = ['string', 'number', 'money', 'boolean', 'date', 'time', 'list', 'context'] as const;

/** « Distance : plus de 80 à 150 ; Situation : tout ». */
function sayConditions(row: Json, columns: readonly Column[]): string {
  return columns
    .filter(({ isResult }) => !isResult)
    .flatMap(({ label, ...column }, rank) => {
      const cell = partOf(row, 'when')[rank] ?? '-';
      return cell.trim() === '-' ? [] : [`${label} : ${describeTests(cell, { ...column, choices: null })}`];
    })
    .join(' ; ');
}

function sayResults(row: Json, columns: readonly Column[]): string {
  const results = columns.filter(({ isResult }) => isResult);
  return results
    .map(({ label, ...column }, rank) => {
      const words = describeResult(partOf(row, 'then')[rank] ?? '', { ...column, choices: null });
      return results.length > 1 ? `${label} : ${words}` : words;
    })
    .join(' ; ');
}
