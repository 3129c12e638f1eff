/** What an entry says: what changed in it, in words for paper and tables, and whether its moments can be. */
import { describe, expect, it } from 'vitest';
import { changesOf, FIELDS, isPossible, textOf } from '../../../runtime/breaches/changes.ts';
import { deadlineOf, notificationOf } from '../../../runtime/breaches/deadline.ts';
import { writeBreach } from '../../../runtime/breaches/print-breach.ts';
import { sayField } from '../../../runtime/breaches/say-entry.ts';
import { BREACH_COLUMNS, rowOfBreach } from '../../../runtime/breaches/tabulate.ts';
import { emptyEntry } from '../../../runtime/desk/privacy/breaches/entry.ts';
import type { Breach, BreachEntry, BreachLine } from '../../../schemas/types/api.ts';

const EMPTY = emptyEntry('Clé perdue', '2026-03-03T09:00');
const FULL: BreachEntry = {
  title: 'Courriel mal adressé',
  what: 'Une pièce jointe est partie à une autre personne.',
  from: '2026-03-02T16:45',
  until: '2026-03-02T16:45',
  discovered: '2026-03-03T09:00',
  natures: ['confidentiality', 'integrity'],
  data: 'Identité, ressources',
  persons: 'Demandeurs de l’aide médicale',
  personsCount: 12,
  consequences: 'Connaissance des ressources par un tiers.',
  measures: 'Effacement demandé.',
  risk: 'some',
  authority: 'yes',
  authorityAt: '2026-03-04T10:00',
  authorityWhy: '',
  authorityReference: 'N-42',
  told: 'no',
  toldAt: '',
  toldHow: '',
  toldWhy: 'Le destinataire a effacé le courriel.',
};
const breachOf = (entry: BreachEntry, some: Partial<Breach['standing']> = {}): Breach => ({
  standing: {
    id: 'b',
    number: 'VIO-2026-001',
    title: entry.title,
    ...deadlineOf(entry),
    notification: 'running',
    risk: entry.risk,
    personsCount: entry.personsCount,
    closedAt: null,
    ...some,
  },
  entry,
  revision: 1,
  beganAt: '2026-03-02T22:10:00.000Z',
  beganBy: 'Rose Adjointe',
});

describe('what changed', () => {
  it('is every property that says something else, in the order of the form, and no other', () => {
    expect(changesOf(FULL, FULL)).toEqual([]);
    expect(changesOf(EMPTY, { ...EMPTY, told: 'yes', what: 'Un vol.' })).toEqual([
      { field: 'what', before: '', after: 'Un vol.' },
      { field: 'told', before: 'undecided', after: 'yes' },
    ]);
    const both = changesOf(EMPTY, FULL).map(({ field }) => field);
    expect(both).toEqual(FIELDS.filter((field) => textOf(EMPTY, field) !== textOf(FULL, field)));
  });

  it('tells nothing from none, and several from one', () => {
    expect(textOf(EMPTY, 'personsCount')).toBe('');
    expect(textOf({ ...EMPTY, personsCount: 0 }, 'personsCount')).toBe('0');
    expect(textOf(FULL, 'natures')).toBe('confidentiality, integrity');
    expect(changesOf({ ...EMPTY, personsCount: 0 }, EMPTY)).toEqual([
      { field: 'personsCount', before: '0', after: '' },
    ]);
  });

  it('looks at each property that an entry has', () => {
    expect([...FIELDS].toSorted()).toEqual(Object.keys(FULL).toSorted());
  });
});

describe('moments', () => {
  it('are those of days that are there', () => {
    expect(isPossible(FULL)).toBe(true);
    expect(isPossible(EMPTY)).toBe(true);
    for (const name of ['from', 'until', 'discovered', 'authorityAt', 'toldAt'] as const)
      expect(isPossible({ ...FULL, [name]: '2026-02-30T10:00' }), name).toBe(false);
  });

  it('are shown by clocks in Nouméa, eleven hours before UTC', () => {
    expect(deadlineOf(EMPTY)).toEqual({
      discoveredAt: '2026-03-02T22:00:00.000Z',
      dueAt: '2026-03-05T22:00:00.000Z',
    });
  });

  it('make the delay run to its last moment, and the notification of that moment in time', () => {
    const at = '2026-03-05T22:00:00.000Z';
    const later = '2026-03-05T22:00:00.001Z';
    expect([notificationOf(EMPTY, at), notificationOf(EMPTY, later)]).toEqual(['running', 'over']);
    const told = (authorityAt: string) => notificationOf({ ...EMPTY, authority: 'yes', authorityAt }, later);
    expect([told('2026-03-06T09:00'), told('2026-03-06T09:01'), told('')]).toEqual(['done', 'late', 'over']);
    // A moment that was noted, then a decision that none is due: it is the decision that stands.
    expect(notificationOf({ ...FULL, authority: 'no' }, later)).toBe('none');
    expect(notificationOf({ ...FULL, authority: 'undecided' }, later)).toBe('over');
  });
});

