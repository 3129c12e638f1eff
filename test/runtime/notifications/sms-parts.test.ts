/** What telephones are sent: the least messages, none cut in the middle of a character, all of the text in its order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../runtime/notifications/sms-parts.ts';

const A = (count: number): string => 'a'.repeat(count);
const codings = (text: string): readonly number[] => partsOf(text, 0).map(({ coding }) => coding);
const ESCAPE = '\u001b';
/** Letters, spaces and the euro, as the alphabet of GSM has them; an escape that lost its sign stays. */
const gsm = (bytes: Buffer): string => bytes.toString('latin1').replaceAll(`${ESCAPE}e`, '€');
const ucs2 = (bytes: Buffer): string => Buffer.from(bytes).swap16().toString('utf16le');

describe('a text', () => {
  it.each<[string, string, readonly number[]]>([
    ['of nothing', '', [0]],
    ['of what a keyboard of telephones has', 'Province Sud : réponse à lire, 100 % £ @ é è à ù', [0]],
    ['as long as one message', A(160), [0]],
    ['of one more', A(161), [0, 0]],
    ['as long as two', A(306), [0, 0]],
    ['of one more than two', A(307), [0, 0, 0]],
    ['whose last sign is two units', `${A(159)}€`, [0, 0]],
    ['that fits with it', `${A(158)}€`, [0]],
    ['with one letter that the alphabet has not', 'Fête', [8]],
    ['as long as one message of such', `ê${A(69)}`, [8]],
    ['of one more of such', `ê${A(70)}`, [8, 8]],
    ['as long as two of such', `ê${A(133)}`, [8, 8]],
    ['of one more than two of such', `ê${A(134)}`, [8, 8, 8]],
    ['of typography alone', 'L’aide « Logement » : 3\u202f000\u00a0F – à suivre…', [0]],
  ])('%s', (_what, text, expected) => {
    expect(codings(text)).toEqual(expected);
  });

  it('is in the alphabet of GSM, signs of its extension behind an escape', () => {
    const [part] = partsOf('@£éàÇ a\n[€]\\~|^{}', 7);
    expect(part?.header).toBeNull();
    expect([...(part?.bytes ?? [])]).toEqual([
      0x00, 0x01, 0x05, 0x7f, 0x09, 0x20, 0x61, 0x0a, 0x1b, 0x3c, 0x1b, 0x65, 0x1b, 0x3e, 0x1b, 0x2f, 0x1b, 0x3d, 0x1b,
      0x40, 0x1b, 0x14, 0x1b, 0x28, 0x1b, 0x29,
    ]);
  });

  it('keeps every letter, and writes signs of typography as they are typed', () => {
    const [part] = partsOf('L’été « cœur » – 3\u202f000…', 0);
    expect(part?.coding).toBe(8);
    expect(ucs2(part?.bytes ?? Buffer.alloc(0))).toBe('L\'été " cœur " - 3 000...');
  });

  it('in several parts says which each is, and of which text', () => {
    expect(partsOf(A(400), 201).map(({ header }) => [...(header ?? [])])).toEqual([
      [5, 0, 3, 201, 3, 1],
      [5, 0, 3, 201, 3, 2],
      [5, 0, 3, 201, 3, 3],
    ]);
  });

  it('is never cut in an escape or in a character, and fits where it is put', () => {
    const wide = fc.array(fc.constantFrom('a', 'ê', '€', '𝒳', '🦎', ' '), { maxLength: 400 });
    fc.assert(
      fc.property(wide, (characters) => {
        const text = characters.join('');
        const parts = partsOf(text, 3);
        for (const { bytes, header } of parts) expect(bytes.length + (header?.length ?? 0)).toBeLessThanOrEqual(160);
        const pieces = parts.map(({ bytes, coding }) => (coding === 8 ? ucs2(bytes) : gsm(bytes)));
        expect(pieces.join('')).toBe(text);
        expect(pieces.every((piece) => piece.isWellFormed() && !piece.includes(ESCAPE))).toBe(true);
      }),
    );
  });

  it('takes no more messages than it must', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (length) => {
        expect(partsOf(A(length), 0)).toHaveLength(length <= 160 ? 1 : Math.ceil(length / 153));
      }),
    );
  });
});
