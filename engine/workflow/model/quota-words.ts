/** Quotas in words, as agents, refusals and the API say them. */
import { pathIn } from '../../feel/syntax/paths.ts';
import { findField } from '../../form/fields/field-index.ts';
import { formatAnswer } from '../../form/words/format-answer.ts';
import { formatNumber } from '../../form/words/format-value.ts';
import { joinPointer } from '../../base/pointer.ts';
import { formRead } from '../../names/forms-read.ts';
import type { QuotaPlaces } from '../../names/quotas.ts';
import { labelsNamed, withLabels } from '../../rules/value-labels.ts';
import type { CompiledDispositif } from './compiled-dispositif.ts';

type Read = Pick<CompiledDispositif, 'identity' | 'form' | 'agent' | 'workflow' | 'rules'>;

/** What a quota counts under, by its label: « Nouméa »; empty where there is one count. */
export function sayKey(compiled: Read, name: string, key: string): string {
  const by = compiled.rules.quotas.find((quota) => quota.name === name)?.by;
  const path = by ? pathIn(by.text) : null;
  if (key === '' || !path) return key;
  const labels = labelsNamed(compiled.rules.rules, path.join('.'));
  const labelled = labels && withLabels(key, labels);
  if (typeof labelled === 'string') return labelled;
  const read = formRead(compiled, path);
  const field = read && findField(read.form.model, joinPointer('', ...read.names));
  return (field && formatAnswer(read.form, field, key)) ?? key;
}

/** « 11 places sur 12 », « 3 places » where nothing is limited; null where nobody counted. */
export function sayTaken({ taken, maximum }: Pick<QuotaPlaces, 'taken' | 'maximum'>): string | null {
  if (taken === null) return null;
  const places = `${formatNumber(taken)} ${isOne(taken) ? 'place' : 'places'}`;
  return maximum === null ? places : `${places} sur ${formatNumber(maximum)}`;
}

/** Of none and of one, French speaks in the singular. */
function isOne(count: number): boolean {
  return count < 2;
}

/** Why no place can be taken, and of which count. */
export function sayReached(
  compiled: Read,
  { name, title }: { readonly name: string; readonly title: string },
  found: QuotaPlaces,
): string {
  const of = sayKey(compiled, name, found.key ?? '');
  const are = isOne(found.taken ?? 0) ? 'est prise' : 'sont prises';
  return `Le quota « ${title} » est atteint${of === '' ? '' : ` pour ${of}`} : ${sayTaken(found) ?? ''} ${are}. Il faut qu’une place se libère.`;
}
