import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../engine/index.ts';
import { keyOf } from '../../../../engine/form/lookups/lookup-key.ts';
import {
  awaitedLookups,
  lookedUpFor,
  lookupsOf,
  originsOf,
  takeSourceAnswer,
  type LookedUp,
  type SourceAnswer,
} from '../../../../engine/form/lookups/looked-up.ts';
import { KEYED_ANSWERS, REGISTERED, SOURCED_ANSWERS, sourcedScheme } from '../../../support/sourced-scheme.ts';
import { compiled } from '../../sources.ts';

const { form } = compiled(sourcedScheme('sourcee'));
const { form: waiting } = compiled(sourcedScheme('attente', 'wait'));
const [lookup] = lookupsOf(form.model);
if (!lookup) throw new Error('the scheme looks something up');
const AT = '2026-03-03T08:00:00.000Z';
const FOUND: SourceAnswer = { type: 'found', values: REGISTERED };

type Answers = Parameters<typeof takeSourceAnswer>[2];
const take = (before: Answers, answer: SourceAnswer = FOUND, key = 'NC-42'): Answers =>
  takeSourceAnswer(form, lookup, before, { key, answer, at: AT });
const begun = (answers: JsonObject = KEYED_ANSWERS): Answers => ({ answers, looked: [] });
const marks = (all: Answers) =>
  Object.fromEntries(originsOf(form.model, all).map(({ pointer, origin }) => [pointer, origin]));

describe('the key', () => {
  it.each([
    ['the answer to its question', { numero: 'NC-42' }, 'NC-42'],
    ['without the spaces around it', { numero: '  NC-42 ' }, 'NC-42'],
    ['a number as it is written', { numero: 42 }, '42'],
    ['nothing while it is not answered', {}, null],
    ['nothing while it is blank', { numero: ' ' }, null],
    ['nothing where something else stands', { numero: { a: 1 } }, null],
  ])('is %s', (_what, answers, expected) => {
    expect(keyOf(lookup, answers)).toBe(expected);
  });
});

