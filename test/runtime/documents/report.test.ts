import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../runtime/documents/index.ts';
import { readPdf } from './read-pdf.ts';

const REPORT = {
  title: 'Registre des activités de traitement',
  markdown: '## Aide médicale\n\n**Finalité** : soins\n\n| Données | Conservation |\n| --- | --- |\n| Santé | 2 ans |',
  organisation: 'Province Sud',
  date: new Date('2026-11-28T01:00:00Z'),
};

describe('a report', () => {
  it('is a tagged PDF in French under its title, with whose it is', async () => {
    const drawn = await renderReport(REPORT);
    if (drawn.type !== 'pdf') throw new Error(drawn.message);
    const read = await readPdf(drawn.bytes);
    expect(read).toMatchObject({ title: REPORT.title, tagged: true, pdfa: '2A' });
    expect(read.text).toContain('Province Sud');
    expect(read.text).toContain('Santé');
    expect(read.pages[0]?.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table']));
  });

  it('is refused with a sentence when nothing of it could be set in time, or it holds what no page can', async () => {
    expect(await renderReport({ ...REPORT, markdown: 'a '.repeat(250_000) })).toMatchObject({
      code: 'document-too-long',
    });
    expect(await renderReport({ ...REPORT, markdown: '<b>x</b>' })).toMatchObject({ code: 'document-unprintable' });
  });
});
