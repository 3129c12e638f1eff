/** What people read of a case: its timeline, its row in the queue, and the picture of its workflow. */
import { beforeAll, describe, expect, it } from 'vitest';
import { publicTimeline, queueRow, workflowGraph, type CompiledDispositif } from '../../../engine/index.ts';
import { compiled, readSource } from '../sources.ts';
import { agent, applicant, startCase, system } from './player.ts';

let dispositif: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
});

const instructeur = agent('instructeur');

describe('the applicant’s timeline', () => {
  it('says in plain words what concerns them, and nothing else', () => {
    const player = startCase(dispositif);
    player.run({ type: 'addNote', text: 'Secret' }, instructeur);
    player.act('demanderCorrection', instructeur, { fields: { '/montantDemande': 'Trop' } });
    player.act('corriger', applicant, {}, { ...player.case.answers, montantDemande: 190_000 });
    player.run({ type: 'sendMessage', text: 'Bonjour', files: [] }, applicant);
    expect(publicTimeline(dispositif, player.case, player.events).map(({ text }) => text)).toEqual([
      'Vous avez déposé votre demande en ligne.',
      'Nous vous avons écrit : Demande ESS-2026-00001 reçue de Marie Waheo.',
      'Demande en cours de vérification.',
      'Nous vous demandons une correction.',
      'À corriger : Montant demandé.',
      'Nous vous avons écrit : À corriger.',
      'Demande à corriger.',
      'Délai de décision : le délai est suspendu.',
      'Vous avez renvoyé votre demande corrigée.',
      'Demande en cours de vérification.',
      'Vous avez envoyé un message au service.',
    ]);
  });

  it('hides confidential opinions, internal documents and mails to the service', () => {
    const player = startCase(dispositif, { montantDemande: 2_000_000 });
    player.until('2026-03-13T13:00:00Z');
    player.run({ type: 'annotate', values: { recevable: true }, base: null }, instructeur);
    player.act('verifier', instructeur);
    player.until('2026-04-01T00:00:00Z');
    player.run({ type: 'recordDocument', documentId: player.case.documents[0]?.id ?? '', fileId: 'f' }, system);
    const text = publicTimeline(dispositif, player.case, player.events).map((entry) => entry.text);
    expect(text).toContain('Avis non rendu dans le délai : Avis technique.');
    expect(text.join(' ')).not.toMatch(/juridique|Synthèse|Rappel/);
  });

  it('tells of the documents once they are there, and of payments', () => {
    const player = startCase(dispositif);
    player.run({ type: 'annotate', values: { recevable: true }, base: null }, instructeur);
    player.act('verifier', instructeur);
    player.act('visiter', agent('technicien'), { date: '2026-03-02' });
    player.act('controler', instructeur);
    player.act('accorder', agent('signataire'), { montantAccorde: 1000 });
    const read = () => publicTimeline(dispositif, player.case, player.events).map(({ text }) => text);
    expect(read().join(' ')).not.toContain('à votre disposition');
    player.run({ type: 'recordDocument', documentId: player.case.documents[0]?.id ?? '', fileId: 'f' }, system);
    player.act('payer', agent('comptable'), { montant: 400 });
    expect(read().slice(-2)).toEqual([
      'Un document est à votre disposition : Décision ESS-2026-00001.',
      'Un versement de 400\u00a0F\u00a0CFP est enregistré.',
    ]);
  });
});

it('gives the queue its columns and its marks', () => {
  const { case: subject, now } = startCase(dispositif, { montantDemande: 2_000_000, finTravaux: '2026-12-31' });
  expect(queueRow(dispositif, subject, { now })).toEqual({
    columns: [
      { title: 'Montant', type: 'money', value: 800_000 },
      { title: 'Échéance', type: 'date', value: '2027-01-31' },
    ],
    alerts: [{ label: 'Montant élevé', tone: 'warning' }],
  });
});

describe('the picture', () => {
  it('has every state and every way', () => {
    const { nodes, edges } = workflowGraph(dispositif);
    expect(nodes).toHaveLength(17);
    expect(nodes.find(({ id }) => id === 'consultation')).toEqual({
      id: 'consultation',
      title: 'Avis demandés',
      kind: 'opinions',
      outcome: null,
      initial: false,
      origin: 'own',
    });
    expect(nodes.filter(({ initial }) => initial).map(({ id }) => id)).toEqual(['reception']);
    const drawn = edges.map(({ from, to, label, by }) => [from, to, label, by.join(' ')]);
    expect(drawn).toContainEqual(['reception', 'aiguillage', 'Déclarer recevable', 'instructeur']);
    expect(drawn).toContainEqual(['aiguillage', 'consultation', 'Si montantDemande >= 1000000', '']);
    expect(drawn).toContainEqual(['consultation', 'examens', 'Tous les avis sont rendus', '']);
    expect(drawn).toContainEqual(['examens', 'visiteAFaire', 'Visite', '']);
    expect(drawn).toContainEqual(['correction', 'classee', 'Après 1 mois : Classer sans suite', 'time']);
    expect(drawn).toContainEqual(['decision', 'rejetee', 'Délai de décision : Constater le rejet implicite', 'time']);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  });

  it('draws only ways between states that are there', () => {
    const { nodes, edges } = workflowGraph(dispositif);
    const known = nodes.map(({ id }) => id);
    expect(edges.filter(({ from, to }) => !known.includes(from) || !known.includes(to))).toEqual([]);
  });
});
