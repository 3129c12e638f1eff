/** A catalogue of schemes that nobody wrote: audiences, and conditions of the kinds that deliberations have, drawn at random. */
import type { DispositifSource, Json } from '../../engine/index.ts';
import { readBase } from '../docs/language/examples.ts';
import { createRandom } from '../mutation/random.ts';

/** What is drawn at random, always the same from a seed. */
export type Draw = { readonly next: () => number; readonly pick: <T>(items: readonly [T, ...T[]]) => T };

/** Draws from a seed. */
export function createDraw(seed: number): Draw {
  const next = createRandom(seed);
  return { next, pick: (items) => items[Math.floor(next() * items.length)] ?? items[0] };
}

const QUESTIONS = {
  depuis: { title: 'Depuis', type: 'string', format: 'date', cagou: { concept: 'residenceSince' } },
  naissance: { title: 'Naissance', type: 'string', format: 'date', cagou: { concept: 'birthDate' } },
  commune: { title: 'Commune', type: 'string', cagou: { data: 'communes', concept: 'projectCommune' } },
  revenus: { title: 'Revenus', type: 'integer', minimum: 0, cagou: { concept: 'household.income' } },
  enfants: { title: 'Enfants', type: 'integer', minimum: 0, cagou: { concept: 'household.children' } },
  adultes: { title: 'Adultes', type: 'integer', minimum: 0, cagou: { concept: 'household.adults' } },
  titre: choice('housing.tenure', ['proprietaire', 'indivision', 'usufruit', 'coutumier', 'locataire']),
  principale: choice('housing.main', ['oui', 'non']),
  couverture: choice('health.cover', ['aucune', 'ruamm']),
  fin: { title: 'Fin', type: 'string', format: 'date', cagou: { concept: 'project.end' } },
  cout: { title: 'Coût', type: 'integer', minimum: 1, cagou: { concept: 'project.cost' } },
} as const;

const COMMUNES = ['Nouméa', 'Dumbéa', 'Païta', 'Mont-Dore', 'Bourail', 'Koné', 'Lifou', 'Yaté'] as const;

type Condition = { readonly asks: readonly (keyof typeof QUESTIONS)[]; readonly valid: string };

type Kind = (random: Draw) => Condition;

/** A condition of a kind of its own, for one person or one project. */
const PERSONAL: readonly [Kind, ...Kind[]] = [
  (random) => ({ asks: ['depuis'], valid: `depuis < aujourdhui - duration("P${random.pick([6, 12, 24, 60])}M")` }),
  (random) => ({
    asks: ['naissance'],
    valid: `years and months duration(naissance, aujourdhui).years ${random.pick(['>= 16', '>= 18', '< 26', '>= 60'])}`,
  }),
  (random) => ({
    asks: ['revenus', 'adultes', 'enfants'],
    valid: `revenus / (1 + adultes * 0.5 + enfants * 0.3) < ${random.pick([80_000, 120_000, 160_000, 250_000])}`,
  }),
  (random) => ({ asks: ['revenus'], valid: `revenus < ${random.pick([150_000, 250_000, 400_000])}` }),
  (random) => ({ asks: ['enfants'], valid: `enfants >= ${random.pick([1, 2, 3])}` }),
  (random) => ({ asks: ['titre'], valid: `titre ${random.pick(['=', '!='])} "locataire"` }),
  () => ({ asks: ['principale', 'titre'], valid: 'principale = "oui" or titre = "coutumier"' }),
  (random) => ({ asks: ['couverture'], valid: `couverture = "${random.pick(['aucune', 'ruamm'])}"` }),
];
const PROJECT: readonly [Kind, ...Kind[]] = [
  (random) => ({
    asks: ['commune'],
    valid: `list contains([${COMMUNES.filter(() => random.next() < 0.5)
      .map((name) => `"${name}"`)
      .join(', ')}], commune)`,
  }),
  () => ({ asks: ['fin'], valid: 'fin >= aujourdhui' }),
  (random) => ({ asks: ['cout'], valid: `cout >= ${random.pick([100_000, 500_000, 2_000_000])}` }),
];

/** The sources of `count` schemes. */
export function generateCatalogue(count: number, seed: number): readonly DispositifSource[] {
  const random = createDraw(seed);
  const base = readBase();
  return Array.from({ length: count }, (_, at) => {
    const id = `dispositif-${at}`;
    const isPersonal = random.next() < 0.6;
    const kinds: readonly [Kind, ...Kind[]] = isPersonal ? [...PERSONAL, PROJECT[0]] : PROJECT;
    const conditions: readonly Condition[] = Array.from({ length: random.pick([1, 2, 2, 3]) }, () =>
      random.pick(kinds)(random),
    );
    const asks = [...new Set(conditions.flatMap((condition) => condition.asks))];
    const audiences = isPersonal
      ? random.pick<readonly string[]>([['particulier'], ['foyer'], ['particulier', 'foyer']])
      : random.pick<readonly string[]>([['association'], ['entreprise'], ['particulier', 'association', 'entreprise']]);
    return { id, files: { ...base, ...filesOf(id, audiences, asks, conditions, base) } };
  });
}

function filesOf(
  id: string,
  audiences: readonly string[],
  asks: readonly (keyof typeof QUESTIONS)[],
  conditions: readonly Condition[],
  base: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const identity: object = JSON.parse(base['dispositif.json'] ?? '{}');
  return {
    'dispositif.json': JSON.stringify({ ...identity, id, audiences }),
    'form.schema.json': JSON.stringify({
      type: 'object',
      cagou: { personal: 'demande' },
      properties: Object.fromEntries(asks.map((name) => [name, QUESTIONS[name]])),
      required: asks,
    }),
    'form.ui.json': JSON.stringify({ pages: [{ id: 'demande', title: 'Demande', fields: asks }] }),
    'rules.json': JSON.stringify({
      eligibility: conditions.map(({ valid }, at) => ({
        id: `c${at}`,
        title: `Condition ${at}`,
        valid,
        effect: 'block',
        message: `La condition ${at} n’est pas remplie.`,
      })),
    }),
  };
}

/** Answers of somebody to all concepts of the catalogue. */
export function generatePerson(random: Draw): ReadonlyMap<string, Json> {
  const year = (from: number, to: number): string => String(Math.floor(from + random.next() * (to - from)));
  return new Map<string, Json>([
    ['applicant', random.pick(['particulier', 'particulier', 'particulier', 'association', 'entreprise'])],
    ['residenceSince', `${year(1990, 2027)}-03-01`],
    ['birthDate', `${year(1940, 2012)}-06-15`],
    ['projectCommune', random.pick(COMMUNES)],
    ['household.income', Math.round(random.next() * 60) * 10_000],
    ['household.children', random.pick([0, 0, 1, 2, 3, 4])],
    ['household.adults', random.pick([0, 1, 1, 2])],
    ['housing.tenure', random.pick(['proprietaire', 'coutumier', 'locataire', 'locataire'])],
    ['housing.main', random.pick(['oui', 'oui', 'non'])],
    ['health.cover', random.pick(['aucune', 'ruamm'])],
    ['project.end', `${year(2025, 2029)}-05-01`],
    ['project.cost', Math.round(1 + random.next() * 40) * 100_000],
  ]);
}

function choice(concept: string, values: readonly string[]): object {
  return {
    title: concept,
    type: 'string',
    oneOf: values.map((value) => ({ const: value, title: value })),
    cagou: { concept },
  };
}
