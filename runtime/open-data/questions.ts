/** Which answers of a scheme may go into open data, as its author said it (`open` of the form), and in what steps. */
import { splitPointer } from '../../engine/base/index.ts';
import { openChoices, openStep, type CompiledDispositif, type FormField, type OpenStep } from '../../engine/index.ts';

/** A question whose answers are counted. */
export interface OpenQuestion {
  /** Place with dots: `terrain.commune`. */
  readonly name: string;
  readonly title: string;
  /** Keys from the answers down. */
  readonly path: readonly string[];
  /** What is counted. */
  readonly step: OpenStep;
  /** Words of the values that have some. */
  readonly labels: ReadonlyMap<string, string>;
}

type Scheme = { readonly form: Pick<CompiledDispositif['form'], 'model' | 'data'> };

/** Questions that the author opened, and that can be counted. */
export function openQuestions({ form }: Scheme): readonly OpenQuestion[] {
  return form.model.fields.flatMap((field) => {
    const { open } = field.annotation;
    const step = open === 'open' || open === 'coarse' ? openStep(field, form.data) : null;
    if (step === null) return [];
    const path = splitPointer(field.pointer);
    return [{ name: path.join('.'), title: field.label, path, step, labels: labelsOf(field, form.data) }];
  });
}

type Data = Scheme['form']['data'];

function labelsOf(field: FormField, data: Data): ReadonlyMap<string, string> {
  if (field.type === 'boolean')
    return new Map([
      ['true', 'Oui'],
      ['false', 'Non'],
    ]);
  return new Map(
    (openChoices(field, data) ?? []).map(({ value, label }) => [
      typeof value === 'string' ? value : JSON.stringify(value),
      label,
    ]),
  );
}
