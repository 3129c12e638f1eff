import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../runtime/api/studio/unpack.ts';

const IDENTITY = '{"id":"aide"}';
const zip = (files: Readonly<Record<string, string | Uint8Array>>): Buffer => {
  const entries = Object.entries(files).map(([path, content]): [string, Zippable[string]] => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
};

/** The same archive, whose directory and headers say that its large file is small. */
function lying(archive: Buffer, size: number): Buffer {
  const lies = Buffer.from(archive);
  for (let at = 0; at < lies.length - 30; at += 1) {
    const [header, directory] = [0x04034b50, 0x02014b50].map((signature) => lies.readUInt32LE(at) === signature);
    if (header && lies.readUInt32LE(at + 22) === size) lies.writeUInt32LE(10, at + 22);
    if (directory && lies.readUInt32LE(at + 24) === size) lies.writeUInt32LE(10, at + 24);
  }
  return lies;
}

describe('an archive', () => {
  it.each(['', 'aide/', 'Téléchargements/aide/'])('gives the files of the folder « %s »', (folder) => {
    const archive = zip({ [`${folder}dispositif.json`]: IDENTITY, [`${folder}messages/accord.md`]: '\ufeffÉté' });
    expect(unpack(archive)).toEqual({
      type: 'unpacked',
      files: { 'dispositif.json': IDENTITY, 'messages/accord.md': '\ufeffÉté' },
      folder: folder.slice(0, -1),
    });
  });

  it('gives what lies elsewhere under its whole path, so that it is told', () => {
    const { files } = Object(
      unpack(zip({ 'aide/dispositif.json': IDENTITY, '../../etc/passwd': 'x', 'b/README.md': 'x' })),
    );
    expect(Object.keys(files)).toEqual(['dispositif.json', '../../etc/passwd', 'b/README.md']);
  });

  it('is read without what computers leave in folders by themselves', () => {
    const litter = {
      'aide/.DS_Store': 'x',
      'aide/Thumbs.db': 'x',
      '__MACOSX/aide/._dispositif.json': 'x',
      'aide/desktop.ini': 'x',
    };
    expect(unpack(zip({ 'aide/dispositif.json': IDENTITY, ...litter }))).toMatchObject({
      files: { 'dispositif.json': IDENTITY },
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another file', Buffer.from('%PDF-1.7 et la suite')],
    ['an archive without files', zip({})],
    ['an archive cut short in a file', zip({ 'dispositif.json': IDENTITY.padEnd(99) }).subarray(0, 60)],
    ['an archive cut short between two', zip({ 'dispositif.json': IDENTITY, 'README.md': 'x' }).subarray(0, 60)],
  ])('is refused as unreadable when it is %s', (_what, archive) => {
    expect(unpack(archive)).toEqual({ type: 'refused', reason: 'unreadable' });
  });

  it('is refused when it holds no scheme, or a file that is no text', () => {
    expect(unpack(zip({ 'README.md': 'x' }))).toEqual({ type: 'refused', reason: 'identity-missing' });
    const latin = Buffer.from('Été', 'latin1');
    expect(unpack(zip({ 'aide/dispositif.json': IDENTITY, 'aide/README.md': latin }))).toEqual({
      type: 'refused',
      reason: 'not-text',
      file: 'README.md',
    });
  });

  it('is given up when it is too large, whatever it says of itself, before all of it is unpacked', () => {
    const size = 100_000_000;
    const bomb = zip({ 'dispositif.json': IDENTITY, 'README.md': new Uint8Array(size) });
    // Half of it is no archive: whoever unpacked all of it would find it unreadable.
    const half = bomb.subarray(0, bomb.length / 2);
    for (const archive of [bomb, lying(bomb, size), half]) {
      expect(unpack(archive)).toEqual({ type: 'refused', reason: 'too-large' });
    }
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`messages/m${at}.md`, 'x']));
    expect(unpack(zip({ 'dispositif.json': IDENTITY, ...many }))).toEqual({ type: 'refused', reason: 'too-large' });
  });
});
