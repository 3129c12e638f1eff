/** A scenario that fails says where to look first; one that passes says nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, runScenarios, type DispositifSource, type ScenarioReport } from '../../../../engine/index.ts';
import { playScenario } from '../../../../engine/simulate/play-scenario.ts';
import { atomsOf } from '../../../../engine/simulate/suspects/atoms.ts';
import { suspectsOf } from '../../../../engine/simulate/suspects/suspects.ts';
import { applyChanges, type Change } from '../../../docs/diagnostic-fixtures.ts';
import { readSource } from '../../sources.ts';

let aid: DispositifSource;
let hunt: DispositifSource;
let grant: DispositifSource;

beforeAll(async () => {
  [aid, hunt, grant] = await Promise.all(
    ['examples/aide-medicale', 'examples/permis-chasser', 'examples/subvention-association'].map(readSource),
  ).then(([one, two, three]) => [one ?? missing(), two ?? missing(), three ?? missing()]);
});

function missing(): never {
  throw new Error('a scheme was not read');
}

function compiled(source: DispositifSource) {
  const result = compile(source);
  if (result.type === 'failed') throw new Error(result.diagnostics.map(({ message }) => message).join(' '));
  return result.dispositif;
}

function played(source: DispositifSource, ...changes: readonly Change[]): ScenarioReport {
  return runScenarios(compiled(changes.length === 0 ? source : applyChanges(source, changes)));
}

/** The place to look at first, of the first scenario that fails. */
function firstPlace({ scenarios }: ScenarioReport): string | undefined {
  const place = scenarios.find(({ passed }) => !passed)?.suspects[0];
  return place && `${place.file}${place.pointer === '' ? `:${place.line}` : place.pointer}`;
}

