/**
 * The letters of the taxi scheme, which was written from the reference alone: what its scenarios establish is printed, and read
 * back with a library that had no part in making it.
 */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type CompiledDispositif } from '../../engine/index.ts';
import { playScenario } from '../../engine/simulate/play-scenario.ts';
import { readFolder } from '../../runtime/cli/read-folder.ts';
import { printed as printedOf } from './printed.ts';

let scheme: CompiledDispositif;
beforeAll(async () => {
  const result = compile(await readFolder(join(import.meta.dirname, '../schemes/taxi')));
  if (result.type === 'failed') throw new Error(result.diagnostics[0]?.message);
  scheme = result.dispositif;
});

const printed = (scenario: string, document: string) => printedOf(scheme, scenario, document);

describe('an order', () => {
  it('bears its number, its visas and its articles, and how many places of the quota are taken', async () => {
    const { line, pages, tagged } = await printed('accord', 'arrete-autorisation');
    expect(line).toContain('Arrêté n° 2026-001/DT du 3 mars 2026 autorisant l’exploitation d’un taxi à Païta');
    expect(line).toMatch(/Vu l’avis de la mairie ; Arrête : Article 1er – Autorisation/u);
    expect(line).toContain('Article 3 – Contingent La commune compte désormais 4 autorisations sur 4.');
    expect(line).toContain('immatriculé 412 345 NC');
    expect(line).toContain('Pour la présidente et par délégation, Le directeur des transports Directeur des transports');
    expect(line).not.toContain('contrôle du véhicule ;');
    expect(pages).toHaveLength(1);
    expect(tagged).toBe(true);
  });

  it('says what an opinion on condition adds to it, where it was asked', async () => {
    const { line } = await printed('reprise', 'arrete-autorisation');
    expect(line).toContain('Vu le contrôle du véhicule ; Arrête :');
  });

  it('that refuses tells the count of the commune where that is why', async () => {
    const full = await printed('commune-pleine', 'arrete-refus');
    expect(full.line).toContain('À Païta, 4 autorisations sur 4 sont déjà accordées.');
    const unfit = await printed('inapte', 'arrete-refus');
    expect(unfit.line).not.toContain('autorisations sur');
    expect(unfit.line).toContain('Article 2 – Recours');
  });

  it('of a suspension, and of a withdrawal, cites the one it touches', async () => {
    const suspended = await printed('suspension', 'arrete-suspension');
    expect(suspended.line).toContain('Vu l’arrêté n° 2026-001/DT du 3 mars 2026 ;');
    expect(suspended.line).toContain('Arrêté n° 2027-001/DT');
    const withdrawn = await printed('retrait', 'arrete-retrait');
    expect(withdrawn.line).toContain('le motif suivant : Le véhicule n’est pas assuré pour le transport de personnes.');
  });
});

describe('what leaves with it', () => {
  it('is a card with its holder and its last day', async () => {
    const { line } = await printed('accord', 'carte-taxi');
    expect(line).toMatch(/Carte de taxi Titulaire Marie Waheo .*3 mars 2031/u);
    expect(line).toContain('Arrêté n° 2026-001/DT du 3 mars 2026.');
  });

  it('is a letter to the former holder, under their own name and address', async () => {
    const { line } = await printed('reprise', 'lettre-ancien-titulaire');
    expect(line).toContain('Jean Kaddour 4 rue Bichat 98889 PAÏTA');
    expect(line).toContain('Objet : Votre ancienne autorisation de taxi à Païta');
    expect(line).not.toContain('certificat');
  });
});

describe('the medical certificate', () => {
  it('is told by no text of the scheme', () => {
    const written = Object.values(scheme.scenarios).flatMap((one) =>
      playScenario(scheme, one)
        .flatMap((step) => step.effects)
        .flatMap((effect) => (effect.type === 'mail' || effect.type === 'document' ? [effect.markdown] : [])),
    );
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter((text) => /certificat\.pdf|lunettes/u.test(text))).toEqual([]);
  });
});
