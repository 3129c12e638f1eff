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
let taxi: DispositifSource;
let terrace: DispositifSource;
let event: DispositifSource;
let school: DispositifSource;
beforeAll(async () => {
  grant = await readSource('examples/subvention-association');
  works = await readSource('examples/aprah');
  taxi = await readSource('test/schemes/taxi');
  terrace = await readSource('test/schemes/terrasse-saisonniere');
  event = await readSource('test/schemes/manifestation');
  school = await readSource('test/schemes/aide-rentree');
});

/** What tells a place from the same place written otherwise. */
function nearOf(source: DispositifSource, file: string, pointer: string, was: string, put: string) {
  const sound = compile(source);
  const { lists } = source;
  const changed = applyChanges(source, [{ file, at: pointer, value: put }]);
  const mutant = compilePlayable({ ...changed, ...(lists && { lists }) });
  if (sound.type === 'failed' || !mutant) throw new Error('the scheme cannot be played');
  return findNearPath(sound.dispositif, mutant.compiled, { written: `${was} ${put}`, pointer });
}

/** A scheme that nobody has held yet. */
function withOneScenario(source: DispositifSource, name: string): DispositifSource {
  const files = Object.entries(source.files).filter(
    ([file]) => !file.startsWith('scenarios/') || file === `scenarios/${name}.json`,
  );
  return { ...source, files: Object.fromEntries(files) };
}

const LAPSE = '/states/realisation/timers/carence/at';

describe('a way on near a place', () => {
  it('lets time pass where somebody acted, and looks the day before and the day itself', () => {
    const early = nearOf(grant, 'workflow.json', LAPSE, 'finJustification + duration("P1D")', 'finJustification');
    expect(early?.steps.at(-1)?.when.type).toBe('wait');
    expect(early && expectedIn(early)).toEqual({ step: early?.steps.length, then: { state: 'realisation' } });
    expect(early?.title).toMatch(/ : le temps passe$/u);
    expect(early && expectedIn(early).then).toEqual({ state: 'realisation' });
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
    expect(near?.title).toMatch(/, Montant des travaux retenus : [\d\s]+$/u);
    expect(near && Object.keys(expectedIn(near).then)).toEqual(['computed']);
  });

  it('expects nothing of the days before what is due', () => {
    const at = '/states/realisation/timers/rappelJustificatifs/at';
    const near = nearOf(grant, 'workflow.json', at, 'projet.fin', 'projet.fin - duration("P3M")');
    expect(near && expectedIn(near).then).toEqual({ mails: [] });
  });

  it('comes to another day before the step that counts from it', () => {
    const at = '/states/signatureAccord/actions/signerAccord/decides/jusquAu';
    const near = nearOf(taxi, 'workflow.json', at, 'aujourdhui', 'dossier.deposeLe + duration("P5Y")');
    expect(near?.title).toMatch(/, 3 jours plus tard$/u);
    expect(near && Object.keys(expectedIn(near).then)).toEqual(['decision']);
  });

  it('answers otherwise what a condition further on reads', () => {
    const at = '/states/consultation/opinions/sites/when';
    const near = nearOf(terrace, 'workflow.json', at, 'surface > 20', 'surface > 40');
    expect(near?.title).toMatch(/, Surface de la terrasse : \d+\sm²$/u);
    expect(near && Object.keys(expectedIn(near).then)).toEqual(['tasks']);
  });

  it('says of an opinion what its silence counts as', () => {
    const at = '/states/consultation/opinions/financier/silence';
    const near = nearOf(event, 'workflow.json', at, 'sansAvis', 'favorable');
    expect(near && expectedIn(near).then).toEqual({ opinions: { financier: 'silentSansAvis' } });
  });

  it('notes what no agent noted', () => {
    const was = 'if agent.abattement = null then montant else montant - floor(montant * agent.abattement / 100)';
    const put = was.replace('montant - floor', 'montant + floor');
    const near = nearOf(school, 'rules.json', '/computed/5/expression', was, put);
    expect(near?.steps[1]?.when).toMatchObject({ type: 'annotate', values: { abattement: expect.any(Number) } });
    expect(near && Object.keys(expectedIn(near).then)).toEqual(['computed']);
  });

  it('gives another opinion than the one that was given', () => {
    const was = 'avis.securite.sens = "favorableSousReserve" and avis.securite.motif != null';
    const at = '/states/decision/actions/accorder/effects/1/when';
    const near = nearOf(event, 'workflow.json', at, was, 'avis.securite.motif != null');
    expect(near && expectedIn(near).then).toEqual({ documents: ['decision-accord'] });
  });

  it('is none where both ways of writing a place do the same', () => {
    const same = 'duration("P1D") + finJustification';
    expect(nearOf(grant, 'workflow.json', LAPSE, same, same)).toBeNull();
  });

  it('becomes a scenario that passes, and is expected in it when it is there', () => {
    const bare = withOneScenario(grant, 'sans-justificatifs');
    const near = nearOf(bare, 'workflow.json', LAPSE, 'P1D', 'finJustification');
    const operation = near && nearOperation(bare.files, near);
    if (operation?.type !== 'create') throw new Error('no scenario was made');
    const files = { ...bare.files, [operation.file]: operation.text };
    const result = compile({ ...bare, files });
    if (result.type === 'failed') throw new Error('what was written cannot be read');
    expect(runScenarios(result.dispositif).scenarios.filter(({ passed }) => !passed)).toEqual([]);
    expect(near && nearOperation(files, near)).toBeNull();
    const other = near && nearOperation(files, { ...near, given: { ...near.given, channel: 'counter' } });
    expect(other).toMatchObject({
      type: 'create',
      text: expect.stringContaining(`"title": "${near?.title ?? ''} (2)"`),
    });
    const longer = near && { ...near, steps: [...near.steps, { when: { type: 'wait', for: 'P1D' } as const }] };
    expect(longer && nearOperation(files, longer)).toEqual({
      type: 'set',
      at: { file: operation.file, pointer: '/steps' },
      value: longer?.steps,
    });
  });
});
