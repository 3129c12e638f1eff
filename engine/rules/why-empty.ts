/**
 * Why a computed value is nothing, in words for its author: the part of its rule that failed, the table that did not answer,
 * and through the values it reads the first cause of all.
 */
import type { ValueType } from '../../schemas/types/common.ts';
import type { CompiledExpression, Reason, Scope } from '../feel/compiled-expression.ts';
import { KIND_WORDS } from '../feel/reporter.ts';
import type { LocalDate } from '../base/values.ts';
import { formatDate } from '../form/words/format-value.ts';
import { readPath } from '../base/json.ts';
import { kindOfValue } from './check-types.ts';
import { evaluateTable, type CompiledTable } from './decision-table.ts';

/** Why one value is nothing; `reads` is what it found empty, as a dotted path, when that is why. */
export type Why = { readonly says: string; readonly reads: string | null };

/** What becomes of a part of an expression that fails, by its kind. */
const FAILS: Readonly<Record<Reason['type'], (part: string) => string>> = {
  absent: (part) => `${part} est vide`,
  operands: (part) => `${part} réunit des valeurs qui ne vont pas ensemble`,
  order: (part) => `${part} compare des valeurs qui n’ont pas d’ordre entre elles`,
  number: (part) => `${part} divise par zéro, ou donne un nombre trop grand`,
  arguments: (part) => `${part} ne reçoit pas ce qu’il faut`,
  function: (part) => `${part} n’est pas une fonction`,
  path: (part) => `${part} n’existe pas dans cette valeur`,
  literal: (part) => `${part} n’est ni une date, ni une heure, ni une durée`,
  condition: (part) => `${part} n’est ni vrai ni faux`,
  size: (part) => `${part} parcourt trop de valeurs`,
};

/** Of an expression whose value is nothing, or of another type than declared. */
export function whyExpression(expression: CompiledExpression, type: ValueType, scope: Scope): Why {
  if (expression.evaluate(scope) !== null) return whyType(type);
  const [reason] = expression.explain(scope);
  if (!reason) {
    const empty = expression.paths.find((path) => readPath(scope, path.split('.')) === null) ?? null;
    return empty === null
      ? { says: 'la règle dit elle-même « null »', reads: null }
      : { says: FAILS.absent(`« ${empty} »`), reads: empty };
  }
  const part = expression.text.slice(reason.from, reason.to);
  return { says: FAILS[reason.type](`« ${part} »`), reads: reason.type === 'absent' ? part : null };
}

/** Of a value that is not what it is declared to be. */
export function whyType(type: ValueType): Why {
  return { says: `ce qui est trouvé n’est pas ${KIND_WORDS[kindOfValue(type)]}`, reads: null };
}

/** Of a value that no act fixes on a day; `on` is null when the day is not known, for want of what `reads` names. */
export function whyNotInForce(reads: string | null, on: LocalDate | null): Why {
  const says =
    on === null ? 'le jour qui la choisit n’est pas connu' : `aucune valeur n’est en vigueur le ${formatDate(on)}`;
  return { says, reads };
}

/** Of a value whose table is not in force; `on` is null when the day is not known. */
export function whyNoTable(name: string, on: LocalDate | null): Why {
  const day = on === null ? 'le jour qui le choisit n’est pas connu' : `aucun n’est en vigueur le ${formatDate(on)}`;
  return { says: `barème « ${name} » : ${day}`, reads: null };
}

/** Of a table that gives nothing. */
export function whyTable(compiled: CompiledTable, type: ValueType, scope: Scope): Why {
  const { value, rows, inputs } = evaluateTable(compiled, scope);
  if (value !== null) return whyType(type);
  const { table } = compiled;
  const told = (says: string, reads: string | null = null): Why => ({
    says: `barème « ${table.title} » : ${says}`,
    reads,
  });
  const cells = rows.flatMap((row) => compiled.rows[row]?.then.map((cell) => ({ cell, row })) ?? []);
  const failed = (rows.length > 0 ? cells : (compiled.otherwise ?? []).map((cell) => ({ cell, row: null }))).find(
    ({ cell }) => cell.evaluate(scope) === null,
  );
  if (failed) {
    const why = whyExpression(failed.cell, type, scope);
    const place = failed.row === null ? 'dans les autres cas' : `à la ligne ${failed.row + 1}`;
    return told(`${place}, ${why.says}`, why.reads);
  }
  if (rows.length > 1) {
    const list = rows.map((row) => row + 1).join(', ');
    return told(
      table.hitPolicy === 'U' ? `plusieurs lignes conviennent (${list})` : `les lignes ${list} ne s’accordent pas`,
    );
  }
  const empty = table.inputs.find(({ label }) => inputs[label] === null);
  return empty
    ? told(`aucune ligne ne convient, « ${empty.label} » est vide`, empty.expression)
    : told('aucune ligne ne convient');
}
