/** Values, tables, scales and conditions of members, for any members: what they give is what an oracle counts by hand. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateAnswers, type JsonObject } from '../../../engine/index.ts';
import { compiled, readSource, withJson } from '../sources.ts';

const BRACKETS = [
  { above: 0, rate: 0 },
  { above: 1000, rate: 0.1 },
  { above: 5000, rate: 0.25 },
];

const bare = await readSource('test/schemes/aide-rentree');
const answers: JsonObject = JSON.parse(bare.files['scenarios/accord.json'] ?? '').given.answers;
const scheme = compiled(
  withJson(bare, 'rules.json', ({ computed }) => {
    const born = 'membre.naissance.year';
    computed.push(
      { name: 'essai', title: 'Essai', type: 'list', values: [{ brackets: BRACKETS, from: '2020-01-01' }] },
      { name: 'annees', title: 'Années', type: 'number', each: '/enfants', expression: born },
      { name: 'tiers', title: 'Tiers', type: 'money', each: '/enfants', expression: `${born} / 3` },
      { name: 'parts', title: 'Parts', type: 'number', each: '/enfants', expression: `bareme(${born} * 3, essai)` },
      { name: 'ensemble', title: 'Ensemble', type: 'number', expression: 'bareme(sum(annees), essai)' },
    );
  }),
);
const context = { now: '2026-03-03T00:00:00Z', channel: 'online' } as const;

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2026-02-28'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ACTE = { id: 'f1', name: 'acte.pdf', size: 10, mediaType: 'application/pdf' };
const children = fc.array(
  fc.record({
    acte: fc.constant(ACTE),
    ecole: fc.constant('A'),
    prenom: fc.constantFrom('Rose', 'Paul'),
    naissance: day,
    scolarise: fc.constant(true),
    niveau: fc.constantFrom('primaire', 'lycee'),
  }),
  { maxLength: 6 },
);

/** By hand, in hundredths: nothing of the first thousand, a tenth of the next four, a quarter beyond. */
function taxOf(amount: number): number {
  return (Math.max(0, Math.min(amount, 5000) - 1000) * 10 + Math.max(0, amount - 5000) * 25) / 100;
}

const evaluate = (enfants: readonly JsonObject[]) => evaluateAnswers(scheme, { ...answers, enfants }, context);
const yearOf = ({ naissance }: { readonly naissance: string }): number => Number(naissance.slice(0, 4));

it('[V8] gives each its own, in their order, whoever the others are', () => {
  fc.assert(
    fc.property(children, (enfants) => {
      const { computed } = evaluate(enfants);
      expect(computed['annees']).toEqual(enfants.map(yearOf));
      const supplies = enfants.map((one) => evaluate([one]).computed['fournitures']);
      expect(computed['fournitures']).toEqual(supplies.flat());
    }),
    { numRuns: 60 },
  );
});

it('[V3][V8] rounds each amount to the franc, and not their sum', () => {
  fc.assert(
    fc.property(children, (enfants) => {
      expect(evaluate(enfants).computed['tiers']).toEqual(enfants.map((one) => Math.round(yearOf(one) / 3)));
    }),
    { numRuns: 60 },
  );
});

it('[V6] takes each member’s amount by brackets, to the last centime, and that of all together otherwise', () => {
  fc.assert(
    fc.property(children, (enfants) => {
      const { computed } = evaluate(enfants);
      expect(computed['parts']).toEqual(enfants.map((one) => taxOf(yearOf(one) * 3)));
      const sum = enfants.reduce((total, one) => total + yearOf(one), 0);
      expect(computed['ensemble'] ?? 0).toBe(taxOf(sum));
    }),
    { numRuns: 60 },
  );
});

it('[V9] is met by all or names those who do not meet it, in their order', () => {
  fc.assert(
    fc.property(children, (enfants) => {
      const condition = evaluate(enfants).eligibility.find(({ id }) => id === 'ageEnfants');
      const alone = enfants.map((one) => evaluate([one]).eligibility.find(({ id }) => id === 'ageEnfants')?.met);
      expect(condition?.met).toBe(!alone.includes(false));
      const named = [...(condition?.message ?? '').matchAll(/Enfant (\d+)/g)].map(([, rank]) => Number(rank));
      const failing = alone.flatMap((met, at) => (met === false ? [at + 1] : []));
      expect(condition?.met === false ? named : []).toEqual(failing);
    }),
    { numRuns: 60 },
  );
});
