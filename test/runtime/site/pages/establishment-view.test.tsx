/** One company or association: how the link is proved, and who may decide on whom once it is. */
import { expect, it } from 'vitest';
import { establishmentPage, type EstablishmentModel } from '../../../../runtime/site/pages/establishment/view.tsx';
import { draw, linksOf, textOf, textsOf, valuesOf } from './draw.tsx';

const PAGE: EstablishmentModel = {
  type: 'establishment',
  id: 'e1',
  name: 'Club de rame de Thio',
  done: null,
  errors: {},
  proof: null,
  contact: null,
  communes: ['Thio', 'Nouméa'],
  facts: [{ label: 'factRidet', value: '0 412 345.001' }],
  requests: [],
  people: [],
};
const drawn = (change: Partial<EstablishmentModel>): string => draw(establishmentPage, { ...PAGE, ...change });
const actionsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<form[^>]* action="([^"]*)"/gu)].map(([, action = '']) =>
    action.replace('/compte/etablissements/e1', ''),
  );

it.each<readonly [string, NonNullable<EstablishmentModel['proof']>, readonly string[], string]>([
  ['a code was sent', { sentTo: 'c…@rame.nc', hasAddress: true }, ['/code', '/envoi', '/fin'], 'c…@rame.nc'],
  ['none serves any more', { sentTo: null, hasAddress: true }, ['/envoi', '/fin'], ''],
  ['no address is known', { sentTo: null, hasAddress: false }, ['/fin'], 'ne connaît pas d’adresse où envoyer un code'],
])('shows nothing of it before the link is proved: %s', (_, proof, actions, words) => {
  const html = drawn({
    proof,
    requests: [{ href: '/r', title: 'Subvention', number: 'S-1', state: 'Déposée', filedOn: '1er mars' }],
  });
  expect(actionsOf(html)).toEqual(actions);
  expect(textOf(html)).toContain(words);
  expect(textOf(html)).not.toContain('0 412 345.001');
  expect(linksOf(html)).not.toContain('/r');
});

it('shows what is known of it and what it asked for, once the link is proved', () => {
  expect(textOf(drawn({}))).toContain('Aucune demande n’a été déposée pour elle.');
  const html = drawn({
    requests: [
      { href: '/compte/demandes/7', title: 'Subvention', number: 'S-7', state: 'Déposée', filedOn: '1er mars 2026' },
    ],
  });
  expect(textsOf(html, 'dd')).toEqual(['0 412 345.001']);
  expect(linksOf(html)).toContain('/compte/demandes/7');
  expect(textOf(html)).toContain('S-7');
});

it('lets who may decide accept and refuse who asks, and take away who acts; the others only read', () => {
  const people: EstablishmentModel['people'] = [
    { id: 'p1', name: 'Rose Tein', role: 'Trésorière', since: null, proof: 'Élue le 3 mars', manageable: true },
    { id: 'p2', name: 'Paul Wéa', role: 'Président', since: '1er mars 2026', proof: null, manageable: true },
    { id: 'p3', name: 'Anne Kabar', role: 'Membre', since: null, proof: null, manageable: false },
  ];
  const html = drawn({ people });
  expect(valuesOf(html, 'geste')).toEqual(['accepter', 'retirer', 'retirer']);
  expect(actionsOf(html)).toEqual(expect.arrayContaining(['/personnes/p1', '/personnes/p2']));
  expect(actionsOf(html)).not.toContain('/personnes/p3');
  expect(textOf(html)).toContain('Élue le 3 mars');
  // Read aloud, each button says of whom.
  expect(textsOf(html, 'button').filter((label) => /Rose Tein|Paul Wéa/u.test(label))).toHaveLength(3);
});

it.each(['confirmed', 'resent', 'accepted', 'dropped', 'contact'] as const)('says what was just done: %s', (done) => {
  const before = textOf(drawn({}));
  const after = textOf(drawn({ done }));
  expect(after.length).toBeGreaterThan(before.length + 20);
  expect(after).not.toMatch(/\{\w+\}/u);
});
