/** Nobody confirms what they were not told: each consequence of an action is a sentence, and what will last is named. */
import { describe, expect, it, vi } from 'vitest';
import type { ActionPreview } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { Consequences, ToldConsequences } = await import('../../../../runtime/desk/preview/consequences.tsx');
const { ApiError } = await import('../../../../runtime/ui/http.ts');
vi.unstubAllGlobals();

const NOTHING: ActionPreview = {
  stateTitle: 'Instruction',
  moves: false,
  outcome: null,
  decided: [],
  amounts: [],
  payee: null,
  letters: [],
  mails: [],
  tasks: [],
  places: [],
  delays: [],
  calls: [],
};
const THIRD = { id: 'mairie', title: 'Mairie', name: 'Mairie de Thio' };
const told = (change: Partial<ActionPreview>): readonly string[] =>
  wordsOf(<ToldConsequences told={{ ...NOTHING, ...change }} />);

type Letter = ActionPreview['letters'][number];
type Mail = ActionPreview['mails'][number];
const letter = (change: Partial<Letter>): Letter =>
  ({
    document: 'accord',
    title: 'Accord',
    kind: 'letter',
    internal: false,
    third: null,
    html: '',
    recipient: '',
    heading: [],
    frame: [],
    signatory: [],
    ...change,
  }) as Letter;
const mail = (change: Partial<Mail>): Mail => ({
  subject: 'Votre demande',
  to: 'li@exemple.nc',
  forApplicant: true,
  third: null,
  html: '',
  recipient: null,
  ...change,
});

describe('where the case goes', () => {
  it.each<[Partial<ActionPreview>, string]>([
    [{}, 'Le dossier reste à l’étape « Instruction ».'],
    [{ moves: true }, 'Le dossier passe à l’étape « Instruction ».'],
    [{ moves: true, outcome: 'granted' }, 'Le dossier est terminé, demande acceptée : « Instruction ».'],
    [{ outcome: 'refused' }, 'Le dossier est terminé, demande refusée : « Instruction ».'],
    [{ outcome: 'withdrawn' }, 'Le dossier est terminé, demande retirée : « Instruction ».'],
    [{ outcome: 'closed' }, 'Le dossier est terminé : « Instruction ».'],
  ])('%j', (change, sentence) => {
    expect(told(change)[0]).toBe(sentence);
  });
});

describe('what is decided', () => {
  it.each([
    [{ title: 'Montant', before: null, after: '10 F' }, 'Décidé : Montant, 10 F.'],
    [{ title: 'Montant', before: '5 F', after: '10 F' }, 'Décidé : Montant, 10 F au lieu de 5 F.'],
    [{ title: 'Montant', before: '10 F', after: '10 F' }, 'Décidé : Montant, 10 F comme avant.'],
    [{ title: 'Montant', before: '10 F', after: null }, 'Décidé : Montant, plus de valeur au lieu de 10 F.'],
  ])('%j', (value, sentence) => {
    expect(told({ decided: [value] })).toContain(sentence);
  });
});

describe('money', () => {
  it('is told to the franc, with why, and lasts', () => {
    const words = told({
      amounts: [
        { entry: 'pay', label: 'Solde', amount: 1_500_000, reasons: [{ label: 'Taux', text: '50 %' }] },
        { entry: 'commit', label: 'Aide', amount: 5, reasons: [] },
        { entry: 'recover', label: 'Trop-perçu', amount: 10, reasons: [] },
      ],
    });
    expect(words).toEqual([
      'Le dossier reste à l’étape « Instruction ».',
      'Versement de 1 500 000 F CFP : Solde.Taux',
      '50 %',
      'Engagement de 5 F CFP : Aide.',
      'Somme à récupérer, 10 F CFP : Trop-perçu.',
      'Ne pourra pas être annulé : la somme enregistrée.',
    ]);
  });

  it('goes to an account that was given, or is said to have none', () => {
    const payee = { name: 'Rita Li', account: [{ label: 'IBAN', text: 'NC76 1' }] };
    expect(told({ payee }).join(' ')).toContain('Compte donné dans la demande de Rita Li :IBAN NC76 1');
    expect(told({ payee: { name: 'Rita Li', account: [] } })).toContain(
      'Aucun compte bancaire n’est donné dans la demande de Rita Li.',
    );
  });
});

