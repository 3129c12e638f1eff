/** Rules that compile do what they say; those that do not are refused at their place. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildScope, evaluateAnswers, type CompiledDispositif, type DispositifSource } from '../../../engine/index.ts';
import { compiled, diagnosticsOf, readSource, withJson, type Parsed } from '../sources.ts';
import { ANSWERS, NOW, agent, startCase } from '../workflow/player.ts';

let source: DispositifSource;
let dispositif: CompiledDispositif;
beforeAll(async () => {
  source = await readSource('test/engine/fixtures/conformite');
  dispositif = compiled(source);
});

describe('computed values', () => {
  it('are worked out in the order of what they read, whatever the order they are written in', () => {
    const { computed } = evaluateAnswers(dispositif, ANSWERS, { now: NOW, channel: 'online' });
    expect(computed).toMatchObject({
      taux: 50,
      part: 0,
      montantRetenu: 100_000,
      age: 35,
      mineurs: 0,
      cumul: 1,
      echeance: null,
    });
  });

  it('[V5] that an act fixes are those in force on the day of receipt, or on the day that the rule names', () => {
    const fixed = (on: string | undefined, now = NOW, answers: object = {}) => {
      const named = compiled(
        withJson(source, 'rules.json', (rules) => {
          rules.computed.push({
            name: 'plafond',
            title: 'Plafond',
            type: 'money',
            values: [
              { value: 30_000, from: '2020-01-01', to: '2026-12-31', article: 'art. 4' },
              { value: 32_000, from: '2027-01-01' },
            ],
            ...(on && { on }),
          });
        }),
      );
      const { trace } = evaluateAnswers(named, { ...ANSWERS, ...answers }, { now, channel: 'online' });
      return trace.find(({ name }) => name === 'plafond');
    };
    expect(fixed(undefined)).toMatchObject({ value: 30_000, rows: null, on: '2026-03-03' });
    expect(fixed(undefined, '2026-12-31T12:00:00Z')).toMatchObject({ value: 30_000, on: '2026-12-31' });
    expect(fixed(undefined, '2026-12-31T13:00:00Z')).toMatchObject({ value: 32_000, on: '2027-01-01' });
    expect(fixed('echeance', NOW, { finTravaux: '2027-02-01' })).toMatchObject({ value: 32_000, on: '2027-03-01' });
    expect(fixed('echeance')).toMatchObject({ value: null, on: null });
  });

  it('[D5] come from the table in force on the day', () => {
    const { computed } = evaluateAnswers(dispositif, ANSWERS, { now: '2027-01-05T00:00:00Z', channel: 'online' });
    expect(computed).toMatchObject({ taux: 20 });
  });

  it('tell what they were worked out from', () => {
    const { trace } = evaluateAnswers(dispositif, ANSWERS, { now: NOW, channel: 'online' });
    expect(trace.find(({ name }) => name === 'taux')).toEqual({
      name: 'taux',
      title: 'Taux',
      value: 50,
      inputs: { Situation: 'seul', Montant: 200_000 },
      rows: [0],
      on: '2026-03-03',
    });
    expect(trace.find(({ name }) => name === 'montantRetenu')?.inputs).toEqual({
      montantDemande: 200_000,
      taux: 50,
      part: 0,
    });
  });

  it('come from the table in force on the day that the rule names, and are nothing while it is not known', () => {
    const named = compiled(
      withJson(source, 'rules.json', (rules) => {
        rules.computed.find(({ name }: Parsed) => name === 'taux').on = 'echeance';
      }),
    );
    const taux = (answers: object) =>
      evaluateAnswers(named, { ...ANSWERS, ...answers }, { now: NOW, channel: 'online' }).trace.find(
        ({ name }) => name === 'taux',
      );
    expect(taux({ finTravaux: '2027-02-01' })).toMatchObject({ value: 20, on: '2027-03-01' });
    expect(taux({ finTravaux: '2026-06-01' })).toMatchObject({ value: 50, on: '2026-07-01' });
    expect(taux({})).toMatchObject({ value: null, rows: [], on: null });
  });

  it('[V1][V2] keep their value of the filing when they read the answers alone, and follow agents’ work when they read it', () => {
    const player = startCase(dispositif, { dateNaissance: '2000-03-10' });
    expect(player.case.computed).toMatchObject({ age: 25, montantRetenu: 100_000 });
    player.now = '2026-03-20T00:00:00Z';
    player.run({ type: 'annotate', values: { abattement: 10 }, base: null }, agent('instructeur'));
    expect(player.case.computed).toMatchObject({ age: 25, part: 10, montantRetenu: 90_000 });
  });
});

it('the rows that a table collects are read by the names and types of its results', () => {
  const changed = withJson(source, 'rules.json', (rules) => {
    rules.tables[2].aggregation = 'list';
    rules.tables[2].outputs.push({ name: 'limite', label: 'Limite', type: 'date' });
    for (const row of rules.tables[2].rows) row.then.push('date("2026-12-31")');
    rules.computed[5].type = 'list';
    rules.computed.push({
      name: 'tot',
      title: 'Tôt',
      type: 'boolean',
      expression: 'cumul[1].limite < date("2027-01-01")',
    });
  });
  const { computed } = evaluateAnswers(compiled(changed), ANSWERS, { now: NOW, channel: 'online' });
  expect(computed).toMatchObject({ cumul: [{ points: 1, limite: '2026-12-31' }], tot: true });
  const wrong = withJson(
    changed,
    'rules.json',
    (rules) => (rules.computed.at(-1).expression = 'cumul[1].limit = null'),
  );
  expect(diagnosticsOf(wrong)).toMatchObject([{ code: 'feel.path-unknown' }]);
});

it('[A2][V1] a value that reads the amounts follows them', () => {
  const changed = withJson(source, 'rules.json', (rules) =>
    rules.computed.push(
      { name: 'reste', title: 'Reste', type: 'money', expression: 'dossier.montantEngage - dossier.montantVerse' },
      { name: 'etape', title: 'Étape', type: 'string', expression: 'dossier.etat' },
    ),
  );
  const player = startCase(compiled(changed));
  player.run({ type: 'annotate', values: { recevable: true }, base: null }, agent('instructeur'));
  player.act('verifier', agent('instructeur'));
  player.act('visiter', agent('technicien'), { date: '2026-03-02' });
  player.act('controler', agent('instructeur'));
  player.act('accorder', agent('signataire'), { montantAccorde: 1000 });
  expect(player.case.computed).toMatchObject({ reste: 1000, etape: 'versement' });
  player.act('payer', agent('comptable'), { montant: 400 });
  expect(player.case.computed).toMatchObject({ reste: 600 });
});

describe('judging answers', () => {
  it('[V4] blames the field that a check names, and lets pass what is not answered', () => {
    const judge = (finTravaux: string | null) =>
      evaluateAnswers(dispositif, finTravaux ? { ...ANSWERS, finTravaux } : ANSWERS, { now: NOW, channel: 'online' })
        .errors;
    expect(judge('2026-03-02')).toMatchObject([{ pointer: '/finTravaux', keyword: 'check' }]);
    expect(judge('2026-03-03')).toEqual([]);
    expect(judge(null)).toEqual([]);
  });

  it('blames each member that fails, at the field of the member', () => {
    const each = compiled(
      withJson(source, 'rules.json', (rules) => {
        rules.checks.push({
          id: 'nes',
          each: '/foyer/membres',
          valid: 'membre.naissance <= aujourdhui and membre.naissance > dateNaissance',
          field: '/foyer/membres/*/naissance',
          message: 'Cette date de naissance ne convient pas.',
        });
      }),
    );
    const born = (...days: readonly string[]) => ({
      ...ANSWERS,
      foyer: { situation: 'seul', membres: days.map((naissance) => ({ prenom: 'A', naissance })) },
    });
    const blamed = (answers: Parsed) =>
      evaluateAnswers(each, answers, { now: NOW, channel: 'online' }).errors.map(({ pointer }) => pointer);
    expect(blamed(born('2010-01-01', '2030-01-01', '1950-01-01'))).toEqual([
      '/foyer/membres/1/naissance',
      '/foyer/membres/2/naissance',
    ]);
    expect(blamed(ANSWERS)).toEqual([]);
  });

  it.each([
    ['a list that does not exist', { each: '/foyer/enfants' }, 'rules.each-unknown'],
    ['a field of another part', { each: '/foyer/membres', field: '/finTravaux' }, 'rules.each-field'],
    ['a name that the member has not', { each: '/foyer/membres', valid: 'membre.age > 3' }, 'feel.path-unknown'],
  ])('looks at members of a list only: not %s', (_what, more, code) => {
    const check = { id: 'a', valid: 'membre.prenom != ""', field: '/foyer/membres/*/prenom', message: 'Non.', ...more };
    const broken = withJson(source, 'rules.json', (rules) => rules.checks.push(check));
    expect(diagnosticsOf(broken).map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  it('[V4] tells eligibility, and that it cannot be told', () => {
    const { eligibility } = evaluateAnswers(
      dispositif,
      { ...ANSWERS, dateNaissance: '2015-01-01', montantDemande: null },
      { now: NOW, channel: 'online' },
    );
    expect(eligibility.map(({ id, met }) => [id, met])).toEqual([
      ['majeur', false],
      ['mesure', null],
    ]);
  });
});

it('gives every name of the vocabulary a value before and after filing', () => {
  const before = buildScope(dispositif, { answers: ANSWERS, channel: 'online' }, { now: NOW });
  const after = buildScope(dispositif, startCase(dispositif).case, { now: NOW });
  for (const name of ['agent', 'actions', 'avis', 'dossier', 'demandeur', 'aujourdhui']) {
    expect(Object.keys(before)).toContain(name);
    expect(Object.keys(after)).toContain(name);
  }
  expect(after).toMatchObject({
    dossier: { numero: 'ESS-2026-00001', deposeLe: '2026-03-03', etat: 'reception', montantVerse: 0 },
    demandeur: { nomComplet: 'Marie Waheo' },
    avis: { technique: { sens: null, motif: null } },
  });
});

describe('a mistake in the rules is told at its place:', () => {
  it.for<readonly [string, (rules: Parsed) => void, string, string]>([
    [
      'a name that is nothing',
      (r) => (r.computed[0].expression = 'montantDemandé'),
      'feel.name-unknown',
      '/computed/0/expression',
    ],
    ['an expression that is cut', (r) => (r.checks[0].valid = 'finTravaux >'), 'feel.syntax', '/checks/0/valid'],
    ['the clock', (r) => (r.checks[0].valid = 'finTravaux > today()'), 'feel.clock', '/checks/0/valid'],
    [
      'a path that is nothing',
      (r) => (r.eligibility[0].valid = 'foyer.situatio = "x"'),
      'feel.path-unknown',
      '/eligibility/0/valid',
    ],
    [
      'a condition that is a number',
      (r) => (r.eligibility[0].valid = 'montantDemande'),
      'feel.type',
      '/eligibility/0/valid',
    ],
    [
      'a choice that is not offered',
      (r) => (r.tables[0].rows[2].when[0] = '"coupl"'),
      'feel.choice-unknown',
      '/tables/0/rows/2/when/0',
    ],
    [
      'a date facing a text',
      (r) => (r.checks[0].valid = 'finTravaux >= "2026-01-01"'),
      'feel.mismatch',
      '/checks/0/valid',
    ],
    ['a circle', (r) => (r.computed[1].expression = 'montantRetenu'), 'rules.cycle', '/computed/0'],
    ['the name of an answer', (r) => (r.computed[0].name = 'nom'), 'rules.name-taken', '/computed/0/name'],
    ['the name of the case', (r) => (r.computed[0].name = 'dossier'), 'rules.name-taken', '/computed/0/name'],
    ['the name of a function of FEEL', (r) => (r.computed[6].name = 'count'), 'rules.name-taken', '/computed/6/name'],
    ['a name taken twice', (r) => (r.computed[6].name = 'age'), 'rules.name-taken', '/computed/6/name'],
    ['a table that is not', (r) => (r.computed[2].table = 'baremes'), 'rules.table-unknown', '/computed/2/table'],
    ['a table nobody uses', (r) => (r.tables[2].name = 'autre'), 'rules.table-unused', '/tables/2/name'],
    ['a cell too many', (r) => r.tables[0].rows[1].when.push('-'), 'rules.cells', '/tables/0/rows/1/when'],
    ['a result missing', (r) => r.tables[0].rows[1].then.pop(), 'rules.cells', '/tables/0/rows/1/then'],
    ['a cell that does not read', (r) => (r.tables[0].rows[0].when[1] = '<'), 'feel.syntax', '/tables/0/rows/0/when/1'],
    [
      'tables in force together',
      (r) => (r.tables[1].effective.from = '2026-06-01'),
      'rules.table-periods',
      '/tables/1/name',
    ],
    ['a sum without Collect', (r) => (r.tables[0].aggregation = 'sum'), 'rules.aggregation', '/tables/0/aggregation'],
    ['Priority without a list', (r) => (r.tables[0].hitPolicy = 'P'), 'rules.priority-values', '/tables/0/outputs/0'],
    ['a list said to be a number', (r) => (r.tables[2].aggregation = 'list'), 'rules.table-type', '/computed/5/type'],
    ['a field that is not', (r) => (r.checks[0].field = '/finTravau'), 'rules.field-unknown', '/checks/0/field'],
    ['an identifier twice', (r) => (r.eligibility[1].id = 'majeur'), 'rules.duplicate-id', '/eligibility/1/id'],
  ])('%s', ([, change, code, pointer]) => {
    const found = diagnosticsOf(withJson(source, 'rules.json', change));
    expect(found.map((diagnostic) => [diagnostic.code, diagnostic.file, diagnostic.pointer])).toContainEqual([
      code,
      'rules.json',
      pointer,
    ]);
  });

  it('with a line, and what was probably meant', () => {
    const [found] = diagnosticsOf(
      withJson(source, 'rules.json', (r) => (r.checks[0].valid = 'finTravau >= aujourdhui')),
    );
    expect(found?.line).toBeGreaterThan(1);
    expect(found?.message).toContain('Vouliez-vous dire « finTravaux » ?');
  });
});

it('a function that a computed value holds is told where a formula or a cell calls it, never for a sentence that names it', () => {
  const kept = (change: (rules: Parsed) => void): readonly string[] =>
    diagnosticsOf(
      withJson(source, 'rules.json', (rules) => {
        const expression = '{ moitie: function(x: number) x / 2, une: 1 }';
        rules.computed.push({ name: 'outils', title: 'Outils', type: 'context', expression });
        change(rules);
      }),
    ).flatMap(({ code }) => (code === 'rules.function-kept' ? [code] : []));
  const told = ['rules.function-kept'];
  const valued = (expression: string) => (rules: Parsed) =>
    void rules.computed.push({ name: 'reste', title: 'Reste', type: 'number', expression });
  expect(kept(valued('1 + outils . moitie(4)'))).toEqual(told);
  expect(kept((rules) => void (rules.tables[0].rows[0].when[0] = '< outils.moitie(9)'))).toEqual(told);
  expect(kept(valued('outils.une + 1'))).toEqual([]);
  expect(kept(valued('string length("outils.moitie(4)")'))).toEqual([]);
  expect(kept((rules) => void (rules.computed[0].title = 'Comme outils.moitie(4) : la moitié'))).toEqual([]);
});
