/** Texts that rules give have labels: people read them, rules read the value. */
import { describe, expect, it, test } from 'vitest';
import {
  evaluateAnswers,
  explainValue,
  queueText,
  viewOfCase,
  renderSheet,
  withLabels,
  labelsOf,
  type DispositifSource,
} from '../../../engine/index.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import { compiled, diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const NOW = '2026-06-01T00:00:00Z';
const LABELS = { plein: 'Taux plein', reduit: 'Taux réduit' };
const REGIME = { name: 'regime', title: 'Régime', type: 'string', labels: LABELS };
const CHOSEN = { ...REGIME, expression: 'if prix > 100000 then "reduit" else "plein"' };

const withRules = (change: (rules: Parsed) => void): DispositifSource =>
  withJson(readFixtureBase(), 'rules.json', change);
const withValues = (...values: Parsed[]): DispositifSource => withRules((rules) => rules.computed.push(...values));
const told = (source: DispositifSource): unknown[] => diagnosticsOf(source).map(({ code, pointer }) => [code, pointer]);

const TABLE = {
  name: 'regimes',
  title: 'Régimes',
  hitPolicy: 'U',
  inputs: [{ label: 'Prix', expression: 'prix', type: 'money' }],
  outputs: [{ name: 'regime', label: 'Régime', type: 'string' }],
  rows: [
    { when: ['<= 100000'], then: ['"plein"'] },
    { when: ['> 100000'], then: ['"reduit"'] },
  ],
};
const withTable = (labels = LABELS): DispositifSource =>
  withRules((rules) => {
    rules.computed.push({ ...REGIME, labels, table: 'regimes' });
    rules.tables.push(TABLE);
  });

describe('labels of a computed text', () => {
  it('[V7] are read by people, and the value by rules', () => {
    const dispositif = compiled(
      withValues(CHOSEN, {
        name: 'essai',
        title: 'Essai',
        type: 'number',
        expression: 'if regime = "plein" then 1 else 2',
      }),
    );
    const { computed, trace } = evaluateAnswers(dispositif, ANSWERS, { now: NOW, channel: 'online' });
    expect(computed).toMatchObject({ regime: 'plein', essai: 1 });
    const read = trace.find(({ name }) => name === 'essai');
    expect(read && explainValue(dispositif, read, '2026-06-01').inputs).toEqual([
      { label: 'Régime', text: 'Taux plein' },
    ]);
  });

  it('[V7] are shown to agents, and to the applicant where the value is', () => {
    const dispositif = compiled(withValues({ ...CHOSEN, public: true }));
    const scenario = dispositif.scenarios['accord'];
    if (!scenario) throw new Error('The base has a scenario');
    const [filed] = playScenario(dispositif, { ...scenario, steps: [{ when: { type: 'file' } }] });
    if (!filed?.case) throw new Error('The scenario of the base files');
    const agent = { type: 'agent', userId: 'a', name: 'A', functions: ['instructeur'] } as const;
    const applicant = { type: 'applicant', personId: filed.case.applicant.personId ?? '', name: 'B' } as const;
    for (const actor of [agent, applicant]) {
      const shown = viewOfCase(dispositif, filed.case, filed.events, actor).values.find(
        ({ name }) => name === 'regime',
      );
      expect(shown).toMatchObject({ value: 'plein', shown: 'Taux plein' });
    }
  });

  it('[V7] stand in columns of the queue', () => {
    const dispositif = compiled(withValues(CHOSEN));
    const column = (value: string) => ({ title: 'Régime', value, type: 'string' }) as const;
    expect(queueText(dispositif, column('regime'), 'reduit')).toBe('Taux réduit');
    expect(queueText(dispositif, column('if regime = null then "-" else regime'), 'plein')).toBe('Taux plein');
    expect(queueText(dispositif, column('upper case(regime)'), 'PLEIN')).toBe('PLEIN');
  });

  it('[V7] stand on the sheet, in the rows that explain a value, and before those that read it', () => {
    const source = withText(
      withTable(),
      'sheet.md',
      `${readFixtureBase().files['sheet.md']}\n{% for l in baremes.regimes.lignes %}{{ l | join: " : " }}\n{% endfor %}`,
    );
    const dispositif = compiled(source);
    expect(renderSheet(dispositif, { now: NOW }).markdown).toContain('Taux réduit');
    const { trace } = evaluateAnswers(dispositif, ANSWERS, { now: NOW, channel: 'online' });
    const given = trace.find(({ name }) => name === 'regime');
    expect(given && explainValue(dispositif, given, '2026-06-01').table?.rows[0]?.then).toEqual([
      { label: 'Régime', text: 'Taux plein' },
    ]);
  });

  it('[V7] are written in letters by `libelle`, of each member of a list too', () => {
    const list = { ...REGIME, name: 'regimes', title: 'Régimes', type: 'list', expression: '["plein", "reduit"]' };
    const source = withText(
      withValues(CHOSEN, list),
      'messages/accuse.md',
      '# Reçu\n{{ regime | libelle: "/regime" }} ; {{ regimes | libelle: "/regimes" }} ; {% for r in regimes %}<{{ r | libelle: "/regimes" }}>{% endfor %}\n',
    );
    const dispositif = compiled(source);
    const scenario = dispositif.scenarios['accord'];
    if (!scenario) throw new Error('The base has a scenario');
    const [filed] = playScenario(dispositif, { ...scenario, steps: [{ when: { type: 'file' } }] });
    expect(JSON.stringify(filed?.effects)).toContain('Taux plein, Taux réduit');
    expect(JSON.stringify(filed?.effects)).toContain('<Taux réduit');
  });

  it('keeps a text without a label as it is', () => {
    expect(withLabels(['plein', 'autre'], labelsOf({ labels: LABELS }))).toEqual(['Taux plein', 'autre']);
    expect(withLabels('plein', null)).toBe('plein');
  });
});

