/** A scenario that goes on otherwise than those that are there, by which both ways of writing a place are seen apart. */
import { beforeAll, describe, expect, it } from 'vitest';
import { findNearPath } from '../../../../engine/authoring/unheld/find-near-path.ts';
import { expectedIn, nearOperation } from '../../../../engine/authoring/unheld/hold.ts';
import { compile, runScenarios, type DispositifSource } from '../../../../engine/index.ts';
import { compilePlayable } from '../../../../engine/compile/compile.ts';
import { applyChanges } from '../../../docs/diagnostic-fixtures.ts';
import { readSource } from '../../sources.ts';

let grant: DispositifSource;
let works: DispositifSource;
beforeAll(async () => {
  grant = await readSource('examples/subvention-association');
  works = await readSource('examples/aprah');
});

/** What tells a place from the same place written otherwise. */
function nearOf(source: DispositifSource, file: string, pointer: string, was: string, put: string) {
  const sound = compile(source);
  const mutant = compilePlayable(applyChanges(source, [{ file, at: pointer, value: put }]));
  if (sound.type === 'failed' || !mutant) throw new Error('the scheme cannot be played');
  return findNearPath(sound.dispositif, mutant.compiled, { written: `${was} ${put}`, pointer });
}

const LAPSE = '/states/realisation/timers/carence/at';

describe('a way on near a place', () => {
  it('lets time pass where somebody acted, and looks the day before and the day itself', () => {
    const early = nearOf(grant, 'workflow.json', LAPSE, 'finJustification + duration("P1D")', 'finJustification');
    expect(early?.steps.at(-1)?.when.type).toBe('wait');
    expect(early && expectedIn(early)).toEqual({ step: early?.steps.length, then: { state: 'realisation' } });
    expect(early?.title).toMatch(/ : le temps passe$/u);
    const late = nearOf(grant, 'workflow.json', LAPSE, 'P1D', 'finJustification + duration("P2D")');
    expect(late && expectedIn(late).then).toEqual({ state: 'recouvrement' });
  });

  it('writes another figure than the one that was written on the way', () => {
    const least =
      'if avis.technique.montantRetenu = null then montantDevis else min(montantDevis, avis.technique.montantRetenu)';
    const near = nearOf(
      works,
      'rules.json',
      '/computed/11/expression',
      least,
      least.replace('min(montantDevis, avis.technique.montantRetenu)', 'avis.technique.montantRetenu'),
    );
    expect(near?.title).toMatch(/, Montant des travaux retenus : \d+$/u);
    expect(near && Object.keys(expectedIn(near).then)).toEqual(['computed']);
  });

  it('is none where both ways of writing a place do the same', () => {
    const same = 'duration("P1D") + finJustification';
    expect(nearOf(grant, 'workflow.json', LAPSE, same, same)).toBeNull();
  });

  it('becomes a scenario that passes, and is expected in it when it is there', () => {
    const near = nearOf(grant, 'workflow.json', LAPSE, 'P1D', 'finJustification');
    const operation = near && nearOperation(grant.files, near);
    if (operation?.type !== 'create') throw new Error('no scenario was made');
    const files = { ...grant.files, [operation.file]: operation.text };
    const result = compile({ ...grant, files });
    if (result.type === 'failed') throw new Error('what was written cannot be read');
    expect(runScenarios(result.dispositif).scenarios.filter(({ passed }) => !passed)).toEqual([]);
    expect(near && nearOperation(files, near)).toBeNull();
  });
});
