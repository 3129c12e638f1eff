/** What goes on an expression or a tag: members of the lists that are open where one types, and of no others. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { completeExpression, completeTag, type InsideProposals } from '../../../designer/source/complete-expression.ts';
import { listFunctions, type Files } from '../../../engine/studio.ts';

// What functions do is said in the language of the page.
beforeAll(() => void vi.stubGlobal('document', { documentElement: { lang: 'fr' } }));
afterAll(() => void vi.unstubAllGlobals());

const text = (title: string): object => ({ type: 'string', title });
const list = (title: string, properties: object): object => ({
  type: 'array',
  title,
  items: { type: 'object', properties },
});
const FILES: Files = {
  'form.schema.json': JSON.stringify({
    type: 'object',
    properties: {
      nom: text('Nom'),
      lots: list('Lots', { surface: text('Surface'), bail: { type: 'object', properties: { fin: text('Fin') } } }),
      enfants: list('Enfants', { prenom: text('Prénom'), ecoles: list('Écoles', { ville: text('Ville') }) }),
    },
  }),
  'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: ['nom', 'lots', 'enfants'] }] }),
  'data/zones-a-risque.geojson': JSON.stringify({ type: 'FeatureCollection', features: [] }),
};
const labelsOf = (found: InsideProposals | null): readonly string[] => (found?.options ?? []).map(({ label }) => label);
const after = (before: string, each: string | null = null): InsideProposals => completeExpression(FILES, before, each);

/** What is offered of members: everything that no expression without a list around it is offered. */
function membersAfter(before: string, each: string | null = null): readonly string[] {
  const always = labelsOf(after(''));
  return labelsOf(after(before, each)).filter((label) => !always.includes(label));
}

describe('the members that are offered', () => {
  it.each<readonly [what: string, before: string, each: string | null, members: readonly string[]]>([
    ['are none outside of a list', 'nom = ', null, []],
    ['are bare in a filter', 'count(lots[', null, ['surface', 'bail', 'bail.fin']],
    ['are bare in a filter that is begun', 'lots[surface > 3 and su', null, ['surface', 'bail', 'bail.fin']],
    ['are none any more once the filter is closed', 'lots[surface > 3] and ', null, []],
    ['are those of the filter one is in', 'lots[surface > 3] and enfants[', null, ['prenom', 'ecoles']],
    [
      'go after the name that a loop gives',
      'some l in lots satisfies l.',
      null,
      ['l', 'l.surface', 'l.bail', 'l.bail.fin'],
    ],
    [
      'are of both of two loops',
      'for l in lots, e in enfants return ',
      null,
      ['l', 'l.surface', 'l.bail', 'l.bail.fin', 'e', 'e.prenom', 'e.ecoles'],
    ],
    ['are called membre where a check looks at each', '', '/enfants', ['membre', 'membre.prenom', 'membre.ecoles']],
    ['are none of a list that is not there', 'partis[', null, []],
    ['are none of what is no list', 'nom[', null, []],
    ['are the name alone, of a list that is not there', 'some x in partis satisfies ', null, ['x']],
  ])('%s', (_, before, each, members) => {
    expect(membersAfter(before, each)).toEqual(members);
  });

  it('come before all else', () => {
    expect(labelsOf(after('lots[')).slice(0, 2)).toEqual(['surface', 'bail']);
    expect(after('lots[').options[0]?.boost).toBe(2);
  });
});

describe('what is always offered', () => {
  const offered = () => after('').options;

  it('is each answer, the column of a list, what each case has, and each function', () => {
    const labels = labelsOf(after(''));
    expect(labels).toEqual(expect.arrayContaining(['nom', 'lots', 'dossier.numero']));
    expect(labels).toEqual(expect.arrayContaining(['lots.surface', 'lots.bail.fin', 'enfants.ecoles.ville']));
    expect(labels).toEqual(expect.arrayContaining(listFunctions().map(({ name }) => name)));
  });

  it('is a function with the parenthesis that opens it, after the names', () => {
    const count = offered().find(({ label }) => label === 'count');
    expect(count).toMatchObject({ type: 'function', apply: 'count(', boost: -1 });
    expect(String(count?.info)).toMatch(/\S/u);
  });

  it('is nothing twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'lots[', 'some nom in lots satisfies ', 'for l in lots return l.'),
        fc.constantFrom(null, '/lots'),
        (before, each) => {
          const labels = labelsOf(after(before, each));
          expect(labels).toEqual([...new Set(labels)]);
        },
      ),
    );
  });
});

