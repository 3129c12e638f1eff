/**
 * The thread that reads paper forms: the text of a PDF, what is drawn to write in, and the fields that a viewer fills in.
 * Nothing of the file is run: no script, no font of its own, no address it names.
 */
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isRecord } from '../../engine/base/index.ts';
import { readPaper, type Box, type Field, type PaperPage, type Piece, type ReadPaper } from '../../engine/index.ts';
import { answerJobs } from '../threads/answer-jobs.ts';

/** A PDF to read. */
export type PaperJob = { readonly bytes: Uint8Array };

/** What it said; pages beyond the last that is read are counted. */
export type PaperRead =
  | { readonly type: 'read'; readonly paper: ReadPaper; readonly pages: number; readonly unread: number }
  | { readonly type: 'refused'; readonly code: 'unreadable' | 'locked' };

/** Pages, pieces of text, drawings and fields of one form: more than any has. */
const MOST_PAGES = 40;
const MOST_PARTS = 20_000;

answerJobs<PaperJob, PaperRead>(({ bytes }) => read(bytes));

async function read(bytes: Uint8Array): Promise<PaperRead> {
  const task = getDocument({
    data: bytes,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: PaperPage[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1)
      pages.push(await readPage(await document.getPage(number)));
    const unread = document.numPages - pages.length;
    return { type: 'read', paper: readPaper(pages), pages: document.numPages, unread };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { type: 'refused', code: isLocked ? 'locked' : 'unreadable' };
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<PaperPage> {
  const { items } = await page.getTextContent();
  const pieces = items.slice(0, MOST_PARTS).flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [left, base] = [Number(item.transform[4]), Number(item.transform[5])];
    return [{ text: item.str, left, right: left + item.width, base, size: item.height }];
  });
  const annotations = await page.getAnnotations();
  const fields = annotations.slice(0, MOST_PARTS).flatMap(fieldOf);
  return { pieces, fields, boxes: fields.length > 1 ? [] : boxesOf(await page.getOperatorList()) };
}

function fieldOf(annotation: unknown): readonly Field[] {
  if (!isRecord(annotation) || annotation['subtype'] !== 'Widget' || annotation['hidden'] === true) return [];
  const { rect, fieldName, alternativeText, options } = annotation;
  if (!Array.isArray(rect) || rect.length !== 4) return [];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.map(Number);
  return [
    {
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      bottom: Math.min(y1, y2),
      top: Math.max(y1, y2),
      name: typeof fieldName === 'string' ? fieldName : '',
      label: typeof alternativeText === 'string' ? alternativeText : '',
      kind: kindOf(annotation),
      choices: Array.isArray(options) ? options.flatMap(optionOf) : [],
      required: annotation['required'] === true,
      several: annotation['multiSelect'] === true,
    },
  ];
}

function optionOf(option: unknown): readonly string[] {
  const shown = isRecord(option) ? option['displayValue'] : null;
  return typeof shown === 'string' && shown.trim() !== '' ? [shown.trim()] : [];
}

function kindOf(annotation: Readonly<Record<string, unknown>>): Field['kind'] {
  switch (annotation['fieldType']) {
    case 'Tx':
      return annotation['multiLine'] === true ? 'multiline' : 'text';
    case 'Ch':
      return 'list';
    case 'Btn':
      return annotation['checkBox'] === true ? 'check' : annotation['radioButton'] === true ? 'radio' : 'button';
    default:
      return 'signature';
  }
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What is drawn, where it stands on the page: pdf.js tells the extent of each path before the page turns and scales it. */
function boxesOf({ fnArray, argsArray }: Awaited<ReturnType<PDFPageProxy['getOperatorList']>>): readonly Box[] {
  const boxes: Box[] = [];
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  for (const [index, operator] of fnArray.entries()) {
    const given: unknown = argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) stack.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY;
    if (operator === OPS.transform) matrix = multiply(matrix, given);
    if (operator === OPS.paintFormXObjectBegin && Array.isArray(given)) matrix = multiply(matrix, given[0]);
    if (operator === OPS.constructPath && Array.isArray(given) && boxes.length < MOST_PARTS)
      boxes.push(...extentOf(matrix, given[2]));
  }
  return boxes;
}

function multiply(outer: Matrix, given: unknown): Matrix {
  const numbers = toNumbers(given);
  if (numbers.length !== 6) return outer;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  const [A, B, C, D, E, F] = outer;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

function extentOf([a, b, c, d, e, f]: Matrix, given: unknown): readonly Box[] {
  const extent = toNumbers(given);
  if (extent.length !== 4 || !extent.every(Number.isFinite)) return [];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = extent;
  const corners = [
    [x1, y1],
    [x2, y2],
    [x1, y2],
    [x2, y1],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [{ left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }];
}

const toNumbers = (given: unknown): readonly number[] =>
  Array.isArray(given) || ArrayBuffer.isView(given) ? Array.from(Object.values(given), Number) : [];
