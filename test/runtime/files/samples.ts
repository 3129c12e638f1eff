/** Small real files of each kind, made here: what their names say plays no part. */
import { strToU8, zipSync } from 'fflate';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** ISO base media box of type `ftyp`. */
const ftyp = (brand: string) => bytes([0, 0, 0, 24], 'ftyp', brand, [0, 0, 0, 0], 'mif1', brand);

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const contentTypes = (type: string, part: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;

const office = (type: string, part: string) =>
  zipSync({ '[Content_Types].xml': strToU8(contentTypes(type, part)), [part]: strToU8('<x/>') });
const openDocument = (type: string) =>
  zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<x/>') });

export const SAMPLES = {
  pdf: bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  jpeg: bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  webp: bytes(
    'RIFF',
    [26, 0, 0, 0],
    'WEBPVP8L',
    [13, 0, 0, 0, 0x2f, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 7, 0],
  ),
  heic: ftyp('heic'),
  tiff: bytes('II*\0', [8, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]),
  docx: office(word, 'word/document.xml'),
  xlsx: office(excel, 'xl/workbook.xml'),
  odt: openDocument('application/vnd.oasis.opendocument.text'),
  ods: openDocument('application/vnd.oasis.opendocument.spreadsheet'),
  csv: Buffer.from('nom;montant\nNoé;125000\n'),
  txt: Buffer.from('Bonjour, voici un texte accentué.\n'),
} as const;

export const HTML = bytes('<!doctype html><script>alert(1)</script>');
export const SVG = bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
export const PROGRAM = bytes(
  'MZ',
  Array.from({ length: 200 }, () => 0),
);
export const ZIP = zipSync({ 'a.txt': strToU8('a') });
