/** What the panels of a case say: why a value is what it is, how long there is, and what was sent to whom. */
import { describe, expect, it, vi } from 'vitest';
import type { ApiAct, ApiClock, ApiDocument, CaseDetail, ExplainedTable } from '../../../../../schemas/types/api.ts';
import { actOf, caseDetail, clockOf, computedValue, letterOf } from '../../case-detail.ts';
import { wordsOf } from '../../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { ComputedPanel } = await import('../../../../../runtime/desk/case/panels/computed-panel.tsx');
const { AnswersPanel } = await import('../../../../../runtime/desk/case/panels/answers-panel.tsx');
const { CaseFacts } = await import('../../../../../runtime/desk/case/case-facts.tsx');
const { LettersPanel } = await import('../../../../../runtime/desk/case/panels/letters-panel.tsx');
const { Scale } = await import('../../../../../runtime/desk/case/panels/scale.tsx');
const { DueDate } = await import('../../../../../runtime/desk/queue/due-date.tsx');
vi.unstubAllGlobals();

describe('the rules', () => {
  it('say of a condition whether it is met, and why not', () => {
    const eligibility = [
      { met: true, title: 'Majeur', message: 'Réservé aux majeurs.' },
      { met: false, title: 'Résident', message: 'Six mois de résidence.' },
      { met: null, title: 'Assuré', message: 'Être assuré.' },
    ];
    expect(wordsOf(<ComputedPanel detail={caseDetail({ eligibility })} />).slice(1)).toEqual([
      'Remplie Majeur',
      'Non remplie Résident : Six mois de résidence.',
      'À vérifier Assuré',
    ]);
  });

  it('say a value with what it comes from, and that one is not known yet', () => {
    const computed = [
      computedValue({ reasons: [{ label: 'Revenus', text: '10 F' }] }),
      computedValue({ name: 'aide', title: 'Aide', shown: null, value: null }),
      computedValue({ name: 'x', title: 'Ligne du barème', type: 'context', value: {} }),
    ];
    const words = wordsOf(<ComputedPanel detail={caseDetail({ computed })} />).slice(1);
    expect(words).toEqual(['Taux : 50 %', expect.any(String), 'Revenus : 10 F', 'Aide : pas encore calculable']);
  });

  it('say it member by member', () => {
    const members = [
      { title: 'Rose', value: 50, reasons: [], table: null, rows: null },
      { title: 'Paul', value: null, reasons: [{ label: 'Âge', text: '—' }], table: null, rows: null },
    ];
    const words = wordsOf(<ComputedPanel detail={caseDetail({ computed: [computedValue({ members })] })} />).join(
      ' | ',
    );
    expect(words).toContain('Rose : 50 %');
    expect(words).toContain('Paul : pas encore calculable');
  });

  it('say what was committed, paid and is to be given back', () => {
    const amounts = (['commit', 'pay', 'recover'] as const).map((entry) => ({
      entry,
      label: 'Aide',
      amount: 1500,
      at: '2026-03-03T01:00:00Z',
    }));
    const words = wordsOf(<ComputedPanel detail={caseDetail({ amounts })} />).slice(1);
    expect(words.map((line) => line.split(' : ')[0])).toEqual(['Engagé', 'Versé', 'À récupérer']);
    expect(words[0]).toMatch(/1 500 F/u);
  });

  it('are no panel where there is nothing to say', () => {
    expect(wordsOf(<ComputedPanel detail={caseDetail()} />)).toEqual([]);
  });
});

describe('a scale', () => {
  const cell = (label: string, text: string) => ({ label, text });
  const table: ExplainedTable = {
    title: 'Plafonds',
    from: '2026-01-01',
    to: null,
    article: '4',
    rows: [{ when: [cell('Personnes', '2')], then: [cell('Plafond', '100 F')], note: 'révisé' }],
    otherwise: null,
  };

  it('names the row that matched as its sheet counts it, its act and its time', () => {
    expect(wordsOf(<Scale table={table} rows={[3]} />)).toEqual([
      'Barème « Plafonds », en vigueur depuis le 1er janvier 2026, art. 4',
      'Ligne 4 : Personnes 2 → Plafond 100 F (révisé)',
    ]);
    expect(wordsOf(<Scale table={{ ...table, to: '2026-12-31', article: null }} rows={[0]} />)[0]).toBe(
      'Barème « Plafonds », en vigueur du 1er janvier 2026 au 31 décembre 2026',
    );
  });

  it('says what is given where no row matched', () => {
    const none = { ...table, from: null, article: null, rows: [] };
    expect(wordsOf(<Scale table={none} rows={[]} />)).toEqual(['Barème « Plafonds »', 'Aucune ligne ne convient.']);
    expect(wordsOf(<Scale table={{ ...none, otherwise: [cell('Plafond', '0 F')] }} rows={[]} />)[1]).toBe(
      'Aucune ligne ne convient ; dans les autres cas : Plafond 0 F.',
    );
  });
});

