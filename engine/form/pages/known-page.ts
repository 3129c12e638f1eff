/*
 * Pages that ask nothing of who writes for a company or an association: all that they hold was given once, for an earlier
 * request, and is still there. They are passed over on the way through the form, and read with the rest before filing.
 */
import { atPointer } from '../../base/json.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import type { FormModel } from '../form.ts';
import type { FormField } from '../../language/form-schema.ts';

/**
 * Whether a page holds nothing but what is given once of a company or an association (details of its record, documents that
 * are kept), its documents are there, and so is one answer at least. That what is required is answered is for who judges the
 * answers.
 */
export function isKnownPage({ fields }: Pick<FormModel, 'fields'>, page: string, answers: JsonObject): boolean {
  const own = fields.filter((field) => field.page === page && field.annotation.calculated === undefined);
  const sources = own.filter(isGivenOnce).map(({ pointer }) => pointer);
  const isWithin = (pointer: string): boolean =>
    sources.some((source) => pointer === source || pointer.startsWith(`${source}/`));
  return (
    own.every(({ pointer, type }) => isWithin(pointer) || (type === 'object' && holds(sources, pointer))) &&
    own.every(({ pointer, type }) => type !== 'file' || isSaid(atPointer(answers, pointer))) &&
    sources.some((pointer) => isSaid(atPointer(answers, pointer)))
  );
}

function isGivenOnce({ type, annotation, conditional }: FormField): boolean {
  if (type === 'file') return annotation.wallet !== undefined && !conditional;
  return annotation.prefill?.startsWith('organisation.') === true;
}

/** Whether a section holds what is given once; what else it holds is looked at by itself. */
const holds = (sources: readonly string[], pointer: string): boolean =>
  sources.some((source) => source.startsWith(`${pointer}/`));

const isSaid = (value: Json | undefined): boolean => value !== undefined && value !== null && value !== '';
