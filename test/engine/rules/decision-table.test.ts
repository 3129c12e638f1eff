/** Hit policies of DMN 1.5 (8.2.10): which rows win, and that the rows that matched are told. */
import { describe, expect, it } from 'vitest';
import { evaluateTable, type CompiledTable } from '../../../engine/rules/decision-table.ts';
import { parseCell, parseFeel } from '../../../engine/feel/expression.ts';
import { NUMBER } from '../../../engine/feel/scope-type.ts';
import type { DecisionTable } from '../../../schemas/types/rules.ts';

const VOCABULARY = { n: NUMBER };
type Rows = readonly (readonly [when: string, ...then: string[]])[];

function tableOf(change: Partial<DecisionTable>, rows: Rows): CompiledTable {
  const table: DecisionTable = {
    name: 't',
    title: 'T',
    hitPolicy: 'U',
    inputs: [{ label: 'N', expression: 'n', type: 'number' }],
    outputs: [{ name: 'r', label: 'R', type: 'number' }],
    rows: rows.map(([when, ...then]) => ({ when: [when], then })),
    ...change,
  };
  return {
    table,
    inputs: [parseFeel('n', VOCABULARY).expression],
    rows: table.rows.map(({ when, then }) => ({
      when: when.map((cell) => parseCell(cell, VOCABULARY).test),
      then: then.map((cell) => parseFeel(cell, VOCABULARY).expression),
    })),
    otherwise: table.outputs.every((output) => output.default !== undefined)
      ? table.outputs.map((output) => parseFeel(output.default ?? 'null', VOCABULARY).expression)
      : null,
  };
}

