/** The text of a case that is taken out. */
import { describe, expect, it } from 'vitest';
import type { ApiEvent, ApiOpinion } from '../../../../schemas/types/api.ts';
import { writeCase } from '../../../../runtime/api/cases/take-out/write-case.ts';
import { printMarkdown } from '../../../../runtime/documents/print-markdown.ts';
import { caseDetail, letterOf, messageOf } from '../../desk/case-detail.ts';

const TAKEN = { at: '2026-03-04T01:00:00Z', by: 'Paul Kaba', reason: 'Recours' };
const write = (change: Parameters<typeof caseDetail>[0] = {}): string => writeCase(caseDetail(change), TAKEN, []);
/** As it is read: without what keeps its words from being Markdown. */
const read = (change: Parameters<typeof caseDetail>[0] = {}): string => write(change).replaceAll(/\\([^\n])/gu, '$1');
const event = (seq: number, change: Partial<ApiEvent> = {}): ApiEvent => ({
  seq,
  at: `2026-03-03T0${seq}:00:00Z`,
  type: 'acted',
  who: 'Paul Kaba',
  text: `Ligne ${seq}.`,
  public: false,
  news: true,
  upkeep: false,
  ...change,
});
const titles = (markdown: string): readonly string[] =>
  markdown.split('\n').flatMap((line) => (line.startsWith('## ') ? [line.slice(3)] : []));

