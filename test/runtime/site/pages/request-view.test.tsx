/** The page of a request as it is drawn: what is to be done first, where it is, what was decided, and nothing of what is not. */
import { describe, expect, it } from 'vitest';
import { requestPage, type RequestClock, type RequestModel } from '../../../../runtime/site/pages/request/view.tsx';
import { translateTo } from '../../../../runtime/site/text.ts';
import { draw, linksOf, textOf, textsOf } from './draw.tsx';

const nothing: RequestModel = {
  type: 'request',
  id: 'c1',
  number: 'AM-2026-00001',
  title: 'Aide médicale',
  state: 'En cours d’examen',
  steps: [
    { title: 'Déposée', note: 'le 2 mars 2026', place: 'done' },
    { title: 'Étudiée', note: 'en cours', place: 'current' },
    { title: 'Décidée', note: null, place: 'ahead' },
  ],
  expected: null,
  explain: ['Un agent lit votre demande.'],
  until: null,
  outcome: null,
  correction: null,
  decided: [],
  later: [],
  computed: [],
  filedOn: '2 mars 2026',
  delay: null,
  clocks: [],
  implicit: null,
  timeline: [{ on: '2 mars 2026 à 9:00', text: 'Votre demande est déposée.' }],
  receiptHref: '/api/v1/cases/c1/receipt',
  documents: [],
  messages: [],
  older: null,
  newer: null,
  messageAction: '/compte/demandes/c1/messages',
  messageText: '',
  messageError: null,
  sent: null,
  actions: [],
  sections: [],
  closed: false,
};
const drawn = (more: Partial<RequestModel> = {}): string => draw(requestPage, { ...nothing, ...more });
const action = (id: string, primary: boolean) => ({
  id,
  title: `Geste ${id}`,
  href: `/compte/demandes/c1/actions/${id}`,
  primary,
  danger: false,
});

describe('what one has to do', () => {
  it('is not spoken of where there is nothing', () => {
    expect(textsOf(drawn(), 'h2')).toEqual(['Où en est votre demande', 'Ce qui a été dit et décidé', 'Ma demande']);
  });

  it.each<readonly [what: string, more: Partial<RequestModel>, said: string]>([
    [
      'what is expected, and until when',
      { expected: 'Complétez votre dossier.', until: '9 mars 2026' },
      'Complétez votre dossier. ',
    ],
    ['what is still missing', { later: ['Justificatif de domicile'] }, 'Justificatif de domicile'],
    ['an action that is for the applicant', { actions: [action('confirmer', true)] }, 'Geste confirmer'],
  ])('comes before all else: %s', (_what, more, said) => {
    const html = drawn(more);
    expect(textsOf(html, 'h2')[0]).toBe('Ce que vous avez à faire');
    const [todo = ''] = textsOf(html, 'section');
    expect(todo).toContain(said.trim());
    expect(todo.includes('9 mars 2026')).toBe(more.until !== undefined);
  });

  it('quotes what is asked to be corrected, each answer with its reason, and no empty words of nobody', () => {
    const fields = [
      { label: 'Revenus', reason: 'Illisible.' },
      { label: 'Logement', reason: 'À préciser.' },
    ];
    const asked = {
      expected: 'Corrigez vos réponses.',
      correction: { message: 'Deux réponses sont à revoir.', fields },
    };
    const html = drawn(asked);
    expect(textsOf(html, 'blockquote')).toEqual(['Deux réponses sont à revoir.']);
    expect(textsOf(textsInTodo(html), 'li')).toEqual(['Revenus : Illisible.', 'Logement : À préciser.']);
    expect(drawn({ ...asked, correction: { message: '', fields } })).not.toContain('<blockquote');
  });

  it('has the buttons that lead to it, and what else is possible at the end of the page', () => {
    const html = drawn({ actions: [action('retirer', false), action('confirmer', true)] });
    expect(textsInTodo(html)).toContain('href="/compte/demandes/c1/actions/confirmer"');
    expect(textsInTodo(html)).not.toContain('retirer');
    expect(textsOf(html, 'h3').at(-1)).toBe('Autres possibilités');
    expect(html.indexOf('Geste retirer')).toBeGreaterThan(html.indexOf('Relire mes réponses'));
    expect(drawn({ actions: [action('confirmer', true)] })).not.toContain('Autres possibilités');
  });
});

/** The part of the page before it says where the request is. */
function textsInTodo(html: string): string {
  return html.slice(0, html.indexOf('id="etat"'));
}

