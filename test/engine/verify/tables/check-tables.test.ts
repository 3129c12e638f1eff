/** Tables are proved to answer once, or the case they forget is shown. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type Diagnostic, type DispositifSource, type Unproved } from '../../../../engine/index.ts';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, readSource, withJson, type Parsed } from '../../sources.ts';

let association: DispositifSource;
beforeAll(async () => {
  association = await readSource('examples/subvention-association');
});

type Column = Record<string, unknown>;
type Change = {
  inputs: Column[];
  rows: [when: string[], then?: string][];
  hitPolicy?: string;
  aggregation?: string;
  effective?: unknown;
  outputs?: Column[];
};

const QUOTIENT = { label: 'Quotient', expression: 'quotient', type: 'number', minimum: 0 };
const SITUATION = { label: 'Situation', expression: 'situation', type: 'string', values: ['seul', 'couple'] };
const OTHERWISE = { name: 'r', label: 'R', type: 'number', default: '0' };
const HEURE = { label: 'Heure de dépôt', expression: 'dossier.deposeA', type: 'time' };
const JOUR = { label: 'Dépôt', expression: 'dossier.deposeLe', type: 'date' };

const isList = ({ hitPolicy = 'U', aggregation }: Partial<Change> = {}): boolean =>
  hitPolicy === 'R' || hitPolicy === 'O' || (hitPolicy === 'C' && !aggregation);

function withTables(...tables: Change[]): DispositifSource {
  return withJson(association, 'rules.json', (rules) => {
    rules.computed.push(
      { name: 'quotient', title: 'Quotient', type: 'number', expression: 'dossier.montantEngage / 3' },
      { name: 'situation', title: 'Situation', type: 'string', expression: '"seul"' },
      {
        name: 'essai',
        title: 'Essai',
        type: isList(tables[0]) ? 'list' : 'number',
        table: 'essai',
      },
    );
    for (const { inputs, rows, ...others } of tables) {
      rules.tables.push({
        name: 'essai',
        title: 'Essai',
        hitPolicy: 'U',
        inputs,
        outputs: [{ name: 'r', label: 'R', type: 'number', values: [1, 2] }],
        rows: rows.map(([when, then = '1']) => ({ when, then: [then] })),
        ...others,
      });
    }
  });
}

function findings(...tables: Change[]): readonly (Diagnostic | Unproved)[] {
  const result = compile(withTables(...tables));
  const found = result.type === 'failed' ? result.diagnostics : [...result.warnings, ...result.unproved];
  return found.filter(({ code }) => code.startsWith('table.'));
}

const CASES: readonly (readonly [
  says: string,
  table: Change,
  found: readonly (readonly [string, string, RegExp?])[],
])[] = [
  ['numbers that are all answered', { inputs: [QUOTIENT], rows: [[['[0..60]']], [['(60..100)']], [['>= 100']]] }, []],
  [
    'a number between two ranges',
    { inputs: [QUOTIENT], rows: [[['[0..60)']], [['(60..100)']], [['>= 100']]] },
    [['table.gap', '/rows', /quand quotient = 60\. /]],
  ],
  [
    'a stretch that is forgotten',
    { inputs: [QUOTIENT], rows: [[['< 60']], [['>= 100']]] },
    [['table.gap', '/rows', /quand quotient = 60\. /]],
  ],
  [
    'a pair of values that is forgotten',
    {
      inputs: [QUOTIENT, SITUATION],
      rows: [[['< 100000', '-']], [['>= 100000', '"couple"']]],
    },
    [['table.gap', '/rows', /quand quotient = 100\u202f000 et situation = "seul"\./]],
  ],
  [
    'a bound that two rows take',
    { inputs: [QUOTIENT], rows: [[['[0..60]']], [['>= 60']]] },
    [['table.overlap', '/rows/1', /lignes 1 et 2 .* quotient = 60,/]],
  ],
  ['choices named by what they are not', { inputs: [SITUATION], rows: [[['not("seul")']], [['"seul"']]] }, []],
  [
    'choices that not() takes twice',
    { inputs: [SITUATION], rows: [[['not("seul")']], [['"seul", "couple"']]] },
    [['table.overlap', '/rows/1', /situation = "couple"/]],
  ],
  [
    'dates, the last day left out',
    { inputs: [JOUR], rows: [[['< date("2026-07-01")']], [['> date("2026-07-01")']]] },
    [['table.gap', '/rows', /dossier\.deposeLe = 1er juillet 2026/]],
  ],
  [
    'dates that follow one another day by day',
    { inputs: [JOUR], rows: [[['<= date("2026-06-30")']], [['>= date("2026-07-01")']]] },
    [],
  ],
  [
    'hours, one minute left out',
    { inputs: [HEURE], rows: [[['< time("16:00")']], [['> time("16:00")']]] },
    [['table.gap', '/rows', /dossier\.deposeA = 16\u00a0h\./]],
  ],
  [
    'hours that follow one another minute by minute',
    { inputs: [HEURE], rows: [[['<= time("15:59")']], [['[time("16:00")..time("23:59")]']]] },
    [],
  ],
  [
    'an hour that two rows take',
    { inputs: [HEURE], rows: [[['<= time("16:00")']], [['>= time("16:00")']]] },
    [['table.overlap', '/rows/1', /dossier\.deposeA = 16\u00a0h,/]],
  ],
  [
    'whole amounts that follow one another franc by franc',
    {
      inputs: [{ label: 'Demandé', expression: 'projet.montantDemande', type: 'money', minimum: 1 }],
      rows: [[['<= 999999']], [['>= 1000000']]],
    },
    [],
  ],
  [
    'a first row that hides another',
    { inputs: [QUOTIENT], hitPolicy: 'F', rows: [[['-']], [['> 3']]] },
    [['table.row-never', '/rows/1']],
  ],
  [
    'any: rows that agree may overlap',
    {
      inputs: [QUOTIENT],
      hitPolicy: 'A',
      rows: [
        [['<= 60'], '1'],
        [['>= 60'], '1'],
      ],
    },
    [],
  ],
  [
    'any: rows that disagree may not',
    {
      inputs: [QUOTIENT],
      hitPolicy: 'A',
      rows: [
        [['<= 60'], '1'],
        [['>= 60'], '2'],
      ],
    },
    [['table.overlap', '/rows/1', /politique A/]],
  ],
  [
    'priority: an overlap is what it is for, a gap is not',
    { inputs: [QUOTIENT], hitPolicy: 'P', rows: [[['> 10']], [['> 60']]] },
    [['table.gap', '/rows']],
  ],
  ['collect: none, one or several', { inputs: [QUOTIENT], hitPolicy: 'C', rows: [[['> 10']], [['> 60']]] }, []],
  [
    'collect: a sum of none is nothing',
    { inputs: [QUOTIENT], hitPolicy: 'C', aggregation: 'sum', rows: [[['> 10']], [['> 60']]] },
    [['table.gap', '/rows', /quand quotient = 0\./]],
  ],
  [
    'collect: a sum of one row at least',
    { inputs: [QUOTIENT], hitPolicy: 'C', aggregation: 'sum', rows: [[['-']], [['> 60']]] },
    [],
  ],
  [
    'collect: how many, none included',
    { inputs: [QUOTIENT], hitPolicy: 'C', aggregation: 'count', rows: [[['> 10']]] },
    [],
  ],
  [
    'a cell that reads another value: nothing is proved of it',
    { inputs: [QUOTIENT], rows: [[['< projet.cout']], [['>= projet.cout']]] },
    [['table.unproved', '', /ligne 1, 2/]],
  ],
  [
    'a gap is sure although a cell is free',
    { inputs: [QUOTIENT, SITUATION], rows: [[['< projet.cout', '"seul"']]] },
    [['table.gap', '/rows', /situation = "couple"/]],
  ],
  ['[D2] rule order: none, one or several', { inputs: [QUOTIENT], hitPolicy: 'R', rows: [[['> 10']], [['> 20']]] }, []],
  [
    '[D2] output order: none, one or several',
    { inputs: [QUOTIENT], hitPolicy: 'O', rows: [[['> 10']], [['> 20'], '2']] },
    [],
  ],
  ['[D3] a gap that the default fills', { inputs: [QUOTIENT], outputs: [OTHERWISE], rows: [[['> 10']]] }, []],
  [
    '[D3] a sum of none that the default fills',
    { inputs: [QUOTIENT], hitPolicy: 'C', aggregation: 'sum', outputs: [OTHERWISE], rows: [[['> 10']]] },
    [],
  ],
  [
    '[D4] a default that no case is left to',
    { inputs: [QUOTIENT], outputs: [OTHERWISE], rows: [[['<= 10']], [['> 10']]] },
    [['table.default-never', '/outputs/0/default']],
  ],
  [
    '[D4] rows that overlap, whatever the default',
    { inputs: [QUOTIENT], outputs: [OTHERWISE], rows: [[['> 10']], [['> 20']]] },
    [['table.overlap', '/rows/1', /répondent toutes deux/]],
  ],
  [
    '[D3] nothing to prove of a first row that reads another value, with a default',
    { inputs: [QUOTIENT], hitPolicy: 'F', outputs: [OTHERWISE], rows: [[['< projet.cout']]] },
    [],
  ],
  [
    '[D4] one row alone, not proved of those that read another value',
    { inputs: [QUOTIENT], outputs: [OTHERWISE], rows: [[['< projet.cout']]] },
    [['table.unproved', '', /ligne 1/]],
  ],
  [
    'a row outside the values of its column',
    { inputs: [QUOTIENT], rows: [[['>= 0']], [['< 0']]] },
    [['table.row-never', '/rows/1']],
  ],
];

describe('a decision table', () => {
  it.for(CASES)('%s', ([, table, expected]) => {
    const found = findings(table);
    expect(found.map(({ code, pointer }) => [code, pointer])).toEqual(
      expected.map(([code, pointer]) => [code, `/tables/1${pointer}`]),
    );
    for (const [at, [, , message = /./]] of expected.entries()) expect(found[at]?.message).toMatch(message);
  });

  describe('need not answer for what is never filed', () => {
    const COST = { label: 'Coût', expression: 'projet.cout', type: 'money' };
    const rows: Change['rows'] = [[['>= 5000']]];
    const gaps = (change: (rules: Parsed) => void, table: Change): readonly string[] => {
      const result = compile(withJson(withTables(table), 'rules.json', change));
      const found = result.type === 'failed' ? result.diagnostics : [...result.warnings, ...result.unproved];
      return found.filter(({ code }) => code.startsWith('table.')).map(({ code }) => code);
    };
    const check = (valid: string) => (rules: Parsed) =>
      rules.checks.push({ id: 'essai', valid, field: '/projet/cout', message: 'Trop peu.' });

    it('because of a check, or a condition of access', () => {
      expect(gaps(() => undefined, { inputs: [COST], rows })).toEqual(['table.gap']);
      expect(gaps(check('projet.cout >= 5000'), { inputs: [COST], rows })).toEqual([]);
      expect(gaps(check('projet.cout > 4999'), { inputs: [COST], rows })).toEqual([]);
      const access = {
        id: 'essai',
        title: 'Assez',
        valid: 'projet.cout >= 5000',
        effect: 'block',
        message: 'Trop peu.',
      };
      expect(gaps((rules) => rules.eligibility.push(access), { inputs: [COST], rows })).toEqual([]);
      expect(
        gaps((rules) => rules.eligibility.push({ ...access, effect: 'inform' }), { inputs: [COST], rows }),
      ).toEqual(['table.gap']);
    });

    it('because a bound of its field is open', () => {
      const table: Change = { inputs: [{ ...COST, type: 'number' }], rows: [[['> 0']]] };
      const bound = (keyword: string): readonly string[] => {
        const source = withJson(withTables(table), 'form.schema.json', ({ properties }) => {
          const { minimum: _, ...cost } = properties.projet.properties.cout;
          properties.projet.properties.cout = { ...cost, type: 'number', [keyword]: 0, cagou: { open: 'open' } };
        });
        const result = compile(source);
        const found = result.type === 'failed' ? result.diagnostics : [...result.warnings, ...result.unproved];
        return found.filter(({ code }) => code.startsWith('table.')).map(({ code }) => code);
      };
      expect(bound('minimum')).toEqual(['table.gap']);
      expect(bound('exclusiveMinimum')).toEqual([]);
    });

    it('but does for what a check lets through', () => {
      expect(gaps(check('projet.cout >= 4999'), { inputs: [COST], rows })).toEqual(['table.gap']);
      const followed = { label: 'Engagé', expression: 'dossier.montantEngage', type: 'money', minimum: 0 };
      expect(gaps(check('dossier.montantEngage >= 5000'), { inputs: [followed], rows })).toEqual(['table.gap']);
    });

    it('and may answer for it all the same', () => {
      const all: Change['rows'] = [[['>= 5000']], [['< 5000']]];
      expect(gaps(check('projet.cout >= 5000'), { inputs: [COST], rows: all })).toEqual([]);
    });

    it('because its author knows between which ends a value lies that is worked out', () => {
      const left = (minimum: number): Change => ({
        inputs: [{ label: 'Reste', expression: 'projet.cout - projet.montantDemande', type: 'money', minimum }],
        rows: [[['>= 0']]],
      });
      expect(gaps(() => undefined, left(0))).toEqual([]);
      expect(gaps(() => undefined, left(-1))).toEqual(['table.gap']);
      const field: Change = { inputs: [{ ...COST, minimum: 5000 }], rows };
      expect(gaps(() => undefined, field)).toEqual(['table.gap']);
    });
  });

  it('is in force without a break', () => {
    const table = { inputs: [QUOTIENT], rows: [[['-']]] as Change['rows'] };
    const found = findings(
      { ...table, effective: { from: '2026-01-01', to: '2026-06-30' } },
      { ...table, effective: { from: '2026-08-01' } },
    );
    expect(found).toMatchObject([{ code: 'table.period-gap', pointer: '/tables/1/effective' }]);
    expect(found[0]?.message).toContain('du 1er juillet 2026 au 31 juillet 2026');
  });

  const cell = fc.oneof(
    fc.constant('-'),
    fc
      .tuple(fc.constantFrom('[', '('), fc.nat(6), fc.nat(6), fc.constantFrom(']', ')'))
      .map(([open, low, more, close]) => `${open}${low}..${low + more}${close}`),
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), fc.nat(8)).map(([operator, bound]) => `${operator} ${bound}`),
    fc.nat(8).map((value) => `not(${value}, > ${value + 2})`),
  );
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 });

  it('has a gap or an overlap exactly when some value shows it', () => {
    const holds = (text: string, value: number): boolean => {
      if (text === '-') return true;
      const range = /^([[(])(\d+)\.\.(\d+)([\])])$/.exec(text);
      if (range) {
        const [, open, low, high, close] = range;
        const above = open === '[' ? value >= Number(low) : value > Number(low);
        return above && (close === ']' ? value <= Number(high) : value < Number(high));
      }
      const negated = /^not\((\d+), > (\d+)\)$/.exec(text);
      if (negated) return value !== Number(negated[1]) && value <= Number(negated[2]);
      const [operator, bound] = text.split(' ');
      if (operator === '<') return value < Number(bound);
      if (operator === '<=') return value <= Number(bound);
      return operator === '>' ? value > Number(bound) : value >= Number(bound);
    };
    fc.assert(
      fc.property(rows, (cells) => {
        const other = { ...QUOTIENT, label: 'Autre', expression: 'quotient + 0' };
        const codes = findings({ inputs: [QUOTIENT, other], rows: cells.map((when) => [[...when]]) }).map(
          ({ code }) => code,
        );
        const halves = Array.from({ length: 30 }, (_, at) => at / 2);
        const counts = halves.flatMap((left) =>
          halves.map((right) => cells.filter(([a, b]) => holds(a, left) && holds(b, right)).length),
        );
        expect(codes.includes('table.gap')).toBe(counts.includes(0));
        expect(codes.includes('table.overlap')).toBe(counts.some((count) => count > 1));
      }),
      { numRuns: 40 },
    );
  });

  it.for<readonly [Change, readonly (readonly string[])[]]>([
    [{ inputs: [QUOTIENT], rows: [[['[0..60)']], [['(60..100)']], [['>= 100']]] }, [['60']]],
    [{ inputs: [QUOTIENT], rows: [[['< 60']], [['>= 100']]] }, [['[60..100)']]],
    [{ inputs: [QUOTIENT], rows: [[['(60..100]']]] }, [['[0..60]'], ['> 100']]],
    [{ inputs: [QUOTIENT, SITUATION], rows: [[['<= 9', '-']]] }, [['> 9', '-']]],
    [{ inputs: [QUOTIENT, SITUATION], rows: [[['<= 9', '-'], '1'], [['> 9', '"couple"']]] }, [['> 9', '"seul"']]],
    [{ inputs: [JOUR], rows: [[['< date("2026-07-01")']]] }, [['>= date("2026-07-01")']]],
  ])('offers the row that is missing: %j', ([table, expected]) => {
    expect(closed(table).added).toEqual(expected);
  });

  it('is closed by the rows that are offered, none of which answers where another does', () => {
    const other = { ...QUOTIENT, label: 'Autre', expression: 'quotient + 0' };
    fc.assert(
      fc.property(rows, (cells) => {
        const { added, found } = closed({ inputs: [QUOTIENT, other], rows: cells.map((when) => [[...when]]) });
        expect(found.filter(({ code }) => code === 'table.gap')).toEqual([]);
        const overlaps = found.filter(({ code }) => code === 'table.overlap');
        expect(overlaps.filter(({ params }) => Number(params['second']) > cells.length)).toEqual([]);
        expect(added.length).toBeLessThan(40);
      }),
      { numRuns: 20 },
    );
  });
});

/** A table with the rows that are offered for its gaps, one after the other, and what is then found of it. */
function closed(table: Change): {
  readonly added: readonly (readonly string[])[];
  readonly found: ReturnType<typeof findings>;
} {
  const added: (readonly string[])[] = [];
  for (;;) {
    const all = { ...table, rows: [...table.rows, ...added.map((when): Change['rows'][number] => [[...when]])] };
    const found = findings(all);
    const cells = found.find(({ code }) => code === 'table.gap')?.params['cells'];
    if (!Array.isArray(cells)) return { added, found };
    added.push(cells.map(String));
  }
}

