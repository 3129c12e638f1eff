/** Columns of the lists that answers are chosen in, read in rules and texts, and proved. */
import { describe, expect, it, test } from 'vitest';
import { evaluateAnswers, load, type DispositifSource } from '../../../engine/index.ts';
import { listReadable } from '../../../engine/authoring/readable-names.ts';
import { readCell } from '../../../engine/feel/list-columns.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { compiled, diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const COMMUNES = `value;label;province;ile;population:number;zoneDepuis:date
98818;Nouméa;sud;non;94 285;01/07/2020
98880;La Foa;sud;non;3 552;
98820;Lifou;loyaute;oui;9 195;2021-01-01
98826;Poum;nord;non;1 382;2022-03-15
`;

const field = (more = {}): Parsed => ({
  title: 'Commune',
  type: 'string',
  maxLength: 40,
  cagou: { data: 'communes', personal: 'demande', ...more },
});

function withCommune(change: (rules: Parsed) => void, csv = COMMUNES, commune = field()): DispositifSource {
  let source = withText(readFixtureBase(), 'data/communes.csv', csv);
  source = withJson(source, 'form.schema.json', (schema) => {
    schema.properties.commune = commune;
    schema.required.push('commune');
    schema.properties.ecoles = {
      title: 'Écoles',
      type: 'array',
      minItems: 1,
      maxItems: 5,
      items: { title: 'École', type: 'object', properties: { lieu: field() }, required: ['lieu'] },
    };
    schema.required.push('ecoles');
  });
  source = withJson(source, 'form.ui.json', (ui) => ui.pages[1].fields.push('commune', 'ecoles'));
  source = withJson(source, 'scenarios/accord.json', (scenario) => {
    Object.assign(scenario.given.answers, { commune: '98818', ecoles: [{ lieu: '98820' }, { lieu: '98880' }] });
  });
  return withJson(source, 'rules.json', change);
}

const computes = (type: string, expression: string): DispositifSource =>
  withCommune((rules) => rules.computed.push({ name: 'essai', title: 'Essai', type, expression }));

function valueOf(source: DispositifSource, answers: object = {}): unknown {
  const dispositif = compiled(source);
  const scenario = dispositif.scenarios['accord'];
  if (!scenario) throw new Error('The base has a scenario');
  const given = { ...scenario.given, answers: { ...scenario.given.answers, ...answers } };
  const [filed] = playScenario(dispositif, { ...scenario, given, steps: [{ when: { type: 'file' } }] });
  return filed?.case?.computed['essai'];
}

const told = (source: DispositifSource): unknown[] => diagnosticsOf(source).map(({ code, message }) => [code, message]);

describe('a column of a list', () => {
  test.each([
    ['a text', 'string', 'commune.province', 'sud'],
    ['its label', 'string', '"Mairie de " + commune.label', 'Mairie de Nouméa'],
    ['a number', 'number', 'commune.population / 5', 18857],
    ['a date', 'number', 'if commune = "98818" then commune.zoneDepuis.year else 0', 2020],
    ['a part of a condition', 'boolean', 'commune = "98818" and commune.province in ("sud", "nord")', true],
    ['of each member', 'list', 'ecoles.lieu.province', ['loyaute', 'sud']],
    ['of the members that are kept', 'number', 'count(ecoles[lieu.province = "sud"])', 1],
    [
      'in a loop',
      'list',
      'for e in ecoles return e.lieu.label + " (" + e.lieu.province + ")"',
      ['Lifou (loyaute)', 'La Foa (sud)'],
    ],
    ['of some member', 'boolean', 'some e in ecoles satisfies e.lieu.population > 5000', true],
    ['of the one or the other', 'string', '(if prix > 1 then commune else ecoles[1].lieu).province', 'sud'],
  ])('[G1] is read in a rule: %s', (_what, type, expression, value) => {
    expect(valueOf(computes(type, expression))).toEqual(value);
  });

  it('[G1] is read through a computed value that only names the answer', () => {
    const source = withCommune((rules) => {
      rules.computed.push({ name: 'lieu', title: 'Lieu', type: 'string', expression: 'commune' });
      rules.computed.push({ name: 'essai', title: 'Essai', type: 'string', expression: 'lieu.province' });
    });
    expect(valueOf(source)).toBe('sud');
  });

  it('[G1] is read of each member by a check that looks at them one by one', () => {
    const dispositif = compiled(
      withCommune((rules) =>
        rules.checks.push({
          id: 'provinceSud',
          each: '/ecoles',
          valid: 'membre.lieu.province = "sud"',
          field: '/ecoles/*/lieu',
          message: 'Une école de la province Sud.',
        }),
      ),
    );
    const answers = {
      ...dispositif.scenarios['accord']?.given.answers,
      ecoles: [{ lieu: '98880' }, { lieu: '98820' }],
    };
    const { errors } = evaluateAnswers(dispositif, answers, { now: '2026-06-01T00:00:00Z', channel: 'online' });
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/ecoles/1/lieu']);
  });

  it('[G2] is null where the cell is blank', () => {
    const source = computes('number', 'if commune.zoneDepuis = null then 0 else commune.zoneDepuis.year');
    expect(valueOf(source, { commune: '98880' })).toBe(0);
  });

  it('[G3] is told as read of the answer, so that why an amount is what it is names the commune', () => {
    const { rules } = compiled(computes('string', 'commune.province'));
    expect(rules.reads.values.get('essai')).toEqual(['commune']);
  });

  test.each([
    ['does not exist', computes('string', 'commune.provinces'), 'feel.path-unknown'],
    ['is of another type', computes('boolean', 'commune.population = "beaucoup"'), 'feel.mismatch'],
    ['has no such cell', computes('boolean', 'commune.province = "est"'), 'feel.choice-unknown'],
    ['is of another type than declared', computes('number', 'commune.province'), 'rules.value-type'],
    ['may be blank', computes('number', 'commune.zoneDepuis.year'), 'presence.rule'],
  ])('is told of where it %s', (_what, source, code) => {
    expect(told(source)).toContainEqual([code, expect.anything()]);
  });

  it('is told of with a row whose cell is blank, but for those that a condition leaves out', () => {
    const [found] = diagnosticsOf(computes('number', 'commune.zoneDepuis.year'));
    expect(found?.message).toContain('est vide dans la liste, à la ligne « 98880 »');
    const guarded = computes('number', 'if commune = "98818" then commune.zoneDepuis.year else 0');
    expect(diagnosticsOf(guarded).filter(({ code }) => code.startsWith('presence.'))).toEqual([]);
  });

  it('is told of in a check too, which lets through what is not answered', () => {
    const source = withCommune((rules) =>
      rules.checks.push({ id: 'a', valid: 'commune.zoneDepuis <= aujourdhui', field: '/commune', message: 'Autre.' }),
    );
    expect(diagnosticsOf(source).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['presence.rule', '/checks/1/valid'],
    ]);
  });

  it('may be what it is not when its list only suggests', () => {
    const source = withCommune(
      (rules) =>
        rules.computed.push({ name: 'essai', title: 'E', type: 'string', expression: 'upper case(commune.province)' }),
      COMMUNES,
      field({ suggest: true }),
    );
    expect(diagnosticsOf(source).map(({ code }) => code)).toContain('presence.rule');
  });
});

describe('a table over columns of a list', () => {
  const inputs = (...expressions: [string, string][]): Parsed[] =>
    expressions.map(([expression, type]) => ({ label: expression, expression, type }));
  const withTable = (columns: Parsed[], rows: string[][], csv = COMMUNES): DispositifSource =>
    withCommune((rules) => {
      rules.computed.push({ name: 'essai', title: 'Essai', type: 'number', table: 'essai' });
      rules.tables.push({
        name: 'essai',
        title: 'Essai',
        hitPolicy: 'U',
        inputs: columns,
        outputs: [{ name: 'r', label: 'R', type: 'number' }],
        rows: rows.map((when, at) => ({ when, then: [String(at)] })),
      });
    }, csv);
  const tables = (source: DispositifSource): readonly string[] =>
    diagnosticsOf(source).flatMap(({ code, message }) => (code.startsWith('table.') ? [`${code} ${message}`] : []));

  it('[G4] is whole when it answers to every text of the column', () => {
    const rows = [['"sud"'], ['"nord"'], ['"loyaute"']];
    expect(tables(withTable(inputs(['commune.province', 'string']), rows))).toEqual([]);
    expect(valueOf(withTable(inputs(['commune.province', 'string']), rows), { commune: '98826' })).toBe(1);
    const [gap] = tables(withTable(inputs(['commune.province', 'string']), rows.slice(1)));
    expect(gap).toContain('commune.province = "sud"');
  });

  it('[G4] needs no row for what no row of the list says', () => {
    const columns = inputs(['commune.province', 'string'], ['commune.ile', 'string']);
    const rows = [
      ['"sud", "nord"', '"non"'],
      ['"loyaute"', '"oui"'],
    ];
    expect(tables(withTable(columns, rows))).toEqual([]);
    const [gap] = tables(withTable(columns, rows, COMMUNES.replace('Poum;nord;non', 'Poum;nord;oui')));
    expect(gap).toContain('commune.province = "nord" et commune.ile = "oui"');
  });

  it('[G4] is mended by the row that its gap needs', () => {
    const columns = inputs(['commune.province', 'string'], ['prix', 'money'], ['commune.ile', 'string']);
    const source = withTable(
      columns,
      [
        ['"sud"', '-', '-'],
        ['"loyaute"', '< 10', '"oui"'],
      ],
      COMMUNES,
    );
    const [gap] = diagnosticsOf(source).filter(({ code }) => code === 'table.gap');
    expect(gap?.params).toMatchObject({ cells: expect.arrayContaining([expect.any(String)]) });
    expect(gap?.params['cells']).toEqual(['"nord"', '-', '"non"']);
  });

  it('[G4] knows the numbers of a column, and the value beside them', () => {
    const columns = inputs(['commune.population', 'number'], ['commune', 'string']);
    expect(
      tables(
        withTable(columns, [
          ['< 5000', '-'],
          ['>= 9000', '-'],
        ]),
      ),
    ).toEqual([]);
    expect(
      tables(
        withTable(columns, [
          ['< 5000', '-'],
          ['> 9195', '"98818"'],
        ]),
      )[0],
    ).toContain('population = 9\u202f195');
    const dead = tables(
      withTable(columns, [
        ['-', '-'],
        ['> 100000', '-'],
      ]),
    );
    expect(dead[0]).toContain('table.row-never');
  });
});

describe('conditions over columns of a list', () => {
  const alert = (when: string): readonly string[] =>
    diagnosticsOf(
      withJson(
        withCommune(() => undefined),
        'queue.json',
        (queue) => queue.alerts.push({ label: 'Île', when, tone: 'info' }),
      ),
    ).map(({ code }) => code);

  it('[G4] are told as never met where no row meets them', () => {
    expect(alert('commune.province = "loyaute" and commune.ile = "oui"')).toEqual([]);
    expect(alert('commune.province = "sud" and commune.ile = "oui"')).toEqual(['queue.alert-never']);
    expect(alert('commune = "98818" and commune.province = "nord"')).toEqual(['queue.alert-never']);
  });
});

describe('a text that reads columns of a list', () => {
  const letter = (body: string): DispositifSource =>
    withText(
      withCommune(() => undefined),
      'messages/accuse.md',
      `# Reçu pour {{ commune.label }}\n${body}\n`,
    );
  const sent = (source: DispositifSource, answers: object = {}): string => {
    const dispositif = compiled(source);
    const scenario = dispositif.scenarios['accord'];
    if (!scenario) throw new Error('The base has a scenario');
    const given = { ...scenario.given, answers: { ...scenario.given.answers, ...answers } };
    const [filed] = playScenario(dispositif, { ...scenario, given, steps: [{ when: { type: 'file' } }] });
    const mail = filed?.effects.find((effect) => effect.type === 'mail');
    return JSON.stringify(mail) ?? '';
  };

  test.each([
    ['prints cells', '{{ commune.province }}, {{ commune.population | nombre }} habitants', 'sud, 94 285 habitants'],
    ['still prints labels', '{{ commune | libelle: "/commune" }}', 'Nouméa'],
    ['compares both', '{% if commune == "98818" and commune.province == "sud" %}Chef-lieu{% endif %}', 'Chef-lieu'],
    [
      'goes through members',
      '{% for e in ecoles %}{{ e.lieu.label }} ({{ e.lieu.province }}) {% endfor %}',
      'Lifou (loyaute) La Foa (sud)',
    ],
    ['chooses by them', '{% case commune.province %}{% when "sud" %}Au sud{% else %}Ailleurs{% endcase %}', 'Au sud'],
  ])('[G1] %s', (_what, body, text) => {
    expect(sent(letter(body)).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(text);
  });

  test.each([
    ['a column that does not exist', '{{ commune.provinces }}', 'template.tag-unknown'],
    ['a cell that may be blank', '{{ commune.zoneDepuis | date }}', 'presence.tag'],
    ['a date as it is kept', '{% if commune.zoneDepuis %}{{ commune.zoneDepuis }}{% endif %}', 'template.raw-value'],
    ['a text that no row has', '{% if commune.province == "est" %}x{% endif %}', 'template.choice-unknown'],
  ])('is told of %s', (_what, body, code) => {
    expect(diagnosticsOf(letter(body)).map((found) => found.code)).toEqual([code]);
  });
});

