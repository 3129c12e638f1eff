/**
 * Amounts that the sheet types and the rules hold: the day one changes, the other would be wrong, and it is the one that people
 * read.
 */
import type { ComputedValue, DecisionTable } from '../../schemas/types/rules.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { SHEET } from '../language/source-files.ts';

/** An amount as it is typed, the thousands parted or not. */
const AMOUNT =
  /(?<![\w\d,.])(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{4,9})[ \u00a0\u202f]?(?:F\b(?:[ \u00a0\u202f]CFP\b)?|FCFP\b|XPF\b|francs?\b)/g;

type Held = { readonly title: string; readonly mended: string };

/** Amounts of the sheet that are those of a constant or of a table. */
export function checkSheetFigures({ source, rules, report }: ParsedSource): readonly Diagnostic[] {
  const held = new Map([...(rules.tables ?? []).flatMap(heldByTable), ...(rules.computed ?? []).flatMap(heldByValue)]);
  if (held.size === 0) return [];
  return (source.files[SHEET] ?? '').split('\n').flatMap((row, at) =>
    [...row.matchAll(AMOUNT)].flatMap((match) => {
      const found = held.get(Number((match[1] ?? '').replaceAll(/\D/g, '')));
      if (!found) return [];
      const [line, column] = [at + 1, match.index + 1];
      const place = { line, column, endLine: line, endColumn: column + match[0].length };
      return [report('sheet.figure-typed', SHEET, place, { written: match[0], ...found })];
    }),
  );
}

function heldByValue({ name, title, type, values = [] }: ComputedValue): readonly (readonly [number, Held])[] {
  if (type !== 'money') return [];
  return values.flatMap(({ value }) =>
    typeof value === 'number' ? [[value, { title, mended: `{{ constantes.${name}.valeur | montant }}` }] as const] : [],
  );
}

/** Amounts that its rows give. */
function heldByTable({ name, title, outputs, rows }: DecisionTable): readonly (readonly [number, Held])[] {
  return rows.flatMap(({ then }) =>
    then.flatMap((cell, at) =>
      outputs[at]?.type === 'money' && /^\d+$/.test(cell.trim())
        ? [[Number(cell), { title, mended: `baremes.${name}` }] as const]
        : [],
    ),
  );
}
