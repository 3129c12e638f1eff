/* What is said of an account, apart from how it is shown. */
import type { AccountDetail } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { t, tCount } from '../text.ts';

type Holding = AccountDetail['holds'][number];
type Session = AccountDetail['sessions'][number];

/** « Instructeur (Aide médicale) ». */
export const nameOfHolding = ({ title, dispositif }: Holding): string => t('holds', { function: title, dispositif });

/** Who would go on with it: some by name, and how many when there are more; that nobody would. */
export function whoElse({ others, othersCount }: Holding): string {
  if (othersCount === 0) return t('holdsNobodyElse');
  const names = others.join(', ');
  return tCount(othersCount > others.length ? 'holdsOthersMore' : 'holdsOthers', othersCount, { names });
}

/** When a session was opened, last seen, and from where as far as that is known. */
export function wordsOfSession({ since, seen, address }: Session): string {
  const times = { since: formatMoment(since), seen: formatMoment(seen) };
  return address === null ? t('sessionSeen', times) : t('sessionSeenFrom', { ...times, address });
}

/** What becomes of what the account has taken. */
export function whatGoesBack({ holds }: Pick<AccountDetail, 'holds'>): string {
  const taken = holds.reduce((sum, one) => sum + one.taken, 0);
  return taken === 0 ? t('disableTakesNothing') : tCount('disableTakes', taken);
}

/** Functions that nobody would hold any more; null when somebody holds each. */
export function whatIsAlone({ holds }: Pick<AccountDetail, 'holds'>): string | null {
  const alone = holds.filter(({ othersCount }) => othersCount === 0);
  return alone.length === 0 ? null : t('disableAlone', { functions: alone.map(nameOfHolding).join(', ') });
}
