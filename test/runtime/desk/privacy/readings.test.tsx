/** What the data-protection officer reads of readings, and of those that are out of the ordinary. */
import { describe, expect, test, vi } from 'vitest';
import type { LoggedReading, UnusualReading } from '../../../../schemas/types/api.ts';
import { KINDS, readFilter, readingsPlace, writeFilter } from '../../../../runtime/desk/privacy/readings/filter.ts';
import { openDesk, wordsOf } from '../desk-page.tsx';
import { QueryClientProvider } from '@tanstack/react-query';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { ReadingsTable } = await import('../../../../runtime/desk/privacy/readings/readings-table.tsx');
const { FilterInForce } = await import('../../../../runtime/desk/privacy/readings/filter-in-force.tsx');
const { Subjects } = await import('../../../../runtime/desk/privacy/readings/readings-search.tsx');
const { ReadingsPage } = await import('../../../../runtime/desk/privacy/readings/readings-page.tsx');
const { Found, mistakeIn } = await import('../../../../runtime/desk/privacy/readings/unusual-page.tsx');
const { sayUnusual } = await import('../../../../runtime/desk/privacy/readings/say-unusual.ts');
vi.unstubAllGlobals();

const PERSON = '4b1f6a52-0000-4000-8000-000000000001';
const READING: LoggedReading = {
  id: '7',
  at: '2026-03-02T22:05:00.000Z',
  agent: { id: 'u1', name: 'Élise Wéma' },
  person: { id: PERSON, name: 'Marie Wamytan' },
  kind: 'case',
  file: null,
  caseNumber: 'AM-2026-000012',
  reason: 'Instructeur, pour la démarche « Aide médicale »',
};
const HOURS = { opens: '06:00', shuts: '18:00' };
const UNUSUAL: UnusualReading = {
  rule: 'aboveUsual',
  agent: READING.agent,
  day: '2026-03-03',
  person: null,
  count: 84,
  usual: 20.5,
  firstAt: '2026-03-02T19:00:00.000Z',
  lastAt: '2026-03-03T05:30:00.000Z',
  checked: null,
};

describe('the address', () => {
  test('says what is shown, and gives it back', () => {
    const filter = { agent: 'u1', person: PERSON, number: 'AM-1', kind: 'export', from: '2026-03-01', to: '' } as const;
    expect(readFilter(writeFilter(filter))).toEqual(filter);
    expect(readingsPlace({ agent: 'u1', kind: '' })).toBe('/consultations?agent=u1');
  });

  test('asks for nothing that the server would refuse', () => {
    const params = new URLSearchParams('personne=moi&nature=secret&du=hier&au=2026-03-01&dossier= AM-1 ');
    expect(readFilter(params)).toEqual({ agent: '', person: '', number: 'AM-1', kind: '', from: '', to: '2026-03-01' });
  });
});

describe('the log', () => {
  test('says who, what, of whom and why, and no code', () => {
    const items = [READING, { ...READING, id: '8', kind: 'file', file: 'Quittance.pdf' } as const];
    const words = wordsOf(<ReadingsTable items={items} />);
    expect(words).toContain('Dossier ouvert');
    expect(words).toContain('Document « Quittance.pdf »');
    expect(words.filter((word) => word === 'Marie Wamytan')).toHaveLength(2);
    expect(words.join(' ')).not.toMatch(/u1|2026-03-02T|4b1f/u);
  });

  test('has a word for each kind', () => {
    for (const kind of KINDS) {
      const [said] = wordsOf(<ReadingsTable items={[{ ...READING, kind }]} />).slice(8);
      expect(said, kind).toMatch(/^[A-ZÉ].* .*[a-zé]$/u);
    }
  });

  test('says what narrows it, and takes all of it away at once where there is more than one', () => {
    const none = { agent: '', person: '', number: '', kind: '', from: '', to: '' } as const;
    const chips = (some: object) =>
      wordsOf(
        <FilterInForce
          filter={{ ...none, ...some }}
          agent="Élise Wéma"
          person="Marie Wamytan"
          onChange={vi.fn<() => void>()}
        />,
      );
    expect(chips({})).toEqual([]);
    expect(chips({ agent: 'u1' })).toEqual(['Agent : Élise Wéma ×']);
    expect(chips({ person: PERSON, kind: 'export', from: '2026-03-01' })).toEqual([
      'Personne concernée : Marie Wamytan ×',
      'Liste exportée ×',
      'Depuis le 1er mars 2026 ×',
      'Effacer les filtres',
    ]);
  });

  test('asks whom one means where several are called alike, and says when nobody is', () => {
    const items = [
      { id: 'a', name: 'Élise Wéma', detail: 'elise@exemple.nc' },
      { id: 'application:1', name: 'Archives', detail: null },
    ];
    expect(wordsOf(<Subjects items={items} onChoose={vi.fn<() => void>()} />)).toEqual([
      'Qui voulez-vous dire ?',
      'Élise Wéma (elise@exemple.nc)',
      'Archives',
    ]);
    expect(wordsOf(<Subjects items={[]} onChoose={vi.fn<() => void>()} />).join(' ')).toContain(
      'vérifiez l’orthographe',
    );
  });

  test('is for the officer alone', () => {
    const words = wordsOf(
      <QueryClientProvider client={openDesk().queries}>
        <ReadingsPage />
      </QueryClientProvider>,
    );
    expect(words.join(' ')).toContain('réservée à la personne déléguée');
  });
});

