/** What every case has beside its answers, by the titles of the table of names. */
import { describe, expect, it, vi } from 'vitest';
import { procedureView, readProcedure } from '../../../engine/studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { valueOfCase } = await import('../../../designer/procedure/case-values.ts');
const { valuesRead } = await import('../../../designer/procedure/words.ts');
vi.unstubAllGlobals();

const FILES = {
  'dispositif.json': JSON.stringify({ documents: { 'arrete-accord': { kind: 'order', register: 'arretes' } } }),
  'documents/arrete-accord.md': '# Arrêté d’attribution\n',
  'workflow.json': JSON.stringify({
    initial: 'examen',
    states: {
      examen: {
        title: 'Examen',
        timers: { oubli: { after: 'P15D', action: 'classer' } },
        opinions: { mairie: { title: 'La mairie', function: 'maire', due: { after: 'P1M' }, silence: 'favorable' } },
        actions: {
          accorder: {
            title: 'Accorder',
            by: ['agent'],
            to: 'fin',
            form: { properties: { montant: { type: 'integer', title: 'Montant', cagou: { widget: 'money' } } } },
          },
          corriger: { title: 'Demander une correction', by: ['agent'], kind: 'correction' },
          classer: { title: 'Classer', by: ['time'], to: 'fin' },
        },
      },
      fin: { title: 'Fin', kind: 'final', outcome: 'granted' },
    },
    clocks: { loi: { title: 'Délai de décision', after: 'P2M', silence: 'rejection', action: 'classer' } },
    decision: { properties: { places: { type: 'integer', title: 'Places accordées' } } },
  }),
};
const [view, procedure] = [procedureView(FILES), readProcedure(FILES)];
if (!view || !procedure) throw new Error('the procedure can be read');
const called = (path: string): string | null =>
  valueOfCase(FILES, view, path)?.title.replaceAll(/[\u00a0\u202f]/gu, ' ') ?? null;

describe('a value of the case', () => {
  it.each([
    ['dossier.numero', 'Numéro de la demande'],
    ['actions.accorder.par', 'Qui a fait « Accorder »'],
    ['actions.accorder.le', 'Date de « Accorder »'],
    ['actions.corriger.message', 'Message au demandeur de « Demander une correction »'],
    ['actions.corriger.corrections.*.libelle', 'Réponse à corriger'],
    ['avis.mairie.motif', 'Motif de l’avis « La mairie »'],
    ['avis.ponctuels', 'Avis ponctuels'],
    ['avis.ponctuels.*.renduLe', 'Date de l’avis ponctuel rendu'],
    ['delais.loi.echeance', 'Dernier jour de « Délai de décision »'],
    ['delais.oubli.duree', 'Durée de « Classer »'],
    ['delais.mairie.duree', 'Durée de « La mairie »'],
    ['delais.recours.duree', 'Durée de « Délai de recours »'],
    ['actes.arreteAccord.numero', 'Numéro de « Arrêté d’attribution »'],
  ])('%s is « %s »', (path, title) => {
    expect(called(path)).toBe(title);
  });

  it.each([
    'actions.inconnue.le',
    'avis.inconnu.motif',
    'delais.inconnu.duree',
    'actes.inconnu.numero',
    'revenus',
    'agent.visite',
  ])('%s has no title here', (path) => {
    expect(called(path)).toBeNull();
  });

  it('is money where its form asks for money, and is decided where the procedure decides it', () => {
    const nameOf = valuesRead(FILES, view, procedure.workflow, []);
    expect(nameOf('actions.accorder.montant')).toMatchObject({ title: 'Montant (Accorder)', type: 'money' });
    expect(nameOf('decision.places')).toMatchObject({ title: 'Places accordées', type: 'number' });
    expect(nameOf('decision.inconnue')).toBeNull();
  });
});
