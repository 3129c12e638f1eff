/** A small scheme with a form and rules of one's own, as « À quoi ai-je droit ? » keeps it. */
import { readEntitlement, type EntitlementScheme, type Known } from '../../../engine/index.ts';
import { readBase } from '../../docs/language/examples.ts';

/** Questions of the small schemes, by their names. */
export const QUESTIONS = {
  depuis: { title: 'Depuis', type: 'string', format: 'date', cagou: { concept: 'residenceSince' } },
  naissance: { title: 'Naissance', type: 'string', format: 'date', cagou: { concept: 'birthDate' } },
  revenus: { title: 'Revenus', type: 'integer', minimum: 0, cagou: { concept: 'household.income' } },
  autres: { title: 'Autres', type: 'integer', minimum: 1, cagou: { concept: 'household.otherIncome' } },
  titre: {
    title: 'Titre',
    type: 'string',
    oneOf: [
      { const: 'proprietaire', title: 'Propriétaire' },
      { const: 'locataire', title: 'Locataire' },
    ],
    cagou: { concept: 'housing.tenure' },
  },
  membres: {
    title: 'Membres',
    type: 'array',
    maxItems: 6,
    items: {
      type: 'object',
      properties: {
        nom: { title: 'Nom', type: 'string' },
        lien: { title: 'Lien', type: 'string', oneOf: [{ const: 'enfant', title: 'Enfant' }] },
      },
    },
    cagou: { concept: 'household' },
  },
  nature: {
    title: 'Nature',
    type: 'string',
    oneOf: [
      { const: 'premiere', title: 'Première' },
      { const: 'suite', title: 'Suite' },
    ],
  },
  surface: { title: 'Surface', type: 'integer', minimum: 0 },
} as const;

type Rule = { readonly id: string; readonly valid: string; readonly effect?: 'block' | 'inform' };

type Wanted = {
  readonly id?: string;
  readonly asks: readonly (keyof typeof QUESTIONS)[];
  readonly eligibility?: readonly Rule[];
  readonly rules?: object;
  readonly audiences?: readonly string[];
};

/** The scheme; every question is required. */
export function smallScheme({ id = 'base', asks, eligibility = [], rules = {}, audiences }: Wanted): EntitlementScheme {
  const base = readBase();
  const identity: object = JSON.parse(base['dispositif.json'] ?? '{}');
  const scheme = readEntitlement({
    id,
    files: {
      ...base,
      'dispositif.json': JSON.stringify({ ...identity, id, ...(audiences && { audiences }) }),
      'form.schema.json': JSON.stringify({
        type: 'object',
        cagou: { personal: 'demande' },
        properties: Object.fromEntries(asks.map((name) => [name, QUESTIONS[name]])),
        required: asks,
      }),
      'form.ui.json': JSON.stringify({ pages: [{ id: 'demande', title: 'Demande', fields: asks }] }),
      'rules.json': JSON.stringify({
        eligibility: eligibility.map(({ effect = 'block', ...rule }) => ({
          ...rule,
          effect,
          title: `Condition ${rule.id}`,
          message: `${rule.id} n’est pas rempli.`,
        })),
        ...rules,
      }),
    },
  });
  if (!scheme) throw new Error('the small scheme cannot be read');
  return scheme;
}

/** Answers to concepts. */
export function known(answers: Readonly<Record<string, string | number>>): Known {
  return new Map(Object.entries(answers));
}

/** The moment of these tests: noon of 27 November 2026 in Nouméa. */
export const NOW = '2026-11-27T01:00:00Z';
