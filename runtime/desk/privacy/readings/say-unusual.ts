/** Why a reading is pointed out, in words: what was counted, and what it is held against. Nobody is accused of anything. */
import { formatNumber } from '../../../../engine/form/words/index.ts';
import type { UnusualReading, UnusualReadings } from '../../../../schemas/types/api.ts';
import { formatMoment } from '../../../ui/format.ts';
import { t, tCount } from '../../text.ts';

/** « 84 dossiers en un jour ; d’ordinaire, cette personne en lit 21. » */
export function sayUnusual(
  { rule, count, usual, person, firstAt, lastAt }: UnusualReading,
  hours: UnusualReadings['hours'],
): string {
  const who = person?.name ?? '';
  switch (rule) {
    case 'aboveUsual':
    case 'aboveColleagues':
      return tCount(rule, count, { usual: formatNumber(usual ?? 0) });
    case 'offHours':
      return tCount(rule, count, { ...hours, first: formatMoment(firstAt), last: formatMoment(lastAt) });
    case 'closedDay':
    case 'largeExport':
    case 'nothingToDo':
      return tCount(rule, count);
    case 'samePerson':
    case 'colleagueFile':
      return tCount(rule, count, { who });
    case 'ownFile':
      return t('ownFile', { who });
  }
}
