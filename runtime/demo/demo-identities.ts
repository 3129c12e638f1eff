/** Who signs in with the identity service of a demonstration: one of each level that it vouches for. */
import type { Config } from '../config/config.ts';
import type { IdentityAccount } from './identity-account.ts';
import { oidcOf, startIdentityService } from './identity-service.ts';

const PERSON = { email_verified: true, birthplace: 'Nouméa' } as const;

/** People of the demonstration, the surest first. */
export const DEMO_IDENTITIES: readonly IdentityAccount[] = [
  {
    ...PERSON,
    sub: 'demo-verifiee',
    email: 'lea.wamytan@identite.example',
    verified: 2,
    given_name: 'Léa Marie',
    family_name: 'Wamytan',
    birthdate: '1988-05-14',
    birthplace: 'Thio',
    gender: 'female',
  },
  {
    ...PERSON,
    sub: 'demo-declaree',
    email: 'paule.kaba@identite.example',
    verified: 1,
    given_name: 'Paule',
    family_name: 'Kaba',
    birthdate: '1975-11-02',
    gender: 'female',
  },
  {
    ...PERSON,
    sub: 'demo-sans-preuve',
    email: 'henri.tein@identite.example',
    verified: 0,
    given_name: 'Henri',
    family_name: 'Tein',
    birthdate: '1994-03-27',
    gender: 'male',
  },
];

/**
 * The configuration of a demonstration with an identity service beside it, which `closers` end. As it is where one is configured, where this
 * is no demonstration, and where other machines reach it: the service listens to this one alone.
 */
export async function withDemoIdentities(
  config: Config,
  closers: Pick<AsyncDisposableStack, 'defer'>,
): Promise<Config> {
  if (!config.demo || config.production || config.oidc || !isOwnMachine(config.publicUrl)) return config;
  const service = await startIdentityService(config.publicUrl, DEMO_IDENTITIES);
  closers.defer(() => service.stop());
  return { ...config, oidc: oidcOf(service, 'NC Connect (démonstration)') };
}

function isOwnMachine(publicUrl: string): boolean {
  return /^(?:127\..+|\[::1\]|localhost)$/u.test(new URL(publicUrl).hostname);
}

/** What `npm start` prints of them; nothing where the demonstration has none. */
export function describeIdentities({ oidc }: Pick<Config, 'oidc'>): readonly string[] {
  if (!oidc?.issuer.startsWith('http://127.0.0.1:')) return [];
  const people = DEMO_IDENTITIES.map(
    ({ given_name: given, family_name: family, verified }) => `${given} ${family} (${LEVELS[verified]})`,
  );
  return ['', 'Or « Se connecter avec NC Connect (démonstration) », without a password:', `  ${people.join(', ')}`];
}

const LEVELS: Readonly<Record<IdentityAccount['verified'], string>> = { 0: 'unproved', 1: 'declared', 2: 'verified' };