describe('the facts of a case', () => {
  const { applicant } = caseDetail();
  const facts = (change: Partial<CaseDetail>): readonly string[] => wordsOf(<CaseFacts detail={caseDetail(change)} />);
  it('say how it came, who filled it in, and how its applicant is reached', () => {
    const mandate = { name: 'Rose', quality: 'fille', id: null };
    expect(facts({ mandate })).toEqual([
      'Reçu au guichet le 3 mars 2026',
      'Rempli par Rose (fille)',
      'li@exemple.nc',
      expect.any(String),
    ]);
    expect(facts({ applicant: { ...applicant, email: null, phone: '26.12.34' } })).toContain(
      'Sans adresse électronique : les messages sont à imprimer',
    );
  });

  it('do not give to who is consulted what the opinion does not need', () => {
    const words = facts({
      shown: { contact: false, computed: true },
      consulted: true,
      applicant: { ...applicant, email: null },
    });
    expect(words).toEqual([
      'Reçu au guichet le 3 mars 2026',
      'Coordonnées non montrées : l’avis demandé n’en a pas besoin',
    ]);
  });

  it.each<[Partial<ApiClock>, string]>([
    [{}, 'Délai : jusqu’au 1er avril 2026 inclus.'],
    [{ silence: 'acceptance' }, 'Délai : jusqu’au 1er avril 2026 inclus. Sans décision, la demande sera acceptée.'],
    [{ silence: 'rejection' }, 'Délai : jusqu’au 1er avril 2026 inclus. Sans décision, la demande sera rejetée.'],
    [{ status: 'suspended', remainingDays: 0 }, 'Délai : suspendu, il prendra fin à la reprise.'],
    [{ status: 'suspended', remainingDays: 1 }, 'Délai : suspendu, il restera 1 jour.'],
    [{ status: 'suspended', remainingDays: 12, silence: 'acceptance' }, 'Délai : suspendu, il restera 12 jours.'],
    [{ status: 'stopped' }, 'Délai : terminé.'],
    [{ status: 'expired', silence: 'acceptance' }, 'Délai : expiré.'],
  ])('say how long there is: %j', (change, sentence) => {
    expect(facts({ clocks: [clockOf(change)] }).at(-1)).toBe(sentence);
  });

  it('say by what a delay was made longer, by which article', () => {
    const extensions = [
      { title: 'secteur protégé', by: '2 mois', article: '7', on: '2026-03-05' },
      { title: 'zone inondable', by: '1 mois', article: null, on: '2026-03-06' },
    ];
    expect(facts({ clocks: [clockOf({ extensions })] }).slice(-2)).toEqual([
      'Prolongé de 2 mois, notifié le 5 mars 2026 : secteur protégé (article 7)',
      'Prolongé de 1 mois, notifié le 6 mars 2026 : zone inondable',
    ]);
  });

  it('say what silence has decided, and what the reader is not shown', () => {
    expect(facts({ implicitDecision: { silence: 'acceptance', on: '2026-04-02', clock: 'd' } }).at(-1)).toBe(
      'Décision implicite d’acceptation née le 2 avril 2026.',
    );
    expect(facts({ unread: ['Santé', 'Revenus'] }).join(' ')).toContain('« Santé », « Revenus »');
  });
});

it('who signed beside the applicant is told, and where the link went to who may see it alone', () => {
  const signed = { signatory: 's', title: 'L’autre demandeur', name: 'Paul Tein', at: '2026-03-03T01:00:00Z', means: 'link', on: null, recordedBy: null, statement: '', digest: '' } as const; // prettier-ignore
  const told = (email: string | null): string =>
    wordsOf(<CaseFacts detail={caseDetail({ signatures: [{ ...signed, email }] })} />).join(' | ');
  expect(told('paul@exemple.nc')).toContain('le 3 mars 2026, par le lien envoyé à paul@exemple.nc');
  expect(told(null)).toMatch(/le 3 mars 2026, par le lien reçu(?: \||$)/u);
  expect(told('')).not.toContain('envoyé à');
});

