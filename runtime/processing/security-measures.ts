/** What protects the data of this installation, as it is configured: a measure that is not taken is not in the register. */
import type { Config } from '../config/config.ts';
import { fr as messages } from './messages/fr.ts';

/** One sentence a measure. */
export function securityMeasures(config: Config): readonly string[] {
  const { security } = messages;
  return [
    ...(config.publicUrl.startsWith('https://') ? [security.encrypted] : []),
    config.secondFactor === 'required' ? security.secondFactor : security.secondFactorOffered,
    security.sessions(config.sessionIdleHours, config.sessionHours),
    security.rights,
    security.readings,
    security.sealed,
    ...(config.rateLimit > 0 ? [security.limited] : []),
    ...(config.clamavUrl === null ? [] : [security.scanned]),
    config.erases ? security.erased : security.notErased,
  ];
}
