/** What an author says that a register answers in a play. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOf, SAYINGS, sayingOf, withSaying, withValue } from '../../../designer/play/given-sources.ts';
import type { ScenarioGiven } from '../../../schemas/types/scenario.ts';

const GIVEN: ScenarioGiven = { now: '2026-03-02T09:00', answers: { nom: 'Waheo' } };
const KNOWS: ScenarioGiven = { ...GIVEN, sources: { ridet: { '1234566.001': { nom: 'Lagon' } }, autre: 'away' } };

describe('what a register answers', () => {
  it.each([
    ['what the answers say, where nothing is said', GIVEN, 'ridet', 'typed'],
    ['what is written of a key', KNOWS, 'ridet', 'knows'],
    ['nothing at all', KNOWS, 'autre', 'away'],
    ['nothing of any key', { ...GIVEN, sources: { ridet: {} } }, 'ridet', 'unknown'],
    ['what the answers say, of a name that every object has', KNOWS, 'toString', 'typed'],
  ] as const)('is %s', (_what, given, source, expected) => {
    expect(sayingOf(given, source)).toBe(expected);
  });

  it('is read as it was chosen, and no other register is touched', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAYINGS), fc.constantFrom('', '1234566.001'), (saying, key) => {
        const next = withSaying(KNOWS, 'ridet', saying, key);
        expect(sayingOf(next, 'ridet')).toBe(saying);
        expect(sayingOf(next, 'autre')).toBe('away');
        expect(next.answers).toBe(KNOWS.answers);
      }),
    );
  });

  it('leaves nothing behind where it is what the answers say', () => {
    expect(withSaying({ ...GIVEN, sources: { ridet: 'away' } }, 'ridet', 'typed', '')).toEqual(GIVEN);
  });

  it('keeps what was written when another key is', () => {
    expect(knownOf(withSaying(KNOWS, 'ridet', 'knows', '7'), 'ridet')).toEqual({ key: '7', values: { nom: 'Lagon' } });
  });
});

describe('a value of it', () => {
  it('is written, changed and taken away, of the key that it knows', () => {
    const two = withValue(KNOWS, 'ridet', 'commune', 'Thio');
    expect(knownOf(two, 'ridet')?.values).toEqual({ nom: 'Lagon', commune: 'Thio' });
    expect(knownOf(withValue(two, 'ridet', 'nom', ''), 'ridet')?.values).toEqual({ commune: 'Thio' });
    expect(knownOf(withValue(two, 'ridet', 'nom', 'Récif'), 'ridet')?.values['nom']).toBe('Récif');
  });

  it('is nothing where it knows no key', () => {
    expect(withValue(GIVEN, 'ridet', 'nom', 'x')).toBe(GIVEN);
  });
});
