/** « À quoi ai-je droit ? » as it is drawn: one question at a time, then each scheme with what is said of it and nothing else. */
import { describe, expect, it } from 'vitest';
import {
  entitlementPage,
  type EntitlementModel,
  type FoundScheme,
} from '../../../../runtime/site/pages/entitlement/view.tsx';
import { translateTo } from '../../../../runtime/site/text.ts';
import { draw, linksOf, textOf, textsOf, valuesOf } from './draw.tsx';

type Question = Extract<EntitlementModel['shown'], { readonly type: 'question' }>;
type Result = Extract<EntitlementModel['shown'], { readonly type: 'result' }>;

const question: Question = {
  type: 'question',
  name: 'revenus',
  concepts: 'revenus quotient',
  step: 1,
  most: 8,
  given: {},
  errors: [],
  isFirst: true,
  before: null,
};
const scheme = (id: string, more: Partial<FoundScheme> = {}): FoundScheme => ({
  id,
  title: `Aide ${id}`,
  theme: 'Logement',
  open: true,
  estimates: [],
  missing: [],
  unmet: [],
  ...more,
});
const group = (schemes: readonly FoundScheme[] = [], count = schemes.length) => ({ schemes, count });
const result: Result = {
  type: 'result',
  yes: group(),
  open: group(),
  unlikely: group(),
  no: group(),
  mayAsk: false,
  signedIn: true,
};
const page = (shown: EntitlementModel['shown'], answers: EntitlementModel['answers'] = []): EntitlementModel => ({
  type: 'entitlement',
  progress: 'p=1',
  shown,
  answers,
});
const asked = (more: Partial<Question> = {}): string => draw(entitlementPage, page({ ...question, ...more }));
const found = (more: Partial<Result> = {}): string => draw(entitlementPage, page({ ...result, ...more }));
/** What the buttons of a page do, in their order. */
const deeds = (html: string): readonly string[] => valuesOf(html, '_action');

describe('a question', () => {
  it.each<readonly [what: string, more: Partial<Question>, said: string, offered: readonly string[]]>([
    ['is the first', {}, 'Question 1 sur 8 au plus', ['continue', 'skip']],
    [
      'follows another, to which one goes back',
      { isFirst: false, step: 3, before: 'logement' },
      'Question 3 sur 8 au plus',
      ['continue', 'skip', 'edit:logement', 'result'],
    ],
    [
      'follows those that were all passed over',
      { isFirst: false, step: 2 },
      'Question 2 sur 8',
      ['continue', 'skip', 'result'],
    ],
    [
      'was asked for beyond those that everybody is asked',
      { isFirst: false, step: 9, most: null },
      'Question 9',
      ['continue', 'skip', 'result'],
    ],
  ])('%s', (_what, more, said, offered) => {
    const html = asked(more);
    expect(textOf(html)).toContain(said);
    expect(deeds(html)).toEqual(offered);
    expect(textOf(html).includes('vous saurez quelles aides')).toBe(more.isFirst !== false);
  });

  it('carries what was answered, and says which it is', () => {
    const carried = [...asked().matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/gu)];
    expect(carried.map(([, name, value]) => [name, value])).toEqual([
      ['reponses', 'p=1'],
      ['question', 'revenus'],
      ['sens', 'revenus quotient'],
    ]);
  });

  it('tells first what is to be mended, in the title of the window too', () => {
    const errors = [{ pointer: '/revenus', keyword: 'required', message: 'Indiquez vos revenus.' }];
    expect(asked({ errors })).toContain('Indiquez vos revenus.');
    const [wrong, right] = [page({ ...question, errors }), page(question)];
    expect([wrong, right, page(result)].map((one) => entitlementPage.hasErrors?.(one))).toEqual([true, false, false]);
  });
});