describe('where scenarios point', () => {
  it('is nowhere while all of them pass', () => {
    expect(played(aid).scenarios.flatMap(({ suspects }) => suspects)).toEqual([]);
  });

  it('is the row that gave a wrong value, not the value that only passes it on', () => {
    const wrong = { file: 'rules.json', at: '/tables/1/rows/2/then/0', value: '"A"' };
    expect(firstPlace(played(aid, wrong))).toBe('rules.json/tables/1/rows/2');
  });

  it('is the formula that several wrong values rest on, before those that rest on it', () => {
    const wrong = { file: 'rules.json', at: '/computed/3/expression', value: 'parametres.base' };
    const report = played(aid, wrong);
    expect(report.scenarios.flatMap(({ suspects }) => suspects.map(({ pointer }) => pointer))).toContain(
      '/computed/3/expression',
    );
  });

  it('is the guard that refused an action', () => {
    const at = '/states/decision/actions/attribuer/guards/0/when';
    const wrong = { file: 'workflow.json', at, value: 'actions.attribuer.montantAccorde < projet.montantDemande' };
    expect(firstPlace(played(grant, wrong))).toBe(`workflow.json${at}`);
  });

  it('is the condition that refused a filing', () => {
    const wrong = { file: 'rules.json', at: '/eligibility/0/valid', value: 'nature = "premiere" and age >= 16' };
    expect(firstPlace(played(hunt, wrong))).toBe('rules.json/eligibility/0/valid');
  });

  it('is the list of what an action does, where something is missing in it', () => {
    const at = '/states/realisation/actions/constaterCarence/effects';
    const report = played(grant, {
      file: 'workflow.json',
      at,
      value: [{ type: 'mail', message: 'reversement-demande' }],
    });
    const pointers = report.scenarios.flatMap(({ suspects }) => suspects.map(({ pointer }) => pointer));
    expect(pointers).toContain(at);
  });

  it('is the action itself, where it does nothing at all any more', () => {
    const action = '/states/realisation/actions/constaterCarence';
    const report = played(grant, { file: 'workflow.json', at: `${action}/effects`, gone: true });
    const pointers = report.scenarios.flatMap(({ suspects }) => suspects.map(({ pointer }) => pointer));
    expect(pointers).toContain(action);
  });

  it('is the line of a letter that says most of what is missing', () => {
    const file = 'messages/decision-attribution.md';
    const text = grant.files[file]?.replace('une subvention de **', 'une aide de **') ?? '';
    const scenario = Object.entries(grant.files).find(
      ([name, json]) => name.startsWith('scenarios/') && json.includes('"attribuer"'),
    );
    const [name = '', json = ''] = scenario ?? [];
    const parsed: { steps: { when: { action?: string }; then?: object }[] } = JSON.parse(json);
    const steps = parsed.steps.map((step) =>
      step.when.action === 'attribuer'
        ? { ...step, then: { ...step.then, texts: ['accorde à la subvention pour le projet'] } }
        : step,
    );
    const changed = { ...grant.files, [file]: text, [name]: JSON.stringify({ ...parsed, steps }) };
    const line = text.split('\n').findIndex((one) => one.includes('une aide de')) + 1;
    const places = runScenarios(compiled({ ...grant, files: changed })).scenarios.flatMap(({ suspects }) => suspects);
    expect(places).toContainEqual(expect.objectContaining({ file, line }));
  });

  it('is the answer that is refused for what the form itself says of it', async () => {
    const stay = await readSource('test/schemes/agrement-centre-vacances');
    const wrong = { file: 'form.schema.json', at: '/properties/nuits/minimum', value: 12 };
    expect(firstPlace(played(stay, wrong))).toBe('form.schema.json/properties/nuits');
  });

  it('has at most three places a scenario, each once and each in the text', () => {
    const wrong = { file: 'rules.json', at: '/computed/1/expression', value: 'revenus * 2' };
    const { files } = applyChanges(aid, [wrong]);
    for (const { suspects } of played(aid, wrong).scenarios) {
      expect(suspects.length).toBeLessThanOrEqual(3);
      expect(new Set(suspects.map(({ file, pointer }) => `${file}${pointer}`)).size).toBe(suspects.length);
      for (const { file, line } of suspects)
        expect((files[file] ?? '').split('\n').length).toBeGreaterThanOrEqual(line);
    }
  });

  it('is told again in the same words for the same scheme', () => {
    const wrong = { file: 'rules.json', at: '/computed/1/expression', value: 'revenus * 2' };
    expect(played(aid, wrong)).toEqual(played(aid, wrong));
  });

  it('leaves out parts that the library says and the scheme does not', () => {
    const wrong = {
      file: 'workflow.json',
      at: '/states/instruction/actions/proposerAccord/guards/0/when',
      value: 'agent.assuranceVerifiee = "non"',
    };
    for (const { suspects } of played(hunt, wrong).scenarios) {
      for (const { file, line } of suspects) {
        expect(file).toBe('workflow.json');
        expect(line).toBeGreaterThan(1);
      }
    }
  });
});

describe('expectations taken apart', () => {
  it('are each met or not by themselves, with the places that had a say in them', () => {
    const scheme = compiled(
      applyChanges(aid, [{ file: 'rules.json', at: '/computed/1/expression', value: 'revenus' }]),
    );
    const atoms = Object.values(scheme.scenarios)
      .flatMap((scenario) => playScenario(scheme, scenario))
      .flatMap((step) => atomsOf(scheme, step));
    expect(atoms.some(({ met }) => met)).toBe(true);
    const failed = atoms.filter(({ met }) => !met);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.some(({ spots }) => spots.some(({ pointer }) => pointer === '/computed/1/expression'))).toBe(true);
  });

  it('are one alone where a step was refused against all expectation', () => {
    const scheme = compiled(
      applyChanges(aid, [
        { file: 'rules.json', at: '/eligibility/0/valid', value: 'residenceDepuis > aujourdhui - duration("P6M")' },
      ]),
    );
    const [scenario] = Object.values(scheme.scenarios);
    const [filing] = scenario ? playScenario(scheme, scenario) : [];
    expect(filing && atomsOf(scheme, filing)).toEqual([
      { met: false, spots: [{ file: 'rules.json', pointer: '/eligibility/0/valid' }] },
    ]);
  });

  it('say nothing where no scenario is', () => {
    expect(suspectsOf(compiled(aid), [])).toEqual([]);
  });
});

