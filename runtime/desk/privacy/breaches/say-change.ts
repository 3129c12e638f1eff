/** What an entry said otherwise, in words: codes and moments as the form says them. */
import { fromLocalTime } from '../../../../engine/form/words/index.ts';
import type { BreachLine } from '../../../../schemas/types/api.ts';
import { formatMoment } from '../../../ui/format.ts';
import { t } from '../../text.ts';

type Change = BreachLine['changes'][number];

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u;

/** « Risque pour les personnes : « À apprécier » devient « Risque élevé » ». */
export function sayChange({ field, before, after }: Change): string {
  const [was, is] = [sayValue(field, before), sayValue(field, after)];
  const what = t(`breach-${field}`);
  if (was === '') return t('breachFilled', { what, after: is });
  return is === '' ? t('breachEmptied', { what, before: was }) : t('breachChanged', { what, before: was, after: is });
}

function sayValue(field: Change['field'], text: string): string {
  if (text === '') return '';
  if (MOMENT.test(text)) return formatMoment(fromLocalTime(text));
  switch (field) {
    case 'natures':
      return text
        .split(', ')
        .map((nature) => t(`breachNature-${natureOf(nature)}`))
        .join(', ');
    case 'risk':
      return t(`breachRisk-${riskOf(text)}`);
    case 'authority':
    case 'told':
      return t(`breachDecision-${text === 'yes' || text === 'no' ? text : 'undecided'}`);
    default:
      return text;
  }
}

const natureOf = (text: string): 'confidentiality' | 'integrity' | 'availability' =>
  text === 'integrity' || text === 'availability' ? text : 'confidentiality';
const riskOf = (text: string): 'unknown' | 'none' | 'some' | 'high' =>
  text === 'none' || text === 'some' || text === 'high' ? text : 'unknown';
