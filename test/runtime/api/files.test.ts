/** Files that pretend: what a citizen sends is opened by an agent, whose browser must run nothing of it. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, multipart, PDF } from '../../support/medical-aid.ts';
import { SAMPLES, SVG, ZIP } from '../files/samples.ts';

const SCRIPT = '<html><body><script>alert(document.domain)</script></body></html>';

let test: TestApp;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
});
afterAll(() => test.close());

const send = (name: string, content: Uint8Array) =>
  test.request({
    method: 'POST',
    url: `/api/v1/files?case=${caseId}`,
    as: cast.owner,
    ...multipart(name, Buffer.from(content)),
  });
const open = async (id: string) => test.request({ method: 'GET', url: `/api/v1/files/${id}`, as: cast.agent });
const join = (...parts: readonly (Uint8Array | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

/** A comment (COM) right after the start of a JPEG. */
function withComment(jpeg: Uint8Array, text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return join(jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, text, jpeg.subarray(2));
}

describe('a file that pretends', () => {
  it.each([
    ['a PDF that is a page too', 'avis.pdf.html', join(PDF, SCRIPT), 'application/pdf', 'avis.pdf.html.pdf'],
    ['a PDF that is an archive too', 'avis.zip', join(PDF, ZIP), 'application/pdf', 'avis.zip.pdf'],
    ['a picture with a script in it', 'photo.svg', withComment(SAMPLES.jpeg, SCRIPT), 'image/jpeg', 'photo.svg.jpg'],
    ['a picture that is a page too', 'photo.html', join(SAMPLES.png, SCRIPT), 'image/png', 'photo.html.png'],
    ['a name that runs backwards', 'facture\u202Efdp.exe', PDF, 'application/pdf', 'facturefdp.exe.pdf'],
  ])('%s leaves as what it is, under its name, and runs nothing', async (_what, name, content, type, kept) => {
    const sent = await send(name, content);
    expect(sent.json()).toMatchObject({ name: kept, mediaType: type });
    const { headers } = await open(sent.json().id);
    expect(headers).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-disposition']).toContain(`filename="${kept}"`);
    expect(headers['content-security-policy']).toMatch(type === 'application/pdf' ? /base-uri 'none'/u : /sandbox/u);
  });

  it.each([
    ['a drawing with a script', 'plan.svg', SVG],
    ['a page under another name', 'avis.pdf', join(SCRIPT)],
    ['a page that becomes a PDF further on', 'avis.pdf', join(SCRIPT, PDF)],
    ['an archive', 'avis.pdf', ZIP],
  ])('%s is refused', async (_what, name, content) => {
    expect((await send(name, content)).json()).toMatchObject({ status: 415, code: 'file-type-refused' });
  });
});

describe('a file for which there is no room', () => {
  it('is refused with a sentence of its own, and leaves no row', async () => {
    const { files, db } = test.services;
    const count = async () => (await db('file').count('* as count').first())?.count;
    const before = await count();
    const put = vi.spyOn(files, 'put');
    put.mockImplementation(async (stream) => {
      stream.resume();
      return { type: 'refused', code: 'file-no-room', message: 'Plus de place.' };
    });
    const refused = await send('avis.pdf', PDF);
    put.mockRestore();
    expect(refused.json()).toMatchObject({ status: 507, code: 'storage-full', detail: 'Plus de place.' });
    expect(await count()).toBe(before);
  });

  it('leaves no bytes when the database is away, or has no room itself', async () => {
    const { files, db } = test.services;
    const remove = vi.spyOn(files, 'remove');
    await db.raw(`create function no_room() returns trigger language plpgsql as $$
      begin raise exception using errcode = 'disk_full'; end $$`);
    await db.raw('create trigger no_room before insert on file for each row execute function no_room()');
    const refused = await send('avis.pdf', PDF);
    await db.raw('drop trigger no_room on file');
    expect(refused.json()).toMatchObject({ status: 503, code: 'unavailable' });
    expect(remove).toHaveBeenCalledOnce();
    expect(await files.open(remove.mock.calls[0]?.[0] ?? '')).toBeNull();
  });
});
