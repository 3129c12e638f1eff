/** The kinds of file that a form can ask for: what their content is, and how their names end. */

export const FILE_KINDS = [
  'pdf',
  'jpeg',
  'png',
  'webp',
  'heic',
  'tiff',
  'docx',
  'xlsx',
  'odt',
  'ods',
  'csv',
  'txt',
] as const;

/** A kind as forms name it in `accept`. */
export type FileKind = (typeof FILE_KINDS)[number];

interface KindFormat {
  /** Media types of this kind, the one that is kept first. */
  readonly mediaTypes: readonly string[];
  /** Endings of a name, without dot; the first is added to a name that has none of them. */
  readonly extensions: readonly string[];
  /** Text has no signature: it is recognised by being readable, and only where it is asked for. */
  readonly isText: boolean;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

const binary = (extensions: readonly string[], ...mediaTypes: readonly string[]): KindFormat => ({
  mediaTypes,
  extensions,
  isText: false,
});
const text = (extensions: readonly string[], mediaType: string): KindFormat => ({
  mediaTypes: [mediaType],
  extensions,
  isText: true,
});

/** Endings and media types of each kind. */
export const KIND_FORMATS: Readonly<Record<FileKind, KindFormat>> = {
  pdf: binary(['pdf'], 'application/pdf'),
  jpeg: binary(['jpg', 'jpeg'], 'image/jpeg'),
  png: binary(['png'], 'image/png', 'image/apng'),
  webp: binary(['webp'], 'image/webp'),
  heic: binary(['heic', 'heif'], 'image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'),
  tiff: binary(['tif', 'tiff'], 'image/tiff'),
  docx: binary(['docx'], `${OFFICE}.wordprocessingml.document`),
  xlsx: binary(['xlsx'], `${OFFICE}.spreadsheetml.sheet`),
  odt: binary(['odt'], `${OPEN_DOCUMENT}.text`),
  ods: binary(['ods'], `${OPEN_DOCUMENT}.spreadsheet`),
  csv: text(['csv'], 'text/csv'),
  txt: text(['txt'], 'text/plain'),
};

/** The kind that has this media type, if it is one of ours. */
export function findKind(mediaType: string): FileKind | undefined {
  return FILE_KINDS.find((kind) => KIND_FORMATS[kind].mediaTypes.includes(mediaType));
}
