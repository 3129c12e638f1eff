/** A request that is being written is not refused for what has not been asked yet. */
import { beforeAll, expect, test } from 'vitest';
import {
  blockingConditions,
  evaluateAnswers,
  pruneAnswers,
  type CompiledDispositif,
  type JsonObject,
} from '../../../engine/index.ts';
import { compiled, readSource } from '../sources.ts';

let aprah: CompiledDispositif;
beforeAll(async () => {
  aprah = compiled(await readSource('examples/aprah'));
});

const metBy = (answers: JsonObject): Readonly<Record<string, boolean | null>> => {
  const { eligibility } = evaluateAnswers(aprah, answers, { now: '2026-03-03T00:00:00Z', channel: 'online' });
  return Object.fromEntries(eligibility.map(({ id, met }) => [id, met]));
};
const HOME = { occupation: 'locataire', type: 'maison', construction: 'ancien' };

test('nothing can be told of a condition before what it reads is answered', () => {
  expect(metBy({})).toMatchObject({ residencePrincipale: null, occupation: null, pasCommence: null });
});

test('a part that lacks an answer leaves its conditions open', () => {
  expect(metBy({ logement: HOME })).toMatchObject({ residencePrincipale: null, occupation: null });
});

test('a condition is judged as soon as its part is answered, whatever is left of the form', () => {
  expect(metBy({ logement: { ...HOME, residencePrincipale: 'non' } })).toMatchObject({
    residencePrincipale: false,
    occupation: false,
    pasCommence: null,
  });
});

test('nor of one that reads a value computed from what is not answered', () => {
  const travaux = { commences: 'non' };
  const unmet = (answers: JsonObject): readonly string[] =>
    blockingConditions(aprah, answers, { now: '2026-03-03T00:00:00Z', channel: 'online' }).map(({ id }) => id);
  // The sum of no quotation at all is zero, which is below the least amount of works.
  expect(metBy({ travaux })).toMatchObject({ travauxSuffisants: null });
  expect(unmet({ travaux })).not.toContain('travauxSuffisants');
});

test.each([
  'aide-medicale',
  'aprah',
  'ecosysteme-patrimonial',
  'permis-chasser',
  'permis-construire',
  'subvention-association',
])('what forbids filing %s is the same wherever it is asked', async (id) => {
  const scheme = compiled(await readSource(`examples/${id}`));
  for (const { given } of Object.values(scheme.scenarios)) {
    const all: JsonObject = JSON.parse(JSON.stringify(given.answers ?? {}));
    const names = Object.keys(all);
    for (const count of names.keys()) {
      const answers = Object.fromEntries(Object.entries(all).slice(0, count + 1));
      const context = { now: '2026-03-03T00:00:00Z', channel: 'online' } as const;
      const { eligibility } = evaluateAnswers(scheme, pruneAnswers(scheme.form, answers, '2026-03-03'), context);
      expect(blockingConditions(scheme, answers, context)).toEqual(
        eligibility.filter(({ effect, met }) => effect === 'block' && met === false),
      );
    }
  }
});
