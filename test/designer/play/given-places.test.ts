/** What an author says that other cases hold: a number, or one for each answer that a quota counts apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, withPlaces } from '../../../designer/play/given-places.ts';
import type { ScenarioGiven } from '../../../schemas/types/scenario.ts';

const GIVEN: ScenarioGiven = { now: '2026-03-02T09:00', answers: { nom: 'Waheo' } };
const by: ScenarioGiven = { ...GIVEN, quotas: { taxi: { noumea: 11, dumbea: 2 }, bateau: 4 } };

describe('places that others hold', () => {
  it.each([
    ['none where nothing is said', GIVEN, 'taxi', 'noumea', 0],
    ['those of the answer that the case counts under', by, 'taxi', 'noumea', 11],
    ['none of an answer that is not named', by, 'taxi', 'paita', 0],
    ['nothing that can be told before anybody filed, where several are given', by, 'taxi', null, null],
    ['one number, whatever the case counts under', by, 'bateau', 'noumea', 4],
    ['one number before anybody filed', by, 'bateau', null, 4],
    ['none of a quota that has the name of what every object has', by, 'toString', null, 0],
  ])('are %s', (_what, given, quota, key, expected) => {
    expect(placesOf(given, quota, key)).toBe(expected);
  });

  it('are changed under one answer, and stay under the others', () => {
    expect(withPlaces(by, 'taxi', 'noumea', 12).quotas).toEqual({ bateau: 4, taxi: { noumea: 12, dumbea: 2 } });
  });

  it('are one number where none were given by answer', () => {
    expect(withPlaces(GIVEN, 'taxi', 'noumea', 3)).toEqual({ ...GIVEN, quotas: { taxi: 3 } });
  });

  it('leave nothing behind when they are none', () => {
    expect(withPlaces({ ...GIVEN, quotas: { bateau: 4 } }, 'bateau', null, 0)).toEqual(GIVEN);
  });

  it('are read as they were written, and no other is touched', () => {
    const keys = fc.constantFrom('noumea', 'dumbea', '');
    const places = fc.oneof(fc.nat(50), fc.dictionary(keys, fc.nat(50)));
    const quotas = fc.dictionary(fc.constantFrom('taxi', 'bateau', 'velo'), places);
    fc.assert(
      fc.property(quotas, fc.constantFrom('taxi', 'bateau'), keys, fc.nat(50), (given, name, key, count) => {
        const before = { ...GIVEN, quotas: given };
        const after = withPlaces(before, name, key, count);
        expect(placesOf(after, name, key)).toBe(count);
        expect(placesOf(after, 'velo', key)).toBe(placesOf(before, 'velo', key));
        expect([after.now, after.answers]).toEqual([GIVEN.now, GIVEN.answers]);
      }),
    );
  });
});
