/**
 * PDF/A forbids a glyph that no font has, and Typst then refuses the whole document. One emoji typed by a citizen must
 * not keep a decision from being sent: we read which characters a font draws before Typst sees the text.
 */

/** Says whether the font draws a Unicode code point. */
export type Coverage = (codePoint: number) => boolean;

interface Segment {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads the character map of a TrueType font.
 * @param font the bytes of the file
 * @throws Error when the file has no Unicode map of format 4 or 12 (the only ones in use)
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function readCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, 'cmap');
  const covered = new Set<number>();
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) addFormat4(view, subtable, covered);
    if (format === 12) addFormat12(view, subtable, covered);
  }
  if (covered.size === 0) throw new Error('The font has no Unicode character map that we can read');
  return (codePoint) => covered.has(codePoint);
}

function findTable(view: DataView, tag: string): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

function addFormat4(view: DataView, at: number, covered: Set<number>): void {
  const segments = view.getUint16(at + 6) / 2;
  const lasts = at + 14;
  const firsts = lasts + segments * 2 + 2;
  const deltas = firsts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let index = 0; index < segments; index += 1) {
    const segment = { first: view.getUint16(firsts + index * 2), last: view.getUint16(lasts + index * 2) };
    const delta = view.getUint16(deltas + index * 2);
    const offsetAt = offsets + index * 2;
    const offset = view.getUint16(offsetAt);
    addSegment(segment, covered, (code) => {
      if (offset === 0) return (code + delta) & 0xffff;
      const glyphAt = offsetAt + offset + (code - segment.first) * 2;
      return glyphAt + 2 <= view.byteLength ? view.getUint16(glyphAt) : 0;
    });
  }
}

function addFormat12(view: DataView, at: number, covered: Set<number>): void {
  const groups = view.getUint32(at + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = at + 16 + index * 12;
    const segment = { first: view.getUint32(group), last: view.getUint32(group + 4) };
    const glyph = view.getUint32(group + 8);
    addSegment(segment, covered, (code) => glyph + code - segment.first);
  }
}

/** Glyph 0 is « missing » (.notdef): a character mapped to it is not drawn. */
function addSegment(segment: Segment, covered: Set<number>, glyphOf: (codePoint: number) => number): void {
  for (let code = segment.first; code <= segment.last && code !== 0xffff; code += 1) {
    if (glyphOf(code) !== 0) covered.add(code);
  }
}
