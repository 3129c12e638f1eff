/** Units of a scheme: what is declared is what is given, and what people read of it. */
import { describe, expect, it } from 'vitest';
import {
  evaluateAnswers,
  explainValue,
  fieldErrors,
  findField,
  formatValue,
  paperForm,
  renderSheet,
  type DispositifSource,
} from '../../../engine/index.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { compiled, diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const NOW = '2026-06-01T00:00:00Z';
const ANSWERS = { nom: 'Ada', naissance: '1980-01-01', prix: 120_000, assistance: 'non' };

const withPrice = (unit: string, change: (rules: Parsed) => void = () => {}): DispositifSource =>
  withJson(
    withJson(readFixtureBase(), 'form.schema.json', ({ properties }) => {
      properties.prix.cagou.unit = unit;
    }),
    'rules.json',
    change,
  );
const told = (source: DispositifSource): (readonly [code: string, pointer: string | null])[] =>
  diagnosticsOf(source).map(({ code, pointer }) => [code, pointer]);
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('a unit', () => {
  it('[U1] is read beside the number, which is kept alone', () => {
    const source = withPrice('F/mois', ({ computed }) => {
      computed[0].unit = '%';
      computed[1].unit = 'F/mois';
    });
    const dispositif = compiled(source);
    const { computed, trace } = evaluateAnswers(dispositif, ANSWERS, { now: NOW, channel: 'online' });
    expect(computed).toMatchObject({ taux: 20, aide: 24_000 });
    const aide = trace.find(({ name }) => name === 'aide');
    expect(aide && explainValue(dispositif, aide, '2026-06-01').inputs.map(({ text }) => plain(text))).toEqual([
      '120 000 F CFP par mois',
      '20 %',
    ]);
    const prix = findField(dispositif.form.model, '/prix');
    expect(plain((prix && formatValue(prix, 120_000)) ?? '')).toBe('120 000 F CFP par mois');
  });

  it('[U1] is said where a bound is passed, on paper and in the rows of the sheet', () => {
    const source = withText(
      withPrice('F/mois', ({ tables }) => {
        tables[0].inputs[0].unit = 'F/mois';
        tables[0].outputs[0].unit = '%';
      }),
      'sheet.md',
      `${readFixtureBase().files['sheet.md']}\n{% for l in baremes.taux.lignes %}{{ l | join: " : " }}\n{% endfor %}`,
    );
    const dispositif = compiled(source);
    const errors = fieldErrors(dispositif.form, { ...ANSWERS, prix: 900_000 });
    expect(errors.map(({ message }) => plain(message)).join()).toContain('500 000 F CFP par mois');
    const { markdown } = renderSheet(dispositif, { now: NOW });
    expect(plain(markdown)).toContain('moins de 100 000 F CFP par mois : indifférent : 50 %');
    const fields = paperForm(dispositif).sections.flatMap((section) => section.fields);
    expect(fields.map(({ hint }) => plain(hint))).toContain('En F CFP par mois.');
  });

  it.for<readonly [value: number, unit: string, isMoney: boolean, text: string]>([
    [1, 'ans', false, '1 an'],
    [2, 'ans', false, '2 ans'],
    [1, 'mois', false, '1 mois'],
    [1234.5, 'm²', false, '1 234,5 m²'],
    [12.4, 'F/km', true, '12 F CFP par km'],
    [80, '%', false, '80 %'],
  ])('[U1] %d of %s', ([value, unit, isMoney, text]) => {
    const field = { choices: null, annotation: { unit, ...(isMoney && { widget: 'money' as const }) } };
    const known = findField(compiled(readFixtureBase()).form.model, '/prix');
    expect(known && plain(formatValue({ ...known, ...field }, value) ?? '')).toBe(text);
  });

  it('[U6] declared of a value is that of its expression, its table and its cells', () => {
    const yearly = (change: (rules: Parsed) => void): unknown[] => told(withPrice('F/mois', change));
    expect(yearly(({ computed }) => (computed[1].unit = 'F/an'))).toEqual([['rules.unit', '/computed/1/expression']]);
    expect(
      yearly(({ computed }) => Object.assign(computed[1], { unit: 'F/an', expression: 'parAn(prix) / 2' })),
    ).toEqual([]);
    expect(yearly(({ tables }) => (tables[0].inputs[0].unit = 'F/an'))).toEqual([
      ['rules.unit', '/tables/0/inputs/0/expression'],
    ]);
    expect(
      yearly(({ tables, computed }) => {
        tables[0].outputs[0].unit = 'km';
        computed[0].unit = 'm';
      }),
    ).toEqual([['rules.unit', '/computed/0/unit']]);
    expect(
      yearly(({ tables }) => {
        Object.assign(tables[0].outputs[0], { unit: 'F/an' });
        tables[0].rows[0].then[0] = 'prix';
      }),
    ).toEqual([['rules.unit', '/tables/0/rows/0/then/0']]);
  });

  it('[U6] of a decided value is that of what decides it', () => {
    const source = withJson(withPrice('F/mois'), 'workflow.json', (workflow) => {
      workflow.decision = {
        type: 'object',
        properties: {
          montant: { title: 'Montant', type: 'integer', cagou: { widget: 'money', unit: 'F/an', personal: false } },
        },
      };
      const [accorder] = Object.values<Parsed>(workflow.states).flatMap(({ actions }) =>
        Object.values<Parsed>(actions ?? {}).filter(({ outcome, to }) => outcome === 'granted' || to === 'accordee'),
      );
      accorder.decides = { montant: 'prix' };
    });
    expect(told(source).filter(([code]) => code === 'rules.unit')).toHaveLength(1);
  });

  it('[U6] of an amount that an effect commits is the franc', () => {
    const committed = (unit: string): unknown[] =>
      told(
        withJson(withPrice(unit), 'workflow.json', (workflow) => {
          const [first] = Object.values<Parsed>(workflow.states);
          const [action] = Object.values<Parsed>(first.actions);
          action.effects = [
            ...(action.effects ?? []),
            { type: 'amount', entry: 'commit', label: 'Aide', amount: 'prix' },
          ];
        }),
      ).filter(([code]) => code === 'rules.unit');
    expect(committed('F')).toEqual([]);
    expect(committed('F/mois')).toHaveLength(1);
  });
});
