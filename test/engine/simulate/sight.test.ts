/** What scenarios expect of what agents see: marks, conditions, who reads an answer; and what of timers and routes they show. */
import { describe, expect, it } from 'vitest';
import { compile, runScenarios, type DispositifSource } from '../../../engine/index.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();

function play(source: DispositifSource) {
  const result = compile(source);
  if (result.type === 'failed') throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return runScenarios(result.dispositif);
}
const expecting = (
  then: Record<string, unknown>,
  change: (source: DispositifSource) => DispositifSource = (it) => it,
) => change(withJson(BASE, 'scenarios/accord.json', (scenario) => Object.assign(scenario.steps[0].then, then)));
const failuresOf = (source: DispositifSource): readonly string[] =>
  play(source).scenarios.flatMap((one) => one.failures);

describe('a scenario expects', () => {
  it.for<readonly [says: string, then: Record<string, unknown>, failures: readonly string[]]>([
    ['no mark', { alerts: [] }, []],
    ['a mark that is not there', { alerts: ['Cher'] }, ['comme repères : « Cher » ; le dossier porte : aucun.']],
    ['a condition that is met', { eligibility: { prixMinimal: true } }, []],
    ['one that is not', { eligibility: { prixMinimal: false } }, ['devait être non remplie, elle est remplie']],
    ['who reads an answer', { readers: { '/nom': ['instructeur'] } }, []],
    [
      'that nobody does',
      { readers: { '/nom': [] } },
      ['par personne à ce moment, il l’est par « instructeur » (outre le demandeur).'],
    ],
  ])('%s', ([, then, failures]) => {
    const found = failuresOf(expecting(then));
    expect(found).toHaveLength(failures.length);
    failures.forEach((part, at) => expect(found[at]).toContain(part));
  });

  it('a mark that is there', () => {
    const dear = (source: DispositifSource) =>
      withJson(source, 'scenarios/accord.json', (scenario) => {
        scenario.given.answers.prix = 400000;
        scenario.steps[0].then.computed = {};
      });
    expect(failuresOf(expecting({ alerts: ['Cher'] }, dear))).toEqual([]);
  });

  it('names that are there, each told at its place', () => {
    const source = expecting({
      alerts: ['Chère'],
      eligibility: { prixMinime: true },
      readers: { '/non': ['instructeur'], '/nom': ['agent'] },
    });
    const told = diagnosticsOf(source).filter(({ code }) => code === 'scenario.name-unknown');
    expect(told.map(({ pointer }) => pointer)).toEqual([
      '/steps/0/then/alerts/0',
      '/steps/0/then/eligibility/prixMinime',
      '/steps/0/then/readers/~1non',
      '/steps/0/then/readers/~1nom/0',
    ]);
  });
});

describe('a correction', () => {
  const limited = [
    (one: DispositifSource) =>
      withJson(one, 'dispositif.json', ({ functions }: Parsed) => {
        functions.medecin = { title: 'Médecin', group: 'Santé' };
      }),
    (one: DispositifSource) =>
      withJson(one, 'workflow.json', ({ states }: Parsed) => {
        states.instruction.actions.demander.by.push('medecin');
      }),
    (one: DispositifSource) =>
      withJson(one, 'privacy.json', ({ categories }: Parsed) => {
        categories.age = { ...categories.identite, title: 'Âge', functions: ['medecin'] };
      }),
    (one: DispositifSource) =>
      withJson(one, 'form.schema.json', ({ properties }: Parsed) => {
        properties.naissance.cagou.personal = 'age';
      }),
  ].reduce((one, change) => change(one), BASE);
  const asked = (as: string, then: Record<string, unknown>) =>
    failuresOf(
      withJson(limited, 'scenarios/accord.json', (scenario) => {
        const data = { fields: { '/naissance': 'Cette date n’est pas la bonne.' } };
        scenario.steps = [{ when: { type: 'file' } }, { when: { type: 'act', action: 'demander', as, data }, then }];
      }),
    );

  it('[C10] names what who asks for it reads', () => {
    expect(asked('medecin', { state: 'correction', readers: { '/naissance': ['medecin'] } })).toEqual([]);
  });

  it('[C10] is refused at what is reserved to others', () => {
    const then = { refused: 'data-invalid', errors: ['/fields/~1naissance'], state: 'instruction' };
    expect(asked('instructeur', then)).toEqual([]);
  });
});

describe('what scenarios go through', () => {
  const uncovered = (source: DispositifSource) => play(source).coverage;

  it('counts timers, once they take their action', () => {
    expect(uncovered(BASE).actions.uncovered).toContain('correction.timers.cloture');
    const waited = withJson(BASE, 'scenarios/accord.json', (scenario) => {
      scenario.steps = [
        scenario.steps[0],
        { when: { type: 'act', action: 'demander', as: 'instructeur', data: { message: 'Corrigez.' } } },
        { when: { type: 'wait', for: 'P2M' }, then: { state: 'classee' } },
      ];
    });
    expect(failuresOf(waited)).toEqual([]);
    expect(uncovered(waited).actions.covered).toContain('correction.timers.cloture');
  });

  it('counts routes, once a case takes them', () => {
    const routed = withJson(BASE, 'dispositif.json', (identity) => {
      identity.functions.instructeur.routes = [
        { id: 'chers', title: 'Vélos chers', group: 'Chers', when: 'prix > 50000' },
        { id: 'petits', title: 'Petits vélos', group: 'Petits', when: 'prix < 30000' },
      ];
    });
    const { guards } = uncovered(routed);
    expect(guards.covered).toContain('instructeur.routes.chers');
    expect(guards.uncovered).toContain('instructeur.routes.petits');
  });
});
