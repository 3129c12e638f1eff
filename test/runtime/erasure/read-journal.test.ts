/** The journal, a page at a time and whole: each line is held against the one before it, wherever a page begins. */
import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalBatches, journalPage, readJournal } from '../../../runtime/erasure/index.ts';
import { presentLines, rowOfLine, JOURNAL_COLUMNS } from '../../../runtime/erasure/present.ts';
import { insertErasure, lineHash, type NewErasure } from '../../../runtime/erasure/store/journal.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';

const LINES = 120;

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
  const { db } = test.services;
  await db('dispositif').insert({ id: 'aide', title: 'Aide' });
  for (let line = 1; line <= LINES; line += 1)
    await db.transaction((tx) =>
      insertErasure(tx, {
        at: '2026-11-28T01:00:00.000Z',
        caseId: '00000000-0000-4000-8000-000000000001',
        number: `A-${line}`,
        dispositif: { id: 'aide', version: 1 },
        categories: ['foyer'],
        applicant: false,
        counts: { events: 1, files: 2, mails: 3, readings: 4 },
        seq: line,
        head: 'h',
        // Each third one was ordered by an account.
        orderedBy: line % 3 === 0 ? 'Ève Kaloi' : null,
        // And each fourth one was taken by the archives.
        transfer: line % 4 === 0 ? { number: '7', reference: '12 W', manifest: 'm' } : null,
      }),
    );
});
afterAll(() => test.close());

async function pages() {
  const all = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof journalPage>> = await journalPage(test.services.db, cursor ?? undefined);
    all.push(page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

async function batches() {
  const all = [];
  for await (const lines of journalBatches(test.services.db)) all.push(...lines);
  return all;
}

/** Changes a line behind the back of the product. */
async function falsify(number: string, said: object): Promise<void> {
  const { db } = test.services;
  await db.raw('alter table erasure disable trigger erasure_kept');
  await db('erasure').where({ number }).update(said);
  await db.raw('alter table erasure enable trigger erasure_kept');
}

describe('the hash of a line', () => {
  const line: NewErasure = {
    at: '2026-11-28T01:00:00.000Z',
    caseId: '00000000-0000-4000-8000-000000000001',
    number: 'A-1',
    dispositif: { id: 'aide', version: 1 },
    categories: ['foyer'],
    applicant: false,
    counts: { events: 1, files: 2, mails: 3, readings: 4 },
    seq: 7,
    head: 'h',
    orderedBy: null,
    transfer: null,
  };

  it('is for what a night did the one that lines had before any was ordered', () => {
    const said =
      '{"applicant":false,"at":"2026-11-28T01:00:00.000Z","caseId":"00000000-0000-4000-8000-000000000001",' +
      '"categories":["foyer"],"counts":{"events":1,"files":2,"mails":3,"readings":4},' +
      '"dispositif":{"id":"aide","version":1},"head":"h","number":"A-1","seq":7}';
    expect(lineHash('before', line)).toBe(hash('sha256', `before${said}`));
  });

  it('is another one for each transfer to the archives, its reference and its manifest', () => {
    const transfer = { number: '7', reference: '12 W', manifest: 'm' };
    const hashes = [null, transfer, { ...transfer, reference: '13 W' }, { ...transfer, manifest: 'n' }].map((one) =>
      lineHash('', { ...line, transfer: one }),
    );
    expect(new Set(hashes).size).toBe(4);
  });

  it('is another one for each who orders it', () => {
    const hashes = [null, 'Ève Kaloi', 'Paul Kaloi'].map((orderedBy) => lineHash('', { ...line, orderedBy }));
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('the journal of erasures', () => {
  it('is read newest first, fifty lines at a time, all of them proven, the first one too', async () => {
    const read = await pages();
    expect(read.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(read.flat().map(({ number }) => number)).toEqual(
      Array.from({ length: LINES }, (_, index) => `A-${LINES - index}`),
    );
    expect(read.flat().every(({ proven }) => proven)).toBe(true);
  });

  it('says the same when it is taken out whole, the oldest first', async () => {
    const whole = await batches();
    expect(whole).toEqual((await pages()).flat().toReversed());
  });

  it('names what went as well as it can: a version that is not there any more leaves names', async () => {
    const [line] = await presentLines(test.services, (await batches()).slice(0, 1));
    if (!line) throw new Error('no line');
    expect(line).toMatchObject({ scheme: 'Aide', categories: ['foyer'], events: 1, files: 2, mails: 3, readings: 4 });
    const row = rowOfLine(line);
    expect(row).toHaveLength(JOURNAL_COLUMNS.length);
    expect(row.at(-1)).toEqual({ type: 'text', value: 'oui' });
  });

  it('names who ordered each, where somebody did', async () => {
    const lines = await presentLines(test.services, (await batches()).slice(0, 6));
    expect(lines.map(({ orderedBy }) => orderedBy)).toEqual([null, null, 'Ève Kaloi', null, null, 'Ève Kaloi']);
    const rows = lines.map(rowOfLine);
    const at = JOURNAL_COLUMNS.indexOf('Ordonné par');
    expect(rows[2]?.at(at)).toEqual({ type: 'text', value: 'Ève Kaloi' });
    expect(rows[3]?.at(at)).toEqual({ type: 'text', value: 'automatique' });
  });

  it('points out a line that was changed, on the edge of a page as well', async () => {
    await falsify('A-71', { applicant: true });
    // Who ordered it is within the proof.
    await falsify('A-30', { ordered_by: null });
    const broken = (lines: readonly { readonly number: string; readonly proven: boolean }[]) =>
      lines.filter(({ proven }) => !proven).map(({ number }) => number);
    expect(broken((await pages()).flat())).toEqual(['A-71', 'A-30']);
    expect(broken(await batches())).toEqual(['A-30', 'A-71']);
    const { lines, broken: first } = await readJournal(test.services.db);
    expect(lines.find(({ id }) => id === first)?.number).toBe('A-30');
  });
});
