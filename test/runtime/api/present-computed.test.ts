import { beforeAll, describe, expect, it } from 'vitest';
import { presentValues } from '../../../runtime/api/cases/present-computed.ts';
import type { ShownCase } from '../../../runtime/api/cases/open-case.ts';
import { viewOfCase, type Actor } from '../../../engine/index.ts';
import { compiled, readSource } from '../../engine/sources.ts';
import { agent, applicant, startCase } from '../../engine/workflow/player.ts';

const FILE = { id: 'a', name: 'a.pdf', size: 1, mediaType: 'application/pdf' };
const ANSWERS = {
  identite: { statut: 'commun', nom: 'Waheo', prenoms: 'Marie', dateNaissance: '1988-05-14', lieuNaissance: 'Thio' },
  communeNaissance: 'Thio',
  activite: 'boulanger',
  logement: 'locataire',
  entree: '2020-01-01',
  justificatifDomicile: FILE,
  enfants: [{ prenom: 'Rose', naissance: '2018-03-02', scolarise: false }],
  ressources: 120_000,
};

let asAgent: ShownCase;
let asOwner: ShownCase;
beforeAll(async () => {
  const dispositif = compiled(await readSource('test/schemes/aide-rentree'));
  const player = startCase(dispositif, ANSWERS);
  player.run({ type: 'annotate', values: { abattement: 10 }, base: null }, agent('instructeur'));
  const seenBy = (actor: Actor): ShownCase => ({
    compiled: dispositif,
    view: viewOfCase(dispositif, player.case, player.events, actor),
  });
  asAgent = seenBy(agent('instructeur'));
  asOwner = seenBy(applicant);
});

const find = (opened: ShownCase, name: string) => presentValues(opened).find((value) => value.name === name);

describe('what is computed of a case', () => {
  it('is told to agents with all that made it, their own work too', () => {
    expect(find(asAgent, 'abattu')).toMatchObject({
      value: 22_500,
      reasons: [
        { label: 'Abattement', text: '10' },
        { label: 'Montant de l’aide', text: '25\u202f000\u00a0F\u00a0CFP' },
      ],
    });
    expect(find(asAgent, 'parEnfant')).toMatchObject({
      reasons: [{ label: 'Quotient familial', text: '40\u202f000\u00a0F\u00a0CFP' }],
      table: {
        title: 'Aide par enfant jusqu’en juin 2026',
        rows: [{ then: [{ label: 'Aide', text: expect.any(String) }] }],
      },
    });
  });

  it('is told to the applicant as far as the scheme shows it', () => {
    const names = presentValues(asOwner).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['quotient', 'parEnfant', 'montant']));
    expect(names).not.toContain('abattu');
    expect(names).not.toContain('priorite');
    expect(find(asOwner, 'montant')?.reasons.map(({ label }) => label)).toEqual([
      'Aide par enfant',
      'Nombre d’enfants',
      'Majoration de logement',
    ]);
    expect(find(asOwner, 'parEnfant')?.table?.title).toBe('Aide par enfant jusqu’en juin 2026');
  });
});