describe('a column of what is computed', () => {
  const found = (expression: string, cells: readonly string[]): readonly string[] => {
    const source = withJson(withTables(), 'rules.json', (rules) => {
      rules.computed[rules.computed.length - 3].expression = expression;
      rules.tables.push({
        name: 'essai',
        title: 'Essai',
        hitPolicy: 'U',
        inputs: [{ label: 'Nombre', expression: 'quotient', type: 'number' }],
        outputs: [{ name: 'r', label: 'R', type: 'number' }],
        rows: cells.map((cell) => ({ when: [cell], then: ['1'] })),
      });
    });
    return diagnosticsOf(source).map(({ code, message }) => `${code} ${/quand (.*?)\./.exec(message)?.[1] ?? ''}`);
  };

  it.for<readonly [says: string, expression: string, cells: readonly string[], told: readonly string[]]>([
    ['counts in whole numbers', 'count([1, 2])', ['0', '1', '2', '>= 3'], []],
    [
      'counts what a filter leaves, which may be nothing',
      'count([1, 2][item > 1])',
      ['1', '>= 2'],
      ['table.gap quotient = 0'],
    ],
    ['is whole once it is rounded', 'floor(projet.montantDemande / 7)', ['<= 5', '>= 6'], []],
    ['is not before', 'projet.montantDemande / 7', ['<= 5', '>= 6'], ['table.gap quotient = 5,5']],
    ['adds whole numbers', 'projet.montantDemande + 2', ['<= 5', '>= 6'], []],
    ['counts years', 'years and months duration(aujourdhui, aujourdhui).years', ['< 18', '18', '>= 19'], []],
    ['stays between the bounds of what it is made of', 'min(projet.montantDemande, 3)', ['<= 3'], []],
  ])('%s', ([, expression, cells, told]) => {
    expect(found(expression, cells)).toEqual(told);
  });
});

