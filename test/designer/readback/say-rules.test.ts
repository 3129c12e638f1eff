/** Rules and tables said back: what must hold, what follows, and what an act fixes from which day on. */
import { describe, expect, it, vi } from 'vitest';
import type { ReadableName } from '../../../schemas/types/api.ts';
import type { ReadbackItem } from '../../../designer/readback/item.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { sayRules, titleOfQuestion } = await import('../../../designer/readback/say-rules.ts');
const { sayTables } = await import('../../../designer/readback/say-tables.ts');
vi.unstubAllGlobals();

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const NAMES: readonly ReadableName[] = [
  { path: 'age', title: 'Âge', type: 'number', choices: null },
  { path: 'demande.montant', title: 'Montant demandé', type: 'money', choices: null },
  { path: 'foyer.membres', title: 'Autres personnes du foyer', type: 'list', choices: null },
];
const filesOf = (rules: object) => ({ 'rules.json': JSON.stringify(rules) });
const wordsOf = ({ lines }: ReadbackItem): readonly string[] =>
  lines.map(({ level, text, article }) => plain(`${'  '.repeat(level)}${text}${article && ` [${article}]`}`));
const only = (items: readonly ReadbackItem[]): ReadbackItem => {
  const [item, ...others] = items;
  if (!item || others.length > 0) throw new Error(`${items.length} things are said`);
  return item;
};

describe('a condition to be met', () => {
  const condition = (more: object) =>
    only(
      sayRules(
        filesOf({
          eligibility: [
            {
              id: 'majeur',
              title: 'Être majeur',
              valid: 'age >= 18',
              effect: 'block',
              message: 'Réservé aux majeurs.',
              ...more,
            },
          ],
        }),
        NAMES,
      ).eligibility,
    );

  it('says what must hold and what the applicant reads', () => {
    const said = condition({ article: '4, 2°' });
    expect([said.title, said.article, said.pointer]).toEqual(['Être majeur', '4, 2°', '/eligibility/0']);
    expect(wordsOf(said)).toEqual([
      'Il faut que : Âge atteint 18',
      'Sinon, la demande ne peut pas être déposée ; le demandeur lit : « Réservé aux majeurs. »',
    ]);
  });

  it('that keeps nobody from filing is told to the agent', () => {
    expect(wordsOf(condition({ effect: 'inform' })).at(-1)).toBe('Sinon, l’agent lit : « Réservé aux majeurs. »');
  });

  it('of each member says of which', () => {
    expect(wordsOf(condition({ each: '/foyer/membres' }))[0]).toBe(
      'Pour chaque élément de « Autres personnes du foyer » :',
    );
  });

  it('that no words say is shown as it is written', () => {
    const [line] = condition({ valid: 'every x in [1] satisfies x > age' }).lines;
    expect([line?.isSource, line?.text]).toEqual([true, 'Il faut que : every x in [1] satisfies x > age']);
  });

  it('of another shape is told to be in the text', () => {
    expect(wordsOf(condition({ effect: 'other' }))).toEqual([
      'écrit dans le texte du fichier, sans mots pour le dire ici',
    ]);
  });
});

describe('a value', () => {
  const value = (more: object, tables: readonly object[] = []) =>
    wordsOf(
      only(
        sayRules(filesOf({ computed: [{ name: 'v', title: 'Valeur', type: 'money', ...more }], tables }), NAMES)
          .computed,
      ),
    );

  it.each<[string, object, readonly string[]]>([
    ['computed', { expression: 'demande.montant * 2' }, ['Calcul : « Montant demandé » × 2']],
    [
      'that an act fixes',
      { values: [{ value: 1200000, from: '2026-01-01' }] },
      ['Depuis le 1er janvier 2026 : 1 200 000 F CFP'],
    ],
    [
      'that changed, each with its source',
      {
        values: [
          { value: 100, from: '2025-01-01', to: '2025-12-31', article: 'Délib. 3' },
          { value: 200, from: '2026-01-01', article: 'Délib. 9' },
        ],
      },
      [
        'Du 1er janvier 2025 au 31 décembre 2025 : 100 F CFP [Délib. 3]',
        'Depuis le 1er janvier 2026 : 200 F CFP [Délib. 9]',
      ],
    ],
    [
      'with its unit',
      { type: 'number', unit: 'km', values: [{ value: 20, from: '2026-01-01' }] },
      ['Depuis le 1er janvier 2026 : 20 km'],
    ],
    [
      'yes or no',
      { type: 'boolean', values: [{ value: true, from: '2026-01-01' }] },
      ['Depuis le 1er janvier 2026 : oui'],
    ],
    [
      'a day',
      { type: 'date', values: [{ value: '2026-03-31', from: '2026-01-01' }] },
      ['Depuis le 1er janvier 2026 : 31 mars 2026'],
    ],
    [
      'a scale by brackets',
      {
        type: 'list',
        values: [
          {
            from: '2026-01-01',
            brackets: [
              { above: 0, rate: 0 },
              { above: 100000, rate: 0.04 },
            ],
          },
        ],
      },
      ['Depuis le 1er janvier 2026 :', '  au-dessus de 0 : 0 %', '  au-dessus de 100 000 : 4 %'],
    ],
  ])('%s', (_, more, lines) => {
    expect(value(more)).toEqual(lines);
  });

  it('that a table gives names the table', () => {
    expect(value({ table: 'taux' }, [{ name: 'taux', title: 'Taux de l’aide' }])).toEqual([
      'Donné par le barème « Taux de l’aide ».',
    ]);
    expect(value({ table: 'taux' })).toEqual(['Donné par le barème « taux ».']);
  });
});

