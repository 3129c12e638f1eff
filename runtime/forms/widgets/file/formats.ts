/** Kinds of documents as the browser's chooser and people name them, and sizes as people read them. */
import { formatNumber } from '../../../../engine/form/words/index.ts';
import type { FileAnnotation } from '../../../../schemas/types/annotation.ts';
import type { Translate } from '../../text.ts';

type Kind = NonNullable<FileAnnotation['accept']>[number];

const EXTENSIONS: Readonly<Record<Kind, string>> = {
  pdf: '.pdf',
  jpeg: '.jpg,.jpeg',
  png: '.png',
  heic: '.heic',
  tiff: '.tif,.tiff',
  docx: '.docx',
  xlsx: '.xlsx',
  odt: '.odt',
  ods: '.ods',
};

const DEFAULT_KINDS: readonly Kind[] = ['pdf', 'jpeg', 'png'];
/** Of what says no size: a question that asks for no other, and what goes with a message or is scanned. */
export const USUAL_MEGABYTES = 10;
/** As the server counts. */
const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** What a question takes within what may be sent here. @param most megabytes; null where nobody set any */
export function withinMost(annotation: FileAnnotation = {}, most: number | null): FileAnnotation {
  if (most === null) return annotation;
  return { ...annotation, maxMegabytes: Math.min(annotation.maxMegabytes ?? USUAL_MEGABYTES, most) };
}

/** Value of the `accept` attribute. */
export function acceptOf(annotation: FileAnnotation = {}): string {
  return (annotation.accept ?? DEFAULT_KINDS).map((kind) => EXTENSIONS[kind]).join(',');
}

/** Whether files of a kind are accepted. */
export function takes(annotation: FileAnnotation = {}, kind: Kind): boolean {
  return (annotation.accept ?? DEFAULT_KINDS).includes(kind);
}

/** Largest size accepted, in bytes. */
export function maxBytes(annotation: FileAnnotation = {}): number {
  return (annotation.maxMegabytes ?? USUAL_MEGABYTES) * MEGABYTE;
}

/** « Formats acceptés : PDF, JPEG ou PNG. Taille maximale : 10 Mo. » */
export function formatsSentence(annotation: FileAnnotation = {}, t: Translate): string {
  const names = (annotation.accept ?? DEFAULT_KINDS).map((kind) => kind.toUpperCase());
  const last = names.at(-1) ?? '';
  const formats = names.length > 1 ? `${names.slice(0, -1).join(', ')} ${t('listOr')} ${last}` : last;
  return t('fileFormats', { formats, size: formatSize(maxBytes(annotation), t) });
}

/** Why a document of so many bytes is not sent; null when it may be. A little too much is not said to be what is allowed. */
export function tooBigSentence(bytes: number, annotation: FileAnnotation | undefined, t: Translate): string | null {
  const max = maxBytes(annotation);
  if (bytes <= max) return null;
  return t('fileTooBig', { size: formatSize(Math.max(bytes, max + MEGABYTE / 10), t), max: formatSize(max, t) });
}

/** 1 300 000 bytes → « 1,2 Mo ». */
export function formatSize(bytes: number, t: Translate): string {
  if (bytes < MEGABYTE) return t('kilobytes', { value: Math.max(1, Math.round(bytes / KILOBYTE)) });
  return t('megabytes', { value: formatNumber(Math.round(bytes / (MEGABYTE / 10)) / 10) });
}
