/** Which answers of a scheme may go into open data, as its author said it (`open` of the form), and in what steps. */
import { splitPointer } from '../../engine/base/index.ts';
import type { CompiledDispositif, FormField } from '../../engine/index.ts';

/** A question whose answers are counted. */
export interface OpenQuestion {
  /** Place with dots: `terrain.commune`. */
  readonly name: string;
  readonly title: string;
  /** Keys from the answers down. */
  readonly path: readonly string[];
  /**
   * What is counted: the answer as it is (one of a list of choices), the step of a number on a scale of 1, 2 and 5, or the year of a
   * date.
   */
  readonly step: 'value' | 'scale' | 'year';
  /** Words of the values that have some. */
  readonly labels: ReadonlyMap<string, string>;
}

type Scheme = { readonly form: Pick<CompiledDispositif['form'], 'model' | 'data'> };

/**
 * Questions asked once, outside lists, that the author opened: choices as they are, numbers and dates coarsened. What is opened as it
 * is and has no choices (a text, an exact number) is not counted: its values would be those of one person each.
 */
export function openQuestions({ form }: Scheme): readonly OpenQuestion[] {
  return form.model.fields.flatMap((field) => {
    const step = stepOf(field, form.data);
    if (step === null || field.pointer.includes('/*')) return [];
    const path = splitPointer(field.pointer);
    return [{ name: path.join('.'), title: field.label, path, step, labels: labelsOf(field, form.data) }];
  });
}

type Data = Scheme['form']['data'];

function stepOf(field: FormField, data: Data): OpenQuestion['step'] | null {
  const { open } = field.annotation;
  if (open !== 'open' && open !== 'coarse') return null;
  if (field.type === 'number' || field.type === 'integer') return 'scale';
  if (field.type === 'boolean') return 'value';
  if (field.type !== 'string') return null;
  if (field.format === 'date') return 'year';
  return choicesOf(field, data) === null ? null : 'value';
}

function choicesOf(field: FormField, data: Data): FormField['choices'] {
  return field.choices ?? data[field.annotation.data ?? '']?.rows ?? null;
}

function labelsOf(field: FormField, data: Data): ReadonlyMap<string, string> {
  if (field.type === 'boolean')
    return new Map([
      ['true', 'Oui'],
      ['false', 'Non'],
    ]);
  return new Map(
    (choicesOf(field, data) ?? []).map(({ value, label }) => [
      typeof value === 'string' ? value : JSON.stringify(value),
      label,
    ]),
  );
}
