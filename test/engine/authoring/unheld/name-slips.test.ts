/** Names that authors take for one another: of the same kind and unit, the nearest first. */
import { describe, expect, it } from 'vitest';
import { otherNames } from '../../../../engine/authoring/unheld/name-slips.ts';
import { compile } from '../../../../engine/index.ts';
import { readSource } from '../../sources.ts';

async function othersIn(folder: string): Promise<(name: string) => readonly string[]> {
  const result = compile(await readSource(folder));
  if (result.type === 'failed') throw new Error(`${folder} cannot be compiled`);
  return otherNames(result.dispositif);
}

describe('names that may be taken for another', () => {
  it('are those of the same kind, in the same part of the form first', async () => {
    const others = await othersIn('examples/subvention-association');
    expect(others('projet.fin')[0]).toBe('projet.debut');
    expect(others('projet.debut')[0]).toBe('projet.fin');
    expect(others('projet.montantDemande')).toContain('projet.cout');
    expect(others('finJustification').every((name) => name === 'projet.fin' || name === 'projet.debut')).toBe(true);
  });

  it('are in the same unit, so that nobody is told of what the compiler tells', async () => {
    const others = await othersIn('test/schemes/taxi');
    expect(others('ageVehicule')).toContain('anneesDePermis');
    expect(others('ageVehicule')).not.toContain('placesCommune');
  });

  it('are what a value is made of, and what is made of it, too', async () => {
    const others = await othersIn('examples/aide-medicale');
    expect(others('ressourcesMensuelles')).toContain('revenus');
    expect(others('revenus')).toContain('ressourcesMensuelles');
  });

  it('are four at most, and never the name itself', async () => {
    const others = await othersIn('examples/aprah');
    for (const name of ['avance', 'mois', 'mensualite', 'quotient']) {
      expect(others(name).length).toBeLessThanOrEqual(4);
      expect(others(name)).not.toContain(name);
    }
  });

  it('are the day of the request and a day of the scheme for today, and today for the day of the request', async () => {
    const others = await othersIn('test/schemes/taxi');
    expect(others('aujourdhui')).toEqual(['dossier.deposeLe', 'identite.dateNaissance']);
    expect(others('dossier.deposeLe')).toEqual(['aujourdhui']);
  });

  it('are none of a text, of a choice, of what members of a list are asked, or of what no form asks', async () => {
    const others = await othersIn('test/schemes/licence-debit-boissons');
    expect(others('local.enseigne')).toEqual([]);
    expect(others('commune')).toEqual([]);
    expect(others('gerants.*.experience')).toEqual([]);
    expect(others('constructor')).toEqual([]);
  });
});
