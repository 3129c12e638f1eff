/** What stands before a form of its documents: what is to be prepared, and what was given once already. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { load } from '../../../../engine/index.ts';
import type { FormState } from '../../../../runtime/site/form/state.ts';
import { documentsAsked } from '../../../../runtime/site/pages/start/documents.ts';
import { startPage, type StartModel } from '../../../../runtime/site/pages/start/view.tsx';
import { translateTo } from '../../../../runtime/site/text.ts';
import { readExample } from '../../../support/example.ts';

const { form } = load(await readExample('subvention-association'));
type Offer = FormState['wallet'][string];
const offer = (change: Partial<Offer> = {}): Offer => ({
  id: '7b0f4c5e-3f2a-4d0e-8a53-0d1f0f6a9d11',
  name: 'x.pdf',
  copies: [],
  givenOn: '3 mars 2026',
  datedOn: null,
  endedOn: null,
  over: {},
  ...change,
});
const OLD = { P1Y: '1 an' };

describe('a document of a form', () => {
  const stateOf = (kind: string, given: Offer): readonly unknown[] =>
    documentsAsked(form.model, { [kind]: given }).flatMap(({ label, given: state }) =>
      state === null ? [] : [[label, state]],
    );

  it.each([
    ['serves again', 'statuts', offer(), ['Statuts en vigueur', { type: 'serves', on: '3 mars 2026' }]],
    [
      'serves however old where no age is asked',
      'statuts',
      offer({ over: OLD }),
      ['Statuts en vigueur', { type: 'serves', on: '3 mars 2026' }],
    ],
    [
      'is too old',
      'comptes-association',
      offer({ over: OLD }),
      ['Comptes du dernier exercice', { type: 'old', on: '3 mars 2026', age: '1 an' }],
    ],
    [
      'has ended',
      'avis-ridet',
      offer({ endedOn: '1er mai 2026' }),
      ['Avis de situation au RIDET', { type: 'ended', on: '1er mai 2026' }],
    ],
  ])('that was given once %s', (_what, kind, given, expected) => {
    expect(stateOf(kind, given)).toEqual([expected]);
  });

  it('is said to be given of its kind alone', () => {
    expect(stateOf('justificatif-domicile', offer())).toEqual([]);
    expect(documentsAsked(form.model, {}).map(({ when }) => when)).toContain('depends');
  });
});

describe('the page', () => {
  const t = translateTo('fr');
  const shown = (wallet: FormState['wallet']): string => {
    const page: StartModel = {
      type: 'start',
      id: 'subvention-association',
      title: 'Subvention',
      introHtml: '',
      minutes: 30,
      documents: documentsAsked(form.model, wallet),
      privacyHtml: '',
      open: true,
      period: null,
      drafts: [],
      offered: [],
      dropped: false,
      notMandated: null,
      kept: { anonymous: 7, account: 30 },
      signedIn: true,
      firstPage: null,
    };
    const { view: Start } = startPage;
    return renderToStaticMarkup(<Start page={page} form={undefined} mostMegabytes={50} t={t} />);
  };

  it('has one list where nothing was given', () => {
    const html = shown({});
    expect(html).toContain('Documents à préparer');
    expect(html).not.toContain('déjà donnés');
  });

  it('parts what is to be prepared from what was given, and says why one is to be replaced', () => {
    const html = shown({ statuts: offer(), 'comptes-association': offer({ over: OLD }) });
    const [wanted = '', given = ''] = html.split('Documents que vous avez déjà donnés');
    expect(given).toContain('Statuts en vigueur');
    expect(given).toContain('Donné le 3 mars 2026.');
    expect(wanted).not.toContain('Statuts en vigueur');
    expect(wanted).toContain('Celui donné le 3 mars 2026 a plus de 1 an');
    expect(wanted).toContain('Budget prévisionnel du projet');
  });
});
