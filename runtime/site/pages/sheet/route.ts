/** The practical sheet of a scheme, and its paper form. */
import type { FastifyInstance } from 'fastify';
import {
  formMinutes,
  paperForm,
  privacyNotice,
  renderSheet,
  type CompiledDispositif,
} from '../../../../engine/index.ts';
import { feedPath } from '../../../alerts/index.ts';
import { findCatalogueEntry, findFormNumber, formCode } from '../../../dispositifs/index.ts';
import { escapeHtml, markdownToHtml, renderPaperForm, letterheadOf } from '../../../documents/index.ts';
import { downloadHeaders } from '../../../files/index.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { currentScheme } from '../../serve/current-scheme.ts';
import { said } from './text.ts';
import { factsOf, structuredOf } from './facts.ts';
import { serviceLogoAddress } from '../../serve/brand.ts';
import { openingOf } from '../../serve/period.ts';
import { sendPage } from '../../serve/send-page.ts';
import type { SheetModel } from './view.tsx';

type ById = { Params: { id: string } };

/**
 * `/demarches/:id` and `/demarches/:id/formulaire.pdf`, of the version in force. Throws `dispositif-unknown` when
 * nothing is published under the id.
 */
export function sheetRoutes(app: FastifyInstance, services: Services): void {
  app.get<ById>('/demarches/:id', async (request, reply) => {
    const { compiled } = await currentScheme(services, request.params.id);
    return sendPage(services, request, reply, { page: await sheetOf(services, compiled) });
  });

  app.get<ById>('/demarches/:id/formulaire.pdf', async (request, reply) => {
    const { compiled, version } = await currentScheme(services, request.params.id);
    const printed = await findFormNumber(services.db, compiled.id, version);
    if (!printed) throw problem('dispositif-unknown');
    const pdf = await renderPaperForm({
      form: paperForm(compiled),
      printed: { version, code: formCode(printed.formNumber) },
      letterhead: await letterheadOf(services.config, compiled.identity),
      lang: 'fr',
      date: printed.publishedAt,
    });
    if (pdf.type === 'refused') throw problem(pdf.code, { detail: pdf.message });
    const bytes = Buffer.from(pdf.bytes);
    const name = `formulaire-${compiled.id}.pdf`;
    return reply
      .headers(downloadHeaders({ name, mediaType: 'application/pdf', size: bytes.length, inline: true }))
      .send(bytes);
  });
}

/** The sheet of a version, or of one that is being written. */
export async function sheetOf(services: Services, compiled: CompiledDispositif): Promise<SheetModel> {
  const { identity, form } = compiled;
  const now = services.clock.now();
  const sheet = renderSheet(compiled, { now });
  const html = withMailLink(withScrollingTables(markdownToHtml(sheet.markdown)), identity.service.email);
  const successor = identity.replacedBy && (await findCatalogueEntry(services.db, identity.replacedBy));
  const { entries, finder } = await services.catalogue.published();
  const titles = new Map(entries.map((entry) => [entry.id, entry.identity.title]));
  const sections = sectionsOf(html);
  const { publicUrl, brand } = services.config;
  return {
    type: 'sheet',
    id: compiled.id,
    title: sheet.title,
    summary: identity.summary,
    html,
    sections,
    facts: factsOf(compiled, sections, serviceLogoAddress(services.config, identity.service.name)),
    related: finder.related(compiled.id).flatMap((id) => {
      const title = titles.get(id);
      return title === undefined ? [] : [{ id, title }];
    }),
    structured: structuredOf(compiled, { url: publicUrl, name: brand.name }),
    feed: feedPath({ about: 'scheme', subject: compiled.id }),
    ...openingOf(identity, now, await services.dispositifs.withdrawal(compiled.id)),
    minutes: formMinutes(form.model),
    replacedBy: successor ? { id: successor.id, title: successor.identity.title } : null,
    privacyHtml: markdownToHtml(privacyNotice(compiled).markdown),
    acts: identity.legalBasis.map(({ act, articles = [], url }) => ({
      text: said.act(act, said.articles(articles)),
      url: url ?? null,
    })),
  };
}

/** A wide table scrolls in a frame of its own, which the keyboard can reach; each has its name. */
function withScrollingTables(html: string): string {
  let count = 0;
  return html
    .replaceAll(/<table[^>]*>/gu, (table) => {
      count += 1;
      return `<div class="p-table" role="region" aria-label="${said.table(count)}" tabindex="0">${table}`;
    })
    .replaceAll('</table>', '</table></div>');
}

/** The address of the service, where it is only written, writes to it. */
function withMailLink(html: string, email: string | undefined): string {
  if (email === undefined) return html;
  const address = escapeHtml(email);
  const link = `<a href="mailto:${address}">${address}</a>`;
  const written = html.split(/(<a\s.*?<\/a>)/su);
  return written.map((part) => (part.startsWith('<a') ? part : part.replaceAll(address, link))).join('');
}

/** The headings that the sheet's Markdown became, with the names they can be reached by. */
function sectionsOf(html: string): SheetModel['sections'] {
  return [...html.matchAll(/<h2 id="([^"]*)">(.*?)<\/h2>/gu)].map(([, id = '', title = '']) => ({
    id,
    title: unescapeHtml(title.replaceAll(/<[^>]*>/gu, '')),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescapeHtml(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
}