const ANSWERS = { nom: 'A', naissance: '1990-01-01', prix: 50000, assistance: 'non' };

describe('what is told of labels', () => {
  test.each([
    [
      'a written text',
      { ...CHOSEN, expression: 'if prix > 1 then "reduit" else "nul"' },
      ['rules.label-missing', 'rules.label-never'],
    ],
    [
      'a text of another value',
      { ...CHOSEN, expression: 'assistance' },
      ['rules.label-missing', 'rules.label-missing', 'rules.label-never', 'rules.label-never'],
    ],
    [
      'a member of a list',
      { ...CHOSEN, type: 'list', expression: 'append(["plein"], "nul")' },
      ['rules.label-missing', 'rules.label-never'],
    ],
    [
      'a value that an act fixes',
      { ...REGIME, values: [{ value: 'nul', from: '2026-01-01' }] },
      ['rules.label-missing', 'rules.label-never', 'rules.label-never'],
    ],
    ['a number', { ...CHOSEN, type: 'number', expression: '1' }, ['rules.labels-type']],
  ])('of %s', (_what, value, codes) => {
    expect(
      diagnosticsOf(withValues(value))
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(codes);
  });

  it('of a row of its table', () => {
    expect(told(withTable({ plein: 'Plein' } as typeof LABELS))).toEqual([
      ['rules.label-missing', '/computed/2/labels'],
    ]);
  });

  it('makes the texts the only ones that it may be compared with', () => {
    const source = withValues(CHOSEN, { name: 'x', title: 'X', type: 'boolean', expression: 'regime = "nul"' });
    expect(told(source)).toEqual([['feel.choice-unknown', '/computed/3/expression']]);
  });

  it('of a text that a letter prints as it is kept, inside a loop too', () => {
    const list = { ...REGIME, name: 'regimes', title: 'Régimes', type: 'list', expression: '["plein", "reduit"]' };
    const letter = (body: string): unknown[] =>
      told(withText(withValues(CHOSEN, list), 'messages/accuse.md', `# Reçu\n${body}\n`)).map((one) => [one].flat()[0]);
    expect(letter('{{ regime }}')).toEqual(['template.raw-value']);
    expect(letter('{% for r in regimes %}{{ r }}{% endfor %}')).toEqual(['template.raw-value']);
    expect(letter('{{ regime | libelle: "/regime" }}')).toEqual([]);
  });
});
