/** A PDF with fields to fill in, as an office makes one: written here, so that no library is both the writer and the reader. */

/** A field at a place, in points from the bottom left; `on` is the name of the state of a box. */
export type PdfField = {
  readonly name: string;
  readonly rect: readonly [number, number, number, number];
  readonly type: 'Tx' | 'Ch' | 'Btn' | 'Sig';
  /** Bits of the field (PDF 1.7, 12.7): 2 required, 13 multiline, 16 radio, 17 push button, 18 combo, 22 several. */
  readonly flags?: readonly number[];
  readonly tooltip?: string;
  readonly options?: readonly string[];
};

export type PdfText = { readonly at: readonly [number, number]; readonly text: string; readonly size?: number };

/** One page of A4 with these texts and fields. */
export function fillablePdf(texts: readonly PdfText[], fields: readonly PdfField[], more = ''): Uint8Array {
  const content = texts
    .map(({ at: [x, y], text, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
    .join('\n');
  const widgets = fields.map(widget);
  const kids = widgets.map((_, index) => `${6 + index} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${kids}] /DA (/F1 10 Tf) /DR << /Font << /F1 5 0 R >> >> >> ${more} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${kids}] >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...widgets,
  ];
  return assemble(objects);
}

/** Objects in their order, with the table that says where each begins. */
export function assemble(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

function widget({ name, rect, type, flags = [], tooltip, options }: PdfField): string {
  const bits = flags.reduce((sum, flag) => sum + 2 ** (flag - 1), 0);
  const told = tooltip === undefined ? '' : `/TU (${escaped(tooltip)})`;
  const choices = options ? `/Opt [${options.map((option) => `(${escaped(option)})`).join(' ')}]` : '';
  const state = type === 'Btn' && !flags.includes(17) ? '/AS /Off /AP << /N << /Oui << >> /Off << >> >> >>' : '';
  return `<< /Type /Annot /Subtype /Widget /FT /${type} /T (${escaped(name)}) /Ff ${bits} /Rect [${rect.join(' ')}] /F 4 ${told} ${choices} ${state} >>`;
}

const escaped = (text: string): string => text.replaceAll(/[\\()]/gu, String.raw`\$&`);
