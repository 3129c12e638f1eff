/**
 * A text as telephones take it: in the alphabet of GSM, 160 characters a message, or in UCS-2, 70; what is longer goes in parts
 * that say how they belong together (3GPP TS 23.038 and 23.040). One sign outside the alphabet makes every message twice as dear,
 * so quotation marks and spaces of typography are written as a keyboard has them. Letters are never changed.
 */
import smpp from 'smpp';

/** What one message carries: bytes in the coding that is named, and before them what ties it to the others. */
export type SmsPart = {
  /** `data_coding`: 0 for the alphabet of the gateway, which is that of GSM, 8 for UCS-2. */
  readonly coding: 0 | 8;
  /** A whole user data header; null for a text of one part. */
  readonly header: Buffer | null;
  readonly bytes: Buffer;
};

type Alphabet = {
  readonly coding: SmsPart['coding'];
  /** Units in a text of one part, and in each of several. */
  readonly alone: number;
  readonly among: number;
  readonly unitsOf: (character: string) => number;
  readonly encode: (text: string) => Buffer;
};

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Each of these is two units: an escape and another character. */
const ESCAPED = '\f^{}\\[~]|€';
const IN_GSM: ReadonlySet<string> = new Set(BASIC + ESCAPED);

const GSM: Alphabet = {
  coding: 0,
  alone: 160,
  among: 153,
  unitsOf: (character) => (ESCAPED.includes(character) ? 2 : 1),
  encode: (text) => smpp.gsmCoder.encode(text, 0),
};

const UCS2: Alphabet = {
  coding: 8,
  alone: 70,
  among: 67,
  unitsOf: (character) => character.length,
  encode: (text) => Buffer.from(text, 'utf16le').swap16(),
};

const TYPED: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2009\u202f]/gu, ' '],
  [/[’‘]/gu, "'"],
  [/[“”«»]/gu, '"'],
  [/[‐‑–—]/gu, '-'],
  [/…/gu, '...'],
];

/** The messages that carry a text, in their order; `reference`, from 0 to 255, is that of no other text of the moment. */
export function partsOf(text: string, reference: number): readonly SmsPart[] {
  const typed = TYPED.reduce((written, [signs, sign]) => written.replaceAll(signs, sign), text);
  const characters = Array.from(typed);
  const alphabet = characters.every((character) => IN_GSM.has(character)) ? GSM : UCS2;
  const { coding, alone, among, encode, unitsOf } = alphabet;
  if (unitsIn(typed, alphabet) <= alone) return [{ coding, header: null, bytes: encode(typed) }];
  const cut: string[] = [];
  let [part, room] = ['', among];
  for (const character of characters) {
    const units = unitsOf(character);
    if (units > room) {
      cut.push(part);
      [part, room] = ['', among];
    }
    part += character;
    room -= units;
  }
  cut.push(part);
  return cut.map((piece, at) => ({
    coding,
    header: Buffer.from([5, 0, 3, reference, cut.length, at + 1]),
    bytes: encode(piece),
  }));
}

function unitsIn(text: string, { unitsOf }: Alphabet): number {
  return Array.from(text, unitsOf).reduce((sum, units) => sum + units, 0);
}
