/** What is said of a token of a program. */
import type { ApiToken } from '../../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../format.ts';
import { access } from './text.ts';

/** « Peut : lire des dossiers. Sur 2 dispositifs seulement. » */
export function whatItMay({ scopes, schemes }: Pick<ApiToken, 'scopes' | 'schemes'>): string {
  const may =
    scopes === null
      ? access('tokenMayAll')
      : scopes.length === 0
        ? access('tokenMayFeed')
        : access('tokenMay', { scopes: scopes.map((scope) => access(`scope-${scope}`)).join(', ') });
  if (schemes === null) return may;
  return `${may} ${schemes.length === 1 ? access('tokenOnOne') : access('tokenOn', { count: String(schemes.length) })}`;
}

/** « Créé le 3 juin 2026. Jamais utilisé. » */
export function whenTokenUsed({ createdAt, lastUsedAt }: Pick<ApiToken, 'createdAt' | 'lastUsedAt'>): string {
  const used = lastUsedAt === null ? access('tokenNeverUsed') : access('tokenUsed', { when: formatMoment(lastUsedAt) });
  return `${access('tokenCreated', { day: formatDay(createdAt) })} ${used}`;
}

/** « Valable jusqu’au… », with what is to be done when that is near. */
export function endOfToken({ ended, endsSoon, expiresAt }: Pick<ApiToken, 'ended' | 'endsSoon' | 'expiresAt'>): string {
  return access(ended ? 'tokenEnded' : endsSoon ? 'tokenEndsSoon' : 'tokenEnds', { when: formatMoment(expiresAt) });
}
