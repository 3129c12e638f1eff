/** The papers of a sitting, word for word: what is sent before it, and what is kept after. */
import { describe, expect, it } from 'vitest';
import type { AgendaRow, SittingEntry } from '../../../schemas/types/api.ts';
import type { Minutes, MinutesItem } from '../../../runtime/sittings/minutes.ts';
import { sittingMessages as messages, writeAgenda, writeMinutes } from '../../../runtime/sittings/index.ts';

const ENTRY: SittingEntry = {
  title: 'Commission des aides',
  at: '2030-01-08T09:00',
  place: 'Salle 2',
  quorum: 2,
  members: [
    { id: '1', name: 'Paul Néaoutyine', quality: 'président', presence: 'present' },
    { id: '2', name: 'Rose Poadja', quality: '', presence: 'excused' },
    { id: '3', name: 'Jean Wea', quality: 'membre', presence: 'absent' },
  ],
  notes: '',
};

const row = (some: Partial<AgendaRow> = {}): AgendaRow => ({
  caseId: 'a',
  number: 'SUB-2029-000012',
  applicant: 'Club de va’a',
  dispositif: { id: 'subvention', name: 'Subvention à une association' },
  dispositifVersion: 1,
  expectedVersion: 4,
  stateTitle: 'Décision du Bureau à enregistrer',
  facts: [{ label: 'Projet', text: 'Trois pirogues' }],
  asked: [{ title: 'Demandé', amount: 800_000, why: [] }],
  proposed: [
    {
      title: 'Montant proposé',
      amount: 600_000,
      why: [{ label: '', text: 'Inscrire à une séance – Marie Wéma, le 12 décembre 2029' }],
    },
    {
      title: 'Plafond',
      amount: 700_000,
      why: [
        { label: 'Coût du projet', text: '1 000 000 F CFP' },
        { label: 'Part', text: '70 %' },
      ],
    },
  ],
  findings: [{ label: 'Dossier complet', text: 'Oui' }],
  opinions: [
    { label: 'Avis technique', text: 'Favorable – Bon projet' },
    { label: 'Avis financier', text: 'en attente' },
  ],
  actions: [],
  ...some,
});

/** Spaces that do not break are told as others. */
const plain = (markdown: string): readonly string[] =>
  markdown
    .replaceAll(/[\u00A0\u202F]/gu, ' ')
    .split('\n\n')
    .map((block) => block.replaceAll('\\', ''));

