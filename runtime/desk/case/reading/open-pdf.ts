/** PDFs drawn by the desk itself, so that they are turned, searched and shown alike in every browser; loaded with the first one. */
import { getDocument, PDFWorker, version, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Fonts, character maps, colour profiles and decoders that documents name and do not hold; the build puts them there. */
const PARTS = `/assets/desk/pdf-${version}`;

/** One for all documents: one that ended with a document would still be ending when the next is opened. */
const worker = PDFWorker.create({
  port: new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' }),
});

/** A PDF that is open, until it is closed. */
export type OpenPdf = { readonly pdf: Promise<PDFDocumentProxy>; readonly close: () => void };

/** Opens a PDF. Nothing of it is run, and no address that it names is asked. `pdf` rejects for what is none, or is locked. */
export function openPdf(bytes: Uint8Array): OpenPdf {
  const task = getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: `${PARTS}/cmaps/`,
    standardFontDataUrl: `${PARTS}/standard_fonts/`,
    iccUrl: `${PARTS}/iccs/`,
    wasmUrl: `${PARTS}/wasm/`,
    verbosity: 0,
  });
  return { pdf: task.promise, close: () => void task.destroy() };
}
