/** The places of an account, each by what one does there: beside one's requests on a wide screen, below them on a phone. */
import type { JSX } from 'react';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { MessageKey, Translate } from '../text.ts';

interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly title: MessageKey;
  readonly hint: MessageKey;
}

const NOTICES: Place = {
  href: '/compte/notifications',
  icon: 'bell',
  title: 'noticesTitle',
  hint: 'seeNotices',
};
const WALLET: Place = { href: '/compte/documents', icon: 'file', title: 'walletTitle', hint: 'seeWallet' };
const WALLET_OF: Place = { ...WALLET, title: 'walletOfTitle', hint: 'seeWalletOf' };
const DATA: Place = { href: '/compte/donnees', icon: 'person', title: 'myDataTitle', hint: 'seeMyData' };
const HOUSEHOLD: Place = { href: '/compte/foyer', icon: 'home', title: 'householdTitle', hint: 'seeHousehold' };
const ORGANISATIONS: Place = {
  href: '/compte/etablissements',
  icon: 'building',
  title: 'establishmentsTitle',
  hint: 'seeEstablishments',
};
const MANDATES: Place = { href: '/compte/mandats', icon: 'people', title: 'mandatesTitle', hint: 'seeMandates' };
const ALERTS: Place = { href: '/compte/alertes', icon: 'flag', title: 'myAlertsTitle', hint: 'seeMyAlerts' };
const SECURITY: Place = { href: '/compte/connexion', icon: 'phone', title: 'securityTitle', hint: 'seeSecurity' };

/** Company, association or person that the viewer acts for; null for themselves. */
export type ActsFor = { readonly type: 'establishment' | 'mandate'; readonly id: string; readonly name: string } | null;

/** What a mandate does not give stays out: documents and household are the principal's own. */
function placesOf(acting: ActsFor): readonly Place[] {
  if (acting === null) return [NOTICES, WALLET, DATA, HOUSEHOLD, ORGANISATIONS, MANDATES, ALERTS, SECURITY];
  const documents = acting.type === 'establishment' ? [WALLET_OF] : [];
  return [NOTICES, ...documents, DATA, ORGANISATIONS, MANDATES, ALERTS, SECURITY];
}

/** The list of them, as a navigation of its own. */
export function Places({ acting, t }: { readonly acting: ActsFor; readonly t: Translate }): JSX.Element {
  return (
    <nav className="p-places" aria-labelledby="places">
      <h2 id="places">{t('placesTitle')}</h2>
      <ul>
        {placesOf(acting).map(({ href, icon, title, hint }) => (
          <li key={href}>
            <Icon name={icon} />
            <p>
              <a href={href}>{t(title, { name: acting?.name ?? '' })}</a>
              <span>{t(hint)}</span>
            </p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
