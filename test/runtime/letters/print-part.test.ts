/** The PDF of a part of a batch: its list tells what there is to know before the sheets go into envelopes. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFor } from '../../../runtime/cases/index.ts';
import { readViewers } from '../../../runtime/identity/index.ts';
import { findBatch, printPart, setPosted, setPrinted } from '../../../runtime/letters/index.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { openOffice, type LetterOffice } from '../../support/letter-office.ts';
import { readPdf } from '../documents/read-pdf.ts';

let product: TestApp;
let office: LetterOffice;
beforeAll(async () => {
  product = await createTestApp();
  office = await openOffice(product);
});
afterAll(() => product.close());
beforeEach(async () => {
  await product.services.db('letter').delete();
  await product.services.db('letter_batch').delete();
});

async function print(id: string, part = 1, by = 'Louise') {
  const { services } = product;
  const batch = await findBatch(services.db, id, [office.scheme]);
  if (!batch) throw new Error('there is such a batch');
  const [viewer] = await readViewers(services.db, [office.agent.userId]);
  if (!viewer) throw new Error('the agent is known');
  const opened: string[] = [];
  const pdf = await printPart(services, batch, {
    part,
    by,
    open: async (caseId) => {
      opened.push(caseId);
      return openFor(services, viewer, caseId, 'case.instruct');
    },
  });
  if (pdf?.type === 'refused') throw new Error(pdf.message);
  const read = pdf && (await readPdf(pdf.bytes));
  return {
    pages: read?.pages.length ?? 0,
    list: (read?.pages[0]?.text ?? '').replaceAll(/\s+/gu, ' '),
    text: read?.text ?? '',
    opened,
  };
}

describe('the list of a part', () => {
  it('has each letter with its case and its addressee, and what is missing of an address', async () => {
    const id = await office.filed();
    const { number } = await office.must('GET', `/cases/${id}`, office.agent);
    const batch = await office.take();
    const { list, opened } = await print(batch.id);
    for (const text of [number, 'Rosalie Poadja', 'reçue', '1 lettre, 1 feuille']) expect(list).toContain(text);
    // The scheme asks nobody for an address: whoever prints it writes it by hand, or gives it over the counter.
    expect(list).toContain('sans adresse');
    expect(list).not.toContain('Réimpression');
    expect(opened).toEqual([id]);
  });

  it('says who opened it before, that it was printed, and that it was posted', async () => {
    await office.filed();
    const { id } = await office.take();
    const { db } = product.services;
    await print(id, 1, 'Paul');
    const again = (await print(id)).list;
    expect(again).toMatch(/Réimpression[^]*par Paul/u);
    expect(again).toContain('déjà ouverte');
    await db.transaction((tx) => setPrinted(tx, id, { name: 'Marie', at: product.services.clock.now() }));
    expect((await print(id)).list).toMatch(/dit imprimé[^]*par Marie/u);
    const said = { name: 'Jean', at: product.services.clock.now() };
    await db.transaction((tx) => setPosted(tx, id, office.today(), said, new Map()));
    expect((await print(id)).list).toMatch(/dit posté[^]*par Jean/u);
  });

  it('tells a letter that cannot be printed any more, and prints the others', async () => {
    await office.granted();
    const { db, files } = product.services;
    const [document] = await db('file').where({ kind: 'document' }).orderBy('created_at', 'desc').limit(1).select('id');
    await files.remove(document.id);
    const { id } = await office.take();
    const { list, text } = await print(id);
    expect(list).toContain('ne peut pas être imprimée, voir le dossier');
    expect(list).toContain('1 lettre, 1 feuille');
    expect(text).not.toContain('Veuillez trouver ci-joint');
    const [lost] = (await office.lettersOf(id)).filter(({ title }) => title.startsWith('Arrêté'));
    // What did not come out was not opened: it counts as no reprint.
    expect(lost).toMatchObject({ openedAt: null, sheets: null });
  });

  it('keeps what people are called as it is, whatever it looks like', async () => {
    const caseId = await office.filed();
    await product.services
      .db('letter')
      .where({ case_id: caseId })
      .update({ addressee: '**Wéma** | <b>Paul</b>', title: '# Titre | deux' });
    const { list } = await print((await office.take()).id);
    expect(list).toContain('**Wéma** | <b>Paul</b>');
    expect(list).toContain('# Titre | deux');
  });
});

describe('a part', () => {
  it('has two hundred letters, and opens no more cases than these', async () => {
    const caseId = await office.filed();
    const { db } = product.services;
    await db('letter').delete();
    await db.raw(
      `insert into letter (case_id, dispositif_id, service, kind, of_id, title, markdown, addressee, to_third, registered, at)
         select ?, ?, 'Service', 'notice', 'n' || n, 'Lettre ' || n, 'Bonjour.', 'Rosalie', false, false, product_now() - interval '1 minute' + n * interval '1 millisecond'
           from generate_series(1, 205) n`,
      [caseId, office.scheme],
    );
    const { id } = await office.take();
    const first = await print(id, 1);
    expect(first.opened).toHaveLength(200);
    expect(first.list).toContain('partie 1 sur 2');
    expect(first.text).toContain('200 lettres, 200 feuilles');
    const last = await print(id, 2);
    expect(last.opened).toHaveLength(5);
    // A list of one sheet, then five letters of one page on sheets of their own: the back of the last is no page.
    expect(last.pages).toBe(2 + 9);
    expect(last.text).toContain('Lettre 205');
    expect(last.text).not.toContain('Lettre 200');
    expect((await print(id, 3)).pages).toBe(0);
  });

  it('of a batch that is not there prints nothing', async () => {
    await expect(print(randomUUID())).rejects.toThrow('there is such a batch');
  });
});