describe('what is typed gives way to what is chosen', () => {
  it.each([
    ['', 0],
    ['nom', 3],
    ['1 + enfants.pre', 11],
    ['élève', 5],
    ['lots[sur', 3],
    ['nom = ', 0],
    ['3', 0],
    ['dans(lieu, "zones-a', 7],
    ['dans(lieu, \\"zones-a', 7],
    ['distance(lieu, "', 0],
  ])('in « %s » by %i signs', (before, taken) => expect(after(before).taken).toBe(taken));
});

it.each([
  ['dans(lieu, "', true],
  ['1 + distance(lieu, \\"zones', true],
  ['dans(lieu, "zones-a-risque") or ', false],
  ['dedans(lieu, "', false],
  ['contains(nom, "', false],
  ['dans(', false],
])('zones alone are offered in « %s »: %s', (before, zones) => {
  const labels = labelsOf(after(before));
  expect(labels.includes('zones-a-risque')).toBe(zones);
  expect(labels.includes('nom')).toBe(!zones);
});

describe('in a text', () => {
  const tag = (before: string, file = 'messages/accuse.md') => completeTag(FILES, file, before);
  const loops = (before: string): readonly string[] => {
    const always = labelsOf(tag('{{ '));
    return labelsOf(tag(before)).filter((label) => !always.includes(label));
  };

  it.each(['', 'Bonjour nom', '{{ nom }} ', '{% if nom %} ', '{ nom', 'prix : 3 {'])(
    'nothing is offered where no tag is open: « %s »',
    (before) => expect(tag(before)).toBeNull(),
  );

  it.each<readonly [before: string, taken: number]>([
    ['{{ ', 0],
    ['{{ no', 2],
    ['{% if lots.s', 6],
    ['{{ nom | mon', 3],
    ['{{ nom | ', 0],
  ])('« %s » gives way by %i signs', (before, taken) => expect(tag(before)?.taken).toBe(taken));

  it('filters are offered after a bar, and nothing else', () => {
    expect(labelsOf(tag('{{ nom | '))).toEqual(['montant', 'date', 'heure', 'nombre', 'libelle']);
  });

  it.each<readonly [what: string, before: string, members: readonly string[]]>([
    ['a loop that is open', '{% for l in lots %}{{ l.', ['l', 'l.surface', 'l.bail', 'l.bail.fin']],
    ['a loop written without blanks left over', '{%- for e in enfants -%}{{ ', ['e', 'e.prenom', 'e.ecoles']],
    [
      'the outer loop once the inner is closed',
      '{% for l in lots %}{% for e in enfants %}{% endfor %}{{ ',
      ['l', 'l.surface', 'l.bail', 'l.bail.fin'],
    ],
    ['both loops inside of them', '{% for e in enfants %}{% for x in partis %}{{ ', ['e', 'e.prenom', 'e.ecoles', 'x']],
    ['no loop that is closed', '{% for l in lots %}{{ l.surface }}{% endfor %}{{ ', []],
    ['no loop that is only begun', '{% for l in lots', []],
    ['no loop that never was', '{% endfor %}{{ ', []],
  ])('names are those of %s', (_, before, members) => expect(loops(before)).toEqual(members));

  it('of the sheet no answer is offered: everybody reads it', () => {
    expect(labelsOf(tag('{{ ', 'sheet.md'))).toContain('dispositif.title');
    for (const name of ['nom', 'lots', 'dossier.numero']) expect(labelsOf(tag('{{ ', 'sheet.md'))).not.toContain(name);
  });
});
