/** What the product itself does with data, whatever the schemes: accounts, their traces, mails. Durations are those it holds to. */
import type { ProcessingEntry } from '../../schemas/types/api.ts';
import type { Config } from '../config/config.ts';
import { fr as messages } from './messages/fr.ts';
import { securityMeasures } from './security-measures.ts';

/** The entries of the product, in the name of the brand. */
export function platformEntries(config: Config): readonly ProcessingEntry[] {
  const { accounts, traces, mails } = messages.platform({
    brand: config.brand.name,
    anonymousDays: config.draftDays.anonymous,
    accountDays: config.draftDays.account,
    sessionHours: config.sessionHours,
    sms: config.sms !== null,
    oidc: config.oidc?.label ?? null,
  });
  return [
    { id: 'plateforme:comptes', ...accounts },
    { id: 'plateforme:traces', ...traces },
    { id: 'plateforme:envois', ...mails },
  ].map(({ categories, ...entry }) => ({
    kind: 'platform',
    standing: 'offered',
    version: null,
    since: null,
    controller: config.brand.name,
    contact: config.dpoContact ?? messages.noContact(config.brand.name),
    thirdParties: [],
    transfers: [],
    security: securityMeasures(config),
    categories: categories.map(([title, retention, fields]) => ({
      title,
      retention,
      fields,
      sensitive: false,
      justification: null,
      readers: null,
    })),
    ...entry,
  }));
}
