/** A request that is being written is not refused for what has not been asked yet. */
import { beforeAll, expect, test } from 'vitest';
import { evaluateAnswers } from '../../../engine/index.ts';
import type { CompiledDispositif, JsonObject } from '../../../engine/types.ts';
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
