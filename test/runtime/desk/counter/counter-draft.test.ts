import { expect, test } from 'vitest';
import { counterDraft, type CounterValues } from '../../../../runtime/desk/counter/counter-draft.ts';

const OUMA = { id: null, givenName: 'Ouma', familyName: 'Kaouma', email: null };
const VALUES: CounterValues = {
  dispositif: 'aide-medicale',
  channel: 'letter',
  receivedOn: '2026-03-02',
  mandate: { name: '', quality: '' },
  picked: OUMA,
};

test('a draft says how and when the request came, and for whom', () => {
  expect(counterDraft(VALUES)).toEqual({
    dispositif: 'aide-medicale',
    channel: 'letter',
    receivedOn: '2026-03-02',
    person: OUMA,
    mandate: null,
  });
});

test('all that is missing is said at once', () => {
  const empty = { ...VALUES, dispositif: null, receivedOn: '', picked: null };
  expect(counterDraft(empty)).toEqual(['schemeMissing', 'dateMissing', 'personMissing']);
});

test('someone who fills for another is named with their quality, or not at all', () => {
  expect(counterDraft({ ...VALUES, mandate: { name: ' Rita ', quality: '' } })).toEqual(['mandateIncomplete']);
  expect(counterDraft({ ...VALUES, mandate: { name: ' Rita ', quality: 'fille' } })).toMatchObject({
    mandate: { name: 'Rita', quality: 'fille' },
  });
});
