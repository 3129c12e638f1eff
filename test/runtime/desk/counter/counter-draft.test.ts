import { expect, test, vi } from 'vitest';
import type { CounterValues } from '../../../../runtime/desk/counter/counter-draft.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { counterDraft } = await import('../../../../runtime/desk/counter/counter-draft.ts');
const { sayChanges, sayPrinted } = await import('../../../../runtime/desk/counter/printed-form.ts');
vi.unstubAllGlobals();

const OUMA = { id: null, givenName: 'Ouma', familyName: 'Kaouma', email: null };
const VALUES: CounterValues = {
  dispositif: 'aide-medicale',
  channel: 'letter',
  receivedOn: '2026-03-02',
  mandate: { name: '', quality: '' },
  picked: OUMA,
  printed: null,
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

const PRINTED: NonNullable<CounterValues['printed']> = {
  code: '0000 1262',
  dispositif: 'aide-medicale',
  title: 'Aide médicale',
  version: 3,
  publishedAt: '2026-01-05T00:00:00.000Z',
  acceptedUntil: null,
  changes: [],
  more: 0,
};
const REPLACED: typeof PRINTED = {
  ...PRINTED,
  acceptedUntil: '2026-03-01',
  changes: [
    { type: 'added', path: ['Votre foyer', 'Enfants'], before: null, after: null },
    { type: 'changed', path: ['Revenus', 'Minimum'], before: '1', after: '1 000' },
    { type: 'removed', path: ['Religion'], before: null, after: null },
    { type: 'changed', path: ['Logement', 'Genre de question'], before: null, after: null },
  ],
  more: 2,
};

test('a form on paper in force is typed under its code', () => {
  expect(counterDraft({ ...VALUES, printed: PRINTED })).toMatchObject({ formCode: '0000 1262' });
  expect(sayPrinted(PRINTED, '2026-03-02')).toBe('C’est le formulaire en vigueur.');
  expect(sayChanges(PRINTED, '2026-03-02')).toEqual([]);
});

test.each(['2026-03-01', '2026-02-14'])(
  'received on %s, a form that was replaced on March 1st is typed as it is',
  (day) => {
    expect(counterDraft({ ...VALUES, receivedOn: day, printed: REPLACED })).toMatchObject({ formCode: '0000 1262' });
    expect(sayPrinted(REPLACED, day)).toContain('remplacé le 1er mars 2026');
    expect(sayChanges(REPLACED, day)).toEqual([]);
  },
);

test('received later, it is typed into the form in force, and what that asks otherwise is said', () => {
  expect(counterDraft({ ...VALUES, printed: REPLACED })).not.toHaveProperty('formCode');
  expect(sayPrinted(REPLACED, '2026-03-02')).toContain('la demande se saisit dans le formulaire en vigueur');
  expect(sayChanges(REPLACED, '2026-03-02')).toEqual([
    'Question nouvelle : Votre foyer › Enfants',
    'Demandé autrement : Revenus › Minimum (« 1 » devient « 1 000 »)',
    'N’est plus demandé : Religion',
    'Demandé autrement : Logement › Genre de question',
    'Et 2 autres changements.',
  ]);
  expect(sayChanges({ ...REPLACED, changes: [], more: 0 }, '2026-03-02')).toEqual(['Les questions sont les mêmes.']);
});
