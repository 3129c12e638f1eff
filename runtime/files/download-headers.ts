/**
 * Headers under which a stored file may leave. Whatever a citizen sent, the agent's browser must not run it: the type
 * is fixed, nothing is sniffed, scripts and frames are shut, and only pictures and PDF files open in place.
 */
import { findKind, KIND_FORMATS } from './file-kinds.ts';
import { fr as messages } from './messages/fr.ts';

/** A stored file that is about to be sent to somebody. */
export interface Download {
  /** Name given by whoever sent it; made harmless here. */
  readonly name: string;
  /** Media type found in the content. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Whether it is to be seen in place, when its kind allows. */
  readonly inline: boolean;
}

/** Kinds that browsers show and that cannot run anything. HTML and SVG are not, and never will be, among them. */
const SHOWN_IN_PLACE = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);

const LONGEST_NAME = 150;
/** Dots and spaces that a name neither begins nor ends with. */
const EDGES = /^[.\s]+|[.\s]+$/gu;

/** Headers of the answer that carries the file. */
export function downloadHeaders({ name, mediaType, size, inline }: Download): Readonly<Record<string, string>> {
  const isPdf = mediaType === 'application/pdf';
  const disposition = inline && SHOWN_IN_PLACE.has(mediaType) ? 'inline' : 'attachment';
  return {
    'content-type': findKind(mediaType) ? mediaType : 'application/octet-stream',
    'content-length': String(size),
    'content-disposition': formatDisposition(disposition, toSafeName(name, mediaType)),
    'x-content-type-options': 'nosniff',
    // Viewers of PDF do not open in a sandbox; the fixed type and `nosniff` keep a PDF from being read as a page.
    'content-security-policy': isPdf
      ? "form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
      : "default-src 'none'; img-src 'self'; frame-ancestors 'self'; sandbox",
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  };
}

/**
 * Makes a name harmless: no folder, no control character, no reserved sign, and the ending of what the file really is. What
 * it gives stays as it is when it is made harmless again.
 */
export function toSafeName(name: string, mediaType: string): string {
  const base = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu, '')
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replace(/[<>:"|?*;%]/gu, '-')
    .replace(EDGES, '');
  const kind = findKind(mediaType);
  const endings = kind ? KIND_FORMATS[kind].extensions : [];
  const last = /\.([^.]+)$/u.exec(base)?.[1] ?? '';
  const ending = endings.includes(last.toLowerCase()) ? last : endings[0];
  // A long name loses the end of its words: neither its ending, nor what follows a dot of a date.
  const words = ending === last ? base.slice(0, -last.length - 1) : base;
  const stem = Array.from(words).slice(0, LONGEST_NAME).join('').replace(EDGES, '') || messages.defaultName;
  return ending === undefined ? stem : `${stem}.${ending}`;
}

/** RFC 6266 with RFC 8187: a plain name for old programs, the real one for the others. */
function formatDisposition(type: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, '_')
    .replace(/["\\]/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${type}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