describe('the agenda', () => {
  it('says when, where and who, then of each case what is asked, proposed and why, found and advised', () => {
    expect(plain(writeAgenda(ENTRY, [row()], 0))).toEqual([
      '## Commission des aides',
      expect.stringMatching(/^Séance du .*8 janvier 2030.*, Salle 2$/u),
      ['- Paul Néaoutyine, président (présent)', '- Rose Poadja (excusé)', '- Jean Wea, membre (absent)'].join('\n'),
      'Quorum : 2',
      '## Subvention à une association',
      '### 1. SUB-2029-000012, Club de va’a',
      ['- Étape : Décision du Bureau à enregistrer', '- Projet : Trois pirogues'].join('\n'),
      '**Demandé : 800 000 F CFP**',
      '**Montant proposé : 600 000 F CFP**',
      '- Inscrire à une séance – Marie Wéma, le 12 décembre 2029',
      '**Plafond : 700 000 F CFP**',
      ['- Coût du projet : 1 000 000 F CFP', '- Part : 70 %'].join('\n'),
      '- Dossier complet : Oui',
      ['- Avis technique : Favorable – Bon projet', '- Avis financier : en attente'].join('\n'),
    ]);
  });

  it('names each scheme once, and numbers its cases one after the other', () => {
    const other = { id: 'bourse', name: 'Bourse' };
    const rows = [
      row(),
      row({ caseId: 'b', number: 'SUB-2029-000013', applicant: 'Pêcheurs de Thio' }),
      row({ caseId: 'c', number: 'BOU-1', applicant: 'Marie Wamytan', dispositif: other }),
    ];
    const blocks = plain(writeAgenda(ENTRY, rows, 0));
    expect(blocks.filter((block) => block.startsWith('## '))).toEqual([
      '## Commission des aides',
      '## Subvention à une association',
      '## Bourse',
    ]);
    expect(blocks.filter((block) => block.startsWith('### '))).toEqual([
      '### 1. SUB-2029-000012, Club de va’a',
      '### 2. SUB-2029-000013, Pêcheurs de Thio',
      '### 3. BOU-1, Marie Wamytan',
    ]);
  });

  it('says how many cases the reader does not see, and nothing of what is not there', () => {
    const bare = { ...ENTRY, place: '', quorum: null, members: [] };
    const none = row({ facts: [], asked: [], proposed: [], findings: [], opinions: [] });
    expect(plain(writeAgenda(bare, [none], 1))).toEqual([
      '## Commission des aides',
      expect.stringMatching(/^Séance du [^,]*$/u),
      '## Subvention à une association',
      '### 1. SUB-2029-000012, Club de va’a',
      '- Étape : Décision du Bureau à enregistrer',
      'Un dossier relève d’autres fonctions que celles de qui imprime : il n’est pas montré.',
    ]);
    expect(plain(writeAgenda(bare, [], 3)).at(-1)).toMatch(/^3 dossiers relèvent/u);
  });

  it('prints what people wrote as they wrote it, and never as marks', () => {
    const wild = row({
      applicant: '*Club* _de_ [va’a](http://x)',
      facts: [{ label: '# Titre', text: '1. <b>gras</b>' }],
    });
    const markdown = writeAgenda({ ...ENTRY, title: '# Séance **un**' }, [wild], 0);
    expect(markdown).not.toMatch(/(?<!\\)\*Club/u);
    expect(markdown).not.toMatch(/(?<!\\)\[va’a/u);
    expect(markdown).not.toMatch(/(?<!\\)<b>/u);
    expect(markdown.split('\n')[0]).not.toMatch(/(?<!\\)\*\*un/u);
  });
});

const item = (some: Partial<MinutesItem> = {}): MinutesItem => ({
  caseId: 'a',
  number: 'SUB-2029-000012',
  scheme: 'Subvention à une association',
  decision: 'Enregistrer l’attribution',
  values: [
    { label: 'Montant accordé', text: '600 000 F CFP' },
    { label: 'Numéro de la décision', text: '12-2030/BAPS' },
  ],
  votes: { for: 5, against: 1, abstained: 2 },
  out: ['Rose Poadja', 'Jean Wea'],
  notes: 'Sous réserve du permis.\nLa commission félicite le club.',
  pending: false,
  ...some,
});
const minutes = (items: readonly MinutesItem[], some: Partial<Minutes> = {}): Minutes => ({ ...ENTRY, items, ...some });

describe('the minutes', () => {
  const names = new Map([
    ['a', 'Club de va’a'],
    ['b', 'Pêcheurs de Thio'],
  ]);

  it('say of each case what was decided, how was voted, who took no part, and what was noted', () => {
    const kept = minutes([item()], { notes: 'La séance est ouverte à neuf heures.\nElle est levée à midi.' });
    expect(plain(writeMinutes(kept, names, 'Clos.'))).toEqual([
      '## Commission des aides',
      expect.stringContaining('Salle 2'),
      expect.stringContaining('Paul Néaoutyine, président (présent)'),
      'Quorum : 2',
      'La séance est ouverte à neuf heures.',
      'Elle est levée à midi.',
      '## Subvention à une association',
      '### 1. SUB-2029-000012, Club de va’a',
      '**Enregistrer l’attribution**',
      [
        '- Montant accordé : 600 000 F CFP',
        '- Numéro de la décision : 12-2030/BAPS',
        '- Votes : 5 pour, 1 contre, 2 abstentions',
        '- N’ont pas pris part à l’examen : Rose Poadja, Jean Wea',
      ].join('\n'),
      'Sous réserve du permis.',
      'La commission félicite le club.',
      'Clos.',
    ]);
  });

  it('say what was not carried out, and what was put off', () => {
    const bare = { values: [], votes: null, out: [], notes: '', pending: true };
    const put = item({ ...bare, caseId: 'b', number: 'SUB-2029-000013', decision: messages.decisions.postpone });
    const blocks = plain(writeMinutes(minutes([item(bare), put]), names, 'Projet.'));
    expect(blocks.slice(-5)).toEqual([
      '### 1. SUB-2029-000012, Club de va’a',
      '**Enregistrer l’attribution (pas encore appliqué)**',
      '### 2. SUB-2029-000013, Pêcheurs de Thio',
      '**Reporté à une autre séance (pas encore appliqué)**',
      'Projet.',
    ]);
  });

  it('show nothing of a case that the reader may not read, not even its number', () => {
    const other = item({ caseId: 'z', number: 'SUB-2029-000099', notes: 'Rien pour vous.' });
    const text = writeMinutes(minutes([other, item()]), names, 'Clos.');
    expect(text).not.toContain('000099');
    expect(text).not.toContain('Rien pour vous');
    expect(plain(text)).toContain('### 1. SUB-2029-000012, Club de va’a');
    expect(plain(text)).toContain(
      'Un dossier relève d’autres fonctions que celles de qui imprime : il n’est pas montré.',
    );
  });

  it('keep the number of a case whose applicant is named no more', () => {
    const erased = new Map([['a', '']]);
    expect(plain(writeMinutes(minutes([item()]), erased, 'Clos.'))).toContain('### 1. SUB-2029-000012');
  });
});

describe('words', () => {
  it.each([
    [{ for: 1, against: 0, abstained: 0 }, '1 pour, 0 contre, 0 abstention'],
    [{ for: 1, against: 2, abstained: 1 }, '1 pour, 2 contre, 1 abstention'],
    [{ for: 0, against: 0, abstained: 3 }, '0 pour, 0 contre, 3 abstentions'],
  ])('count %j as « %s »', (votes, said) => expect(messages.voted(votes)).toBe(said));

  it.each([
    ['', 'Rose Poadja (présent)'],
    ['membre', 'Rose Poadja, membre (présent)'],
  ])('name a member of quality « %s »', (quality, said) =>
    expect(messages.member('Rose Poadja', quality, messages.presences.present)).toBe(said),
  );

  it('tell why a case is not put on an agenda', () => {
    expect(messages.notPut.elsewhere('Bureau', '8 janvier 2030')).toContain('« Bureau », le 8 janvier 2030');
    expect(messages.notPut.here).toContain('déjà');
    expect(messages.notPut.over).toContain('clos');
  });
});
