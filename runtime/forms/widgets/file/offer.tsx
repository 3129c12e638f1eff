import type { JSX } from 'react';
import { ACTION_NAME, actionValue } from '../../names.ts';
import type { ControlProps } from '../control.ts';

/** A document of that kind given with an earlier request, to be used again; the server copies it, with a script or without. */
export function Offer({ schema, path, context }: ControlProps): JSX.Element | null {
  const offer = context.wallet[schema.cagou?.wallet ?? ''];
  if (!offer) return null;
  const { t, fileHref } = context;
  return (
    <div className="cg-file-card">
      <span>
        {t('walletGiven', { date: offer.givenOn })}{' '}
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
      </span>
      <button
        className="cg-button cg-button-secondary"
        type="submit"
        name={ACTION_NAME}
        value={actionValue('wallet', path)}
        formNoValidate
      >
        {t('walletUse')} <span className="cg-hidden">{offer.name}</span>
      </button>
    </div>
  );
}
