/** Reads a PDF as a viewer and a screen reader do, with a library that had no part in making it. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly createdAt: string;
  readonly tagged: boolean;
  /** Part and conformance of PDF/A, such as « 2A ». */
  readonly pdfa: string;
  readonly pages: readonly ReadPage[];
  /** Text of all pages, with plain spaces and line feeds. */
  readonly text: string;
}

export interface ReadPage {
  readonly text: string;
  /** Roles of the tags, in reading order. */
  readonly roles: readonly string[];
  /** Addresses that the page links to. */
  readonly links: readonly string[];
  /** Pieces of text with their horizontal extent and base line, in points from the bottom left. */
  readonly pieces: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly base: number;
  }[];
  readonly width: number;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const { info, metadata } = await document.getMetadata();
    const read = info as Record<string, string>;
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(await document.getPage(number)));
    return {
      title: read['Title'] ?? '',
      language: read['Language'] ?? '',
      createdAt: read['CreationDate'] ?? '',
      tagged: (await document.getMarkInfo())?.['Marked'] === true,
      pdfa: `${metadata?.get('pdfaid:part')}${metadata?.get('pdfaid:conformance')}`,
      pages,
      text: pages.map((page) => page.text).join('\n'),
    };
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const content = await page.getTextContent();
  const items = content.items.filter((item) => 'str' in item);
  const text = items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
  const annotations = await page.getAnnotations();
  return {
    text: text.replace(/[\u00a0\u202f]/gu, ' ').replace(/\u200b/gu, ''),
    roles: listRoles(await page.getStructTree()),
    links: annotations.map((annotation) => String(annotation.url ?? annotation.unsafeUrl ?? '')),
    pieces: items.map((item) => {
      const [left, base] = [Number(item.transform[4]), Number(item.transform[5])];
      return { text: item.str, left, right: left + item.width, base };
    }),
    width: page.getViewport({ scale: 1 }).width,
  };
}

function listRoles(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return [];
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return [String(node.role), ...children.flatMap(listRoles)];
}