describe('the days on which tables hold', () => {
  const dated = (effective: unknown, identity: Record<string, unknown>): readonly string[] => {
    const source = withJson(withTables({ inputs: [JOUR], rows: [[['-']]], effective }), 'dispositif.json', (value) => {
      delete value.windows;
      Object.assign(value, identity);
    });
    return diagnosticsOf(source)
      .filter(({ code }) => code === 'table.period-gap')
      .map(({ message }) => /en vigueur (.*?) :/.exec(message)?.[1] ?? '');
  };
  const ALWAYS = { effective: { from: '2026-01-01' } };

  it.for<readonly [says: string, effective: unknown, identity: Record<string, unknown>, told: readonly string[]]>([
    ['from the first day on', { from: '2026-01-01' }, ALWAYS, []],
    ['from before', { from: '2020-01-01' }, ALWAYS, []],
    ['from later on', { from: '2026-02-01' }, ALWAYS, ['du 1er janvier 2026 au 31 janvier 2026']],
    [
      'to an end that the scheme has not',
      { from: '2026-01-01', to: '2026-12-31' },
      ALWAYS,
      ['à partir du 1er janvier 2027'],
    ],
    [
      'to the end of the scheme',
      { from: '2026-01-01', to: '2026-12-31' },
      { effective: { from: '2026-01-01', to: '2026-12-31' } },
      [],
    ],
    [
      'over all campaigns',
      { from: '2026-03-01', to: '2026-03-31' },
      { ...ALWAYS, windows: [{ opens: '2026-03-01', closes: '2026-03-31' }] },
      [],
    ],
    [
      'over a part of a campaign',
      { from: '2026-03-10', to: '2026-03-20' },
      { ...ALWAYS, windows: [{ opens: '2026-03-01', closes: '2026-03-31' }] },
      ['du 1er mars 2026 au 9 mars 2026', 'du 21 mars 2026 au 31 mars 2026'],
    ],
  ])('%s', ([, effective, identity, told]) => {
    expect(dated(effective, identity)).toEqual(told);
  });
});