describe('an entry in words', () => {
  it('has no code in it', () => {
    const said = FIELDS.map((field) => sayField(FULL, field)).join('\n');
    expect(said).toContain('Perte de confidentialité, Perte d’intégrité');
    expect(said).toContain('3 mars 2026');
    expect(said).not.toMatch(/yes|no\b|some|undecided|\d{4}-\d\d-\d\dT/u);
  });

  it('says a choice that is open, and nothing where nothing was typed', () => {
    expect(sayField(EMPTY, 'risk')).toBe('À apprécier');
    expect(sayField(EMPTY, 'authority')).toBe('À décider');
    expect(FIELDS.filter((field) => sayField(EMPTY, field) === '')).toEqual([
      'what',
      'from',
      'until',
      'natures',
      'data',
      'persons',
      'personsCount',
      'consequences',
      'measures',
      'authorityAt',
      'authorityWhy',
      'authorityReference',
      'toldAt',
      'toldHow',
      'toldWhy',
    ]);
  });
});

describe('a row of the table', () => {
  it('has a cell a column, numbers as numbers, and where the breach stands', () => {
    const closed = breachOf(FULL, { notification: 'done', closedAt: '2026-03-20T22:00:00.000Z' });
    const row = rowOfBreach(closed);
    expect(row).toHaveLength(BREACH_COLUMNS.length);
    const cell = (column: string) => row[BREACH_COLUMNS.indexOf(column)];
    expect(cell('Nombre approximatif de personnes')).toEqual({ type: 'number', value: 12 });
    expect(cell('Notification, état')).toEqual({ type: 'text', value: 'faite dans le délai' });
    expect(cell('État')).toEqual({ type: 'text', value: 'close le 21 mars 2026' });
    expect(cell('Début')).toMatchObject({ value: expect.stringContaining('2 mars 2026') });
  });

  it('leaves empty what is not known', () => {
    const row = rowOfBreach(breachOf(EMPTY));
    expect(row[BREACH_COLUMNS.indexOf('Nombre approximatif de personnes')]).toBeNull();
    expect(row[BREACH_COLUMNS.indexOf('Conséquences probables')]).toBeNull();
    expect(row.at(-1)).toEqual({ type: 'text', value: 'suivie' });
  });
});

describe('what is printed', () => {
  const line = (some: Partial<BreachLine>): BreachLine => ({
    id: 'l',
    at: '2026-03-02T22:30:00.000Z',
    by: 'Rose Adjointe',
    kind: 'note',
    text: '',
    changes: [],
    hash: 'f00d',
    proven: true,
    ...some,
  });

  it('has every property with its label, and says what is missing', () => {
    const text = writeBreach(breachOf(EMPTY), [], 'Province, le 3 mars 2026');
    expect(text.match(/Non renseigné/gu)).toHaveLength(15);
    expect(text).toContain('**Catégories de données**');
    expect(text).toContain('VIO-2026-001');
    expect(text).toMatch(/\\?\(à faire\\?\)/u);
  });

  it('prints what was typed as it was typed, be it full of signs', () => {
    const typed = { ...EMPTY, what: '# Titre\n*gras* {{ case.number }}\n<b>x</b>' };
    const text = writeBreach(breachOf(typed), [], 'Province');
    expect(text).not.toMatch(/^# Titre/mu);
    expect(text).toContain('\\*gras\\*');
    expect(text.split('\n\n').filter((part) => /Titre|gras|<b>|&lt;/u.test(part)).length).toBeGreaterThan(1);
  });

  it('gives the follow-up in its order with its hashes, and says of a line that it was changed', () => {
    const lines = [line({ kind: 'begun' }), line({ id: 'm', text: 'Appelé.', proven: false, hash: 'beef' })];
    const text = writeBreach(breachOf(FULL), lines, 'Province');
    expect(text.indexOf('Fiche ouverte')).toBeLessThan(text.indexOf('Appelé.'));
    expect(text.match(/Empreinte (f00d|beef)/gu)).toHaveLength(2);
    expect(text.match(/n’est plus telle/gu)).toHaveLength(1);
  });
});
