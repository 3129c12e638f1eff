/** Pictures of this page, shown small without being asked for again. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { extensionOf } from '../../../../runtime/forms/widgets/file/extension.ts';
import { isHeic } from '../../../../runtime/forms/widgets/file/photo/heic.ts';
import { isPicture, pictureOf, rememberPicture } from '../../../../runtime/forms/widgets/file/pictures.ts';

afterEach(() => void vi.restoreAllMocks());

const file = (name: string, type: string): File => new File(['x'], name, { type });
const received = (id: string, mediaType = 'image/jpeg', size = 10) => ({ id, name: 'a.jpg', size, mediaType });
const href = ({ id }: { readonly id: string }): string => `/files/${id}`;

it.each([
  ['photo.jpg', 'image/jpeg', true, false],
  ['plan.png', 'image/png', true, false],
  ['IMG.HEIC', '', true, true],
  ['img.heif', 'image/heif', true, true],
  ['sans-nom', 'image/heic', true, true],
  ['rib.pdf', 'application/pdf', false, false],
  ['dessin.svg', 'image/svg+xml', false, false],
  ['photo.jpg', '', false, false],
])('%s of type « %s »: a picture %s, of an iPhone %s', (name, type, picture, heic) => {
  expect([isPicture({ name, type }), isHeic({ name, type })]).toEqual([picture, heic]);
});

it.each([
  ['facture.pdf', 'PDF'],
  ['photo.jpeg', 'JPEG'],
  ['archive.tar.gz', 'GZ'],
  ['sans extension', ''],
  ['bizarre.extension', ''],
])('%s is drawn as « %s »', (name, letters) => {
  expect(extensionOf(name)).toBe(letters);
});

describe('a picture', () => {
  it('that was sent from this page is not asked for again, however heavy', () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
    rememberPicture('f1', file('a.jpg', 'image/jpeg'));
    expect(pictureOf(received('f1', 'image/jpeg', 5_000_000), href)).toBe('blob:1');
  });

  it.each([
    ['light', received('x'), '/files/x'],
    ['heavy', received('x', 'image/jpeg', 301 * 1024), null],
    ['no picture', received('x', 'application/pdf'), null],
  ])('of another visit that is %s', (_what, given, address) => {
    expect(pictureOf(given, href)).toBe(address);
    expect(pictureOf(given, null)).toBeNull();
  });

  it('that browsers do not draw is not kept', () => {
    rememberPicture('f2', file('a.pdf', 'application/pdf'));
    expect(pictureOf(received('f2', 'application/pdf'), href)).toBeNull();
  });
});
