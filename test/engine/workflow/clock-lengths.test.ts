/** A legal delay whose length depends on the case: chosen as it starts, said in words, and always there. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildScope } from '../../../engine/names/scope.ts';
import type { DispositifSource } from '../../../engine/index.ts';
import { compiled, diagnosticsOf, readSource, withJson, type Parsed } from '../sources.ts';
import { agent, NOW, startCase } from './player.ts';

let conformite: DispositifSource;
let source: DispositifSource;
beforeAll(async () => {
  conformite = await readSource('test/engine/fixtures/conformite');
  source = withLengths([
    { title: 'Grands projets', when: 'montantDemande > 1000000', after: 'P4M', article: '12' },
    { title: 'Autres projets', after: 'P2M' },
  ]);
});

const withLengths = (lengths: Parsed, more?: (clock: Parsed) => void): DispositifSource =>
  withJson(conformite, 'workflow.json', (workflow) => {
    const { decision } = workflow.clocks;
    delete decision.after;
    decision.lengths = lengths;
    more?.(decision);
  });
const codes = (changed: DispositifSource) => diagnosticsOf(changed).map(({ code, pointer }) => `${code} ${pointer}`);

describe('a legal delay with several lengths', () => {
  it('[L3] has the first that is for such a case, and keeps it', () => {
    const dispositif = compiled(source);
    const small = startCase(dispositif, { montantDemande: 200_000 });
    expect(small.case.clocks['decision']).toMatchObject({ dueAt: '2026-05-03T13:00:00Z', after: 'P2M' });
    const great = startCase(dispositif, { montantDemande: 2_000_000 });
    expect(great.case.clocks['decision']).toMatchObject({ dueAt: '2026-07-03T13:00:00Z', after: 'P4M' });
  });

  it('says its own length in letters, and all of them before there is a case', () => {
    const dispositif = compiled(source);
    const durees = [
      { titre: 'Grands projets', duree: '4 mois', article: '12' },
      { titre: 'Autres projets', duree: '2 mois', article: null },
    ];
    expect(dispositif.workflow.delays['decision']).toEqual({ duree: '4 mois ou 2 mois', durees });
    const { case: great } = startCase(dispositif, { montantDemande: 2_000_000 });
    expect(buildScope(dispositif, great, { now: NOW })['delais']).toMatchObject({
      decision: { duree: '4 mois', durees },
    });
  });

  it('[L3] ends the last one with no condition, and no other', () => {
    const open = { title: 'Autres projets', after: 'P2M' };
    const closed = { ...open, when: 'montantDemande > 1000000' };
    expect(codes(withLengths([closed, closed]))).toContain('workflow.clock-length-last /clocks/decision/lengths/1');
    expect(codes(withLengths([open, open]))).toContain('workflow.clock-length-last /clocks/decision/lengths/0');
  });

  it('has no length that no case takes', () => {
    const over = (amount: number) => ({ title: 'Projets', when: `montantDemande > ${amount}`, after: 'P4M' });
    expect(codes(withLengths([over(1_000), over(2_000), { title: 'Autres', after: 'P2M' }]))).toEqual([
      'workflow.clock-length-never /clocks/decision/lengths/1',
    ]);
  });

  it('depends on nothing that may be missing as it starts', () => {
    const when = 'string length(actions.refuser.motif) > 3';
    expect(
      codes(
        withLengths([
          { title: 'Projets', when, after: 'P4M' },
          { title: 'Autres', after: 'P2M' },
        ]),
      ),
    ).toEqual(['presence.expression /clocks/decision/lengths/0/when']);
  });

  it('has one length or several, not both', () => {
    expect(codes(withLengths(undefined))).toEqual(['shape.alternatives /clocks/decision']);
  });

  it('is suspended and resumed like any other', () => {
    const player = startCase(compiled(source), { montantDemande: 2_000_000 });
    player.act('demanderCorrection', agent('instructeur'), { fields: { '/nom': 'À corriger' } });
    expect(player.case.clocks['decision']).toMatchObject({ status: 'suspended', after: 'P4M' });
  });
});
