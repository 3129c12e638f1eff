/** A document of the wallet as its page is drawn: where it serves, until when, who read it, and what taking it out does. */
import { describe, expect, it } from 'vitest';
import { walletDocumentPage, type WalletDocumentModel } from '../../../../runtime/site/pages/wallet-document/view.tsx';
import { NOTHING_TYPED } from '../../../../runtime/site/pages/wallet/typed.ts';
import { translateTo } from '../../../../runtime/site/text.ts';
import { draw, linksOf, textOf, textsOf } from './draw.tsx';

const model: WalletDocumentModel = {
  type: 'walletDocument',
  document: {
    id: 'f1',
    title: 'Justificatif de domicile',
    name: 'eau.pdf',
    href: '/api/v1/files/f1',
    manageHref: '/compte/documents/f1',
    on: '1er mars 2026',
    dated: true,
    validUntil: null,
    status: 'good',
    uses: 0,
  },
  givenOn: '2 mars 2026',
  datedOn: '1er mars 2026',
  validUntil: null,
  askers: [],
  uses: [],
  readings: [],
  typed: NOTHING_TYPED,
  errors: {},
};
const drawn = (more: Partial<WalletDocumentModel> = {}): string => draw(walletDocumentPage, { ...model, ...more });

it('says what is known of it, and what was not said', () => {
  expect(textsOf(drawn(), 'dd')).toEqual(['eau.pdf', '2 mars 2026', '1er mars 2026', 'Non précisé']);
  expect(textsOf(drawn({ datedOn: null, validUntil: '1er mars 2027' }), 'dd').slice(2)).toEqual([
    'Non précisé',
    '1er mars 2027',
  ]);
});

it.each([
  ['good', null],
  ['ended', 'N’est plus valable'],
  ['over', 'Trop ancien'],
  ['part', 'Trop ancien pour certaines démarches'],
] as const)('says what is against giving it again: %s', (status, said) => {
  const [file] = textsOf(drawn({ document: { ...model.document, status } }), 'dd');
  expect(file).toBe(said === null ? 'eau.pdf' : `eau.pdf ${said}`);
});

describe('where it serves', () => {
  const asker = { href: '/demarches/a', title: 'Aide', until: '1er juin 2026', over: false };
  it.each([
    ['young enough until a day', {}, 'Aide jusqu’au 1er juin 2026'],
    ['too old since', { over: true }, 'Aide trop ancien, accepté jusqu’au 1er juin 2026'],
    ['of any age', { until: null }, 'Aide quel que soit son âge'],
  ])('is offered: %s', (_what, more, said) => {
    expect(textsOf(drawn({ askers: [{ ...asker, ...more }] }), 'li')[0]).toBe(said);
  });

  it('is nowhere now, which is said', () => {
    expect(textOf(drawn())).toContain('Aucune démarche ouverte ne demande ce genre de document en ce moment.');
    expect(textOf(drawn())).toContain('Aucune demande n’en a de copie.');
    expect(textOf(drawn())).toContain('Personne ne l’a ouvert pour le moment.');
  });

  it('leads to the requests that have a copy', () => {
    const uses = [{ href: '/compte/demandes/c1', title: 'Aide', number: 'AM-1', on: '2 mars 2026' }];
    const html = drawn({ uses });
    expect(linksOf(html)).toContain('/compte/demandes/c1');
    expect(textOf(html)).toContain('AM-1');
  });

  it('tells who read it and why, as often as they did', () => {
    const reading = { on: '3 mars 2026 à 9:00', who: 'Paul Kaba', reason: 'Instruction de la demande' };
    expect(textsOf(drawn({ readings: [reading, reading] }), 'li')).toEqual(
      [
        '3 mars 2026 à 9:00 Paul Kaba . Instruction de la demande',
        '3 mars 2026 à 9:00 Paul Kaba . Instruction de la demande',
      ].map((line) => line.replace(' .', '.')),
    );
  });
});

describe('taken out', () => {
  it('is erased, or leaves copies, which is said before', () => {
    expect(textOf(drawn())).toContain('Il sera effacé : aucune demande n’en a de copie.');
    const uses = [{ href: '/x', title: 'Aide', number: 'AM-1', on: '2 mars 2026' }];
    expect(textOf(drawn({ uses }))).toContain('Les demandes qui en ont une copie la gardent');
    expect(drawn()).toContain('action="/compte/documents/f1/retirer"');
  });
});

it('is replaced by a form that keeps what was typed beside what is wrong', () => {
  const html = drawn({ errors: { fichier: 'Choisissez un fichier.' } });
  expect(html).toContain('Choisissez un fichier.');
  expect(html).toMatch(/<form[^>]*enctype="multipart\/form-data"/iu);
  expect(walletDocumentPage.title(model, translateTo('fr'))).toBe('Justificatif de domicile – Porte-documents');
});