describe('a table', () => {
  it.for<readonly [string, Partial<DecisionTable>, Rows, number | null, unknown, readonly number[]]>([
    [
      'U, one row',
      { hitPolicy: 'U' },
      [
        ['< 5', '1'],
        ['>= 5', '2'],
      ],
      7,
      2,
      [1],
    ],
    ['U, no row', { hitPolicy: 'U' }, [['< 5', '1']], 7, null, []],
    [
      'U, two rows',
      { hitPolicy: 'U' },
      [
        ['-', '1'],
        ['> 5', '2'],
      ],
      7,
      null,
      [0, 1],
    ],
    ['U, no value', { hitPolicy: 'U' }, [['< 5', '1']], null, null, []],
    [
      'A, rows that agree',
      { hitPolicy: 'A' },
      [
        ['-', '1'],
        ['> 5', '1'],
      ],
      7,
      1,
      [0, 1],
    ],
    [
      'A, rows that differ',
      { hitPolicy: 'A' },
      [
        ['-', '1'],
        ['> 5', '2'],
      ],
      7,
      null,
      [0, 1],
    ],
    [
      'F, the first',
      { hitPolicy: 'F' },
      [
        ['> 5', '2'],
        ['-', '1'],
      ],
      7,
      2,
      [0],
    ],
    [
      'C, a list',
      { hitPolicy: 'C' },
      [
        ['-', '1'],
        ['> 5', 'n * 2'],
        ['< 0', '3'],
      ],
      7,
      [1, 14],
      [0, 1],
    ],
    [
      'C, a sum',
      { hitPolicy: 'C', aggregation: 'sum' },
      [
        ['-', '1'],
        ['> 5', '2'],
      ],
      7,
      3,
      [0, 1],
    ],
    [
      'C, the least',
      { hitPolicy: 'C', aggregation: 'min' },
      [
        ['-', '4'],
        ['> 5', '2'],
      ],
      7,
      2,
      [0, 1],
    ],
    [
      'C, the most',
      { hitPolicy: 'C', aggregation: 'max' },
      [
        ['-', '4'],
        ['> 5', '2'],
      ],
      7,
      4,
      [0, 1],
    ],
    [
      'C, how many',
      { hitPolicy: 'C', aggregation: 'count' },
      [
        ['-', '4'],
        ['> 9', '2'],
      ],
      7,
      1,
      [0],
    ],
    ['C, a sum of nothing', { hitPolicy: 'C', aggregation: 'sum' }, [['> 9', '2']], 7, null, []],
    ['C, the least of nothing', { hitPolicy: 'C', aggregation: 'min' }, [['> 9', '2']], 7, null, []],
    ['C, the most of nothing', { hitPolicy: 'C', aggregation: 'max' }, [['> 9', '2']], 7, null, []],
    ['C, how many of nothing', { hitPolicy: 'C', aggregation: 'count' }, [['> 9', '2']], 7, 0, []],
    ['C, a list of nothing', { hitPolicy: 'C' }, [['> 9', '2']], 7, [], []],
    ['A, no row', { hitPolicy: 'A' }, [['> 9', '2']], 7, null, []],
    ['F, no row', { hitPolicy: 'F' }, [['> 9', '2']], 7, null, []],
    ['P, no row', { hitPolicy: 'P' }, [['> 9', '2']], 7, null, []],
    [
      'C, a sum of tenths',
      { hitPolicy: 'C', aggregation: 'sum' },
      [
        ['-', '0.1'],
        ['> 5', '0.2'],
      ],
      7,
      0.3,
      [0, 1],
    ],
    [
      'C, a sum with what is not known',
      { hitPolicy: 'C', aggregation: 'sum' },
      [
        ['-', '1'],
        ['> 5', 'null'],
      ],
      7,
      null,
      [0, 1],
    ],
  ])('[D1] %s', ([, change, rows, n, value, matched]) => {
    expect(evaluateTable(tableOf(change, rows), { n })).toEqual({ value, rows: matched, inputs: { N: n } });
  });

  const RANKED = [{ name: 'r', label: 'R', type: 'string' as const, values: ['rouge', 'orange', 'vert'] }];
  const LIGHTS: Rows = [
    ['-', '"vert"'],
    ['> 5', '"rouge"'],
    ['> 6', '"orange"'],
    ['< 0', '"rouge"'],
    ['-', '"mauve"'],
  ];

  it.for<readonly [string, DecisionTable['hitPolicy'], readonly string[]]>([
    ['[D2] R lists results in the order of the rows', 'R', ['vert', 'rouge', 'orange', 'mauve']],
    ['[D2] O lists them in the order of the results, those not listed last', 'O', ['rouge', 'orange', 'vert', 'mauve']],
  ])('%s', ([, hitPolicy, value]) => {
    const result = evaluateTable(tableOf({ hitPolicy, outputs: RANKED }, LIGHTS), { n: 7 });
    expect(result).toEqual({ value, rows: [0, 1, 2, 4], inputs: { N: 7 } });
  });

  it('[D2] O looks at the first output first, and leaves rows of one rank in their order', () => {
    const outputs = [
      { name: 'rang', label: 'Rang', type: 'string' as const, values: ['a', 'b'] },
      { name: 'nom', label: 'Nom', type: 'string' as const, values: ['y', 'x'] },
    ];
    const table = tableOf({ hitPolicy: 'O', outputs }, [
      ['-', '"b"', '"y"'],
      ['-', '"a"', '"x"'],
      ['-', '"a"', '"y"'],
      ['-', '"a"', '"x"'],
    ]);
    expect(evaluateTable(table, { n: 1 }).value).toEqual([
      { rang: 'a', nom: 'y' },
      { rang: 'a', nom: 'x' },
      { rang: 'a', nom: 'x' },
      { rang: 'b', nom: 'y' },
    ]);
  });

  const DEFAULT = [{ name: 'r', label: 'R', type: 'number' as const, default: 'n + 1' }];

  it.for<readonly [string, Partial<DecisionTable>, unknown]>([
    ['[D3] U', { hitPolicy: 'U' }, 8],
    ['[D3] A', { hitPolicy: 'A' }, 8],
    ['[D3] F', { hitPolicy: 'F' }, 8],
    ['[D3] P', { hitPolicy: 'P' }, 8],
    ['[D3] R, a list of one', { hitPolicy: 'R' }, [8]],
    ['[D3] O, a list of one', { hitPolicy: 'O' }, [8]],
    ['[D3] C, a list of one', { hitPolicy: 'C' }, [8]],
    ['[D3] C, a sum', { hitPolicy: 'C', aggregation: 'sum' }, 8],
    ['[D3] C, the least', { hitPolicy: 'C', aggregation: 'min' }, 8],
    ['[D3] C, the most', { hitPolicy: 'C', aggregation: 'max' }, 8],
  ])('%s gives its default when no row matches, and no row with it', ([, change, value]) => {
    const table = tableOf({ ...change, outputs: DEFAULT }, [['> 9', '2']]);
    expect(evaluateTable(table, { n: 7 })).toEqual({ value, rows: [], inputs: { N: 7 } });
  });

  it('[D3] R and O of nothing, without a default, are empty', () => {
    for (const hitPolicy of ['R', 'O'] as const) {
      expect(evaluateTable(tableOf({ hitPolicy, outputs: RANKED }, [['> 9', '"vert"']]), { n: 7 }).value).toEqual([]);
    }
  });

  it('[D4] gives no default where rows match, be they too many', () => {
    const table = tableOf({ hitPolicy: 'U', outputs: DEFAULT }, [
      ['-', '1'],
      ['> 5', '2'],
    ]);
    expect(evaluateTable(table, { n: 3 }).value).toBe(1);
    expect(evaluateTable(table, { n: 7 }).value).toBeNull();
  });

  it('[D1] P takes the result that comes first in the list of results', () => {
    const outputs = [{ name: 'r', label: 'R', type: 'string' as const, values: ['rouge', 'orange', 'vert'] }];
    const table = tableOf({ hitPolicy: 'P', outputs }, [
      ['-', '"vert"'],
      ['> 5', '"rouge"'],
      ['> 6', '"orange"'],
    ]);
    expect(evaluateTable(table, { n: 7 }).value).toBe('rouge');
  });

  it('with several results gives them by name', () => {
    const outputs = [
      { name: 'carte', label: 'Carte', type: 'string' as const },
      { name: 'taux', label: 'Taux', type: 'number' as const },
    ];
    expect(evaluateTable(tableOf({ outputs }, [['-', '"A"', 'n * 10']]), { n: 7 }).value).toEqual({
      carte: 'A',
      taux: 70,
    });
  });
});
