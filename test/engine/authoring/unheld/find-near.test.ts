/** A request with one answer changed, by which both ways of writing a place are seen apart. */
import { beforeAll, describe, expect, it } from 'vitest';
import { findNear } from '../../../../engine/authoring/unheld/find-near.ts';
import { compile, type DispositifSource } from '../../../../engine/index.ts';
import { compilePlayable } from '../../../../engine/compile/compile.ts';
import { applyChanges } from '../../../docs/diagnostic-fixtures.ts';
import { readSource } from '../../sources.ts';

let grant: DispositifSource;
let licence: DispositifSource;
beforeAll(async () => {
  grant = await readSource('examples/subvention-association');
  licence = await readSource('test/schemes/licence-debit-boissons');
});

/** The scenario that tells a place of the rules from the same place written otherwise. */
function nearOf(source: DispositifSource, was: string, put: string) {
  const sound = compile(source);
  const { lists } = source;
  const mutant = compilePlayable({
    ...applyChanges(source, [{ file: 'rules.json', find: was, put }]),
    ...(lists && { lists }),
  });
  if (sound.type === 'failed' || !mutant) throw new Error('the scheme cannot be played');
  return findNear(sound.dispositif, mutant.compiled, `${was} ${put}`);
}

describe('a request near a place', () => {
  it('has two days alike, where a place compares two answers', () => {
    const near = nearOf(grant, 'projet.fin >= projet.debut', 'projet.fin > projet.debut');
    const { debut, fin } = Object(near?.given.answers['projet']);
    expect(debut).toBe(fin);
    expect(near?.title).toMatch(/^Date de (début|fin) : \d{1,2}(er)? \p{L}+ \d{4}$/u);
  });

  it('is filed on another day, where another answer would have to change with the one that is compared', () => {
    const near = nearOf(grant, 'projet.fin >= aujourdhui', 'projet.fin > aujourdhui');
    expect(near?.given.now.slice(0, 10)).toBe(Object(near?.given.answers['projet']).fin);
    expect(near?.title).toMatch(/^Dépôt le \d{1,2}(er)? \p{L}+ \d{4}$/u);
  });

  it('has one figure as high as another, where a place compares both', () => {
    const near = nearOf(grant, 'projet.montantDemande < projet.cout', 'projet.montantDemande <= projet.cout');
    const { montantDemande, cout } = Object(near?.given.answers['projet']);
    expect(montantDemande).toBe(cout);
  });

  it('comes to a bound of what the form itself works out', () => {
    const near = nearOf(licence, 'surfaceTotale >= grandeSurface', 'surfaceTotale > grandeSurface');
    const { surface, terrasse = 0 } = Object(near?.given.answers['local']);
    expect([250, 300]).toContain(surface + terrasse);
  });

  it('is none where both ways of writing a place do the same', () => {
    expect(nearOf(grant, 'projet.fin >= aujourdhui', 'aujourdhui <= projet.fin')).toBeNull();
  });
});
