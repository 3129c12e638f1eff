/** Documents of schemes on paper, read back with a library that had no part in making them. */
import type { CompiledDispositif, Effect } from '../../engine/index.ts';
import { playScenario } from '../../engine/simulate/play-scenario.ts';
import { renderPdf } from '../../runtime/documents/index.ts';
import { readPdf, type ReadPdf } from '../runtime/documents/read-pdf.ts';

type DocumentEffect = Extract<Effect, { readonly type: 'document' }>;

/** What a document that a scenario establishes says, the first time; `line`: all of it on one line. */
export async function printed(
  scheme: CompiledDispositif,
  scenario: string,
  document: string,
): Promise<ReadPdf & { readonly line: string }> {
  const told = scheme.scenarios[scenario];
  if (!told) throw new Error(`no scenario ${scenario}`);
  const effects = playScenario(scheme, told).flatMap((step) => step.effects);
  const effect = effects.find((one): one is DocumentEffect => one.type === 'document' && one.document === document);
  if (!effect) throw new Error(`${scenario} establishes no ${document}`);
  const { title, markdown, recipient, layout } = effect;
  const { service } = scheme.identity;
  const date = layout?.on ?? told.given.now.slice(0, 10);
  const pdf = await renderPdf({
    title,
    markdown,
    recipient,
    layout,
    lang: 'fr',
    date: new Date(`${date}T00:30:00Z`),
    letterhead: {
      organisation: 'Province Sud',
      service: service.name,
      address: service.address,
      phone: service.phone,
      email: service.email,
      reference: 'X-2026-0001',
      place: 'Nouméa',
      date,
    },
  });
  if (pdf.type === 'refused') throw new Error(pdf.message);
  const read = await readPdf(pdf.bytes);
  return { ...read, line: read.text.replaceAll(/\s+/gu, ' ') };
}
