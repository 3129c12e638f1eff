/** The register as it leaves: a page that reads alone and prints, or a PDF. */
import { formatDate } from '../../engine/form/words/index.ts';
import type { LocalDate } from '../../engine/index.ts';
import type { ProcessingEntry } from '../../schemas/types/api.ts';
import type { Config } from '../config/config.ts';
import { escapeHtml, markdownToHtml, renderReport } from '../documents/index.ts';
import { fr as messages } from './messages/fr.ts';
import { writeRegister } from './write-entry.ts';

/** What is written of entries on a day. */
interface Printed {
  readonly entries: readonly ProcessingEntry[];
  readonly on: LocalDate;
}

const STYLE = `body{font:11pt/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem;border-top:1px solid #999;padding-top:1rem;break-after:avoid}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}
tr{break-inside:avoid}@media print{body{margin:0;max-width:none}}`;

/** A whole HTML document with its style in it: kept as a file, it needs nothing else. */
export function registerHtml({ brand }: Pick<Config, 'brand'>, { entries, on }: Printed): string {
  const title = escapeHtml(messages.register);
  const body = markdownToHtml(`# ${messages.register}\n\n${writeRegister(entries, headingOf(brand.name, on))}`);
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${STYLE}</style></head><body>${body}</body></html>
`;
}

/** The same as a tagged PDF. Throws when a text cannot be printed: none of these can hold such a thing. */
export async function registerPdf(
  { brand }: Pick<Config, 'brand'>,
  { entries, on }: Printed,
  now: Date,
): Promise<Uint8Array> {
  const drawn = await renderReport({
    title: messages.register,
    markdown: writeRegister(entries, headingOf(brand.name, on)),
    organisation: brand.name,
    date: now,
  });
  if (drawn.type === 'refused') throw new Error(`the register cannot be printed: ${drawn.message}`);
  return drawn.bytes;
}

const headingOf = (brand: string, on: LocalDate): string => messages.registerOf(brand, formatDate(on));
