/** What an author sees who plays a scheme: step by step, as anybody, and what its scenarios leave out. */
import { describe, expect, it } from 'vitest';
import { createPlayground } from '../../../../engine/play.ts';
import { createReach } from '../../../../engine/authoring/play/reach.ts';
import { viewPlay } from '../../../../engine/authoring/play/play-view.ts';
import { playScenario } from '../../../../engine/simulate/play-scenario.ts';
import type { Scenario } from '../../../../schemas/types/scenario.ts';
import { compiled, readSource, withJson, withText } from '../../sources.ts';

const source = await readSource('examples/aide-medicale');
const scheme = compiled(source);
const suspended = (): Scenario => {
  const found = scheme.scenarios['delai-suspendu'];
  if (!found) throw new Error('no such scenario');
  return found;
};

describe('a play at one of its steps', () => {
  it('has nothing to show before the request is filed, but who files it', () => {
    const { played, sight, players } = viewPlay(scheme, suspended(), { after: 0, as: 'applicant' });
    expect([played, sight]).toEqual([null, null]);
    expect(players.map(({ as, isAwaited }) => [as, isAwaited])).toEqual([
      ['applicant', true],
      ['instructeur', false],
      ['signataire', false],
    ]);
  });

  it('shows the case, what time does next, and what whoever is played may do or may not', () => {
    const { played, sight, lines } = viewPlay(scheme, suspended(), { after: 1, as: 'instructeur' });
    expect(played?.states).toEqual(['À instruire']);
    expect(played?.clocks).toMatchObject([{ title: 'Délai de décision', status: 'running' }]);
    expect(played?.due?.title).toBe('fin du délai « Délai de décision »');
    expect(played?.writings.map(({ type, step }) => [type, step])).toEqual([['mail', 1]]);
    expect(played?.values.find(({ name }) => name === 'tauxPriseEnCharge' || name === 'taux')?.text).toMatch(/^100/u);
    const closed = sight?.actions.find(({ id }) => id === 'proposerAccord');
    expect([closed?.open, closed?.reasons[0]]).toEqual([false, expect.stringContaining('À saisir d’abord')]);
    expect(sight?.annotations?.values).toEqual({});
    expect(lines.map(({ title }) => title).slice(0, 3)).toEqual([
      'Dépôt de la demande',
      'Le temps passe : 1 mois',
      '« Demander une correction », par Instructeur',
    ]);
  });

  it('tells in words what is not as its author expects', () => {
    const scenario = suspended();
    const wrong = scenario.steps.map((step, at) => (at === 2 ? { ...step, then: { state: 'instruction' } } : step));
    const { lines } = viewPlay(scheme, { ...scenario, steps: wrong }, { after: 3, as: 'applicant' });
    expect(lines[2]?.differences).toEqual([
      'on attendait l’étape « À instruire », le dossier est à « En attente de correction ».',
    ]);
  });

  it('tells a step that the text no longer allows, and plays on', () => {
    const without = withJson(source, 'workflow.json', (workflow) => {
      delete workflow.states.instruction.actions.demanderCorrection;
    });
    const ground = createPlayground(withText(without, 'scenarios/delai-suspendu.json', null));
    const { lines } = ground.view(suspended(), { after: 7, as: 'applicant' });
    expect(lines[2]?.refusal).toMatchObject({ code: 'action-unknown', isExpected: false });
    expect(lines).toHaveLength(7);
  });
});

describe('answers go from the form to a scenario and back', () => {
  const ground = createPlayground(source);
  it('with documents by their names, and without what is calculated', () => {
    const given = suspended().given.answers;
    const answers = ground.formAnswers(JSON.parse(JSON.stringify(given)));
    expect(ground.givenAnswers(answers, '2026-03-01T22:00:00Z')).toEqual(given);
  });
  it('and a correction says only what it changes', () => {
    const before = ground.view(suspended(), { after: 3, as: 'applicant' }).sight?.answers ?? {};
    expect(ground.mended(suspended(), 3, { ...before, revenus: 95_000 })).toEqual({ revenus: 95_000 });
    expect(ground.mended(suspended(), 3, before)).toEqual({});
  });
});

describe('what no scenario shows', () => {
  it('is nothing in a scheme whose scenarios show everything', () => {
    const { scenarios, uncovered } = createPlayground(source).report();
    expect(scenarios.every(({ passed, failsAt }) => passed && failsAt === null)).toBe(true);
    expect(uncovered.filter(({ kind }) => kind === 'action' || kind === 'template')).toEqual([]);
  });

  it('is named by titles, with the shortest beginning of a scenario that leads there', () => {
    const signs = Object.keys(source.files).filter(
      (file) => file.startsWith('scenarios/') && source.files[file]?.includes('signerAccord'),
    );
    // Up to the signature, and no further.
    const cut = signs.reduce(
      (files, file) =>
        withJson(files, file, (scenario) => {
          const at = scenario.steps.findIndex(
            ({ when }: { when: { action?: string } }) => when.action === 'signerAccord',
          );
          scenario.steps = scenario.steps.slice(0, at);
        }),
      source,
    );
    const ground = createPlayground(cut);
    const missing = ground.report().uncovered.find(({ key }) => key === 'signerAccord');
    expect(missing).toMatchObject({
      kind: 'action',
      title: '« Signer l’attribution » (Signataire) n’est jamais fait.',
    });
    const reach = missing?.reach;
    if (!reach) throw new Error('nothing leads to the signature');
    const scenario = compiled(cut).scenarios[reach.scenario];
    if (!scenario) throw new Error('no such scenario');
    const { sight } = ground.view(scenario, { after: reach.after, as: reach.as });
    expect(sight?.actions.find(({ id }) => id === 'signerAccord')?.open).toBe(true);
  });

  it('has no way when nothing leads there', () => {
    const played = [
      { name: 'seul', steps: playScenario(scheme, { ...suspended(), steps: [{ when: { type: 'file' } }] }) },
    ];
    const reach = createReach(scheme, played);
    expect([
      reach.action('signerRefus'),
      reach.action('proposerRefus'),
      reach.timer('constaterSilence')?.after,
    ]).toEqual([null, { scenario: 'seul', after: 1, as: 'instructeur' }, 1]);
  });
});
