/** Values, tables and conditions applied to each member of a list: what they give, what « pourquoi » says, what is proved. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  evaluateAnswers,
  explainValue,
  whyEmptyValues,
  type DispositifSource,
  type Json,
  type JsonObject,
} from '../../../engine/index.ts';
import { compiled, diagnosticsOf, readSource, withJson, type Parsed } from '../sources.ts';

let source: DispositifSource;
let answers: JsonObject;
beforeAll(async () => {
  source = await readSource('test/schemes/aide-rentree');
  answers = JSON.parse(source.files['scenarios/accord.json'] ?? '').given.answers;
});

const context = { now: '2026-03-03T00:00:00Z', channel: 'online' } as const;
const ACTE = { id: 'f1', name: 'acte.pdf', size: 10, mediaType: 'application/pdf' };
const ROSE = { acte: ACTE, ecole: 'A', prenom: 'Rose', naissance: '2018-03-02', scolarise: true, niveau: 'primaire' };
const PAUL = { acte: ACTE, ecole: 'B', prenom: 'Paul', naissance: '2004-03-02', scolarise: true, niveau: 'lycee' };
const JULES = { acte: ACTE, prenom: 'Jules', naissance: '2024-03-02' };

const withRules = (change: (rules: Parsed) => void): DispositifSource => withJson(source, 'rules.json', change);
const withValue = (value: Parsed): DispositifSource =>
  withRules((rules) => rules.computed.push({ name: 'essai', title: 'Essai', type: 'number', ...value }));

const evaluate = (of: DispositifSource, enfants: Json) =>
  evaluateAnswers(compiled(of), { ...answers, enfants }, context);

const codesOf = (of: DispositifSource): readonly string[] => diagnosticsOf(of).map(({ code }) => code);

describe('a value of each member', () => {
  it('[V8] is the list of what a table gives for each, in their order, that others add up', () => {
    const { computed } = evaluate(source, [PAUL, ROSE, JULES]);
    expect(computed).toMatchObject({ fournitures: [8000, 3000, 0], forfait: 11_000 });
  });

  it('[V8][V3] has the declared type of each, rounded to the franc', () => {
    const money = withValue({ type: 'money', each: '/enfants', expression: 'membre.naissance.year / 3' });
    expect(evaluate(money, [ROSE, JULES]).computed['essai']).toEqual([673, 675]);
  });

  it('[V8] is an empty list without members', () => {
    expect(evaluate(source, []).computed).toMatchObject({ fournitures: [], forfait: 0 });
    expect(evaluate(source, null).computed).toMatchObject({ fournitures: [] });
  });

  it('[V8] takes the value in force on the day of each', () => {
    const dated = withRules((rules) => {
      rules.computed.find(({ name }: Parsed) => name === 'fournitures').on = 'membre.naissance';
      const table = rules.tables.find(({ name }: Parsed) => name === 'fournitures');
      table.effective = { from: '1990-01-01', to: '2009-12-31' };
      rules.tables.push({ ...table, rows: [{ when: ['not(null)'], then: ['1'] }], effective: { from: '2010-01-01' } });
    });
    expect(evaluate(dated, [PAUL, ROSE]).computed['fournitures']).toEqual([8000, 1]);
  });
});

describe('« pourquoi » of a value of each member', () => {
  const explain = (name: string, of: DispositifSource, enfants: Json) => {
    const dispositif = compiled(of);
    const { trace } = evaluateAnswers(dispositif, { ...answers, enfants }, context);
    const found = trace.find((one) => one.name === name);
    if (!found) throw new Error(`no value ${name}`);
    return explainValue(dispositif, found, '2026-03-03');
  };

  it('has a line for each, with its row', () => {
    const { inputs, table, members } = explain('fournitures', source, [PAUL, JULES]);
    expect([inputs, table]).toEqual([[], null]);
    expect(members.map(({ title, value, rows, inputs: read }) => ({ title, value, rows, read }))).toEqual([
      { title: 'Enfant 1', value: 8000, rows: [1], read: [{ label: 'Niveau', text: 'Lycée' }] },
      { title: 'Enfant 2', value: 0, rows: [], read: [{ label: 'Niveau', text: 'non renseigné' }] },
    ]);
    expect(members[1]?.table?.otherwise).toHaveLength(1);
  });

  it('names what the expression of each read by its question', () => {
    const { members } = explain('essai', withValue({ each: '/enfants', expression: 'membre.naissance.year' }), [ROSE]);
    expect(members[0]?.inputs).toEqual([{ label: 'Date de naissance', text: '2 mars 2018' }]);
  });

  it('shows the brackets of each', () => {
    const marginal = withValue({ each: '/enfants', expression: 'bareme(membre.naissance.year * 100, tranches)' });
    const { members } = explain('essai', marginal, [ROSE, JULES]);
    expect(members.map(({ inputs }) => inputs.filter(({ text }) => text.includes('=')).length)).toEqual([3, 3]);
  });
});

describe('a condition of each member', () => {
  const conditionOf = (enfants: Json) => evaluate(source, enfants).eligibility.find(({ id }) => id === 'ageEnfants');

  it('[V9] is met by all, and names those that do not meet it', () => {
    expect(conditionOf([ROSE, JULES])).toMatchObject({ met: true });
    expect(conditionOf([ROSE, PAUL])).toMatchObject({
      met: false,
      message: 'Un enfant a plus de 20 ans. (Enfant 2)',
    });
  });

  it('[V9] cannot be told while it cannot of one and the others meet it', () => {
    expect(conditionOf([ROSE, { prenom: 'Ida' }])).toMatchObject({ met: null });
    expect(conditionOf([])).toMatchObject({ met: true });
  });

  it('[V9] keeps a request from being filed', () => {
    const blocking = withRules((rules) => {
      rules.eligibility.find(({ id }: Parsed) => id === 'ageEnfants').effect = 'block';
    });
    const dispositif = compiled(blocking);
    expect(dispositif.rules.blockingReads).toContain('enfants');
  });
});

describe('what is proved of the members', () => {
  it('is that a table answers all that they may be', () => {
    const gap = withRules((rules) => {
      const { outputs, rows } = rules.tables.find(({ name }: Parsed) => name === 'fournitures');
      delete outputs[0].default;
      rows.pop();
    });
    expect(diagnosticsOf(gap)).toMatchObject([{ code: 'table.gap', pointer: '/tables/10/rows' }]);
  });

  it.for<readonly [says: string, value: Parsed, codes: readonly string[]]>([
    ['a field that they do not have', { each: '/enfants', expression: 'membre.age' }, ['feel.path-unknown']],
    ['a member where no list is gone through', { expression: 'membre.naissance.year' }, ['feel.name-unknown']],
    ['a list that does not exist', { each: '/enfant', expression: 'membre.naissance.year' }, ['rules.each-unknown']],
    ['what no member is asked for', { each: '/enfants', expression: 'nombreEnfants' }, ['rules.each-idle']],
    [
      'what a member may lack',
      { type: 'string', each: '/enfants', expression: 'string join([membre.niveau, "x"])' },
      ['presence.rule'],
    ],
    ['a list that is taken for one value', { expression: 'fournitures * 2' }, ['feel.mismatch']],
    ['an amount by what a member gives', { each: '/enfants', expression: '1 / membre.naissance.month' }, []],
  ])('is told: %s', ([, value, codes]) => {
    expect(codesOf(withValue(value))).toEqual(codes);
  });

  it('is why the total is nothing, in words', () => {
    const dispositif = compiled(
      withRules((rules) => {
        rules.computed.push(
          {
            name: 'mois',
            title: 'Mois',
            type: 'number',
            each: '/enfants',
            expression: 'if membre.scolarise = true then 1 else null',
          },
          { name: 'total', title: 'Total', type: 'number', expression: 'if nombreEnfants > 0 then sum(mois) else 0' },
        );
      }),
    );
    const given = { ...answers, enfants: [ROSE, JULES] };
    const why = whyEmptyValues(dispositif, given, evaluateAnswers(dispositif, given, context), context).get('total');
    expect(why).toHaveLength(1);
  });
});
