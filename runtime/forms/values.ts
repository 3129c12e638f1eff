/** Between what controls hold and what answers hold. Input that cannot be understood is kept as text, for the validator to blame. */
import { isJsonObject, isRecord } from '../../engine/base/index.ts';
import { formatNumber } from '../../engine/form/words/index.ts';
import { joinDate, parseNumber } from '../../engine/form/browser.ts';
import type { Json, JsonObject } from '../../engine/index.ts';

/** The answers held by a form, as JSON. What is undefined is no answer, nor is a section with nothing in it. */
export function toAnswers(data: unknown): JsonObject {
  if (!isRecord(data)) return {};
  const entries = Object.entries(data).flatMap(([name, item]): [string, Json][] => {
    const json = toJson(item);
    return json === undefined || isEmptySection(json) ? [] : [[name, json]];
  });
  return Object.fromEntries(entries);
}

/** A copy made of JSON only. Members of a list stay in their places, those with nothing in them as empty sections. */
export function toJson(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') {
    return value;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => toJson(item) ?? {});
  return isRecord(value) ? toAnswers(value) : undefined;
}

function isEmptySection(value: Json): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}

/** A value as a form posts it: texts as they are, the rest as JSON. */
export function postedText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** What a number's input means: a number, the text itself when it is none, nothing when it is empty. */
export function numberOf(text: string, whole = false): number | string | undefined {
  return text.trim() === '' ? undefined : (parseNumber(text, whole) ?? text);
}

/** A number as an input shows it, its thousands apart enough to be checked; a text that is none as it was typed. */
export function numberText(value: unknown): string {
  if (typeof value === 'number') return exactText(value).replaceAll('\u202f', '\u00a0');
  return typeof value === 'string' ? value : '';
}

/** With all the decimals that can be typed, which reading rounds: a page posts again what its inputs show. */
function exactText(value: number): string {
  if (Number.isInteger(value)) return formatNumber(value);
  const size = Math.abs(value);
  const text = size < 1e-6 ? size.toFixed(9).replace(/\.?0+$/u, '') : String(size);
  const [whole, decimals] = text.split('.');
  return decimals === undefined
    ? formatNumber(value)
    : `${value < 0 ? '−' : ''}${formatNumber(Number(whole))},${decimals}`;
}

/** A day as three fields hold it, each as it was typed; empty where nothing is. */
export type DateParts = { readonly jour: string; readonly mois: string; readonly annee: string };

/** `1984-03-27` → its parts without leading zeros; also reads what `dateOf` made of an incomplete date. */
export function splitDate(value: unknown): DateParts {
  const [annee = '', mois = '', jour = ''] = typeof value === 'string' ? value.split('-') : [];
  return { jour: jour.replace(/^0+(?=\d)/, ''), mois: mois.replace(/^0+(?=\d)/, ''), annee };
}

/** Parts → `1984-03-27`; incomplete, it stays recognisable and invalid; undefined when all is empty. */
export function dateOf({ jour, mois, annee }: DateParts): string | undefined {
  return joinDate({ day: jour, month: mois, year: annee });
}