describe('what a source gives', () => {
  it('[X1] fills the answers that the scheme says, and is kept beside them', () => {
    const { answers, looked } = take(begun());
    expect(answers).toEqual(SOURCED_ANSWERS);
    expect(looked).toEqual([
      { lookup: 'velo', key: 'NC-42', at: AT, outcome: 'found', filled: { '/prix': 100_000, '/couleur': 'bleu' } },
    ]);
  });

  it.each([
    ['of another type', { valeur: '100000', teinte: 'bleu' }, ['/couleur']],
    ['that the form would refuse', { valeur: -1, teinte: 'bleu' }, ['/couleur']],
    ['with a part where the form has whole numbers', { valeur: 10.5, teinte: 'bleu' }, ['/couleur']],
    ['longer than the form takes', { valeur: 5, teinte: 'b'.repeat(41) }, ['/prix']],
    ['that is empty', { valeur: 5, teinte: '' }, ['/prix']],
    ['that no answer is filled by', { autre: 'x' }, []],
    ['of the name of what every object has', { toString: 'x', valeur: 5 }, ['/prix']],
  ])('[X1] fills nothing by a value %s', (_what, values, filled) => {
    const taken = take(begun(), { type: 'found', values });
    expect(Object.keys(taken.looked[0]?.filled ?? {})).toEqual(filled);
    expect(Object.keys(taken.answers).toSorted()).toEqual(
      [...Object.keys(KEYED_ANSWERS), ...filled.map((pointer) => pointer.slice(1))].toSorted(),
    );
  });

  it('[X2] leaves what somebody wrote, and marks it', () => {
    const taken = take(begun({ ...KEYED_ANSWERS, couleur: 'vert' }));
    expect(taken.answers).toEqual({ ...SOURCED_ANSWERS, couleur: 'vert' });
    expect(marks(taken)).toEqual({ '/prix': 'given', '/couleur': 'changed' });
  });

  it('[X2] goes once the source is asked for another key, whatever it answers', () => {
    const first = take(begun());
    const other = { ...first, answers: { ...first.answers, numero: 'NC-7', couleur: 'vert' } };
    for (const answer of [{ type: 'unknown' }, { type: 'away' }, { type: 'found', values: {} }] as const) {
      const taken = take(other, answer, 'NC-7');
      expect(taken.answers, answer.type).toEqual({ ...KEYED_ANSWERS, numero: 'NC-7', couleur: 'vert' });
    }
  });

  it('[X3] is marked as changed once it is another, and as given once it is back', () => {
    const taken = take(begun());
    expect(marks(taken)).toEqual({ '/prix': 'given', '/couleur': 'given' });
    expect(marks({ ...taken, answers: { ...taken.answers, prix: 5 } })).toEqual({
      '/prix': 'changed',
      '/couleur': 'given',
    });
    const { prix: _, ...emptied } = taken.answers;
    expect(marks({ ...taken, answers: emptied })).toEqual({ '/prix': 'changed', '/couleur': 'given' });
  });

  it('[X3] is not marked under another key', () => {
    const taken = take(begun());
    const moved = { ...taken, answers: { ...taken.answers, numero: 'NC-7' } };
    expect(marks(moved)).toEqual({});
    expect(lookedUpFor(lookup, moved)).toBeUndefined();
    expect(marks({ ...taken, answers: { ...moved.answers, numero: 'NC-42' } })).toEqual({
      '/prix': 'given',
      '/couleur': 'given',
    });
  });

  it('[X4] stays while the source does not answer for the same key, and goes once it knows nothing of it', () => {
    const first = take(begun());
    expect(take(first, { type: 'away' })).toBe(first);
    expect(take(first, { type: 'unknown' }).answers).toEqual(KEYED_ANSWERS);
  });

  it('never takes away or replaces what somebody wrote, in whatever order things come', () => {
    const answer = fc.constantFrom<SourceAnswer>(
      FOUND,
      { type: 'found', values: { valeur: 7 } },
      { type: 'unknown' },
      { type: 'away' },
    );
    const step = fc.oneof(
      fc.record({ type: fc.constant('ask' as const), answer, key: fc.constantFrom('NC-1', 'NC-2') }),
      fc.record({ type: fc.constant('write' as const), prix: fc.nat(500_000) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let all: Answers = begun();
        let wrote: number | null = null;
        const lost: number[] = [];
        for (const one of steps) {
          if (one.type === 'write') {
            wrote = one.prix;
            all = { ...all, answers: { ...all.answers, prix: one.prix } };
            continue;
          }
          const { answers, looked } = all;
          // What is written again as the source gives it is the source's once more.
          if (looked[0]?.filled['/prix'] === wrote) wrote = null;
          all = takeSourceAnswer(
            form,
            lookup,
            { answers: { ...answers, numero: one.key }, looked },
            { ...one, at: AT },
          );
          if (wrote !== null && all.answers['prix'] !== wrote) lost.push(wrote);
        }
        expect(lost).toEqual([]);
      }),
    );
  });
});

describe('a request that waits for its source', () => {
  const key: LookedUp = { lookup: 'velo', key: 'NC-42', at: AT, outcome: 'found', filled: {} };
  it.each([
    ['awaits it before it was asked', waiting, [], ['velo']],
    ['awaits it while it was away', waiting, [{ ...key, outcome: 'away' }], ['velo']],
    ['awaits it where it answered for another key', waiting, [{ ...key, key: 'NC-7' }], ['velo']],
    ['goes on once it answered', waiting, [key], []],
    ['goes on once it knows nothing of the key', waiting, [{ ...key, outcome: 'unknown' }], []],
    ['never waits where people write themselves', form, [], []],
  ] as const)('[X5] %s', (_what, of, looked, expected) => {
    expect(awaitedLookups(of, { answers: SOURCED_ANSWERS, looked }).map(({ id }) => id)).toEqual(expected);
  });

  it('[X5] awaits nothing while the key is not answered', () => {
    const { numero: _, ...answers } = SOURCED_ANSWERS;
    expect(awaitedLookups(waiting, { answers, looked: [] })).toEqual([]);
  });
});
