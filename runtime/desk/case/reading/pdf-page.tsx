import { TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState, type CSSProperties, type JSX, type ReactNode } from 'react';
import { t } from '../../text.ts';
import type { Found } from './find-text.ts';
import { markFound } from './mark-found.ts';
import type { Looking } from './looking.ts';

/** Size of a page at scale 1, in its own way up. */
export type PageSize = { readonly width: number; readonly height: number };

type PdfPageProps = {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  /** Its size until it is known. */
  readonly expected: PageSize;
  /** Width of the pane, in pixels. */
  readonly room: number;
  readonly looking: Looking;
  readonly found: readonly Found[];
  /** Which of `found` one has come to. */
  readonly current: number | null;
  /** What lies over it. */
  readonly children?: ReactNode;
};

/** A canvas beyond this many pixels is refused by some browsers, and shows nothing. */
const MOST_PIXELS = 16_000_000;
/** Pages are drawn a screen before they come in sight. */
const AHEAD = '100% 0px';

/** A page: its place at once, its picture and its words once it is near. */
export function PdfPage({ pdf, number, expected, room, looking, found, current, children }: PdfPageProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [layer, setLayer] = useState<TextLayer | null>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => setIsNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: AHEAD,
    });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    // One that was searched and found is needed wherever it is.
    if (page || !(isNear || current !== null)) return;
    pdf.getPage(number).then(setPage, () => undefined);
  }, [pdf, number, page, isNear, current]);

  const own = page?.getViewport({ scale: 1 }) ?? expected;
  const lies = looking.rotation % 180 !== 0;
  const scale = (room * looking.zoom) / (lies ? own.height : own.width);
  const width = Math.floor(scale * (lies ? own.height : own.width));
  const height = Math.floor(scale * (lies ? own.width : own.height));
  const isDrawn = page !== null && (isNear || current !== null);
  useEffect(() => {
    const [drawn, written] = [canvas.current, words.current];
    if (!isDrawn || !drawn || !written) return undefined;
    const viewport = page.getViewport({ scale, rotation: page.rotate + looking.rotation });
    const sharp = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
    drawn.width = Math.floor(width * sharp);
    drawn.height = Math.floor(height * sharp);
    const drawing = page.render({ canvas: drawn, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
    // What was asked for and is no longer wanted is given up.
    drawing.promise.catch(() => undefined);
    written.replaceChildren();
    const text = new TextLayer({ textContentSource: page.streamTextContent(), container: written, viewport });
    text.render().then(
      () => setLayer(text),
      () => undefined,
    );
    return () => {
      drawing.cancel();
      text.cancel();
      setLayer(null);
    };
  }, [page, isDrawn, scale, width, height, looking.rotation]);
  useEffect(() => (layer ? markFound(layer.textDivs, found, current) : undefined), [layer, found, current]);

  const size: CSSProperties & Readonly<Record<`--${string}`, string | number>> = {
    width,
    height,
    '--total-scale-factor': scale,
    '--scale-round-x': '1px',
    '--scale-round-y': '1px',
  };
  return (
    <div
      ref={place}
      className="desk-page"
      style={size}
      data-page={number}
      role="group"
      aria-label={t('pageOf', { page: number, pages: pdf.numPages })}
    >
      <canvas ref={canvas} aria-hidden />
      <div ref={words} className="desk-page-words" />
      {children}
    </div>
  );
}
