/** What people are told about the files they send. */
import type { FileKind } from '../file-kinds.ts';

const kinds: Readonly<Record<FileKind, string>> = {
  pdf: 'un PDF',
  jpeg: 'une image JPEG',
  png: 'une image PNG',
  webp: 'une image WebP',
  heic: 'une image HEIC',
  tiff: 'une image TIFF',
  docx: 'un document Word (.docx)',
  xlsx: 'un tableau Excel (.xlsx)',
  odt: 'un document OpenDocument (.odt)',
  ods: 'un tableau OpenDocument (.ods)',
  csv: 'un fichier CSV',
  txt: 'un fichier texte (.txt)',
};

/** « un PDF, une image JPEG ou une image PNG » */
function listKinds(accept: readonly FileKind[]): string {
  return new Intl.ListFormat('fr', { type: 'disjunction' }).format(accept.map((kind) => kinds[kind]));
}

const size = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** « 10 Mo », « 500 ko », counted as limits are. */
export function formatBytes(bytes: number): string {
  return bytes < MEGABYTE ? `${size.format(bytes / KILOBYTE)} ko` : `${size.format(bytes / MEGABYTE)} Mo`;
}

/** Sentences by what they tell; those with a value are functions of it. */
export const fr = {
  empty: 'Ce fichier est vide. Choisissez-en un autre.',
  tooBig: (maxBytes: number) =>
    `Ce fichier est trop lourd : ${formatBytes(maxBytes)} au plus. Réduisez-le, ou prenez une photo moins grande.`,
  wrongType: (accept: readonly FileKind[]) =>
    `Ce fichier n’est pas ${listKinds(accept)}, quel que soit son nom. Enregistrez votre document dans ce format, ou envoyez un autre fichier.`,
  noRoom:
    'Le site n’a plus de place pour recevoir de documents pour le moment. Ce que vous avez saisi n’est pas perdu : réessayez plus tard, ou prévenez le service.',
  defaultName: 'document',
};
