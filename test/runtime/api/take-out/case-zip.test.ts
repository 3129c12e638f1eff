/** The documents of a case in a zip: their names, what fits, and what it costs. */
import { Readable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesOfCase, type CaseFile } from '../../../../runtime/api/cases/take-out/case-files.ts';
import { caseZip, fitting } from '../../../../runtime/api/cases/take-out/case-zip.ts';
import { listDocuments, listMarkers } from '../../../../runtime/api/cases/take-out/case-pdf.ts';
import type { FileRow } from '../../../../runtime/filing/index.ts';
import { zipOf } from '../../../../runtime/files/zip-stream.ts';
import { caseDetail, letterOf, messageOf } from '../../desk/case-detail.ts';

const row = (id: string, change: Partial<FileRow> = {}): FileRow => ({
  id,
  caseId: 'c',
  draftId: null,
  personId: null,
  establishmentId: null,
  kind: 'answer',
  internal: false,
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  size: 10,
  sha256: 'abc',
  uploadedBy: null,
  wallet: null,
  dates: null,
  scan: 'clean',
  ...change,
});
const asFile = ({ id, name, size, mediaType }: FileRow) => ({ id, name, size, mediaType });
const HEAD = {
  number: 'A-1',
  scheme: 'Aide',
  version: 1,
  at: '2026-03-04T01:00:00Z',
  by: 'Jo',
  reason: 'Recours',
  unread: [],
};
const PDF = { name: 'dossier.pdf', bytes: Buffer.from('%PDF') };
const many = (count: number, size: number): readonly CaseFile[] =>
  Array.from({ length: count }, (_, at) => ({
    file: row(`f${at}`, { size }),
    title: 'Pièce',
    path: `demande/${at}.pdf`,
  }));

/** A store of files of zeros, which says how many bytes were asked of it. */
function zeros(): { readonly files: Parameters<typeof caseZip>[0]['files']; readonly given: () => number } {
  let given = 0;
  const piece = Buffer.alloc(64 * 1024);
  async function* content(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < 16; at += 1) {
      given += piece.length;
      yield await Promise.resolve(piece);
    }
  }
  const never = (): never => {
    throw new Error('nothing is written');
  };
  const partial = { size: never, put: never, open: never, remove: never, removeOlder: never };
  return {
    files: { open: async () => Readable.from(content()), put: never, remove: never, partial },
    given: () => given,
  };
}

describe('the names', () => {
  const [answer, scan, letter, joined, other] = ['a', 'b', 'c', 'd', 'e'].map((id) => row(id));
  const detail = caseDetail({
    sections: [
      {
        page: 'p',
        title: 'Pièces',
        rows: [
          {
            pointer: '/x',
            label: 'Justificatif / domicile',
            value: null,
            file: asFile(answer ?? row('a')),
            depth: 0,
            heading: false,
          },
          { pointer: '/y', label: 'Encore', value: null, file: asFile(answer ?? row('a')), depth: 0, heading: false },
        ],
      },
    ],
    originals: [{ file: asFile(scan ?? row('b')), name: 'Jo', at: HEAD.at }],
    documents: [letterOf({ title: 'Accord', file: asFile(letter ?? row('c')) }), letterOf({ id: 'l2', file: null })],
    messages: [messageOf({ files: [asFile(joined ?? row('d'))] })],
  });

  it('say what each is, in the order of the case, each once', () => {
    const rows = [other, joined, letter, scan, answer].flatMap((one) => (one ? [one] : []));
    expect(filesOfCase(rows, detail).map(({ path }) => path)).toEqual([
      'demande/001 Justificatif - domicile - a.pdf',
      'formulaire-papier/002 Formulaire papier - b.pdf',
      'lettres/003 Accord - c.pdf',
      'echanges/004 Pièce jointe - d.pdf',
      'autres/005 Document - e.pdf',
    ]);
  });

  it('are of the files that may be opened alone', () => {
    expect(filesOfCase([row('c')], detail).map(({ path }) => path)).toEqual(['lettres/001 Accord - c.pdf']);
  });
});

describe('the zip', () => {
  it('has what fits, and says what does not', () => {
    const { taken, left } = fitting(many(4, 30), 100);
    expect([taken.length, left.map(({ path }) => path)]).toEqual([3, ['demande/3.pdf']]);
    expect(fitting([...many(1, 200), ...many(1, 50)], 100).taken).toHaveLength(1);
  });

  it('is given as it is read: two hundred files are never held together', async () => {
    const store = zeros();
    let taken = 0;
    let most = 0;
    for await (const piece of zipOf(caseZip(store, HEAD, PDF, many(200, 1024 * 1024)))) {
      most = Math.max(most, store.given() - taken);
      taken += piece.length;
    }
    expect(store.given()).toBe(200 * 1024 * 1024);
    expect(most).toBeLessThan(2 * 1024 * 1024);
  });

  it('says of a file that is not what it was when it came', async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of zipOf(caseZip(zeros(), HEAD, PDF, many(1, 1024 * 1024)))) pieces.push(piece);
    const manifest = unzipSync(Buffer.concat(pieces))['manifeste.json'];
    expect(JSON.parse(strFromU8(manifest ?? new Uint8Array())).files).toEqual([
      expect.objectContaining({ formerSha256: 'abc', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) }),
    ]);
  });

  it('names those that are not there in the PDF too', () => {
    const [one] = many(1, 2_000_000);
    const held: CaseFile = { file: row('h', { scan: 'pending' }), title: 'Devis', path: 'x' };
    const text = listDocuments([...(one ? [one] : []), held], new Set(['f0']))
      .join('\n')
      .replaceAll('\\', '');
    expect(text).toMatch(/Pièce : demande\/0\.pdf \(1,9 Mo\), SHA-256 abc \(image à la suite\)/u);
    expect(text).toContain('Devis : attend le contrôle antivirus');
    expect(listDocuments([], new Set()).join('\n')).toContain('pas de document');
  });
});

describe('markers on its documents', () => {
  it('are told by document, with whose they are and whether they are settled', () => {
    const marker = { id: 'm', fileId: 'f1', page: 2, x: 0, y: 0, by: 'Jo', mine: false, at: HEAD.at, moved: false };
    const text = listMarkers(many(2, 1), [
      { ...marker, number: 1, remark: 'La date manque.', resolved: null },
      { ...marker, number: 2, remark: 'Signé ?', resolved: { by: 'Paul', at: HEAD.at } },
    ])
      .join('\n')
      .replaceAll('\\', '');
    expect(text).toContain('1. Pièce, page 2 : La date manque.');
    expect(text).toMatch(/Signé ?.*Réglé par Paul/u);
    expect(listMarkers(many(2, 1), [])).toEqual([]);
  });
});
