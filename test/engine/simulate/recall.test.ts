/** An action that is taken back, in a scenario and in a play: as at the desk, and refused as there. */
import { describe, expect, it } from 'vitest';
import { viewPlay } from '../../../engine/authoring/play/play-view.ts';
import { load, runScenarios } from '../../../engine/index.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import { NAMES, titlesOf } from '../../../engine/simulate/step-words.ts';
import type { Scenario, ScenarioStep } from '../../../schemas/types/scenario.ts';
import { compiled, readSource, withJson } from '../sources.ts';

const source = await readSource('examples/aide-medicale');
const scheme = compiled(source);

/** A request up to the proposal, and what is done with it. */
function proposed(...then: readonly ScenarioStep[]): Scenario {
  const found = scheme.scenarios['guichet-sans-courriel'];
  if (!found) throw new Error('no such scenario');
  const at = found.steps.findIndex(({ when }) => when.type === 'act' && when.action === 'proposerAccord');
  return { ...found, steps: [...found.steps.slice(0, at + 1), ...then] };
}
const RECALL: ScenarioStep = { when: { type: 'recall', action: 'proposerAccord', as: 'instructeur' } };
const SIGN: ScenarioStep = { when: { type: 'act', action: 'signerAccord', as: 'signataire' } };
const last = (scenario: Scenario) => playScenario(scheme, scenario).at(-1);

describe('[Y4] a proposal', () => {
  it('is taken back by the function that made it, and the case is as it was before', () => {
    const played = playScenario(scheme, proposed(RECALL));
    const [before, now] = [played.at(-3)?.case, played.at(-1)?.case];
    expect(played.at(-1)?.refusal).toBeNull();
    expect(now).toEqual({ ...before, version: now?.version });
    expect(played.at(-1)?.effects).toEqual([]);
  });

  it('is made again, and signed', () => {
    const again: ScenarioStep = { when: { type: 'act', action: 'proposerAccord', as: 'instructeur' } };
    expect(last(proposed(RECALL, again, SIGN))?.case?.outcome).toBe('granted');
  });

  it('that was taken back is there to be signed no more', () => {
    expect(last(proposed(RECALL, SIGN))?.refusal?.code).toBe('action-not-possible');
  });

  it.each<readonly [string, readonly ScenarioStep[], string]>([
    [
      'by another function',
      [{ when: { type: 'recall', action: 'proposerAccord', as: 'signataire' } }],
      'action-not-possible',
    ],
    ['once it is signed', [SIGN, RECALL], 'action-not-possible'],
    ['twice', [RECALL, RECALL], 'action-not-possible'],
    [
      'under the name of another action',
      [{ when: { type: 'recall', action: 'proposerRefus', as: 'instructeur' } }],
      'action-not-possible',
    ],
  ])('is not taken back %s', (_how, steps, code) => {
    expect(last(proposed(...steps))?.refusal?.code).toBe(code);
  });

  it('is taken back after some days, as long as nobody acted on it', () => {
    expect(last(proposed({ when: { type: 'wait', for: 'P3D' } }, RECALL))?.case?.state).toBe('instruction');
  });
});

describe('a scenario that takes something back', () => {
  const run = (as: string, action = 'proposerAccord') =>
    withJson(source, 'scenarios/guichet-sans-courriel.json', (scenario) => {
      scenario.steps.splice(3, 0, { when: { type: 'recall', action, as } });
      scenario.steps.splice(4);
    });

  it('passes, and fails where somebody else does it', () => {
    const of = (source: Parameters<typeof compiled>[0]) =>
      runScenarios(load(source)).scenarios.find(({ name }) => name === 'guichet-sans-courriel');
    expect(of(run('instructeur'))?.failures).toEqual([]);
    expect(of(run('signataire'))?.failures[0]).toMatch(
      /^Étape 4 \(reprise de « proposerAccord » par « signataire »\)/u,
    );
  });

  it.each([
    ['an action', run('instructeur', 'proposerAcord')],
    ['a function', run('instructrice')],
  ])('is told when it names %s that the scheme has not', (_what, wrong) => {
    expect(() => compiled(wrong)).toThrow(/scenario/u);
  });

  it('is told in words, and by names', () => {
    expect(NAMES.step(RECALL.when)).toBe('reprise de « proposerAccord » par « instructeur »');
    expect(titlesOf(scheme).step(RECALL.when)).toMatch(/^« .+ » repris par Instructeur$/u);
  });
});

describe('in a play of the studio', () => {
  const sightOf = (scenario: Scenario, as: string) =>
    viewPlay(scheme, scenario, { after: scenario.steps.length, as }).sight?.recall;

  it('who made the proposal may take it back, and nobody else', () => {
    expect(sightOf(proposed(), 'instructeur')).toMatchObject({ action: 'proposerAccord' });
    expect(sightOf(proposed(), 'signataire')).toBeNull();
    expect(sightOf(proposed(), 'applicant')).toBeNull();
  });

  it('there is nothing to take back once it was, or once it was signed', () => {
    expect(sightOf(proposed(RECALL), 'instructeur')).toBeNull();
    expect(sightOf(proposed(SIGN), 'instructeur')).toBeNull();
  });
});
