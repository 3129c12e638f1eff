import type { JSX } from 'react';
import type { Translate } from '../text.ts';
import { Box } from './box.tsx';

/** An open request whose service has other contact details than the account. */
export type UntoldRequest = {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  /** What the service has instead, as it is written. */
  readonly has: readonly string[];
};

type Props = { readonly requests: readonly UntoldRequest[]; readonly t: Translate };

/** What is changed once is proposed to those who have it otherwise: nobody is told without being asked. */
export function Untold({ requests, t }: Props): JSX.Element | null {
  if (requests.length === 0) return null;
  return (
    <Box tone="info" title={t('untoldTitle')}>
      <p>{t('untoldLead')}</p>
      <form method="post" action="/compte/donnees/demandes">
        <fieldset className="cg-question">
          <legend className="cg-hidden">{t('untoldTitle')}</legend>
          {requests.map(({ id, title, number, has }) => (
            <div key={id} className="cg-option">
              <input
                className="cg-option-input"
                type="checkbox"
                id={`demande-${id}`}
                name={`demande-${id}`}
                value="oui"
                defaultChecked
              />
              <label className="cg-option-label" htmlFor={`demande-${id}`}>
                {title}
                <span className="p-option-more">
                  {t('requestNumber', { number })}.{' '}
                  {has.length === 0 ? t('untoldNothing') : t('untoldHas', { contact: has.join(' ; ') })}
                </span>
              </label>
            </div>
          ))}
        </fieldset>
        <button className="p-button p-button-secondary" type="submit">
          {t('tellServices')}
        </button>
      </form>
    </Box>
  );
}
