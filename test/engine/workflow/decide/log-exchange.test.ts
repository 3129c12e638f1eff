/** Calls, letters, mails and visits that came or went elsewhere: who notes them, who reads them, and what becomes of them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOfCase, type Actor, type Command, type CompiledDispositif } from '../../../../engine/index.ts';
import { recordOf } from '../../../../engine/workflow/events/records.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, NOW, startCase, time } from '../player.ts';

let dispositif: CompiledDispositif;
let consulting: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
  consulting = compiled(await readSource('test/schemes/manifestation'));
});

const marie = agent('instructeur');
const FILE = { id: 'f9', name: 'lettre.pdf', size: 10, mediaType: 'application/pdf' };
const log = (change: Partial<Extract<Command, { type: 'logExchange' }>> = {}): Command => ({
  type: 'logExchange',
  way: 'phone',
  direction: 'received',
  on: '2026-03-02',
  with: '',
  text: ' Elle demande où en est son dossier. ',
  files: [],
  ...change,
});
/** What agents and the applicant read of the last event in their histories. */
function said(change: Partial<Extract<Command, { type: 'logExchange' }>>) {
  const player = startCase(dispositif);
  const [event] = player.run(log(change), marie).events;
  if (event?.type !== 'exchangeLogged') throw new Error('nothing was noted');
  const record = recordOf(event);
  const telling = {
    compiled: dispositif,
    tasks: new Map<string, string>(),
    groups: new Map<string, string>(),
    documents: new Map<string, string>(),
    branches: false,
  };
  return [record.toAgent(event, telling), record.toApplicant(event, dispositif, player.case)];
}

describe('an exchange', () => {
  it('is noted with its day, its channel, who noted it and what came with it', () => {
    const player = startCase(dispositif);
    player.run(log({ with: ' Paul ', files: [FILE] }), marie);
    expect(player.case.exchanges).toEqual([
      {
        id: expect.stringMatching(/^x\d+$/u),
        way: 'phone',
        direction: 'received',
        on: '2026-03-02',
        with: 'Paul',
        text: 'Elle demande où en est son dossier.',
        files: [FILE],
        name: 'instructeur',
        at: NOW,
      },
    ]);
  });

  it.for([
    ['phone', 'received', 'un appel reçu', 'Un appel du'],
    ['phone', 'sent', 'un appel passé', 'Un appel du service du'],
    ['letter', 'received', 'un courrier reçu', 'Un courrier reçu le'],
    ['letter', 'sent', 'un courrier envoyé', 'Un courrier du service du'],
    ['email', 'received', 'un courriel reçu', 'Un courriel reçu le'],
    ['email', 'sent', 'un courriel envoyé', 'Un courriel du service du'],
    ['counter', 'received', 'un passage au guichet', 'Un passage au guichet du'],
    ['counter', 'sent', 'un rendez-vous', 'Un rendez-vous du'],
  ] as const)('by %s, %s, is told to agents and to the applicant', ([way, direction, what, told]) => {
    const [toAgent, toApplicant] = said({ way, direction });
    expect(toAgent).toBe(`instructeur a noté ${what} du 2 mars 2026.`);
    expect(toApplicant).toContain(`${told} 2 mars 2026`);
  });

  it('says something, by words or by a document', () => {
    const player = startCase(dispositif);
    expect(player.refused(log({ text: '  ' }), marie).code).toBe('text-missing');
    player.run(log({ text: '', files: [FILE] }), marie);
    expect(player.case.exchanges).toHaveLength(1);
  });

  it.for(['2026-03-04', '2026-02-30', ''])('is not of « %s », a day to come or none at all', (on) => {
    const refused = startCase(dispositif).refused(log({ on }), marie);
    expect(refused.code).toBe('data-invalid');
    expect(refused.errors).toMatchObject([{ pointer: '/on' }]);
  });

  it('may be of today in Nouméa, and be noted once the case is over', () => {
    const player = startCase(dispositif);
    player.act('retirer', applicant);
    player.run(log({ on: '2026-03-03' }), marie);
    expect(player.case.exchanges).toHaveLength(1);
  });

  it.for([
    ['the applicant', applicant],
    ['time', time],
    ['a group that is asked', agent('group:meteo')],
    ['an agent of another scheme', agent()],
  ] as const)('is not noted by %s', ([, actor]) => {
    expect(startCase(dispositif).refused(log(), actor).code).toBe('action-not-allowed');
  });

  it('is read by who instructs and by the applicant, whom it is about, and by nobody who is only asked', () => {
    const player = startCase(consulting, {
      identite: { statut: 'commun', nom: 'Naaoutchoué', prenoms: 'Hélène', dateNaissance: '1979-10-05' },
      demande: 'Je demande l’autorisation d’organiser une kermesse.',
      justificatif: { id: 'f1', name: 'justificatif.pdf', size: 10, mediaType: 'application/pdf' },
    });
    player.act('demanderAvis', marie);
    player.run(log(), marie);
    const shown = (actor: Actor): number | undefined =>
      viewOfCase(consulting, player.case, player.events, actor).case.exchanges?.length;
    expect([marie, applicant].map(shown)).toEqual([1, 1]);
    expect([agent('group:meteo'), agent()].map(shown)).toEqual([0, 0]);
  });

  it('is erased with the words of the case: that it was is left', () => {
    const player = startCase(dispositif);
    const [event] = player.run(log({ with: 'Paul', files: [FILE] }), marie).events;
    if (event?.type !== 'exchangeLogged') throw new Error('nothing was noted');
    const record = recordOf(event);
    const erasure = { applicant: false, words: true } as Parameters<typeof record.erase>[1];
    expect(record.erase(event, erasure).exchange).toMatchObject({ with: '', text: '', files: [], on: '2026-03-02' });
    expect(record.erase(event, { ...erasure, words: false })).toEqual(event);
  });
});
