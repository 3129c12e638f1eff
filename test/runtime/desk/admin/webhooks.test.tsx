/** The addresses where applications are told what happens, as administrators read and mend them. */
import { expect, it, test, vi } from 'vitest';
import type { AdminApplication, AdminWebhook, WebhookDelivery } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { stateOfDelivery, stateOfWebhook, triesInWords, waitingInWords, WEBHOOK_KINDS, whatItIsTold } =
  await import('../../../../runtime/desk/admin/webhook-words.ts');
const { ApplicationWebhooks } = await import('../../../../runtime/desk/admin/application-webhooks.tsx');
const { Delivery } = await import('../../../../runtime/desk/admin/deliveries-dialog.tsx');
vi.unstubAllGlobals();

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const MOMENT = '2026-06-03T02:00:00.000Z';
const SCHEMES = [{ id: 'aide', title: 'Aide médicale', categories: [] }];
const webhook = (change: Partial<AdminWebhook> = {}): AdminWebhook => ({
  id: 'w1',
  url: 'https://soins.exemple.nc/annonces',
  kinds: ['case.closed', 'case.filed'],
  dispositifs: ['aide'],
  failingSince: null,
  disabledAt: null,
  disabledFor: null,
  waiting: 0,
  ...change,
});
const application = (webhooks: readonly AdminWebhook[]): AdminApplication => ({
  id: 'a1',
  name: 'Tiers payant',
  purpose: 'Rembourser les soins.',
  contact: 'soins@exemple.nc',
  endsAt: '2099-06-30T13:00:00.000Z',
  stoppedAt: null,
  grants: [{ dispositif: 'aide', categories: [], identity: false }],
  tokens: [],
  webhooks,
});
const delivery = (change: Partial<WebhookDelivery> = {}): WebhookDelivery => ({
  id: 'd1',
  kind: 'case.moved',
  number: 'AM-2026-000012',
  at: MOMENT,
  state: 'done',
  nextAt: null,
  tries: [{ at: MOMENT, status: 204, why: null, took: 35 }],
  ...change,
});

test.each<[Partial<AdminWebhook>, string, RegExp]>([
  [{}, 'good', /^Prévenue$/u],
  [{ failingSince: MOMENT }, 'warn', /^Sans réponse depuis le 03\/06\/2026/u],
  [
    { failingSince: MOMENT, disabledAt: MOMENT, disabledFor: 'failing' },
    'danger',
    /rien n’arrivait depuis trois jours$/u,
  ],
  [{ disabledAt: MOMENT, disabledFor: 'gone' }, 'danger', /^Arrêtée le 03\/06\/2026.*n’existe plus$/u],
])('with %j an address is %s', (change, tone, words) => {
  const state = stateOfWebhook(webhook(change));
  expect(state.tone).toBe(tone);
  expect(plain(state.words)).toMatch(words);
});

it('what it is told reads in the order in which it happens to a case, with the titles of schemes', () => {
  expect(plain(whatItIsTold(webhook(), SCHEMES))).toBe('Dossier déposé, Dossier terminé – Aide médicale');
  expect(plain(whatItIsTold(webhook({ dispositifs: ['aide', 'parti'] }), SCHEMES))).toMatch(/– Aide médicale, parti$/u);
});

test.each([
  [3, 'En attente : 3'],
  [999, 'En attente : 999'],
  [1000, 'En attente : 1000 ou plus'],
])('%i that wait are said « %s »', (waiting, words) => {
  expect((waitingInWords(waiting) ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ').replace('1 000', '1000')).toBe(words);
});

it('nothing is said where nothing waits', () => {
  expect(waitingInWords(0)).toBeNull();
});

test.each<[Partial<WebhookDelivery>, RegExp]>([
  [{}, /^Arrivée$/u],
  [{ state: 'waiting' }, /^En attente$/u],
  [{ state: 'waiting', nextAt: MOMENT }, /^En attente, prochain essai le 03\/06\/2026/u],
  [{ state: 'withheld' }, /^Retenue : l’application ne peut plus voir ce dossier$/u],
  [{ state: 'skipped' }, /^Passée$/u],
  // What arrived is tried no more, whatever was planned.
  [{ state: 'done', nextAt: MOMENT }, /^Arrivée$/u],
])('a message with %j is said %s', (change, words) => {
  expect(plain(stateOfDelivery(delivery(change)))).toMatch(words);
});

it('each attempt says when it was, what came of it and how long it took', () => {
  const tries = [
    { at: MOMENT, status: null, why: 'no-answer', took: 10_000 },
    { at: MOMENT, status: null, why: 'too-slow', took: 10_001 },
    { at: MOMENT, status: null, why: 'out-of-reach', took: 2 },
    { at: MOMENT, status: 503, why: null, took: 120 },
  ] as const;
  const words = triesInWords(delivery({ tries })).map(plain);
  expect(words.map((line) => line.replace(/^.*? : /u, ''))).toEqual([
    expect.stringMatching(/^pas de réponse \(10 ?000 ms\)$/u),
    expect.stringMatching(/^trop lente \(10 ?001 ms\)$/u),
    'adresse hors d’atteinte (2 ms)',
    'réponse 503 (120 ms)',
  ]);
});

it('every kind of event has its words', () => {
  const told = plain(whatItIsTold(webhook({ kinds: [...WEBHOOK_KINDS] }), SCHEMES));
  expect(told.split(' – ')[0]?.split(', ')).toHaveLength(WEBHOOK_KINDS.length);
  expect(told).not.toMatch(/case\.|webhookKind/u);
});

it('an application that is told nothing says so, and may be given an address', () => {
  const words = wordsOf(<ApplicationWebhooks application={application([])} schemes={SCHEMES} />).join(' | ');
  expect(words).toContain('elle n’est prévenue de rien');
  expect(words).toContain('Ajouter une adresse');
  expect(words).not.toContain('Reprendre les envois');
});

it('sending is resumed only where it was stopped', () => {
  const stopped = webhook({ id: 'w2', disabledAt: MOMENT, disabledFor: 'failing', waiting: 7 });
  const words = wordsOf(<ApplicationWebhooks application={application([webhook(), stopped])} schemes={SCHEMES} />);
  expect(words.filter((word) => word === 'Reprendre les envois')).toHaveLength(1);
  expect(words.filter((word) => word === 'Retirer')).toHaveLength(2);
  expect(plain(words.join(' '))).toContain('En attente : 7');
});

test.each<[WebhookDelivery['state'], boolean]>([
  ['waiting', true],
  ['done', false],
  ['withheld', false],
  ['skipped', false],
])('a message that is %s may be passed over: %s', (state, may) => {
  const words = wordsOf(<Delivery delivery={delivery({ state })} onChange={() => undefined} isBusy={false} />);
  expect(words.includes('Passer')).toBe(may);
  expect(words).toContain('Envoyer de nouveau');
});
