/*
 * What a source of the installation gives, as far as a scheme has to know: names and types of its values. Where it is asked, and
 * with which secret, is its configuration's affair.
 */
import type { FormField } from '../../language/form-schema.ts';
import type { SourceContract, SourceValueType } from '../../language/source.ts';

/**
 * The register of establishments, which every installation has: those that it imported, or a service that it names `ridet` in its
 * configuration, which then gives the same values.
 */
export const ESTABLISHMENTS: SourceContract = {
  id: 'ridet',
  title: 'Registre des établissements (RIDET)',
  values: {
    nom: 'text',
    forme: 'text',
    naf: 'text',
    rna: 'text',
    voie: 'text',
    boitePostale: 'text',
    codePostal: 'text',
    commune: 'text',
    fermeLe: 'date',
  },
};

/** Names of the values that it gives. */
export const ESTABLISHMENT_VALUES: readonly string[] = Object.keys(ESTABLISHMENTS.values);

/** A source by its name; null where it is not known here. @param given those of the installation, null where it is not known which it has */
export function findSource(id: string, given: readonly SourceContract[] | null): SourceContract | null {
  return given?.find((source) => source.id === id) ?? (id === ESTABLISHMENTS.id ? ESTABLISHMENTS : null);
}

/** Whether values of a type can answer a question. */
export function suits(type: SourceValueType, { type: asked, format }: Pick<FormField, 'type' | 'format'>): boolean {
  switch (type) {
    case 'text':
      return asked === 'string' && format !== 'date';
    case 'date':
      return asked === 'string' && format === 'date';
    case 'number':
      return asked === 'number' || asked === 'integer';
    case 'boolean':
      return asked === 'boolean';
  }
}
