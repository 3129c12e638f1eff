/*
 * Which values an author may have named in the place of another: those of the same kind, in the same unit, the nearest to it in the
 * form and the rules first, such as the day on which a project begins for the day on which it ends; and a sum for one of its parts.
 */
import { splitPointer } from '../../base/pointer.ts';
import type { FormField } from '../../language/form-schema.ts';
import { says } from './read-by.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';

/** Names that may be taken for one, as expressions write them. */
export type OtherNames = (written: string) => readonly string[];

/** As many as one place is tried with, and as many that it is made of, or that are made of it. */
const MOST = 2;

/** The day of the request, for the day on which it is judged. */
const FILED = 'dossier.deposeLe';

type Named = { readonly name: string; readonly kind: string };

/** Of the answers and the computed values of a scheme, of today and the day of the request too; members of a list are read by names of their own. */
export function otherNames({ form, rules }: Pick<CompiledDispositif, 'form' | 'rules'>): OtherNames {
  const answers = form.model.fields.flatMap((field): readonly Named[] => {
    const kind = kindOf(field);
    const parts = splitPointer(field.pointer);
    return kind === null || parts.includes('*') ? [] : [{ name: parts.join('.'), kind }];
  });
  const computed = (rules.rules.computed ?? []).flatMap(({ name, type, unit = '', each }): readonly Named[] => {
    if (each !== undefined) return [];
    if (type === 'date') return [{ name, kind: type }];
    return type === 'number' || type === 'money' ? [{ name, kind: `number ${unit}` }] : [];
  });
  const all = [...answers, ...computed];
  const made = new Map((rules.rules.computed ?? []).map(({ name, expression = '' }) => [name, expression]));
  const ranks = new Map(all.map(({ name }, at) => [name, at]));
  const dates = all.flatMap(({ name, kind }) => (kind === 'date' ? [name] : [])).slice(0, MOST);
  return (written) => {
    if (written === 'aujourdhui') return [FILED, ...dates].slice(0, MOST);
    if (written === FILED) return ['aujourdhui'];
    const rank = ranks.get(written);
    const kind = all[rank ?? -1]?.kind;
    if (rank === undefined || kind === undefined) return [];
    const isKin = ({ name }: Named): boolean =>
      says(made.get(written) ?? '', name) || says(made.get(name) ?? '', written);
    const distance = ({ name }: Named): number =>
      Math.abs((ranks.get(name) ?? 0) - rank) + (partOf(name) === partOf(written) ? 0 : all.length);
    const nearest = all
      .filter((other) => other.kind === kind && other.name !== written)
      .toSorted((left, right) => distance(left) - distance(right));
    const names = [...nearest.slice(0, MOST), ...nearest.filter(isKin).slice(0, MOST)].map(({ name }) => name);
    return [...new Set(names)];
  };
}

function kindOf({ type, format, annotation }: FormField): string | null {
  if (type === 'string') return format === 'date' ? 'date' : null;
  return type === 'number' || type === 'integer' ? `number ${annotation.unit ?? ''}` : null;
}

/** The part of the form that asks for it; computed values are one part. */
const partOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));
