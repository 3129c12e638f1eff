/*
 * Pages that ask nothing of who writes for a company or an association once all that they hold was given, for an earlier request:
 * they are passed over on the way through the form, and read with the rest before filing.
 */
import type { FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';

/**
 * Ids of the pages that hold nothing but what is given once of a company or an association: details of its record, and documents
 * that are kept, all of them required, so that a page on which nothing is to be mended lacks nothing.
 */
export function knownPages({ fields, ui }: Pick<FormModel, 'fields' | 'ui'>): readonly string[] {
  return ui.pages.map(({ id }) => id).filter((id) => isKnown(fields.filter(({ page }) => page === id)));
}

function isKnown(all: readonly FormField[]): boolean {
  const own = all.filter(({ annotation }) => annotation.calculated === undefined);
  const sources = own.filter(isGivenOnce);
  const isWithin = (pointer: string): boolean =>
    sources.some((source) => pointer === source.pointer || pointer.startsWith(`${source.pointer}/`));
  const holds = (pointer: string): boolean => sources.some((source) => source.pointer.startsWith(`${pointer}/`));
  return (
    sources.some(({ required }) => required) &&
    own.every(({ pointer, type }) => isWithin(pointer) || (type === 'object' && holds(pointer)))
  );
}

function isGivenOnce({ type, annotation, conditional, required }: FormField): boolean {
  if (type === 'file') return annotation.wallet !== undefined && required && !conditional;
  return annotation.prefill?.startsWith('organisation.') === true;
}
