/** What was played and written down passes at once, by the runner that `cagou test` has too. */
import { describe, expect, it } from 'vitest';
import { compile, runScenarios, type DispositifSource } from '../../../engine/index.ts';
import { EXPECTED_KINDS, recordScenario } from '../../../engine/simulate/record-scenario.ts';
import type { Scenario } from '../../../schemas/types/scenario.ts';
import { drawFrom } from '../edit/draw.ts';
import { compiled, readSource, withText } from '../sources.ts';
import { randomPlay } from './random-play.ts';

const SCHEMES = [
  'examples/aide-medicale',
  'examples/aprah',
  'examples/ecosysteme-patrimonial',
  'examples/permis-chasser',
  'examples/permis-construire',
  'examples/subvention-association',
  'workflows/avis-paralleles',
  'workflows/completude-regularisation',
  'workflows/instruction-simple',
  'workflows/visa-signature',
  'test/engine/fixtures/conformite',
];
const PLAYS = 12;
const LENGTH = 8;

/** What the runner says of scenarios that are put in the place of those of a scheme. */
function runWith(source: DispositifSource, scenarios: Readonly<Record<string, Scenario>>): readonly string[] {
  const others = Object.fromEntries(Object.entries(source.files).filter(([file]) => !file.startsWith('scenarios/')));
  const written = Object.entries(scenarios).map(([name, scenario]) => [
    `scenarios/${name}.json`,
    JSON.stringify(scenario),
  ]);
  const result = compile({ ...source, files: { ...others, ...Object.fromEntries(written) } });
  if (result.type === 'failed') return result.diagnostics.map(({ file, message }) => `${file} ${message}`);
  return runScenarios(result.dispositif).scenarios.flatMap(({ name, failures }) =>
    failures.map((failure) => `${name} ${failure}`),
  );
}

describe.for(SCHEMES)('plays of %s', (folder) => {
  it(`pass as they were recorded, ${PLAYS} of them with every expectation`, async () => {
    const source = await readSource(folder);
    const scheme = compiled(source);
    const plays = Array.from({ length: PLAYS }, (_, seed) => randomPlay(scheme, drawFrom(seed + 1), LENGTH));
    const recorded = plays.map((play, at) => [`joue-${at}`, recordScenario(scheme, play, EXPECTED_KINDS)] as const);
    expect(runWith(source, Object.fromEntries(recorded))).toEqual([]);
    expect(recorded.every(([, { steps }]) => steps.some(({ then }) => then !== undefined))).toBe(true);
  });

  it('keep what their author had written of other things, where it holds', async () => {
    const source = await readSource(folder);
    const scheme = compiled(source);
    const anew = Object.entries(scheme.scenarios).map(
      ([name, scenario]) => [name, recordScenario(scheme, scenario, ['state'])] as const,
    );
    expect(runWith(source, Object.fromEntries(anew))).toEqual([]);
    for (const [name, { steps }] of anew) {
      const before = scheme.scenarios[name]?.steps ?? [];
      const texts = (all: Scenario['steps']) => all.map(({ then }) => [then?.texts, then?.computed, then?.actions]);
      expect(texts(steps)).toEqual(texts(before));
    }
  });
});

it('is not what was recorded any more once the scheme does something else', async () => {
  const source = await readSource('examples/aide-medicale');
  const scheme = compiled(source);
  const play = scheme.scenarios['delai-suspendu'];
  if (!play) throw new Error('no such scenario');
  const recorded = recordScenario(scheme, { ...play, steps: play.steps.map(({ when }) => ({ when })) }, [
    'state',
    'mails',
  ]);
  expect(recorded.steps.map(({ then }) => then?.state)).toContain('instruction');
  const text = JSON.stringify({ ...recorded, title: 'Joué' });
  const broken = withText(source, 'scenarios/joue.json', text.replace('"state":"instruction"', '"state":"correction"'));
  const result = compile(broken);
  if (result.type === 'failed') throw new Error(JSON.stringify(result.diagnostics));
  expect(runScenarios(result.dispositif).scenarios.find(({ name }) => name === 'joue')?.passed).toBe(false);
});
