/** The pages of mandates as they are drawn: what is said of each state, and what is offered there. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Mandate } from '../../../../runtime/mandates/index.ts';
import { mandatePage, type MandateModel } from '../../../../runtime/site/pages/mandate/view.tsx';
import { mandateOfferPage } from '../../../../runtime/site/pages/mandate-offer/view.tsx';
import { schemesInWords, stateOf, untilInWords } from '../../../../runtime/site/pages/mandates/facts.ts';
import { errorsOf, mandateOfTyped, NOTHING } from '../../../../runtime/site/pages/mandates/typed.ts';
import { mandatesPage, type MandateItem, type MandatesModel } from '../../../../runtime/site/pages/mandates/view.tsx';
import { Layout } from '../../../../runtime/site/parts/layout.tsx';
import { translateTo } from '../../../../runtime/site/text.ts';
import { valuesOf } from './draw.tsx';

const t = translateTo('fr');
const NOW = '2026-11-28T00:00:00.000Z';
const mandate: Mandate = {
  id: 'm1',
  principalId: 'p1',
  principalUserId: 'marie',
  principalName: 'Marie Wamytan',
  agentId: null,
  agentUserId: null,
  agentName: 'Paul Wea',
  email: 'paul@exemple.nc',
  schemes: null,
  lastDay: null,
  earlier: false,
  givenAt: new Date(NOW),
  linkEndsAt: new Date('2026-12-12T00:00:00.000Z'),
  acceptedAt: null,
  endedAt: null,
  endedBy: null,
  principalEmail: null,
  recordedBy: null,
  recordedByName: null,
  scanId: null,
};

describe('a mandate in words', () => {
  it.each([
    ['waits while its link serves', {}, 'waits'],
    ['has a link that is over', { linkEndsAt: new Date(NOW) }, 'over'],
    [
      'stands once it is accepted, whatever its link',
      { acceptedAt: new Date(NOW), linkEndsAt: new Date(0) },
      'inForce',
    ],
    ['has ended, be it accepted or not', { endedAt: new Date(NOW) }, 'ended'],
  ] as const)('%s', (_what, more, state) => expect(stateOf({ ...mandate, ...more }, NOW)).toBe(state));

  it('names its schemes by their titles, and none that is not published any more', () => {
    const entries = [{ id: 'aide-medicale', identity: { title: 'Aide médicale' } }];
    expect(schemesInWords(mandate, entries)).toEqual(['Toutes les démarches']);
    expect(schemesInWords({ schemes: ['aide-medicale', 'disparue'] }, entries)).toEqual(['Aide médicale']);
    expect(untilInWords(mandate)).toBe('Sans date de fin');
    expect(untilInWords({ lastDay: '2027-01-01' })).toBe('Jusqu’au 1er janvier 2027 inclus');
  });
});

describe('what is typed', () => {
  it('is for all schemes unless some are chosen, and a day is read as people write it', () => {
    const typed = { ...NOTHING, nom: 'Paul', demarches: ['aide-medicale'], fin: '1/2/2027' };
    expect(mandateOfTyped({ ...typed, pour: 'toutes' })).toMatchObject({ schemes: null, lastDay: '2027-02-01' });
    expect(mandateOfTyped({ ...typed, pour: 'choix' })).toMatchObject({ schemes: ['aide-medicale'], hasDay: true });
    expect(mandateOfTyped({ ...typed, fin: '31/02/2027' })).toMatchObject({ lastDay: null, hasDay: true });
    expect(mandateOfTyped({ ...typed, fin: '' })).toMatchObject({ lastDay: null, hasDay: false });
  });

  it('is told wrong at the field that people see', () => {
    const wrong = ['/name', '/email', '/schemes', '/until'].map((pointer) => {
      return { pointer, keyword: 'mandate', message: pointer };
    });
    expect(errorsOf({ ...NOTHING, pour: 'choix' }, wrong)).toEqual({
      nom: '/name',
      email: '/email',
      pour: '/schemes',
      fin: '/until',
    });
    expect(errorsOf(NOTHING, [])).toEqual({ pour: 'Dites pour quelles démarches.' });
  });
});

const item = (id: string, state: MandateItem['state']): MandateItem => ({
  id,
  name: `Personne ${id}`,
  state,
  schemes: ['Toutes les démarches'],
  until: 'Sans date de fin',
});
const model: MandatesModel = {
  type: 'mandates',
  done: null,
  given: [],
  held: [],
  typed: NOTHING,
  errors: {},
  themes: [{ title: 'Logement', schemes: [{ id: 'aprah', title: 'Rénovation' }] }],
};
const drawAll = (more: Partial<MandatesModel>): string =>
  renderToStaticMarkup(<mandatesPage.view page={{ ...model, ...more }} t={t} form={undefined} mostMegabytes={50} />);

describe('the list', () => {
  it('says what to do when there is none, and has nothing of those that ended', () => {
    const html = drawAll({});
    for (const said of ['Personne n’agit pour vous.', 'Vous n’agissez pour aucune autre personne.'])
      expect(html).toContain(said);
    expect(html).not.toContain('Mandats terminés');
    expect(html).toMatch(/<details class="p-details"><summary>Logement/u);
  });

  it('tells those that stand from those that wait and ended, and acts at once for those that one holds', () => {
    const given = (['inForce', 'waits', 'over', 'ended'] as const).map((state, at) => item(`g${at}`, state));
    const html = drawAll({ given, held: [item('h1', 'inForce')] });
    for (const said of ['En cours', 'Pas encore accepté', 'Lien expiré', 'Terminé', 'Mandats terminés'])
      expect(html).toContain(said);
    expect(valuesOf(html, 'pour')).toEqual(['h1']);
  });

  it('keeps what was typed beside what is wrong with it', () => {
    const typed = { ...NOTHING, nom: 'Paul', pour: 'choix', demarches: ['aprah'], anciennes: true } as const;
    const html = drawAll({ typed, errors: { email: 'Indiquez une adresse.' } });
    expect(html).toMatch(/<details class="p-details" open=""><summary>Logement/u);
    expect(html).toMatch(/id="demarche-aprah-oui"[^>]*checked/u);
    expect(html).toMatch(/aria-describedby="email-erreur email-aide"|aria-describedby="email-erreur/u);
    expect(html).toContain('value="Paul"');
  });
});

describe('one mandate', () => {
  const one: MandateModel = {
    type: 'mandate',
    id: 'm1',
    name: 'Paul Wea',
    given: true,
    accepted: false,
    state: 'inForce',
    facts: [{ label: 'factUntil', value: 'Sans date de fin' }],
    scan: null,
    deeds: [],
    most: 1,
  };
  const draw = (more: Partial<MandateModel>): string =>
    renderToStaticMarkup(<mandatePage.view page={{ ...one, ...more }} t={t} form={undefined} mostMegabytes={50} />);
  const deed = { key: '0', at: '3 mars', scheme: 'Aide', number: 'AM-1', href: '/compte/demandes/1', text: 'Déposée.' };

  it('has the deeds for who gave it, and says when it shows the last ones alone', () => {
    expect(draw({})).toContain('Rien pour le moment.');
    expect(draw({ deeds: [deed] })).toContain('Les 1 derniers gestes sont montrés.');
    expect(draw({ deeds: [deed], most: 2 })).not.toContain('derniers gestes');
    expect(draw({ given: false, deeds: null })).not.toContain('Ce qui a été fait en votre nom');
  });

  it.each([
    ['inForce', true, 'Mettre fin à ce mandat'],
    ['waiting', true, 'Retirer cette proposition'],
    ['inForce', false, 'Agir pour Paul Wea'],
  ] as const)('that is %s (given: %s) offers « %s »', (state, given, offered) =>
    expect(draw({ state, given })).toContain(offered),
  );

  it('that ended offers nothing', () => expect(draw({ state: 'ended' })).not.toContain('<form'));
});

it('an offer says who, what and until when before it is answered by one of two buttons', () => {
  const page = {
    type: 'mandateOffer',
    name: 'Marie Wamytan',
    action: '/mandat/abc',
    schemes: ['Aide médicale'],
    until: 'Sans date de fin',
  } as const;
  const html = renderToStaticMarkup(<mandateOfferPage.view page={page} t={t} form={undefined} mostMegabytes={50} />);
  for (const said of ['Marie Wamytan vous confie', 'Aide médicale', 'Sans date de fin', 'N’acceptez que si'])
    expect(html).toContain(said);
  expect(valuesOf(html, 'reponse')).toEqual(['oui', 'non']);
});

it('the header offers three that one acts for, the present one first, and the others a page away', () => {
  const others = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `Personne ${id}` }));
  const html = renderToStaticMarkup(
    <Layout
      shell={{
        language: 'fr',
        brand: { name: 'Province Sud', logo: null, icon: '/icone.svg' },
        dataContact: null,
        styles: [],
        viewer: null,
        acting: { current: 'd', others, page: '/compte/mandats' },
        demo: false,
        mostMegabytes: 50,
        framed: false,
        path: '/compte',
      }}
      t={t}
      crumbs={[]}
    >
      Page
    </Layout>,
  );
  expect(valuesOf(html, 'pour')).toEqual(['moi', 'd', 'a', 'b']);
  expect(html).toContain('<a href="/compte/mandats">Autres</a>');
});
