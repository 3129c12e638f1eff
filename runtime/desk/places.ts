/** The places of the desk, for whom each is, and which of them one is at. */
import type { SessionUser } from '../../schemas/types/api.ts';
import { isPrivacyPlace, PRIVACY_PLACES } from './privacy/places.ts';
import type { t } from './text.ts';

/** A place that one goes to from everywhere. */
export type DeskPlace = {
  readonly to: string;
  /** Its name, among the words of the desk. */
  readonly name: Extract<Parameters<typeof t>[0], string>;
};

const OFFICER: DeskPlace = { to: PRIVACY_PLACES[0].to, name: 'privacyPlace' };

/** Those of somebody, in their order. The studio is another application. */
export function placesOf({ roles }: Pick<SessionUser, 'roles'>, leads: boolean): readonly DeskPlace[] {
  const agent = roles.includes('agent');
  return [
    ...(agent ? ([{ to: '/', name: 'queue' }] as const) : []),
    ...(leads ? ([{ to: '/service', name: 'service' }] as const) : []),
    ...(agent ? AGENT : []),
    ...(roles.includes('dpo') ? [OFFICER] : []),
    ...(roles.includes('administrator') ? ([{ to: '/administration', name: 'administration' }] as const) : []),
  ];
}

const AGENT: readonly DeskPlace[] = [
  { to: '/seances', name: 'sittings' },
  { to: '/guichet', name: 'counter' },
  { to: '/lettres', name: 'letters' },
  { to: '/phrases', name: 'templates' },
];

/**
 * Whether one is at a place. A case, and whose it is, are read from the queue, whose place they keep; a section keeps that of its
 * first part.
 */
export function isAtPlace(to: string, pathname: string): boolean {
  if (to === OFFICER.to) return isPrivacyPlace(pathname);
  if (to === '/')
    return pathname === '/' || pathname === '/courriels' || /^\/(?:dossiers|etablissements|usagers)\//u.test(pathname);
  // People are found at the counter, and those who are there twice.
  if (to === '/guichet' && /^\/doublons(?:\/|$)/u.test(pathname)) return true;
  return pathname === to || pathname.startsWith(`${to}/`);
}

/** From which width all of them stand on one line, beside the search and the name of who works; null where they always do. */
export function lineFrom(count: number): 'md' | 'lg' | null {
  if (count <= 3) return null;
  return count <= 6 ? 'md' : 'lg';
}
