/**
 * The paper form, for people far from a screen: the same questions as online, in the same order, with room to write.
 * It comes from the form of the scheme, so it is never out of date.
 */
import { renderSVG } from 'uqr';
import { localDate, type PaperField, type PaperForm } from '../../engine/index.ts';
import { formatDate } from '../../engine/form/words/index.ts';
import { printLines, printSender, printText, type Letterhead } from './letterhead.ts';
import { fr as messages } from './messages/fr.ts';
import { pdfCompiler } from './pdf-compiler.ts';
import { printMarkdown } from './print-markdown.ts';
import { cleanText } from './printed-text.ts';
import { refuseUnprintable, type DocumentRefusal, type Pdf } from './refusal.ts';

interface PaperFormOrder {
  readonly form: PaperForm;
  /** What it is known by at the counter. */
  readonly printed: {
    /** Version of the scheme. */
    readonly version: number;
    /** Its code, in groups of figures. */
    readonly code: string;
  };
  readonly letterhead: Letterhead;
  readonly lang: 'fr';
  /** Moment the version was published; written in the file as its date of creation. */
  readonly date: Date;
}

/**
 * Prints an empty form.
 * @returns the PDF, or why the introduction cannot be printed
 */
export async function renderPaperForm(order: PaperFormOrder): Promise<Pdf | DocumentRefusal> {
  const intro = printMarkdown(order.form.intro);
  if ('type' in intro) return refuseUnprintable(order.form.title, intro);
  const { organisation, service, address } = order.letterhead;
  const document = JSON.stringify({
    lang: order.lang,
    title: cleanText(order.form.title),
    author: cleanText(organisation),
    labels: { page: messages.page, of: messages.of, ...messages.form.labels },
    sender: printSender(order.letterhead),
    code: printCode(order),
    form: {
      title: printText(order.form.title),
      intro: intro.blocks,
      sendTo: address ? printLines([service, address].join('\n')) : [],
      sections: order.form.sections.map(({ title, fields }) => ({
        title: printText(title),
        fields: fields.map(printField),
      })),
    },
  });
  const createdAt = Math.floor(order.date.getTime() / 1000);
  return { type: 'pdf', bytes: await pdfCompiler.compile({ template: 'paper-form', document, createdAt }) };
}

/** The code for people and, as a picture that bears being folded, for scanners; the version beside it at the foot of each page. */
function printCode({ printed: { version, code }, date }: PaperFormOrder) {
  const { short, ofVersion } = messages.form.code;
  return {
    text: code,
    picture: renderSVG(code.replaceAll(' ', ''), { ecc: 'H', border: 2 }),
    pictureText: short(code),
    foot: [printText(short(code)), printText(ofVersion(version, formatDate(localDate(date.toISOString()))))],
  };
}

function printField(field: PaperField) {
  return {
    kind: field.kind,
    label: printText(field.label),
    hint: printLines(field.hint),
    required: field.required,
    choices: field.choices.map(printText),
    columns: field.columns.map(printText),
  };
}