describe('where scenarios point, of what lies behind what fails', () => {
  let permit: DispositifSource;
  let event: DispositifSource;
  let school: DispositifSource;
  let licence: DispositifSource;
  let road: DispositifSource;
  let taxi: DispositifSource;
  let works: DispositifSource;
  beforeAll(async () => {
    [road, taxi, works] = await Promise.all(
      ['test/schemes/occupation-voirie', 'test/schemes/taxi', 'examples/aprah'].map(readSource),
    ).then(([one, two, three]) => [one ?? missing(), two ?? missing(), three ?? missing()]);
    [permit, event, school, licence] = await Promise.all(
      [
        'examples/permis-construire',
        'test/schemes/manifestation',
        'test/schemes/aide-rentree',
        'test/schemes/licence-debit-boissons',
      ].map(readSource),
    ).then(([one, two, three, four]) => [one ?? missing(), two ?? missing(), three ?? missing(), four ?? missing()]);
  });
  const pointed = (source: DispositifSource, ...changes: readonly Change[]): readonly string[] => {
    const { lists } = source;
    const report = runScenarios(compiled({ ...applyChanges(source, changes), ...(lists && { lists }) }));
    return report.scenarios.flatMap(({ suspects }) => suspects.map(({ file, pointer }) => `${file}${pointer}`));
  };

  it('is the date that time waited for, when what it did came too soon', () => {
    const wrong = {
      file: 'rules.json',
      find: 'projet.fin + duration(\\"P6M\\")',
      put: 'projet.fin + duration(\\"P3M\\")',
    };
    expect(pointed(grant, wrong)).toContain('rules.json/computed/2/expression');
  });

  it('is how many opinions suffice, when a case went on too soon', () => {
    const wrong = { file: 'workflow.json', at: '/states/consultation/quorum', value: 1 };
    expect(pointed(event, wrong)).toContain('workflow.json/states/consultation/quorum');
  });

  it('is what silence means, when a guard reads an opinion that nobody gave', () => {
    const at = '/states/consultation/opinions/securite/silence';
    expect(pointed(event, { file: 'workflow.json', at, value: 'favorable' })).toContain(`workflow.json${at}`);
  });

  it('is the day by which a scale is chosen', () => {
    const wrong = { file: 'rules.json', at: '/computed/2/on', value: 'dossier.recuLe' };
    expect(pointed(school, wrong)).toContain('rules.json/computed/2/on');
  });

  it('is a row that should have counted with the others', () => {
    const wrong = { file: 'rules.json', find: '"when": ["-", "> 100"]', put: '"when": ["-", "> 1000"]' };
    expect(pointed(licence, wrong)).toContain('rules.json/tables/4/rows/2');
  });

  it('is by how much a delay was made longer', () => {
    const at = '/clocks/decision/extensions/inondation';
    expect(pointed(permit, { file: 'workflow.json', at: `${at}/by`, value: 'P40D' })).toContain(`workflow.json${at}`);
  });

  it('is a line of a letter of which little more than a figure is expected, and what makes the figure', () => {
    const file = 'documents/convention.md';
    const wrong = { file, find: '{{ tauxAvance | nombre }} % à', put: '{{ partDemandee | nombre }} % à' };
    expect(pointed(grant, wrong)).toContain(file);
    expect(pointed(grant, wrong)).toContain('rules.json/computed/0/expression');
  });

  it('is what a check reads, of a request that it kept from being filed', () => {
    const wrong = { file: 'rules.json', at: '/checks/0/valid', value: 'projet.fin <= projet.debut' };
    expect(pointed(grant, wrong)).toContain('rules.json/checks/0/valid');
  });

  it('is how two extensions of one delay go together, when there are two', () => {
    const at = '/clocks/decision/extensionsCombine';
    expect(pointed(road, { file: 'workflow.json', at, value: 'sum' })[0]).toBe(`workflow.json${at}`);
  });

  it('is the length of an extension, when there is one alone', () => {
    const at = '/clocks/decision/extensions/inondation/by';
    expect(pointed(permit, { file: 'workflow.json', at, value: 'P40D' })).not.toContain(
      'workflow.json/clocks/decision/extensionsCombine',
    );
  });

  it('is the list of the steps in which a place is held, when one is missing there', () => {
    const wrong = { file: 'rules.json', find: '"holds": ["visaAccord", ', put: '"holds": [' };
    expect(pointed(taxi, wrong)[0]).toBe('rules.json/quotas/0/holds');
  });

  it('is the step of that list, when one is there too many', () => {
    const wrong = {
      file: 'rules.json',
      find: '"holds": ["visaAccord", ',
      put: '"holds": ["instruction", "visaAccord", ',
    };
    expect(pointed(taxi, wrong)).toContain('rules.json/quotas/0/holds/0');
  });

  it('is the value of a line that is printed otherwise than expected, before those that are printed as expected', () => {
    const wrong = { file: 'rules.json', find: 'ceiling(avance / mois)', put: 'ceiling(avance / dureeMaximale)' };
    expect(pointed(works, wrong)).toContain('rules.json/computed/18/expression');
    expect(pointed(works, wrong)).not.toContain('rules.json/computed/17/expression');
  });

  it('is the value that is wrong, and not what rests on it in the same step', () => {
    const wrong = {
      file: 'rules.json',
      find: 'then revenus else revenus + montantAutresRessources',
      put: 'then revenus else montantAutresRessources',
    };
    expect(pointed(aid, wrong)[0]).toBe('rules.json/computed/1/expression');
  });

  it('is the row by which a check refused a request, though nothing was filed', () => {
    const find = '"when": ["(20..150]", "false", "\\"particulier\\""], "then": ["\\"non\\""]';
    const wrong = { file: 'rules.json', find, put: find.replace('non', 'oui') };
    expect(pointed(permit, wrong)).toContain('rules.json/tables/0/rows/3');
  });

  it('is the condition for which time did not do what was due', () => {
    const at = '/states/enCours/actions/ouvrirControle/guards/0/when';
    const wrong = { file: 'workflow.json', at, value: 'decision.prochainControle > decision.jusquAu' };
    expect(pointed(taxi, wrong)).toContain(`workflow.json${at}`);
  });

  it('is what a silence counts as, where that is expected', () => {
    const source = {
      ...event,
      files: {
        ...event.files,
        'scenarios/silence-sans-avis.json': JSON.stringify({
          title: 'Le service financier ne répond pas',
          given: JSON.parse(event.files['scenarios/quorum-manque.json'] ?? missing()).given,
          steps: [
            { when: { type: 'file' } },
            { when: { type: 'act', action: 'demanderAvis', as: 'instructeur' } },
            { when: { type: 'wait', for: 'P1M' }, then: { opinions: { financier: 'silentSansAvis' } } },
          ],
        }),
      },
    };
    const at = '/states/consultation/opinions/financier/silence';
    expect(played(source).scenarios.filter(({ passed }) => !passed)).toEqual([]);
    const wrong = { file: 'workflow.json', at, value: 'favorable' };
    const { scenarios } = played(source, wrong);
    expect(scenarios.flatMap(({ failures }) => failures)).toContainEqual(
      expect.stringContaining('devait être « silentSansAvis », il est « silentFavorable »'),
    );
    expect(pointed(source, wrong)[0]).toBe(`workflow.json${at}`);
  });

  it('is the letter that was not written, and not those that were', () => {
    const part = '/states/decision/actions/accorder/effects';
    const wrong = {
      file: 'workflow.json',
      at: `${part}/1/when`,
      value: 'avis.securite.sens = "favorable" and avis.securite.motif != null',
    };
    expect(pointed(event, wrong)).toContain(`workflow.json${part}/1`);
    expect(pointed(event, wrong)).not.toContain(`workflow.json${part}/0`);
  });

  it('is not hidden by a step that is refused as it should be', () => {
    const scenario = { ...aid.files, 'scenarios/retrait.json': aid.files['scenarios/retrait.json'] ?? missing() };
    const { scenarios } = compiled({ ...aid, files: scenario });
    const [step] = playScenario(compiled(aid), Object.values(scenarios)[0] ?? missing());
    if (!step) throw new Error('nothing was played');
    const refused = {
      ...step,
      refusal: { type: 'refused', code: 'guard-failed', message: 'Fermé.', errors: [] } as const,
      step: { ...step.step, then: { refused: 'guard-failed', state: step.case?.state ?? '' } },
    };
    expect(atomsOf(compiled(aid), refused).map(({ met }) => met)).toEqual([true, true]);
  });
});