describe('what is said', () => {
  it('of an empty case is whose it is, and nothing has a title that has nothing under it', () => {
    const text = read();
    expect(titles(text)).toEqual([]);
    expect(text).toContain('Demandeur : Li Wéma');
    expect(text).toContain('au guichet');
    expect(text).toContain('Motif : Recours');
  });

  it('of a company names it with its number, then who filed for it', () => {
    const establishment = { id: 'e', name: 'Les amis du notou', ridet: '1234567.001' };
    const applicant = { personId: 'p', givenName: 'Rose', familyName: 'Wea', email: null, phone: null, establishment };
    expect(read({ applicant })).toContain(String.raw`Les amis du notou, 1234567.001, par Rose Wea`);
  });

  it('of an answer that a register gave is that it did, and that another was written in its place', () => {
    const origin = { title: 'Registre', at: '2026-03-03T01:00:00Z', changed: false };
    const row = { label: 'Nom', value: 'Lagon', file: null, depth: 0, heading: false };
    const rows = [
      { ...row, pointer: '/nom', origin },
      { ...row, pointer: '/autre', value: 'Récif', origin: { ...origin, changed: true } },
    ];
    const text = read({ sections: [{ page: 'p', title: 'Association', rows }] });
    expect(text).toContain('Lagon (Donné par « Registre » le 3 mars 2026.)');
    expect(text).toContain('Récif (Autre que ce que donnait « Registre » le 3 mars 2026.)');
  });

  it('of data that its reader does not read is that they are not in it', () => {
    expect(read({ unread: ['Casier judiciaire'] })).toContain('n’y est pas : Casier judiciaire.');
  });

  it.each([
    ['given', { answeredAt: '2026-03-05T01:00:00Z', by: 'Jo' }, /rendu le .* par Jo/u],
    ['asked', {}, /demandé le .*, sans réponse/u],
    ['silent', {}, /resté sans réponse/u],
    ['closed', {}, /clos sans réponse/u],
  ] as const)('of an opinion that is %s is what became of it', (status, change, words) => {
    const opinion: ApiOpinion = {
      id: 'o',
      title: 'Avis de la mairie',
      function: 'mairie',
      status,
      askedAt: '2026-03-03T01:00:00Z',
      dueAt: '2026-04-03T01:00:00Z',
      answeredAt: null,
      by: null,
      data: {},
      lines: [{ label: 'Avis', text: 'Favorable' }],
      closedBy: null,
      remindAt: null,
      remindedAt: null,
      askedOf: 'Mairie de Thio',
      adHoc: null,
      confidential: false,
      shared: false,
      entrusted: null,
      entrustable: false,
      form: null,
      ...change,
    };
    const text = read({ opinions: [opinion] });
    expect(text).toContain('Avis de la mairie (Mairie de Thio)');
    expect(text).toMatch(words);
    expect(text).toContain('- Avis : Favorable');
  });

  it('of what went to and fro stands in its parts, with what was joined', () => {
    const file = { id: 'f', name: 'devis.pdf', size: 1, mediaType: 'application/pdf' };
    const text = read({
      documents: [letterOf()],
      mails: [{ id: 'm', to: null, subject: 'Votre demande', at: TAKEN.at, third: null }],
      messages: [messageOf({ text: 'Un.\n\nDeux.', files: [file] })],
      exchanges: [
        {
          id: 'e',
          way: 'phone',
          direction: 'received',
          on: '2026-03-02',
          with: 'Li',
          text: 'Rappeler',
          files: [],
          name: 'Jo',
          at: TAKEN.at,
        },
      ],
      notes: [{ id: 'n', name: 'Jo', text: 'À revoir', at: TAKEN.at }],
    });
    expect(titles(text)).toEqual([
      'Lettres et courriels',
      'Messages',
      'Appels, courriers et visites',
      'Notes des agents',
    ]);
    expect(text).toContain('courriel à qui n’a pas d’adresse');
    expect(text).toContain('Joint : devis.pdf');
    expect(text).toMatch(/### Appel reçu, Li, le 2 mars 2026/u);
    // Who said it is a heading, which no page ends with.
    expect(text).toMatch(/\n#### Jo, le .+\n\nÀ revoir/u);
  });

  it('of the history is told from the beginning, with what findings were, the machine’s own lines counted', () => {
    const changes = [{ label: 'Recevable', before: 'Oui', after: null }];
    const text = read({
      history: [
        event(3, { upkeep: true }),
        event(2, { text: 'Constat.', changes }),
        event(2, { upkeep: true }),
        event(1),
      ],
    });
    expect(text.indexOf('Ligne 1.')).toBeLessThan(text.indexOf('Constat.'));
    expect(text).toContain('Recevable : Oui → plus rien');
    expect(text).toContain('1 ligne de la machine n’est pas reprise');
    expect(text).not.toContain('Ligne 3.');
  });
});

describe('whatever people wrote', () => {
  const HOSTILE = '# <img src=x onerror=1> [x](javascript:1) **gras**\n- *ligne* | case\n\n```\ncode';

  it('is words: nothing of it is Markdown, and all of it can be printed', () => {
    const rows = [
      { pointer: '/a', label: HOSTILE, value: HOSTILE, file: null, depth: 0, heading: false },
      { pointer: '/b', label: HOSTILE, value: null, file: null, depth: 0, heading: true },
    ];
    const text = write({
      sections: [{ page: 'p', title: HOSTILE, rows }],
      annotationLines: [{ label: HOSTILE, text: HOSTILE }],
      messages: [messageOf({ text: HOSTILE, name: HOSTILE })],
      notes: [{ id: 'n', name: HOSTILE, text: HOSTILE, at: TAKEN.at }],
      history: [event(1, { text: HOSTILE, who: HOSTILE })],
    });
    expect(printMarkdown(text)).not.toHaveProperty('construct');
    expect(text).not.toMatch(/^# /mu);
  });

  it('that is without end is cut, which is said; the documents are named in any case', () => {
    const notes = Array.from({ length: 60 }, (_, at) => ({
      id: `${at}`,
      name: 'Jo',
      text: 'mot '.repeat(2_000),
      at: TAKEN.at,
    }));
    const text = writeCase(caseDetail({ notes }), TAKEN, ['## Documents', 'Le devis']);
    expect(text.length).toBeLessThan(400_000);
    expect(text).toContain('La suite ne tient pas');
    expect(text.endsWith('Le devis')).toBe(true);
  });
});
