/** What a queue is asked by, read from the address of a kept view: all that can be asked, and nothing that is not understood. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUEUE_QUERY, readColumns, readQueueSearch, type QueueQuery } from '../../../runtime/api/cases/queue-query.ts';

const UUID = '3f0c6a70-4a55-4b0e-9a6e-6f5ad1f9ae01';
/** Something that each part may be asked by. */
const ASKED: Readonly<Record<keyof typeof QUEUE_QUERY, string>> = {
  view: 'late',
  dispositif: 'aide-medicale',
  state: 'instruction',
  q: 'wamytan',
  sort: 'age',
  channel: 'counter',
  alert: 'Urgent',
  columns: 'Commune=Thio&Commune=Bourail',
  ranges: 'Devis=50000..100000',
  filedFrom: '2026-01-01',
  filedTo: '2026-12-31',
  due: 'soon',
  opinions: 'waiting',
  label: UUID,
  dueFrom: '2026-02-01',
  dueTo: '2026-02-28',
  holder: 'u1',
  group: UUID,
  unreached: 'yes',
  within: 'overseen',
  silenceFrom: '2026-03-01',
  silenceBy: '2026-03-31',
  closedFrom: '2026-04-01',
  closedTo: '2026-04-30',
};
const NAMES = Object.keys(QUEUE_QUERY) as readonly (keyof typeof QUEUE_QUERY)[];
const asked = (query: QueueQuery): QueueQuery =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
const written = (query: Partial<Record<string, string>>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();

describe('the query of a kept view', () => {
  it('is read whole: each part that a queue may be asked by', () => {
    expect(asked(readQueueSearch(written(ASKED)))).toEqual(ASKED);
  });

  it('asks for any parts, and for those alone', () => {
    fc.assert(
      fc.property(fc.subarray([...NAMES]), (names) => {
        const some = Object.fromEntries(names.map((name) => [name, ASKED[name]]));
        expect(asked(readQueueSearch(written(some)))).toEqual(some);
      }),
    );
  });

  it.each<readonly [keyof QueueQuery, readonly string[]]>([
    ['view', ['', 'all', 'LATE', 'todo ']],
    ['sort', ['', 'name', 'due,age']],
    ['channel', ['', 'fax', 'Online']],
    ['due', ['', 'never', 'today']],
    ['label', ['', 'Urgent', UUID.slice(1), `${UUID}0`]],
    ['group', ['', 'Cabinet', `{${UUID}}`]],
    ['unreached', ['', 'no', 'true', '1']],
    ['within', ['', 'mine']],
    ['filedFrom', ['', 'hier', '2026-02-30', '2026-2-1', '2026-01-01T00:00:00Z']],
    ['dueTo', ['', '31/12/2026']],
    ['silenceBy', ['', '2026-13-01']],
    ['closedTo', ['', '0']],
    ['ranges', ['', 'Devis=5', 'Devis=9..1', 'Devis=a..b', 'Devis=1..2..3', 'Naissance=2008-02-31..']],
    ['q', ['']],
    ['dispositif', ['']],
  ])('narrows by no %s that it does not understand', (name, values) => {
    for (const value of values)
      expect([value, readQueueSearch(written({ [name]: value }))[name]]).toEqual([value, undefined]);
  });

  it('is cut where it is longer than anybody types, and never fails', () => {
    expect(readQueueSearch(written({ q: 'a'.repeat(5000) })).q).toHaveLength(1000);
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { view, label, filedFrom } = readQueueSearch(search);
        expect([view, label, filedFrom].every((value) => value === undefined || value !== '')).toBe(true);
      }),
    );
  });
});

describe('values of columns', () => {
  it.each([
    ['', []],
    ['Commune=Thio', [{ title: 'Commune', values: ['Thio'] }]],
    [
      'Commune=Thio&Foyer=3&Commune=Bourail',
      [
        { title: 'Commune', values: ['Thio', 'Bourail'] },
        { title: 'Foyer', values: ['3'] },
      ],
    ],
    ['Type+d%E2%80%99aide=Toit+%26+murs', [{ title: 'Type d’aide', values: ['Toit & murs'] }]],
    ['Commune=', [{ title: 'Commune', values: [''] }]],
  ])('of « %s » are gathered by column, in the order in which columns were named', (columns, values) => {
    expect(readColumns(columns)).toEqual(values);
  });

  it('are what was written, whatever they hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.array(fc.string(), { minLength: 1 })), (chosen) => {
        const params = new URLSearchParams(
          Object.entries(chosen).flatMap(([title, values]) => values.map((value) => [title, value])),
        );
        expect(readColumns(params.toString())).toEqual(
          [...new Set(params.keys())].map((title) => ({ title, values: params.getAll(title) })),
        );
      }),
    );
  });
});
