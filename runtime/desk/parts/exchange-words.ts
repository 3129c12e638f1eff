/** A call, a letter, a mail or a visit that was noted, in words. */
import type { ApiExchange } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { t } from '../text.ts';

/** « Appel reçu le 3 mars 2026, avec Paul Kaémo ». */
export function exchangeTitle({
  way,
  direction,
  on,
  with: whom,
}: Pick<ApiExchange, 'way' | 'direction' | 'on' | 'with'>): string {
  const what = t(`exchange-${direction}-${way}`, { date: formatDay(on) });
  return whom === '' ? what : `${what}, ${t('exchangeWithPerson', { name: whom })}`;
}
