/** What pictures say of who took them is taken out of their bytes, and nothing of what they show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orientationOf, withoutMetadata } from '../../../../../runtime/forms/widgets/file/photo/metadata.ts';
import { comment, exif, jpegOf, pngOf, segment, PICTURE } from './pictures.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const JFIF = segment(0xe0, 'JFIF\0\u0001');
const PROFILE = segment(0xe2, 'ICC_PROFILE\0colours');
const ADOBE = segment(0xee, 'Adobe\0d');
const TABLE = segment(0xdb, 'quantities');

describe('a JPEG', () => {
  it.each<[string, readonly Bytes[], readonly Bytes[]]>([
    ['that says nothing', [JFIF, TABLE], [JFIF, TABLE]],
    ['with a place and a date', [exif(1), JFIF, TABLE], [JFIF, TABLE]],
    ['with a comment', [JFIF, comment('Chez Marie'), TABLE], [JFIF, TABLE]],
    ['with what editors write', [segment(0xed, 'Photoshop 3.0'), segment(0xe1, 'http://ns.adobe.com/xap')], []],
    ['with its colours', [JFIF, PROFILE, ADOBE, exif(6), TABLE], [JFIF, PROFILE, ADOBE, TABLE]],
    ['with other pictures in it', [segment(0xe2, 'MPF\0'), TABLE], [TABLE]],
  ])('%s keeps what draws it', (_what, given, kept) => {
    expect(withoutMetadata(jpegOf(...given))).toEqual(jpegOf(...kept));
  });

  it('whose markers are filled up is read through', () => {
    const filled = jpegOf(new Uint8Array([0xff, 0xff]), exif(3), TABLE);
    expect(orientationOf(filled)).toBe(3);
    expect(withoutMetadata(filled)).toEqual(jpegOf(TABLE));
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['the beginning alone', new Uint8Array([0xff, 0xd8])],
    ['a segment longer than the file', new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1])],
    ['a segment that ends before it begins', new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0, 0])],
    ['bytes between segments', new Uint8Array([0xff, 0xd8, 1, 2, 3, 4])],
    ['another kind of file', new TextEncoder().encode('%PDF-1.7')],
  ])('that is %s is left to the server', (_what, bytes) => {
    expect(withoutMetadata(bytes)).toBeNull();
    expect(orientationOf(bytes)).toBe(1);
  });
});

describe('how a JPEG is to be turned', () => {
  it.each([
    [1, true, 1],
    [6, true, 6],
    [6, false, 6],
    [8, false, 8],
    [0, true, 1],
    [9, true, 1],
  ])('%i, little-endian %s, is %i', (value, little, told) => {
    expect(orientationOf(jpegOf(JFIF, exif(value, little), TABLE))).toBe(told);
  });

  it('is upright where it says nothing, or no whole of it', () => {
    expect(orientationOf(jpegOf(JFIF))).toBe(1);
    for (const length of [0, 7, 9, 15]) {
      const [begin, rest] = [exif(6).subarray(4, 10), exif(6).subarray(10, 10 + length)];
      expect(orientationOf(jpegOf(segment(0xe1, new Uint8Array([...begin, ...rest]))))).toBe(1);
    }
  });
});

describe('a PNG', () => {
  it('keeps what draws it, and loses texts, dates and what cameras wrote', () => {
    const drawn = [
      ['IHDR', 'size'],
      ['gAMA', 'g'],
      ['IDAT', 'points'],
      ['IEND', ''],
    ] as const;
    const [header, ...rest] = drawn;
    const told = pngOf(header, ['eXIf', 'place'], ['tEXt', 'Author\0Marie'], ['tIME', 'now'], ...rest, [
      'tEXt',
      'after',
    ]);
    expect(withoutMetadata(told)).toEqual(pngOf(...drawn));
  });

  it('that is cut is left to the server', () => {
    const whole = pngOf(['IHDR', 'size'], ['IDAT', 'points'], ['IEND', '']);
    for (let length = 8; length < whole.length; length += 1) {
      expect(withoutMetadata(whole.subarray(0, length))).toBeNull();
    }
  });
});

it('whatever bytes come, it ends, and what it gives is no longer and says no more', () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 40 }).map((bytes) => segment(0xe1, new Uint8Array(bytes))));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), parts, (bytes, segments) => {
      for (const picture of [new Uint8Array(bytes), new Uint8Array([0xff, 0xd8, ...bytes]), jpegOf(...segments)]) {
        const clean = withoutMetadata(picture);
        if (clean === null) continue;
        expect(clean.length).toBeLessThanOrEqual(picture.length);
        expect(withoutMetadata(clean)).toEqual(clean);
        expect(orientationOf(clean)).toBe(1);
      }
      expect(withoutMetadata(jpegOf(...segments))).toEqual(jpegOf());
    }),
  );
});

it('what a picture shows is never touched', () => {
  expect(withoutMetadata(jpegOf(exif(1)))?.subarray(-PICTURE.length)).toEqual(PICTURE);
});