describe('a table', () => {
  const table = (more: object) =>
    sayTables(
      filesOf({
        tables: [
          {
            name: 'taux',
            title: 'Taux',
            article: '7',
            inputs: [{ label: 'Âge', expression: 'age', type: 'number', unit: 'ans' }],
            outputs: [{ name: 'taux', label: 'Aide', type: 'money', default: '0' }],
            rows: [
              { when: ['< 18'], then: ['1000'] },
              { when: ['[18..60]'], then: ['500'], note: 'Hypothèse.' },
            ],
            ...more,
          },
        ],
      }),
      NAMES,
    );

  it('is read row by row, with what it gives when no row suits', () => {
    const said = only(table({}));
    expect([said.title, said.article]).toEqual(['Taux', '7']);
    expect(said.grid?.head.map(plain)).toEqual(['Âge (ans)', 'Aide', 'Note']);
    expect(said.grid?.rows.map((row) => row.map(plain))).toEqual([
      ['moins de 18', '1 000 F CFP', ''],
      ['de 18 à 60', '500 F CFP', 'Hypothèse.'],
    ]);
    expect(wordsOf(said)).toEqual(['Une seule ligne convient.', 'Quand aucune ligne ne convient : Aide 0 F CFP']);
  });

  it('without notes has no column for them', () => {
    expect(only(table({ rows: [{ when: ['-'], then: ['1'] }] })).grid?.head.map(plain)).toEqual(['Âge (ans)', 'Aide']);
  });

  it.each<[object, string]>([
    [{ hitPolicy: 'F' }, 'La première ligne qui convient.'],
    [{ hitPolicy: 'C', aggregation: 'sum' }, 'Les lignes qui conviennent sont additionnées.'],
    [{ hitPolicy: 'C', aggregation: 'max' }, 'De toutes les lignes qui conviennent, la plus grande valeur.'],
    [{ hitPolicy: 'C' }, 'Toutes les lignes qui conviennent.'],
    [{ hitPolicy: '?' }, 'Une seule ligne convient.'],
  ])('of %j says which rows count', (more, words) => {
    expect(wordsOf(only(table(more)))[0]).toBe(words);
  });

  it('of a period says which', () => {
    const [from, both] = [{ from: '2026-01-01' }, { from: '2026-01-01', to: '2026-12-31' }];
    expect(wordsOf(only(table({ effective: from })))[0]).toBe('Depuis le 1er janvier 2026 :');
    expect(wordsOf(only(table({ effective: both })))[0]).toBe('Du 1er janvier 2026 au 31 décembre 2026 :');
  });

  it('that no grid draws is counted', () => {
    expect(only(table({ rows: 'plus tard' })).title).toBe('Barèmes écrits dans le texte du fichier, sans grille : 1');
  });
});

it('a question that nobody asks any more is called by its pointer', () => {
  expect(titleOfQuestion({}, NAMES, '/perdue')).toBe('/perdue');
  expect(titleOfQuestion({}, NAMES, '/demande/montant')).toBe('Montant demandé');
});

describe('a quota', () => {
  const quota = { name: 'taxi', title: 'Taxis', most: '12', holds: ['enCours', 'ailleurs'], article: '3' };
  const workflow = { title: 'T', initial: 'enCours', states: { enCours: { title: 'Autorisation en cours' } } };
  const said = (more: object) => {
    const files = { ...filesOf({ quotas: [{ ...quota, ...more }] }), 'workflow.json': JSON.stringify(workflow) };
    return only(sayRules(files, NAMES).quotas);
  };

  it('says how many at most, by what, and which steps hold a place', () => {
    const item = said({ by: 'age', besides: '2' });
    expect([item.title, item.article]).toEqual(['Taxis', '3']);
    expect(wordsOf(item)).toEqual([
      'Au plus : 12',
      'Compté à part pour chaque valeur de : Âge',
      'Un dossier tient une place aux étapes : « Autorisation en cours », « ailleurs ».',
      'Places déjà prises en dehors : 2',
    ]);
  });

  it('says that there is one count', () => {
    expect(wordsOf(said({}))[1]).toBe('Un seul compte, pour tous les dossiers.');
  });
});