describe('what was found', () => {
  it('is in four groups, counted, of which those without any are not spoken of', () => {
    const html = found({ yes: group([scheme('a')]), open: group([scheme('b'), scheme('c')]) });
    expect(textsOf(html, 'h2')).toEqual(['Vous pouvez demander (1)', 'Il manque quelque chose pour le dire (2)']);
    expect(html).not.toContain('<details');
    expect(textOf(found({ no: group([scheme('d')]) }))).toContain('Ce n’est pas pour vous (1)');
  });

  it.each([
    ['nothing at all', {}, true],
    ['nothing but refusals', { no: group([scheme('d')]) }, true],
    ['something unlikely', { unlikely: group([scheme('d')]) }, false],
  ])('says so where it is %s', (_what, more, said) => {
    expect(textOf(found(more)).includes('Aucune démarche ne correspond à vos réponses.')).toBe(said);
  });

  it.each<
    readonly [
      kind: 'yes' | 'open' | 'unlikely' | 'no',
      more: Partial<FoundScheme>,
      said: readonly string[],
      unsaid: readonly string[],
    ]
  >([
    ['yes', { missing: ['Être à jour'] }, ['Le service vérifiera aussi : Être à jour'], ['À vérifier :']],
    ['open', { missing: ['Être à jour'] }, ['À vérifier : Être à jour'], ['Le service vérifiera']],
    ['unlikely', { unmet: ['Revenus'] }, ['Condition qui n’est pas remplie : Revenus'], ['s’adresse à d’autres']],
    ['no', { unmet: ['Vous habitez ailleurs.'] }, ['Vous habitez ailleurs.'], ['Condition qui', 'Commencer avec']],
    ['no', {}, ['Cette démarche s’adresse à d’autres.'], ['Condition qui', 'Commencer avec']],
    ['yes', { estimates: [{ title: 'Aide', text: '120 000 F' }] }, ['Estimation : Aide : 120 000 F'], ['vérifi']],
  ])('of a scheme (%s, %o) what there is to say', (kind, more, said, unsaid) => {
    const text = textOf(found({ [kind]: group([scheme('a', more)]) }));
    for (const each of said) expect(text).toContain(each);
    for (const each of unsaid) expect(text).not.toContain(each);
  });

  it('is begun with the answers where requests are received, each button saying of what', () => {
    const html = found({ yes: group([scheme('a'), scheme('b', { open: false })]), unlikely: group([scheme('c')]) });
    expect(deeds(html)).toEqual(['start:a', 'start:c']);
    expect(textsOf(html, 'button')).toEqual([
      'Commencer avec mes réponses : Aide a',
      'Commencer avec mes réponses : Aide c',
    ]);
    expect(linksOf(html).slice(0, 3)).toEqual(['/demarches/a', '/demarches/b', '/demarches/c']);
  });

  it('is cut where it is long, and shown whole for the asking', () => {
    expect(deeds(found({ open: group([scheme('a')], 30), no: group([], 0) }))).toEqual(['start:a', 'all']);
    expect(textOf(found({ open: group([scheme('a')], 30) }))).toContain('Les afficher toutes (30)');
    expect(deeds(found({ open: group([scheme('a')]) }))).not.toContain('all');
  });

  it('offers one question more where it would say more, and says how a shared device is used to who is not known', () => {
    expect(deeds(found({ mayAsk: true }))).toEqual(['more']);
    expect(found({ signedIn: false })).toContain('name="partage"');
    expect(found()).not.toContain('name="partage"');
  });
});

it('what was answered may be changed, and what was passed over is answered', () => {
  const answers = [
    {
      name: 'revenus',
      rows: [
        { label: 'Revenus', text: '200 000 F' },
        { label: 'Foyer', text: '3' },
      ],
    },
    { name: 'logement', rows: [{ label: 'Logement', text: null }] },
  ];
  const html = draw(entitlementPage, page(result, answers));
  expect(deeds(html)).toEqual(['edit:revenus', 'edit:logement']);
  expect(textsOf(html, 'button')).toEqual(['Modifier : Revenus', 'Modifier : Logement']);
  expect(textsOf(html, 'dd')).toEqual(['200 000 F', '3', 'Pas de réponse']);
  expect(textOf(found())).not.toContain('Vos réponses disparaissent.');
});

it('is called by what it shows', () => {
  const t = translateTo('fr');
  expect(entitlementPage.title(page(question), t)).toBe('À quoi ai-je droit ?');
  expect(entitlementPage.title(page(result), t)).toBe('Votre résultat, À quoi ai-je droit ?');
});
