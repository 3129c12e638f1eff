import type { JSX } from 'react';
import type { PageView } from '../../parts/page-view.ts';
import type { Translate } from '../../text.ts';

/** What the link of a mandate offers to who opened it. */
export type MandateOfferModel = {
  readonly type: 'mandateOffer';
  /** Who appoints. */
  readonly name: string;
  /** Where the answer is posted. */
  readonly action: string;
  readonly schemes: readonly string[];
  readonly until: string;
};

/** The page at `/mandat/:token`. */
export const mandateOfferPage: PageView<MandateOfferModel> = {
  view: MandateOffer,
  title: ({ name }, t) => t('offerTitle', { name }),
};

function MandateOffer({ page, t }: { readonly page: MandateOfferModel; readonly t: Translate }): JSX.Element {
  const { name, action, schemes, until } = page;
  return (
    <div className="p-narrow">
      <h1>{t('offerTitle', { name })}</h1>
      <p>{t('offerLead', { name })}</p>
      <dl className="p-facts">
        <div>
          <dt>{t('factSchemes')}</dt>
          <dd>{schemes.join(', ')}</dd>
        </div>
        <div>
          <dt>{t('factUntil')}</dt>
          <dd>{until}</dd>
        </div>
      </dl>
      <p>{t('offerTrust')}</p>
      <form method="post" action={action}>
        <p className="p-buttons">
          <button className="cg-button" type="submit" name="reponse" value="oui">
            {t('acceptMandate')}
          </button>
          <button className="p-button p-button-secondary" type="submit" name="reponse" value="non">
            {t('refuseMandate')}
          </button>
        </p>
      </form>
    </div>
  );
}