it('columns are offered where an author chooses what a condition looks at, with the texts they hold', () => {
  const offered = listReadable(withCommune(() => undefined)).filter(({ path }) => path.startsWith('commune.'));
  expect(offered).toContainEqual({
    path: 'commune.province',
    title: 'Commune, province',
    type: 'string',
    choices: ['sud', 'loyaute', 'nord'].map((value) => ({ value, label: value })),
  });
  expect(offered.map(({ path, type }) => [path, type])).toContainEqual(['commune.population', 'number']);
});

describe('a cell', () => {
  test.each([
    ['', 'number', null],
    ['1 250,5', 'number', 1250.5],
    ['-3', 'number', -3],
    ['12a', 'number', undefined],
    ['1250', 'money', 1250],
    ['12,5', 'money', undefined],
    ['VRAI', 'boolean', true],
    ['non', 'boolean', false],
    ['peut-être', 'boolean', undefined],
    ['31/12/2026', 'date', '2026-12-31'],
    ['31/02/2026', 'date', undefined],
    ['0123', 'string', '0123'],
  ] as const)('« %s » of a column of type %s is %j', (text, type, value) => {
    expect(readCell(text, type)).toEqual(value);
  });

  it('[G2] of a version that was published is null where it is not what its column says', () => {
    const source = withText(
      computes('number', 'commune.population'),
      'data/communes.csv',
      `${COMMUNES}98800;X;sud;non;1e3;\n`,
    );
    expect(diagnosticsOf(source).map(({ code }) => code)).toEqual(['data.cell-type']);
    const { rules } = load(source);
    const on = '2026-06-01';
    expect(rules.compute({ commune: '98800' }, on, null).values['essai']).toBeNull();
    expect(rules.compute({ commune: '98818' }, on, null).values['essai']).toBe(94285);
  });
});