describe('what is out of the ordinary', () => {
  const say = (some: Partial<UnusualReading>): string => sayUnusual({ ...UNUSUAL, usual: null, ...some }, HOURS);

  test('is said with what it is held against', () => {
    expect(say({ usual: 20.5 })).toBe('84 dossiers lus en un jour ; d’ordinaire, cette personne en lit 20,5.');
    expect(say({ rule: 'aboveColleagues', usual: 12 })).toContain(
      'tiennent les mêmes fonctions en lisent d’ordinaire 12',
    );
    expect(say({ rule: 'largeExport', count: 5000 })).toMatch(/^5.000 dossiers emportés en un jour/u);
    expect(say({ rule: 'nothingToDo', count: 6 })).toContain('où rien n’attend cette personne ni ses fonctions');
  });

  test('is said of one reading as of many', () => {
    expect(say({ rule: 'closedDay', count: 1 })).toBe('1 consultation un jour qui n’est pas ouvré.');
    expect(say({ rule: 'closedDay', count: 3 })).toBe('3 consultations un jour qui n’est pas ouvré.');
    expect(say({ rule: 'offHours', count: 1 })).toContain('(06:00 à 18:00)');
    expect(say({ rule: 'offHours', count: 2 })).toContain('la première');
  });

  test('names the person where it is about one', () => {
    const person = { id: PERSON, name: 'Marie Wamytan' };
    for (const rule of ['samePerson', 'ownFile', 'colleagueFile'] as const)
      expect(say({ rule, person, count: 10, day: null }), rule).toContain('Marie Wamytan');
  });

  test('leads to the readings, accuses nobody, and says when there is nothing', () => {
    const words = wordsOf(<Found items={[UNUSUAL]} hours={HOURS} left />);
    expect(words).toContain('À vérifier, parce que');
    expect(words).toContain('3 mars 2026');
    expect(words).toContain('Voir');
    expect(words.join(' ')).not.toMatch(/fraude|faute|abus|suspect|u1/iu);
    expect(wordsOf(<Found items={[]} hours={HOURS} left={false} />)).toEqual(['Rien d’inhabituel dans cette période.']);
    expect(wordsOf(<Found items={[]} hours={HOURS} left />)).toEqual(['Rien ne reste à vérifier dans cette période.']);
  });

  test('says who looked at them and with what word, and is looked at again where that was wrong', () => {
    expect(wordsOf(<Found items={[UNUSUAL]} hours={HOURS} left />).at(-1)).toBe('Vérifié');
    const checked = { by: 'Jeanne Kaémo', at: '2026-03-04T01:00:00.000Z', note: 'Fin de campagne : vu avec son chef.' };
    const words = wordsOf(<Found items={[{ ...UNUSUAL, checked }]} hours={HOURS} left={false} />);
    expect(words.slice(-3)).toEqual([
      expect.stringMatching(/^Vérifié par Jeanne Kaémo, /u),
      'Fin de campagne : vu avec son chef.',
      'À revoir',
    ]);
    const wordless = wordsOf(
      <Found items={[{ ...UNUSUAL, checked: { ...checked, note: '' } }]} hours={HOURS} left={false} />,
    );
    expect(wordless).toHaveLength(words.length - 1);
  });

  test('is looked for over days that are in order, and few', () => {
    expect(mistakeIn('2026-03-01', '2026-03-31')).toBeNull();
    expect(mistakeIn('2026-03-01', '2026-04-01')).toContain('31 jours');
    expect(mistakeIn('2026-03-02', '2026-03-01')).toContain('échangez-les');
    expect(mistakeIn('', '2026-03-01')).toContain('les deux jours');
  });
});
