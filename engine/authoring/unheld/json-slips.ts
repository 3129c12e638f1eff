/*
 * Slips in the files of a scheme: in its expressions, and in what its words say by themselves, such as a length, an effect that is
 * forgotten or a step from which an action may not be taken.
 */
import { isJsonList, isJsonObject, stringsOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { removeNode, replaceNode, type OffsetEdit } from '../../language/json-edits.ts';
import { findNode, readJsonFile } from '../../language/json-file.ts';
import { slipsOfColumn, withSlips } from './column-slips.ts';
import { slipsOfExpression } from './feel-slips.ts';
import type { OtherNames } from './name-slips.ts';
import { twiceAsLong, type Slip } from './slip.ts';

/** What may be otherwise at one place of a file. */
export type PlaceSlip = {
  readonly pointer: Pointer;
  /** As it is written; `put` is null where it is taken away. */
  readonly was: string;
  readonly put: string | null;
  /** One or several, none over another. */
  readonly edits: readonly OffsetEdit[];
};

/** Files whose slips change what a scheme does. */
export const SLIP_FILES: readonly string[] = ['rules.json', 'form.schema.json', 'workflow.json', 'queue.json'];

type Part = {
  readonly pointer: Pointer;
  readonly key: string;
  readonly value: Json;
  /** The key of what holds it. */
  readonly within: string;
};

/** Slips of a file, place by place, in the order it is written. `others`: names that may be taken for one that it reads. */
export function slipsOfFile(text: string, others: OtherNames = () => []): readonly (readonly PlaceSlip[])[] {
  const { root, value } = readJsonFile(text);
  if (!root) return [];
  const edited = (pointer: Pointer, edit: (node: NonNullable<ReturnType<typeof findNode>>) => OffsetEdit | null) => {
    const node = findNode(root, pointer);
    return node && edit(node);
  };
  return partsInside(value, '', '').flatMap((part): readonly (readonly PlaceSlip[])[] => {
    const { pointer, value: is } = part;
    const columns = /^\/tables\/\d+\/rows$/.test(pointer) ? columnsOf(is) : [];
    const ofRows = columns.flatMap(({ column, cells }) =>
      slipsOfColumn(cells).map((slips) =>
        slips.flatMap((slip): readonly PlaceSlip[] => {
          const [row = 0] = slip.keys();
          const at = (rank: number): Pointer => joinPointer(pointer, rank, 'when', column);
          const other = (rank: number): string => withSlips(cells[rank] ?? '', slip.get(rank) ?? []);
          const edits = [...slip.keys()].flatMap(
            (rank) => edited(at(rank), (node) => replaceNode(node, other(rank), text)) ?? [],
          );
          return [{ pointer: at(row), was: cells[row] ?? '', put: other(row), edits }];
        }),
      ),
    );
    const instead = valuesInstead(part, others).map((values) =>
      values.flatMap((other): readonly PlaceSlip[] => {
        const edit = edited(pointer, (node) => replaceNode(node, other, text));
        return edit ? [{ pointer, was: write(is), put: write(other), edits: [edit] }] : [];
      }),
    );
    const gone = mayGo(part) ? edited(pointer, removeNode) : null;
    const left: readonly PlaceSlip[] = gone ? [{ pointer, was: write(is), put: null, edits: [gone] }] : [];
    return [left, ...instead, ...ofRows].filter((slips) => slips.length > 0);
  });
}

/** Schemas of what is asked on the way, or decided, are no part of it: what they refuse is told by the form. */
function isApart(pointer: Pointer, value: Json): boolean {
  const isSchema = isJsonObject(value) && isJsonObject(value['properties']);
  return isSchema && /^\/decision$|\/form$/.test(pointer);
}

function partsInside(value: Json, pointer: Pointer, within: string): readonly Part[] {
  const entries = isJsonList(value)
    ? value.map((item, at) => [at, item] as const)
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, inner]): readonly Part[] => {
    const at = joinPointer(pointer, key);
    if (isApart(at, inner)) return [];
    const name = isJsonList(value) ? within : String(key);
    return [{ pointer: at, key: name, value: inner, within }, ...partsInside(inner, at, name)];
  });
}

const EXPRESSIONS: ReadonlySet<string> = new Set(['expression', 'calculated', 'valid', 'amount', 'at', 'when']);

/** Other values that may stand there, place by place of what is written. */
function valuesInstead({ pointer, key, value, within }: Part, others: OtherNames): readonly (readonly Json[])[] {
  if (typeof value === 'number') return numbersInstead(pointer, key, value);
  if (typeof value !== 'string') return [];
  // What rows ask is written in several of them at once.
  if (/\/rows\/\d+\/when\/\d+$/.test(pointer)) return [];
  if (/\/rows\/\d+\/then\/\d+$/.test(pointer) || EXPRESSIONS.has(key) || within === 'decides')
    return slipsOfExpression(value, others).map((slips) => slips.map((slip) => withSlip(value, slip)));
  // When a task should be done is told by no scenario.
  const longer = /\/task\/due\//.test(pointer) ? null : twiceAsLong(value);
  if (longer !== null) return [[longer]];
  return key === 'silence' && SILENCES[value] !== undefined ? [[SILENCES[value]]] : [];
}

/** A text with a slip in it. */
export const withSlip = (text: string, { from, to, put }: Slip): string => text.slice(0, from) + put + text.slice(to);

const SILENCES: Readonly<Record<string, string | undefined>> = {
  favorable: 'defavorable',
  defavorable: 'favorable',
  sansAvis: 'favorable',
};

const COUNTED: ReadonlySet<string> = new Set(['value', 'above', 'rate']);

function numbersInstead(pointer: Pointer, key: string, value: number): readonly (readonly number[])[] {
  if (key === 'quorum') return [[value - 1].filter((other) => other > 0)];
  // On what a question depends; what an answer may be is told by the form.
  if (/\/if\/.*(?:minimum|maximum)$/i.test(pointer)) return [[value + 1, value - 1]];
  return COUNTED.has(key) && value !== 0 ? [[value * 2, value / 2]] : [];
}

/** The cells of each column of what rows ask. */
function columnsOf(rows: Json): readonly { readonly column: number; readonly cells: readonly string[] }[] {
  const asked = isJsonList(rows) ? rows.map((row) => (isJsonObject(row) ? stringsOf(row['when']) : [])) : [];
  return (asked[0] ?? []).map((_, column) => ({ column, cells: asked.map((cells) => cells[column] ?? '-') }));
}

/** What may be forgotten: an effect, its condition, a guard, a step in a list of steps. */
function mayGo({ pointer, key, within }: Part): boolean {
  if (/\/(effects|entry|filed|guards)\/\d+$/.test(pointer)) return true;
  if (/\/(effects|entry|filed)\/\d+\/when$/.test(pointer)) return true;
  return /\/(from|holds|suspendedIn)\/\d+$/.test(pointer) || (key === 'restart' && within !== 'restart');
}

const write = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