describe('results of a table', () => {
  const withResults = (
    rows: readonly (readonly [string, string])[],
    more: Record<string, unknown> = {},
  ): readonly string[] =>
    diagnosticsOf(
      withJson(readFixtureBase(), 'rules.json', (rules) => {
        rules.computed.push(
          { name: 'essai', title: 'Essai', type: 'number', table: 'essai' },
          { name: 'suite', title: 'Suite', type: 'number', expression: 'essai + 1' },
        );
        rules.tables.push({
          name: 'essai',
          title: 'Essai',
          hitPolicy: 'U',
          inputs: [{ label: 'Assistance', expression: 'assistance', type: 'string' }],
          outputs: [{ name: 'r', label: 'R', type: 'number' }],
          rows: rows.map(([cell, result]) => ({ when: [cell], then: [result] })),
          ...more,
        });
      }),
    ).map(({ code, pointer }) => `${code} ${pointer}`);

  it('read what the tests of their row make sure of', () => {
    expect(
      withResults([
        ['"oui"', 'batterie'],
        ['not("oui")', '0'],
      ]),
    ).toEqual([]);
  });

  it('read nothing that may be missing there', () => {
    expect(
      withResults([
        ['"oui"', '0'],
        ['"non"', 'batterie'],
      ]),
    ).toContain('presence.rule /tables/1/rows/1/then/0');
    expect(withResults([['-', 'batterie']])).toContain('presence.rule /tables/1/rows/0/then/0');
  });

  it('are among those that the column declares, numbers too', () => {
    const more = { hitPolicy: 'P', outputs: [{ name: 'r', label: 'R', type: 'number', values: [1, 2] }] };
    expect(
      withResults(
        [
          ['-', '1'],
          ['"oui"', '2'],
        ],
        more,
      ),
    ).toEqual([]);
    expect(
      withResults(
        [
          ['-', '1'],
          ['"oui"', '20'],
        ],
        more,
      ),
    ).toEqual(['rules.cell-value /tables/1/rows/1/then/0']);
  });

  it('agree by what they say, spaces within a text included', () => {
    const more = (values: readonly string[]) => ({
      hitPolicy: 'A',
      outputs: [{ name: 'r', label: 'R', type: 'number' }],
      rows: values.map((value) => ({ when: ['-'], then: [value] })),
    });
    expect(withResults([], more(['string length("a b")', 'string  length( "a b" )']))).toEqual([]);
    expect(withResults([], more(['string length("a b")', 'string length("ab")']))).toEqual([
      'table.overlap /tables/1/rows/1',
    ]);
  });
});

