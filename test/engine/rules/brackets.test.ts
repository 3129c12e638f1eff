/** Marginal scales: what `bareme` gives, what « pourquoi » says of it, and which numbers the proofs know it to lie between. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  evaluateAnswers,
  explainValue,
  whyEmptyValues,
  type CompiledDispositif,
  type DispositifSource,
} from '../../../engine/index.ts';
import { createRandom } from '../../mutation/random.ts';
import { partsOfAmount } from '../../../engine/feel/functions/brackets.ts';
import { compiled, diagnosticsOf, readSource, withJson, type Parsed } from '../sources.ts';
import { ANSWERS, NOW } from '../workflow/player.ts';

const BRACKETS = [
  { above: 0, rate: 0 },
  { above: 1_000_000, rate: 0.04 },
  { above: 1_800_000, rate: 0.125 },
];

let source: DispositifSource;
beforeAll(async () => {
  source = await readSource('test/engine/fixtures/conformite');
});

const withTax = (expression: string, change: (tranches: Parsed) => void = () => {}): DispositifSource =>
  withJson(source, 'rules.json', (rules) => {
    const tranches = {
      name: 'tranches',
      title: 'Tranches',
      type: 'list',
      values: [
        { brackets: [{ above: 0, rate: 0.5 }], from: '2000-01-01', to: '2025-12-31' },
        { brackets: BRACKETS, from: '2026-01-01', article: 'art. 4' },
      ],
    };
    change(tranches);
    rules.computed.push(tranches, { name: 'impot', title: 'Impôt', type: 'number', expression });
  });

const codesOf = (of: DispositifSource): readonly string[] => diagnosticsOf(of).map(({ code }) => code);

const context = { now: NOW, channel: 'online' } as const;

const taxOf = (dispositif: CompiledDispositif, montantDemande: number | null) =>
  evaluateAnswers(dispositif, { ...ANSWERS, montantDemande }, context).computed['impot'];

describe('an amount by brackets', () => {
  it.for<readonly [amount: number | null, tax: number | null]>([
    [0, 0],
    [-5, 0],
    [1_000_000, 0],
    [1_000_001, 0.04],
    [1_800_000, 32_000],
    [1_800_001, 32_000.125],
    [3_000_000, 182_000],
    [null, null],
  ])('[V6] of %d is %d', ([amount, tax]) => {
    expect(taxOf(compiled(withTax('bareme(montantDemande, tranches)')), amount)).toBe(tax);
  });

  it('[V6] is that of the brackets in force on the day, and may be given by name', () => {
    const dispositif = compiled(
      withTax(
        'bareme(tranches: tranches, montant: montantDemande)',
        (tranches) => (tranches.on = 'date("2025-06-01")'),
      ),
    );
    expect(taxOf(dispositif, 3_000_000)).toBe(1_500_000);
  });

  it('[V6] is part of any expression, in exact decimals', () => {
    expect(taxOf(compiled(withTax('bareme(montantDemande / 3, tranches) * 3')), 4_000_000)).toBe(40_000);
  });

  it('is the sum of its parts, and never falls when the amount rises', () => {
    const random = createRandom(20_261_126);
    let [amount, former] = [0, 0];
    for (let turn = 0; turn < 200; turn += 1) {
      amount += Math.floor(random() * 30_000);
      const parts = partsOfAmount(amount, BRACKETS) ?? [];
      expect(parts.reduce((sum, { base }) => sum + Number(base), 0)).toBe(amount);
      const due = parts.reduce((sum, part) => sum + Number(part.due), 0);
      expect(due).toBeGreaterThanOrEqual(former);
      former = due;
    }
  });

  it('says why it is nothing', () => {
    const dispositif = compiled(withTax('bareme(montantDemande, tranches)'));
    const answers = { ...ANSWERS, montantDemande: null };
    const why = whyEmptyValues(dispositif, answers, evaluateAnswers(dispositif, answers, context), context);
    expect(why.get('impot')?.[0]).toContain('montantDemande');
  });
});

describe('« pourquoi » of an amount by brackets', () => {
  const explain = (name: string, expression: string, inputs?: (known: Parsed) => Parsed) => {
    const dispositif = compiled(withTax(expression));
    const { trace } = evaluateAnswers(dispositif, { ...ANSWERS, montantDemande: 3_000_000 }, context);
    const found = trace.find((one) => one.name === name);
    if (!found) throw new Error(`no value ${name}`);
    return explainValue(dispositif, inputs ? { ...found, inputs: inputs(found.inputs) } : found, '2026-03-03').inputs;
  };
  const plain = (cells: readonly { readonly label: string; readonly text: string }[]): readonly string[] =>
    cells.map(({ label, text }) => `${label} : ${text}`.replaceAll(/[\u202f\u00a0]/g, ' '));

  it('has a line for each bracket that is reached', () => {
    expect(plain(explain('impot', 'bareme(montantDemande, tranches)')).slice(-4)).toEqual([
      'Tranches : 3 tranches',
      'Jusqu’à 1 000 000 : 0 % de 1 000 000 = 0',
      'De 1 000 000 à 1 800 000 : 4 % de 800 000 = 32 000',
      'Au-delà de 1 800 000 : 12,5 % de 1 200 000 = 150 000',
    ]);
  });

  it('tells apart the amounts of several', () => {
    const lines = plain(explain('impot', 'bareme(montantDemande, tranches) - bareme(montantDemande / 3, tranches)'));
    expect(lines.at(-1)).toBe('Jusqu’à 1 000 000, pour « montantDemande / 3 » : 0 % de 1 000 000 = 0');
  });

  it('says nothing of the parts to who may not read the amount', () => {
    const { length } = explain('impot', 'bareme(montantDemande, tranches)', ({ tranches }) => ({ tranches }));
    expect(length).toBe(1);
  });

  it('says of the brackets since when they hold, and what they are', () => {
    expect(plain(explain('tranches', 'bareme(montantDemande, tranches)'))).toEqual([
      'En vigueur : depuis le 1er janvier 2026, art. 4',
      'Jusqu’à 1 000 000 : 0 %',
      'De 1 000 000 à 1 800 000 : 4 %',
      'Au-delà de 1 800 000 : 12,5 %',
    ]);
  });
});

describe('what is told of brackets', () => {
  it.for<readonly [says: string, expression: string]>([
    ['a list that is written', 'bareme(montantDemande, [{ above: 0, rate: 0.5 }])'],
    ['a value of which nothing is known', 'bareme(montantDemande, { t: tranches }.t[1])'],
    ['a number', 'bareme(montantDemande, 5)'],
  ])('is %s in their place', ([, expression]) => {
    expect(codesOf(withTax(expression))).toContain('feel.brackets');
  });

  it('is a name that does not exist, once', () => {
    expect(codesOf(withTax('bareme(montantDemande, tranche)'))).toEqual(['feel.name-unknown']);
  });

  it('is a value that is no list', () => {
    const source = withTax('bareme(montantDemande, tranches)', (tranches) => (tranches.type = 'number'));
    expect(codesOf(source)).toContain('rules.dated-type');
  });
});

describe('the range of an amount by brackets', () => {
  it.for<readonly [says: string, minimum: number, told: readonly string[]]>([
    ['is that of its ends, in whichever scale is in force', 1_800_000, []],
    ['is no narrower', 1_700_000, ['table.gap']],
  ])('%s', ([, minimum, told]) => {
    const narrow = withJson(withTax('bareme(montantDemande, tranches)'), 'form.schema.json', (form) => {
      Object.assign(form.properties.montantDemande, { minimum, maximum: 3_000_000 });
    });
    const covered = withJson(narrow, 'rules.json', (rules) => {
      rules.computed.push({ name: 'palier', title: 'Palier', type: 'number', table: 'paliers' });
      rules.tables.push({
        name: 'paliers',
        title: 'Paliers',
        hitPolicy: 'U',
        inputs: [{ label: 'Impôt', expression: 'impot', type: 'number' }],
        outputs: [{ name: 'palier', label: 'Palier', type: 'number' }],
        rows: [{ when: ['[32000..1500000]'], then: ['1'] }],
      });
    });
    expect(codesOf(covered).filter((code) => code === 'table.gap')).toEqual(told);
  });
});
