import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { JsonObject } from '../../../../engine/index.ts';
import { joinAnswers } from '../../../../runtime/site/form/join-answers.ts';

const HAD: JsonObject = { nom: 'Wamytan', adresse: { commune: 'Thio' }, photos: [1] };

describe('answers of two who began with the same', () => {
  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['nothing typed here', HAD, { ...HAD, nom: 'Wéa' }, { ...HAD, nom: 'Wéa' }],
    ['nothing typed elsewhere', { ...HAD, nom: 'Wéa' }, HAD, { ...HAD, nom: 'Wéa' }],
    ['other questions', { ...HAD, rib: 'r' }, { ...HAD, nom: 'Wéa' }, { ...HAD, nom: 'Wéa', rib: 'r' }],
    ['the same answer', { ...HAD, nom: 'Wéa' }, { ...HAD, nom: 'Wéa', rib: 'r' }, { ...HAD, nom: 'Wéa', rib: 'r' }],
    [
      'one taken away here',
      { nom: 'Wamytan', photos: [1] },
      { ...HAD, rib: 'r' },
      { nom: 'Wamytan', photos: [1], rib: 'r' },
    ],
    ['one taken away elsewhere', { ...HAD, rib: 'r' }, { nom: 'Wamytan' }, { nom: 'Wamytan', rib: 'r' }],
  ])('are one: %s', (_what, mine, theirs, both) => {
    expect(joinAnswers(HAD, mine, theirs)).toEqual({ value: both });
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['another answer', { ...HAD, nom: 'Wéa' }, { ...HAD, nom: 'Kaloi' }],
    [
      'parts of one answer',
      { ...HAD, adresse: { commune: 'Thio', voie: 'a' } },
      { ...HAD, adresse: { commune: 'Yaté' } },
    ],
    ['documents of one question', { ...HAD, photos: [1, 2] }, { ...HAD, photos: [1, 3] }],
    ['taken away and changed', { nom: 'Wamytan', photos: [1] }, { ...HAD, adresse: { commune: 'Yaté' } }],
    ['changed and taken away', { ...HAD, photos: [] }, { nom: 'Wamytan', adresse: { commune: 'Thio' } }],
  ])('are not joined where both changed the same question: %s', (_what, mine, theirs) => {
    expect(joinAnswers(HAD, mine, theirs)).toBeNull();
  });
});

test('neither of two loses anything that only they changed', () => {
  const NAMES = ['a', 'b', 'c', 'd'];
  const answers = fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: 0, max: 2 }));
  fc.assert(
    fc.property(answers, answers, answers, (had, mine, theirs) => {
      const isBoth = (name: string): boolean =>
        had[name] !== mine[name] && had[name] !== theirs[name] && mine[name] !== theirs[name];
      const expected = NAMES.some(isBoth)
        ? null
        : NAMES.map((name) => (had[name] === mine[name] ? theirs : mine)[name]);
      const joined = joinAnswers(had, mine, theirs);
      expect(joined && NAMES.map((name) => joined.value[name])).toEqual(expected);
    }),
  );
});