describe('a column of reference data', () => {
  const LONG = Array.from({ length: 900 }, (_, at) => `V${at + 100},Valeur ${at}`).join('\n');
  const withActivity = (cells: readonly string[], rows = 'SPO,Sport\nCUL,Culture\nSOC,Social'): DispositifSource => {
    const form = withJson(association, 'form.schema.json', (v) => {
      v.properties.activite = { title: 'Activité', type: 'string', cagou: { data: 'activites', personal: false } };
      v.required.push('activite');
    });
    const ui = withJson(form, 'form.ui.json', (v) => v.pages[0].fields.push('activite'));
    const source = withJson(ui, 'rules.json', (v) => {
      v.computed.push({ name: 'essai', title: 'Essai', type: 'number', table: 'essai' });
      v.tables.push({
        name: 'essai',
        title: 'Essai',
        hitPolicy: 'U',
        inputs: [{ label: 'Activité', expression: 'activite', type: 'string' }],
        outputs: [{ name: 'r', label: 'R', type: 'number' }],
        rows: cells.map((cell) => ({ when: [cell], then: ['1'] })),
      });
    });
    return { ...source, files: { ...source.files, 'data/activites.csv': `value,label\n${rows}\n` } };
  };
  const found = (...cells: readonly string[]) => findIn(withActivity(cells));
  const findIn = (source: DispositifSource) => {
    const result = compile(source);
    return (result.type === 'failed' ? result.diagnostics : [])
      .filter(({ code }) => /^(table|feel)\./.test(code))
      .map(({ code, pointer, message }) => `${code} ${pointer} ${message}`);
  };

  it('is all there is when every value of the list has its row', () => {
    expect(found('"SPO"', '"CUL"', '"SOC"')).toEqual([]);
    expect(found('"SPO"', 'not("SPO")')).toEqual([]);
  });

  it('names a value of the list that no row answers', () => {
    expect(found('"SPO"', '"SOC"')).toEqual([expect.stringMatching(/^table\.gap .*quand activite = "CUL"/)]);
  });

  it('is gone through by what cells name when the list is long', () => {
    expect(findIn(withActivity(['< "V500"', '"V500"', '> "V500"'], LONG))).toEqual([]);
    expect(findIn(withActivity(['< "V500"', '> "V500"'], LONG))).toEqual([
      expect.stringMatching(/^table\.gap .*quand activite = "V500"/),
    ]);
    expect(findIn(withActivity(['"V100"', '> "V500"'], LONG))).toEqual([
      expect.stringMatching(/^table\.gap .*quand activite = "V101"/),
    ]);
  });

  it('refuses a value that the list does not hold', () => {
    expect(found('"SPO"', '"CULT"', '"SOC"')).toContainEqual(
      expect.stringMatching(/^feel\.choice-unknown \/tables\/\d+\/rows\/1\/when\/0 .*Vouliez-vous dire « CUL »/),
    );
  });
});
