/** A part of a file said by the titles that the language gives its words. */
import { describe, expect, it, vi } from 'vitest';
import { schemaOfFile, type JsonObject } from '../../../engine/studio.ts';
import type { SaidFile } from '../../../designer/readback/say-part.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { sayPart, titleAt } = await import('../../../designer/readback/say-part.ts');
vi.unstubAllGlobals();

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

function fileOf(file: string, whole: JsonObject): SaidFile {
  const root = schemaOfFile(file);
  if (!root) throw new Error(`${file} has no schema`);
  return {
    root,
    whole,
    titleOf: (to, name) => `${to} ${name}`,
    questionOf: (pointer) => `question ${pointer}`,
    nameOf: (path) => (path === 'montant' ? { title: 'Montant demandé', type: 'money', choices: null } : null),
  };
}

const linesOf = (file: string, whole: JsonObject, part = '', leaveOut: readonly string[] = []): readonly string[] =>
  sayPart(fileOf(file, whole), part, 0, leaveOut).map(({ level, text, isSource }) =>
    plain(`${'  '.repeat(level)}${text}${isSource ? ' (source)' : ''}`),
  );

describe('what a scheme is', () => {
  it.each<[string, JsonObject, readonly string[]]>([
    ['a text', { theme: 'Logement' }, ['Thème : Logement']],
    ['a length of time', { appeal: 'P2M' }, ['Délai de recours : 2 mois']],
    ['choices among those of the language', { audiences: ['particulier', 'foyer'] }, ['Public : Particuliers, Foyers']],
    ['a choice that the language does not have', { audiences: ['robot'] }, ['Public : robot']],
    ['short texts', { keywords: ['HLM', 'toit'] }, ['Mots de recherche : HLM, toit']],
    ['the pattern of numbers', { numbering: 'AM-{year}-{number:6}' }, ['Numérotation : AM-2026-000001, par exemple']],
    [
      'a pattern with words after the number',
      { numbering: '{year}-{number}/DDDT' },
      ['Numérotation : 2026-1/DDDT, par exemple'],
    ],
    [
      'an answer, by its question',
      { addressee: { address: '/adresse' } },
      ['Adresse des lettres :', '  Adresse : question /adresse'],
    ],
    ['days', { effective: { from: '2026-01-01' } }, ['Période de validité :', '  Du : 1er janvier 2026']],
  ])('%s', (_, whole, lines) => {
    expect(linesOf('dispositif.json', whole)).toEqual(lines);
  });

  it('parts of a kind are called by their titles, what they hold below them', () => {
    const whole = {
      functions: { agent: { title: 'Agent', group: 'Aide – agents' }, chef: { group: 'Aide – chefs' } },
    };
    expect(linesOf('dispositif.json', whole)).toEqual([
      'Fonctions :',
      '  Agent',
      '    Groupe : Aide – agents',
      '  chef',
      '    Groupe : Aide – chefs',
    ]);
  });

  it('an act is called by its own name, which is not said twice', () => {
    const whole = { legalBasis: [{ act: 'Délibération n° 3', articles: ['4', '5'] }] };
    const [heading, act, articles] = linesOf('dispositif.json', whole);
    expect([heading, act]).toEqual(['Textes de référence :', '  Délibération n° 3']);
    expect(articles).toMatch(/^ {4}.* : 4, 5$/u);
  });

  it('what is said elsewhere is left out, and so is the address of the schema', () => {
    const whole = { $schema: 'urn:x', title: 'Aide', theme: 'Logement' };
    expect(linesOf('dispositif.json', whole, '', ['title'])).toEqual(['Thème : Logement']);
  });

  it('a word that the language does not have is not said', () => {
    expect(linesOf('dispositif.json', { couleur: 'bleu' })).toEqual([]);
  });

  it('nothing is said of a part that is not there', () => {
    expect(linesOf('dispositif.json', {}, '/functions')).toEqual([]);
  });
});

describe('a delay of the law', () => {
  const said = (clock: JsonObject): readonly string[] =>
    linesOf('workflow.json', { clocks: { decision: clock } }, '/clocks/decision', ['title']);

  it('is counted in the days that it says', () => {
    expect(said({ after: 'P15D', calendar: 'working' })[0]).toBe('Durée : 15 jours ouvrés');
    expect(said({ after: 'P15D' })).toEqual(['Durée : 15 jours']);
  });

  it('names steps and actions by what they are called', () => {
    const lines = said({ after: 'P2M', stopsIn: ['accord', 'refus'], action: 'constater' });
    expect(lines).toContain('Action à l’échéance : action constater');
    expect(lines.some((line) => line.endsWith('state accord, state refus'))).toBe(true);
  });

  it('says what silence means in the words of the language', () => {
    expect(said({ after: 'P2M', silence: 'rejection' })).toContain('Le silence vaut : rejet');
  });
});

describe('a condition', () => {
  const when = (feel: string): readonly string[] =>
    linesOf('queue.json', { alerts: [{ title: 'Cher', when: feel }] }, '/alerts/0', ['title']);

  it('is in words where it has some', () => {
    expect(when('montant > 100000')).toEqual([expect.stringMatching(/« Montant demandé » dépasse 100 000 F CFP$/u)]);
  });

  it('is as it is written where it has none, and says so', () => {
    expect(when('some x in autres satisfies x > 3')).toEqual([
      expect.stringMatching(/some x in autres satisfies x > 3 \(source\)$/u),
    ]);
  });
});

describe('what a part is called', () => {
  it.each<[string, JsonObject, string, string]>([
    ['its title', { a: { title: 'Un titre', name: 'nom' } }, '/a', 'Un titre'],
    ['its act', { a: { act: 'Arrêté n° 2' } }, '/a', 'Arrêté n° 2'],
    ['its name', { a: { name: 'Direction' } }, '/a', 'Direction'],
    ['what its author called it', { a: {} }, '/a', 'a'],
    ['nothing at the root of what has no title', {}, '', ''],
  ])('%s', (_, whole, part, title) => {
    expect(titleAt(whole, part)).toBe(title);
  });
});
