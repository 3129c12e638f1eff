/** Two entries of the register as agents read them: the list, the comparison, the journal. */
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import type { MergePreview, PairedPerson, PersonMerge, PersonPair } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';
import { memoryStorage } from '../memory-storage.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { Pairs } = await import('../../../../runtime/desk/duplicates/duplicates-page.tsx');
const { Compared } = await import('../../../../runtime/desk/duplicates/compare-page.tsx');
const { MergesTable } = await import('../../../../runtime/desk/duplicates/merges-page.tsx');
const { differsLine, howAlike, isChosen, movedLines, pairAddress, personLine, sharedLine, takenAtFirst, valueOf } =
  await import('../../../../runtime/desk/duplicates/words.ts');
vi.unstubAllGlobals();

beforeAll(() => {
  vi.stubGlobal('sessionStorage', memoryStorage());
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const MARIE: PairedPerson = {
  id: 'm',
  name: 'Marie Wamytan',
  birthDate: '1988-05-14',
  email: 'marie@exemple.nc',
  phone: '+687261234',
  account: true,
  verified: false,
};
const MARY: PairedPerson = { ...MARIE, id: 'y', name: 'MARIE WAMITAN', email: null, account: false };
const PAIR: PersonPair = {
  one: MARIE,
  other: MARY,
  alike: [
    { detail: 'names', alike: 'near' },
    { detail: 'birthDate', alike: 'same' },
    { detail: 'phone', alike: 'same' },
    { detail: 'address', alike: 'differs' },
    { detail: 'email', alike: 'unknown' },
  ],
};
const detail = (change: Partial<MergePreview['details'][number]> = {}): MergePreview['details'][number] => {
  return { detail: 'phone', alike: 'differs', kept: '+687261234', merged: '+687998877', fixed: false, ...change };
};
const PREVIEW: MergePreview = {
  kept: MARIE,
  merged: MARY,
  details: [
    detail({ detail: 'names', alike: 'near', kept: 'Marie Wamytan', merged: 'MARIE WAMITAN' }),
    detail({ detail: 'birthDate', alike: 'same', kept: '1988-05-14', merged: '1988-05-14' }),
    detail({ detail: 'email', alike: 'unknown', kept: 'marie@exemple.nc', merged: null, fixed: true }),
    detail({ alike: 'unknown', kept: null }),
  ],
  moved: [
    { kind: 'requests', moves: 2, stays: 0 },
    { kind: 'notices', moves: 0, stays: 1 },
    { kind: 'readings', moves: 0, stays: 0 },
  ],
  obstacle: null,
  grounds: ['document'],
  digest: 'd',
  apart: null,
};
const compared = (change: Partial<MergePreview> = {}): readonly string[] =>
  wordsOf(<Compared preview={{ ...PREVIEW, ...change }} onAgain={() => undefined} />);

describe('a pair', () => {
  it('is said by what it shares, what is near, and what both say otherwise', () => {
    expect(sharedLine(PAIR)).toBe('Nom et prénoms (proche), Date de naissance, Téléphone');
    expect(differsLine(PAIR)).toBe('Adresse');
    expect(pairAddress(PAIR)).toBe('/doublons/m/y');
  });

  it('is a row with both, the account marked, and a link that says whom it compares', () => {
    const words = wordsOf(<Pairs pairs={[PAIR]} goesOn={false} />);
    expect(words.join('\n')).toContain('Marie Wamytan');
    expect(words.join('\n')).toContain('compte');
    expect(words.join('\n')).toContain('né(e) le 14 mai 1988 · 26.12.34 · marie@exemple.nc');
    expect(words).toContain('Comparer');
  });

  it.each([
    ['are all looked at', false, 'Aucun doublon probable'],
    ['may follow on another page', true, 'Il en reste à examiner'],
  ])('is missing, which is not said for good where others %s', (_what, goesOn, said) => {
    expect(wordsOf(<Pairs pairs={[]} goesOn={goesOn} />).join('')).toContain(said);
  });

  it('shows of somebody what the register has, and no more', () => {
    expect(personLine({ ...MARY, phone: null, birthDate: null })).toBe('');
  });
});

test.each([
  [detail(), true],
  [detail({ alike: 'same' }), false],
  [detail({ fixed: true }), false],
  [detail({ merged: null }), false],
  [detail({ kept: null }), true],
])('of %j one chooses: %s', (one, chosen) => {
  expect(isChosen(one)).toBe(chosen);
});

test.each([
  [detail(), 'différent'],
  [detail({ alike: 'near' }), 'proche'],
  [detail({ fixed: true }), 'dit par le compte'],
  [detail({ alike: 'unknown', merged: null }), 'absent d’une fiche'],
  [detail({ alike: 'unknown', kept: null, merged: null }), ''],
] as const)('of %j is said « %s »', (one, said) => {
  expect(howAlike(one)).toBe(said);
});

it('what the entry that stands does not say is taken from the other before one chooses', () => {
  expect(takenAtFirst(PREVIEW.details)).toEqual(['phone']);
  expect(takenAtFirst([detail({ kept: null, fixed: true })])).toEqual([]);
});

it.each([
  ['birthDate', '1988-05-14', '14 mai 1988'],
  ['phone', '+687261234', '26.12.34'],
  ['email', 'a@b.nc', 'a@b.nc'],
  ['address', '', 'Non renseigné'],
  ['names', null, 'Non renseigné'],
] as const)('the detail %s « %s » is read « %s »', (name, value, read) => {
  expect(valueOf({ detail: name }, value)).toBe(read);
});

it('says of each kind how much goes along and what is there already, and nothing of what there is none of', () => {
  expect(movedLines(PREVIEW.moved)).toEqual([
    'Demandes déposées, celles d’autres services comprises : 2',
    'Notifications : 0 (1 déjà dans la fiche qui reste)',
  ]);
});

describe('a comparison', () => {
  it('says what stands, who signs in, that it can be undone, and asks how one knows', () => {
    const text = compared().join('\n');
    expect(text).toContain('Marie Wamytan garde son compte et se connecte comme avant.');
    expect(text).toContain('Cela se défait');
    expect(text).toContain('J’ai vu un document d’identité');
    expect(text).not.toContain('Les deux fiches ont été saisies');
    expect(text).toContain('dit par le compte');
    expect(text).toContain('Réunir les deux fiches');
  });

  it.each([
    ['verified', 'deux identités'],
    ['accounts', 'Ces deux fiches ont chacune un compte'],
    ['mandate', 'agit pour l’autre'],
  ] as const)('of %s says why it cannot be, and offers to tell them apart alone', (obstacle, why) => {
    const text = compared({ obstacle }).join('\n');
    expect(text).toContain(why);
    expect(text).not.toContain('Réunir les deux fiches');
    expect(text).toContain('Ce ne sont pas les mêmes');
  });

  it('says that nothing goes along, that nobody has an account, and who told them apart before', () => {
    const text = compared({
      moved: [],
      kept: { ...MARIE, account: false },
      apart: { by: 'Rose Agent', at: '2026-03-03T01:00:00.000Z' },
    }).join('\n');
    expect(text).toContain('Rien n’est attaché');
    expect(text).toContain('Aucune de ces fiches n’a de compte');
    expect(text).toContain('Rose Agent a dit le 3 mars 2026 que ce sont deux personnes.');
    expect(text).not.toContain('Ce ne sont pas les mêmes');
  });
});

describe('the journal', () => {
  const LINE: PersonMerge = {
    id: 'l',
    at: '2026-03-03T01:00:00.000Z',
    by: 'Rose Agent',
    ground: 'file',
    reason: 'Saisie deux fois.',
    kept: { id: 'm', name: 'Marie Wamytan' },
    merged: 'MARIE WAMITAN',
    requests: 2,
    undone: null,
    undo: 'possible',
  };
  const line = (change: Partial<PersonMerge>): string =>
    wordsOf(<MergesTable merges={[{ ...LINE, ...change }]} />).join('\n');

  it('says which, when, by whom, why and how many requests, and offers to undo it', () => {
    const text = line({});
    expect(text).toContain('MARIE WAMITAN, réunie à Marie Wamytan');
    expect(text).toContain('2 demandes');
    expect(text).toContain('Saisie deux fois. (deux fiches saisies pour la même personne)');
    expect(text).toContain('Rose Agent');
    expect(text).toContain('Défaire');
  });

  it.each([
    [{ undo: 'later', requests: 1 }, 'plus récente'],
    [{ undo: 'gone', kept: null, merged: null, requests: 0 }, 'Fiche effacée, réunie à Fiche effacée'],
    [
      { undo: 'done', undone: { at: '2026-03-04T01:00:00.000Z', by: 'Paul Kaba', reason: 'Deux sœurs.' } },
      'Défaite le 4 mars 2026 par Paul Kaba : Deux sœurs.',
    ],
  ] as const)('of %j says so, and offers nothing', (change, said) => {
    expect(line(change)).toContain(said);
    expect(line(change)).not.toMatch(/^Défaire$/mu);
  });
});
