/** Posts a form's answers as a browser without JavaScript would. */
import { takesDocuments } from '../../../engine/form/fields/documents.ts';
import { findField } from '../../../engine/form/fields/field-index.ts';
import type { FormModel, Json, JsonObject } from '../../../engine/index.ts';

type Pair = readonly [string, string];

export function encodePost(model: FormModel, answers: JsonObject): readonly Pair[] {
  return Object.entries(answers).flatMap(([name, value]) => encode(model, `/${name}`, name, value));
}

function encode(model: FormModel, pointer: string, name: string, value: Json): readonly Pair[] {
  const field = findField(model, pointer);
  if (field?.type === 'file') return [[name, JSON.stringify(value)]];
  if (field?.format === 'date' && typeof value === 'string') {
    const [year = '', month = '', day = ''] = value.split('-');
    return [
      [`${name}[jour]`, String(Number(day))],
      [`${name}[mois]`, String(Number(month))],
      [`${name}[annee]`, year],
    ];
  }
  if (field?.type === 'boolean') return value ? [[name, 'true']] : [];
  if (typeof value === 'number')
    return [[name, value.toLocaleString('fr-FR', { maximumFractionDigits: 9 }).replace('-', '-')]];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      takesDocuments(model, field)
        ? [[`${name}[]`, JSON.stringify(item)] as const]
        : field?.choices
          ? [[`${name}[]`, String(item)] as const]
          : encode(model, `${pointer}/${index}`, `${name}[${index}]`, item),
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([part, inner]) =>
      encode(model, `${pointer}/${part}`, `${name}[${part}]`, inner),
    );
  }
  return [[name, String(value)]];
}