describe('what is written', () => {
  it.each<[Partial<Letter>, string]>([
    [{}, 'Lettre au demandeur, à lire plus bas : « Accord ».'],
    [{ kind: 'order' }, 'Arrêté remis au demandeur, à lire plus bas : « Accord ».'],
    [{ kind: 'licence' }, 'Titre délivré au demandeur, à lire plus bas : « Accord ».'],
    [{ kind: 'certificate' }, 'Attestation remise au demandeur, à lire plus bas : « Accord ».'],
    [{ kind: 'receipt' }, 'Récépissé remis au demandeur, à lire plus bas : « Accord ».'],
    [{ internal: true }, 'Document interne, à lire plus bas : « Accord ».'],
    [{ internal: true, third: THIRD }, 'Lettre à Mairie de Thio (Mairie), à lire plus bas : « Accord ».'],
    [{ third: THIRD }, 'Lettre à Mairie de Thio (Mairie), copie au demandeur, à lire plus bas : « Accord ».'],
  ])('as a letter: %j', (change, sentence) => {
    expect(told({ letters: [letter(change)] })).toContain(sentence);
  });

  it.each<[Partial<Mail>, string]>([
    [{}, 'Courriel au demandeur (li@exemple.nc) : « Votre demande »'],
    [{ forApplicant: false }, 'Courriel au service (li@exemple.nc) : « Votre demande »'],
    [{ to: null }, 'Courrier à imprimer pour le demandeur : « Votre demande »'],
    [{ third: THIRD }, 'Courriel à Mairie de Thio (Mairie, li@exemple.nc) : « Votre demande »'],
    [{ third: THIRD, to: null }, 'Courrier à imprimer pour Mairie de Thio (Mairie) : « Votre demande »'],
  ])('as a mail: %j', (change, sentence) => {
    expect(told({ mails: [mail(change)] })).toContain(sentence);
  });

  it('lasts when it leaves by itself, and not when somebody has to print it', () => {
    const lasting = (change: Partial<ActionPreview>): boolean =>
      told(change).some((line) => line.startsWith('Ne pourra pas être annulé'));
    expect(lasting({ mails: [mail({})] })).toBe(true);
    expect(lasting({ mails: [mail({ to: null })] })).toBe(false);
    expect(lasting({ mails: [mail({ forApplicant: false })] })).toBe(false);
    expect(lasting({ letters: [letter({})] })).toBe(true);
    expect(lasting({ letters: [letter({ internal: true })] })).toBe(false);
    expect(lasting({ calls: ['Compta'] })).toBe(true);
    expect(lasting({})).toBe(false);
  });
});

it('tasks, delays and other systems are told too', () => {
  expect(
    told({
      tasks: [{ label: 'Signer', text: 'Signataire' }],
      delays: ['Le délai commence.'],
      calls: ['Comptabilité'],
    }).slice(1, 4),
  ).toEqual([
    'Nouvelle tâche pour Signataire : « Signer ».',
    'Le délai commence.',
    'Un autre système en est informé : Comptabilité.',
  ]);
});

describe('what cannot be told', () => {
  const untold = (error: Error): readonly string[] =>
    wordsOf(
      <Consequences
        preview={{
          told: null,
          error,
          pending: false,
          known: 'unknown',
          retry: () => undefined,
          show: async () => 'unknown',
        }}
      />,
    );
  const problem = (status: number, code: 'data-invalid' | 'case-changed' | 'unreachable') =>
    new ApiError({ type: '', title: 'Titre', status, code, detail: 'Le dossier a changé.' });

  it('comes by itself once the form is filled, and is no alarm before', () => {
    expect(untold(problem(422, 'data-invalid'))).toEqual([
      'Ce qui va se passer',
      'S’affiche ici dès que ce qui est demandé est rempli.',
    ]);
  });

  it('is said in the words of the server where it refuses, without offering to try again', () => {
    expect(untold(problem(409, 'case-changed'))).toEqual(['Ce qui va se passer', 'Le dossier a changé.']);
  });

  it('is asked again where nobody answered', () => {
    expect(untold(problem(0, 'unreachable')).join(' ')).toMatch(/Réessayer/u);
  });
});
