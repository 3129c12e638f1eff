/** The parts of the data-protection officer's section, in their order: the first is where it opens. */
export const PRIVACY_PLACES = [
  { to: '/traitements', label: 'processingPlace' },
  { to: '/effacements', label: 'retentionPlace' },
  { to: '/consultations', label: 'readingsPlace' },
  { to: '/violations', label: 'breachesPlace' },
  { to: '/droits', label: 'rightsPlace' },
] as const;

/** Whether an address is of that section. */
export function isPrivacyPlace(pathname: string): boolean {
  return PRIVACY_PLACES.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
}
