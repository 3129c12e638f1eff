/** The picture of a logo: nothing but its points comes in, within bounds, whatever is sent. */
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptPicture, pictureOf, rewriteLogo } from '../../../runtime/settings/logo-picture.ts';
import { chunk, head, png, SIGNATURE } from './png.ts';

const END = chunk('IEND', Buffer.alloc(0));
/** What a PNG holds, chunk by chunk. */
function chunksOf(bytes: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
  }
  return chunks;
}

describe('a picture', () => {
  it.each([
    ['with transparency', 6],
    ['without', 2],
  ])('%s keeps its points and loses the rest', (_what, colour) => {
    const told = [chunk('tEXt', Buffer.from('Comment\0GPS -22.27')), chunk('eXIf', Buffer.from('Auteur'))];
    const sent = png({ width: 40, height: 10, colour }, told);
    const kept = rewriteLogo(sent);
    expect(chunksOf(kept ?? SIGNATURE).map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
    const points = (bytes: Buffer) =>
      inflateSync(Buffer.concat(chunksOf(bytes).flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))));
    expect(points(kept ?? SIGNATURE)).toEqual(points(sent));
    expect(kept?.includes('GPS')).toBe(false);
    // Written anew again, it is the same.
    expect(rewriteLogo(kept ?? SIGNATURE)).toEqual(kept);
  });

  it('loses what stands behind its end', () => {
    const sent = Buffer.concat([png({ width: 4, height: 4 }), Buffer.from('<script>alert(1)</script>')]);
    expect(rewriteLogo(sent)?.includes('script')).toBe(false);
  });

  it.each<readonly [what: string, bytes: Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a signature alone', SIGNATURE],
    ['no width', png({ width: 0, height: 4 })],
    ['too wide', png({ width: 1201, height: 1 })],
    ['too high', png({ width: 1, height: 401 })],
    ['another depth', png({ width: 4, height: 4, depth: 16 })],
    ['a palette', png({ width: 4, height: 4, colour: 3 })],
    ['lines out of order', png({ width: 4, height: 4, interlace: 1 })],
    ['an unknown filter', png({ width: 4, height: 4 }, [], 9)],
    [
      'fewer points than it says',
      Buffer.concat([SIGNATURE, head({ width: 9, height: 9 }), chunk('IDAT', deflateSync(Buffer.alloc(5))), END]),
    ],
    [
      'points that do not unpack',
      Buffer.concat([SIGNATURE, head({ width: 4, height: 4 }), chunk('IDAT', Buffer.from('rien')), END]),
    ],
    ['no end', png({ width: 4, height: 4 }).subarray(0, -12)],
    ['a sum that is wrong', Buffer.concat([SIGNATURE, chunk('IHDR', Buffer.alloc(13), true), END])],
    ['a length beyond its end', Buffer.concat([SIGNATURE, Buffer.from([0x7f, 0xff, 0xff, 0xff]), Buffer.from('IHDR')])],
    ['a head in second place', Buffer.concat([SIGNATURE, END, head({ width: 4, height: 4 })])],
    ['too many bytes', png({ width: 4, height: 4 }, [chunk('tEXt', Buffer.alloc(200_001))])],
  ])('with %s is refused', (_what, bytes) => {
    expect(rewriteLogo(bytes)).toBeNull();
  });

  it('that would unpack to gigabytes costs no more than a logo', () => {
    const bomb = deflateSync(Buffer.alloc(100_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage.rss();
    expect(
      rewriteLogo(Buffer.concat([SIGNATURE, head({ width: 1200, height: 400 }), chunk('IDAT', bomb), END])),
    ).toBeNull();
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
  });

  it('of any bytes is kept whole or refused, and never thrown at', () => {
    const whole = png({ width: 7, height: 5 });
    const spoilt = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => {
      const bytes = Buffer.from(whole);
      bytes[at] = byte;
      return bytes;
    });
    fc.assert(
      fc.property(
        fc.oneof(
          spoilt,
          fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
        ),
        (bytes) => {
          const kept = rewriteLogo(Buffer.from(bytes));
          expect(kept === null || rewriteLogo(kept)?.equals(kept)).toBe(true);
        },
      ),
    );
  });
});

describe('what is kept and shown', () => {
  it('is nothing for nothing, and null for what is no logo', () => {
    expect(keptPicture('')).toBe('');
    expect(keptPicture(Buffer.from('rien').toString('base64'))).toBeNull();
    expect(pictureOf({ picture: '' })).toBeUndefined();
  });

  it('is one drawing of its size, made once for as long as it holds, under a name of its own', () => {
    const logo = { picture: keptPicture(png({ width: 30, height: 9 }).toString('base64')) ?? '' };
    const shown = pictureOf(logo);
    expect(shown?.svg).toContain('viewBox="0 0 30 9"');
    expect(shown?.svg).toContain(`href="data:image/png;base64,${logo.picture}"`);
    expect(pictureOf(logo)).toBe(shown);
    const other = pictureOf({ picture: keptPicture(png({ width: 31, height: 9 }).toString('base64')) ?? '' });
    expect(other?.version).not.toBe(shown?.version);
  });
});