describe('where a request is', () => {
  it('marks the step under way for all who read, and says of the others what they are', () => {
    const html = drawn();
    expect(html.match(/aria-current="step"/gu)).toHaveLength(1);
    const [done, current, ahead] = textsOf(html, 'li');
    expect([done, current, ahead]).toEqual(['Déposée (fait) le 2 mars 2026', 'Étudiée en cours', 'Décidée (à venir)']);
  });

  it('does not say twice what is expected', () => {
    const expected = 'Complétez votre dossier.';
    const text = textOf(drawn({ expected, explain: [expected, 'Il attend des documents.'] }));
    expect(text.split(expected)).toHaveLength(2);
    expect(text).toContain('Il attend des documents.');
  });

  const clock: RequestClock = { title: 'Instruction', on: '2 mai 2026', days: 0, silence: 'none', extensions: [] };
  it.each<readonly [more: Partial<RequestClock>, said: string]>([
    [{}, 'Instruction : réponse au plus tard le 2 mai 2026.'],
    [
      { silence: 'acceptance' },
      'Instruction : réponse au plus tard le 2 mai 2026. Sans réponse à cette date, votre demande sera acceptée.',
    ],
    [
      { silence: 'rejection' },
      'Instruction : réponse au plus tard le 2 mai 2026. Sans réponse à cette date, votre demande sera rejetée.',
    ],
    [{ on: null, days: 12, silence: 'rejection' }, 'Instruction : suspendu, il restera 12 jours.'],
    [{ on: null, days: 1 }, 'Instruction : suspendu, il restera 1 jour.'],
    [{ on: null, days: 0 }, 'Instruction : suspendu, il ne restera aucun jour.'],
  ])(
    'says of a delay %o when it ends and what silence is worth, and of one that stands still what is left',
    (more, said) => {
      const text = textOf(drawn({ clocks: [{ ...clock, ...more }] }));
      expect(text).toContain(said);
      expect(text.includes('Sans réponse')).toBe(said.includes('Sans réponse'));
    },
  );

  it('says why a delay is longer, by its article where one is given', () => {
    const extension = { title: 'Enquête', by: '2 mois', on: '1er avril 2026', article: null };
    const html = drawn({
      clocks: [{ ...clock, extensions: [extension, { ...extension, title: 'Expertise', article: '12' }] }],
    });
    expect(textsOf(html, 'li').filter((line) => line.startsWith('Délai'))).toEqual([
      'Délai prolongé de 2 mois, notifié le 1er avril 2026 : Enquête',
      'Délai prolongé de 2 mois, notifié le 1er avril 2026 : Expertise (article 12)',
    ]);
  });

  it.each([
    ['acceptance', 'Décision implicite d’acceptation née le 3 mai 2026.'],
    ['rejection', 'Décision implicite de rejet née le 3 mai 2026.'],
  ] as const)('tells a decision that silence made: %s', (silence, said) => {
    expect(textOf(drawn({ implicit: { silence, on: '3 mai 2026' } }))).toContain(said);
    expect(textOf(drawn())).not.toContain('implicite');
  });
});

describe('what was decided', () => {
  const value = { title: 'Aide accordée', value: '120 000 F', on: '4 mai 2026', before: null };
  it('is told with its day, and what it was before where that is something else', () => {
    expect(textOf(drawn({ decided: [value] }))).toContain('Aide accordée : 120 000 F Décidé le 4 mai 2026.');
    const anew = textOf(drawn({ decided: [{ ...value, before: '100 000 F' }] }));
    expect(anew).toContain('Décidé le 4 mai 2026. Auparavant : 100 000 F.');
    expect(drawn()).not.toContain('id="decide"');
  });

  const document = {
    title: 'Arrêté',
    copyTo: null,
    on: '4 mai 2026',
    href: '/api/v1/files/f',
    erased: false,
    act: null,
  };
  it.each([
    ['is opened', {}, 'Arrêté le 4 mai 2026', true],
    ['is not made yet', { href: null }, 'Arrêté (en préparation)', false],
    ['was erased', { href: null, erased: true }, 'Arrêté (effacé, sa durée de conservation étant passée)', false],
    ['is a copy', { copyTo: 'Mairie' }, 'Copie d’une lettre adressée à : Mairie', true],
  ])('is read in a document that %s', (_what, more, said, isLink) => {
    const html = drawn({ documents: [{ ...document, ...more }] });
    expect(textOf(html)).toContain(said);
    expect(linksOf(html).includes('/api/v1/files/f')).toBe(isLink);
    expect(linksOf(html)).toContain('/api/v1/cases/c1/receipt');
  });

  it.each([
    ['handed', 'Vous a été remis en main propre le 5 mai 2026'],
    ['registered', 'Vous a été notifié le 5 mai 2026 par courrier recommandé n° RK1'],
    ['posted', 'Vous a été envoyé par courrier le 5 mai 2026'],
    ['online', 'Vous l’avez lu en ligne le 5 mai 2026'],
  ] as const)('is an act that was notified (%s), with its number and until when it may be contested', (way, said) => {
    const act = {
      number: '2026-012/PS',
      notified: { way, on: '5 mai 2026', reference: 'RK1' },
      appealUntil: '5 juillet 2026',
    };
    const text = textOf(drawn({ documents: [{ ...document, act }] }));
    expect(text).toContain(`N° 2026-012/PS ${said} Vous pouvez contester cette décision jusqu’au 5 juillet 2026.`);
    const bare = textOf(
      drawn({ documents: [{ ...document, act: { number: null, notified: null, appealUntil: null } }] }),
    );
    expect(bare).not.toMatch(/N°|contester/u);
  });
});

it('says what was just done, and that there is something new to read', () => {
  const text = textOf(drawn({ sent: { type: 'action', title: 'Retirer ma demande' } }));
  expect(text).toContain('C’est fait : Retirer ma demande.');
  expect(textOf(drawn())).not.toContain('C’est fait');
});

it('is called by its scheme and its number, and says first that something is to be mended', () => {
  const t = translateTo('fr');
  expect(requestPage.title(nothing, t)).toBe('Aide médicale, Dossier AM-2026-00001');
  expect(requestPage.crumbs?.(nothing, t).map(({ href }) => href)).toEqual(['/compte', '']);
  expect(
    [null, 'Écrivez un message.'].map((messageError) => requestPage.hasErrors?.({ ...nothing, messageError })),
  ).toEqual([false, true]);
});

it('reads in English as well, with nothing left in French but what the service wrote', () => {
  const clocks = [{ title: 'Review', on: null, days: 1, silence: 'none', extensions: [] }] as const;
  const text = textOf(draw(requestPage, { ...nothing, clocks, later: ['Proof'] }, 'en'));
  expect(text).toContain('Where your request is');
  expect(text).toContain('Review: suspended, 1 day will be left.');
  expect(text).not.toMatch(/Ce qui|suspendu|Où en est/u);
});
