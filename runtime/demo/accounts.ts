/**
 * The accounts of the demonstration: one for each role and each function of the example schemes, all with the same
 * printed password. They exist in demonstration mode alone, which production refuses.
 */
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { Role } from '../../schemas/types/api.ts';

/** Of every account of the demonstration; printed at its start. */
export const DEMO_PASSWORD = 'demonstration-cagou';

/** An account to be made when a demonstration starts. */
export interface DemoAccount {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly roles: readonly Role[];
  /** Function held, in which scheme and on which of its routes, and through which group; null for roles and citizens. */
  readonly holds: {
    readonly dispositif: string;
    readonly function: string;
    readonly route: string | null;
    readonly group: string;
  } | null;
  /** What the account is for, as it is printed. */
  readonly label: string;
}

type Site = Pick<DemoAccount, 'email' | 'givenName' | 'familyName' | 'roles' | 'label'>;

const SITE: readonly Site[] = [
  { email: 'marie@demo.example', givenName: 'Marie', familyName: 'Waheo', roles: [], label: 'usagère' },
  { email: 'paul@demo.example', givenName: 'Paul', familyName: 'Lemoine', roles: [], label: 'usager' },
  {
    email: 'admin@demo.example',
    givenName: 'Hélène',
    familyName: 'Diriwi',
    roles: ['administrator', 'agent'],
    label: 'administratrice',
  },
  {
    email: 'auteur@demo.example',
    givenName: 'Thierry',
    familyName: 'Poadae',
    roles: ['author'],
    label: 'auteur de démarches',
  },
  {
    email: 'dpo@demo.example',
    givenName: 'Sylvie',
    familyName: 'Marchand',
    roles: ['dpo'],
    label: 'déléguée à la protection des données',
  },
];

const AGENTS = [
  ['Louise', 'Naouna'],
  ['Jean', 'Boewa'],
  ['Aline', 'Favre'],
  ['Michel', 'Tein'],
  ['Nadia', 'Roussel'],
  ['Yvon', 'Kaloi'],
  ['Claire', 'Ponidja'],
  ['Marc', 'Delorme'],
  ['Rosine', 'Hmaen'],
  ['David', 'Lopez'],
  ['Émilie', 'Wassaumi'],
] as const;

/**
 * Accounts for the schemes of the demonstration.
 * @param each agents of each function, from 1
 */
export function listAccounts(identities: readonly DispositifIdentity[], each = 1): readonly DemoAccount[] {
  const functions = identities.flatMap((identity) =>
    Object.entries(identity.functions).flatMap(([name, { title, group, routes = [] }]) => [
      { identity, name, title, group, route: null, login: name },
      ...routes.map((route) => ({
        identity,
        name,
        title: `${title}, ${route.title}`,
        group: route.group,
        route: route.id,
        login: `${name}-${route.id}`,
      })),
    ]),
  );
  const agents = Array.from({ length: each }, (_, nth) =>
    functions.map(({ identity, name, title, group, route, login }, index): DemoAccount => {
      const { givenName, familyName } = nameOf(nth * functions.length + index);
      return {
        email: `${login.toLowerCase()}${nth === 0 ? '' : nth + 1}.${identity.id}@demo.example`,
        givenName,
        familyName,
        roles: ['agent'],
        holds: { dispositif: identity.id, function: name, route, group },
        label: `${title} – ${identity.title}`,
      };
    }),
  ).flat();
  return [...SITE.map((account) => ({ ...account, holds: null })), ...agents];
}

/** Two agents never have the same name: further on, given names go with other family names. */
function nameOf(index: number): Pick<DemoAccount, 'givenName' | 'familyName'> {
  const round = Math.floor(index / AGENTS.length);
  const [givenName] = AGENTS[index % AGENTS.length] ?? AGENTS[0];
  const [, familyName] = AGENTS[(index + round * 3) % AGENTS.length] ?? AGENTS[0];
  return { givenName, familyName };
}

/** The table that `npm start` prints. */
export function describeAccounts(accounts: readonly DemoAccount[]): string {
  const width = Math.max(...accounts.map(({ email }) => email.length)) + 2;
  const rows = accounts.map(({ email, label }) => `  ${email.padEnd(width)}${label}`);
  return [`Demonstration accounts, password ${DEMO_PASSWORD}`, ...rows].join('\n');
}