describe('letters', () => {
  const letters = (...documents: readonly ApiDocument[]): string =>
    wordsOf(<LettersPanel detail={caseDetail({ documents })} />).join(' | ');

  it('are there to be opened, or being made, and say whom they are for', () => {
    expect(letters(letterOf({}))).toContain('Accord (PDF)');
    expect(letters(letterOf({ file: null }))).toContain('Accord : en préparation');
    const failed = letters(letterOf({ file: null, failed: true }));
    expect(failed).toContain('Accord : n’a pas pu être faitCe qui est décidé le reste');
    expect(failed).toContain('Prévenez l’administration');
    expect(letters(letterOf({ internal: true }))).toContain('interne, non visible du demandeur');
    expect(letters(letterOf({ third: { name: 'Mairie de Thio', title: 'Mairie' } }))).toContain(
      'À Mairie de Thio (Mairie)',
    );
  });

  it('that are acts say their number, how they were notified and until when they may be contested', () => {
    expect(letters(letterOf({ act: actOf({}) }))).toContain('N° 12 du 3 mars 2026');
    expect(letters(letterOf({ act: actOf({ number: null }) }))).toContain('Acte du 3 mars 2026');
    const notified = (notification: ApiAct['notification']): string =>
      letters(letterOf({ act: actOf({ notification, appealUntil: '2026-05-04' }) }));
    expect(notified({ way: 'handed', on: '2026-03-04', reference: null })).toContain(
      'Remis en main propre le 4 mars 2026',
    );
    expect(notified({ way: 'registered', on: '2026-03-04', reference: '1A 2' })).toContain(
      'Notifié le 4 mars 2026 par courrier recommandé n° 1A 2',
    );
    expect(notified({ way: 'online', on: '2026-03-04', reference: null })).toContain(
      'Peut être contesté jusqu’au 4 mai 2026',
    );
  });

  it('mails to print are among them; those that left are elsewhere, with what became of them', () => {
    const mails = [
      { id: 'm', subject: 'Accusé', to: 'li@exemple.nc', third: null, at: '2026-03-03T01:00:00Z' },
      { id: 'n', subject: 'Rappel', to: null, third: null, at: '2026-03-03T01:00:00Z' },
    ];
    const words = wordsOf(<LettersPanel detail={caseDetail({ mails })} />).join(' | ');
    expect(words).not.toContain('Accusé');
    expect(words).toContain('Rappel (à imprimer)');
    expect(wordsOf(<LettersPanel detail={caseDetail()} />)).toEqual([]);
  });
});

it('a due date is the days that are left, or that it is late by', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-03T01:00:00Z') });
  try {
    const due = (value: string): string => wordsOf(<DueDate value={value} alone />).join(' ');
    expect(due('2026-03-03T13:00:00Z')).toMatch(/^Aujourd’hui \(Pour le /u);
    expect(due('2026-03-06T13:00:00Z')).toMatch(/^J-3 /u);
    expect(due('2026-03-01T13:00:00Z')).toMatch(/^2 j de retard /u);
    expect(due('2026-03-03T00:00:00Z')).toMatch(/^en retard /u);
  } finally {
    vi.useRealTimers();
  }
});

describe('what a register gave', () => {
  const row = { label: 'Nom', value: 'Lagon', file: null, depth: 0, heading: false };
  const origin = { title: 'Registre', at: '2026-03-03T01:00:00Z', changed: false };
  const lookup = { lookup: 'etablissement', title: 'Registre', at: '2026-03-03T01:00:00Z' } as const;

  it('is told beside the answer, and that the applicant wrote another', () => {
    const rows = [
      { ...row, pointer: '/nom', origin },
      { ...row, pointer: '/rue', value: 'Baie', origin: { ...origin, changed: true } },
      { ...row, pointer: '/objet', value: 'Jouer' },
    ];
    const detail = caseDetail({ sections: [{ page: 'p', title: 'Association', rows }] });
    const words = wordsOf(<AnswersPanel detail={detail} shown={null} onShow={() => undefined} onAsk={null} />).join(
      ' ',
    );
    expect(words).toContain('Lagon Donné par « Registre » le 3 mars 2026');
    expect(words).toContain(
      'Baie Autre que ce que donnait « Registre » le 3 mars 2026 : le demandeur a écrit lui-même',
    );
    expect(words).toMatch(/Jouer$/u);
  });

  it.each([
    ['away', 'ne répondait pas : le demandeur a écrit lui-même'],
    ['unknown', 'ne connaissait pas cette réponse'],
  ] as const)('is nothing where it was %s, which is told with the facts of the case', (outcome, words) => {
    const said = wordsOf(<CaseFacts detail={caseDetail({ lookups: [{ ...lookup, outcome }] })} />).join(' ');
    expect(said).toContain(words);
  });

  it('needs no line of its own where it gave something', () => {
    const said = wordsOf(<CaseFacts detail={caseDetail({ lookups: [{ ...lookup, outcome: 'found' }] })} />).join(' ');
    expect(said).not.toContain('Registre');
  });
});
