/** Scenarios that say to whom each step writes. */
import { expect, it } from 'vitest';
import { runScenarios } from '../../../engine/index.ts';
import { thirdScheme } from '../../support/third-scheme.ts';
import { compiled, diagnosticsOf, withJson, type Parsed } from '../sources.ts';

const FILE = 'scenarios/accord.json';
const expecting = (then: object) =>
  withJson(thirdScheme('base'), FILE, ({ steps }: Parsed) => Object.assign(steps[2].then, then));
const failuresOf = (then: object): readonly string[] =>
  runScenarios(compiled(expecting(then))).scenarios[0]?.failures ?? [];

it('passes with and without who each is to', () => {
  const documents = ['decision', { document: 'vendeur', to: 'vendeur' }];
  expect(failuresOf({ mails: ['vendeur'], documents: ['decision', 'vendeur'] })).toEqual([]);
  expect(failuresOf({ mails: [{ message: 'vendeur', to: 'vendeur' }], documents })).toEqual([]);
});

it('says who each was to, when it is another', () => {
  expect(failuresOf({ mails: [{ message: 'vendeur', to: 'applicant' }] })).toEqual([
    'Étape 3 (action « accorder » par « instructeur ») : on attendait les messages « vendeur (à applicant) », on a vu « vendeur (à vendeur) ».',
  ]);
  expect(failuresOf({ documents: [{ document: 'decision', to: 'vendeur' }, 'vendeur'] })).toEqual([
    'Étape 3 (action « accorder » par « instructeur ») : on attendait les documents « decision (à vendeur) », « vendeur (à vendeur) », on a vu « decision (à applicant) », « vendeur (à vendeur) ».',
  ]);
  expect(failuresOf({ mails: [] })[0]).toContain('on attendait les messages rien, on a vu « vendeur »');
});

it('is told at its place of one that nobody declared', () => {
  expect(diagnosticsOf(expecting({ mails: [{ message: 'vendeur', to: 'vendeuse' }] }))).toMatchObject([
    {
      code: 'scenario.name-unknown',
      file: FILE,
      pointer: '/steps/2/then/mails/0/to',
      params: { suggestion: 'vendeur' },
    },
  ]);
});
