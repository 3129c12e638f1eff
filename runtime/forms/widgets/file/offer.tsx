import type { JSX } from 'react';
import type { FileAnswer } from '../../../../engine/index.ts';
import { ACTION_NAME, actionValue } from '../../names.ts';
import type { WalletOffer } from '../../context.ts';
import type { Translate } from '../../text.ts';
import type { ControlProps } from '../control.ts';

/**
 * A document of that kind in the wallet, to be used again, with a warning when it is too old for this request; the server copies it,
 * with a script or without.
 */
export function Offer({ schema, path, context }: ControlProps): JSX.Element | null {
  const offer = context.wallet[schema.cagou?.wallet ?? ''];
  if (!offer) return null;
  const { t, fileHref } = context;
  const warning = warningOf(offer, schema.cagou?.validFor, t);
  return (
    <div className="cg-file-card">
      <span>
        {offer.datedOn === null ? t('walletGiven', { date: offer.givenOn }) : t('walletDated', { date: offer.datedOn })}{' '}
        {fileHref ? (
          <a
            href={fileHref({ id: offer.id, name: offer.name, size: 0, mediaType: '' })}
            target="_blank"
            rel="noreferrer"
            aria-label={t('fileView', { name: offer.name })}
          >
            {offer.name}
          </a>
        ) : (
          offer.name
        )}
        {warning !== null && <span className="cg-file-warning">{warning}</span>}
      </span>
      <button
        className="cg-button cg-button-secondary"
        type="submit"
        name={ACTION_NAME}
        value={actionValue('wallet', path)}
        formNoValidate
      >
        {t(warning === null ? 'walletUse' : 'walletUseAnyway')} <span className="cg-hidden">{offer.name}</span>
      </button>
    </div>
  );
}

/** Whether a document that was received is the one of the wallet, which was then given before: its content is. */
export function isOffered({ id }: Pick<FileAnswer, 'id'>, offer: WalletOffer | undefined): offer is WalletOffer {
  return offer !== undefined && offer.copies.includes(id);
}

/** Why a document may not do; null when nothing says so. */
export function warningOf(offer: WalletOffer, validFor: string | undefined, t: Translate): string | null {
  if (offer.endedOn !== null) return t('walletEnded', { date: offer.endedOn });
  const age = validFor === undefined ? undefined : offer.over[validFor];
  return age === undefined ? null : t('walletTooOld', { age });
}
