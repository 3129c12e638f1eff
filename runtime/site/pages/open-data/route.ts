/** Open data: the figures of the schemes for people, as files, and as catalogues for machines. Nobody has to sign in. */
import type { FastifyInstance } from 'fastify';
import { formatDay } from '../../../../engine/form/words/index.ts';
import { problem } from '../../../http/problems.ts';
import {
  COLUMNS,
  csvOf,
  dataCatalogue,
  lastDayOf,
  LICENCE,
  openDataWords,
  publicServices,
  readFigures,
  rowsOf,
  type KeptFigures,
} from '../../../open-data/index.ts';
import type { Services } from '../../../services.ts';
import { sendPage } from '../../serve/send-page.ts';
import { tablesOf } from './tables.ts';
import { fr } from './text.ts';

type ById = { Params: { id: string } };

/** Figures change once a month: a copy of an hour is as good. */
const KEPT = 'public, max-age=3600';
const LINKED = 'application/ld+json; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';

/** `/donnees`, `/donnees/:id` and their files; throws `dispositif-unknown` for a scheme that has no figures. */
export function openDataRoutes(app: FastifyInstance, services: Services): void {
  const publisher = { name: services.config.brand.name, url: services.config.publicUrl };
  const columns = Object.entries(COLUMNS).map(([name, text]) => ({ name, text }));
  const figuresOf = async (id: string): Promise<KeptFigures> => {
    const [kept] = await readFigures(services.db, id);
    if (!kept) throw problem('dispositif-unknown');
    return kept;
  };
  const untilOf = (kept: KeptFigures | undefined): string | null => (kept ? formatDay(lastDayOf(kept.until)) : null);

  app.get('/donnees', async (request, reply) => {
    const [all, titles] = await Promise.all([readFigures(services.db), titlesOf(services)]);
    return sendPage(services, request, reply, {
      page: {
        type: 'openData',
        csv: '/donnees/demandes.csv',
        json: '/donnees/demandes.json',
        until: untilOf(all[0]),
        licence: LICENCE,
        columns,
        schemes: all.map(({ id }) => ({ id, title: titles.get(id) ?? id })),
      },
    });
  });

  app.get('/donnees/catalogue.jsonld', async (_request, reply) => {
    const [all, { entries }] = await Promise.all([readFigures(services.db), services.catalogue.published()]);
    const until = new Map(all.map((kept) => [kept.id, lastDayOf(kept.until)]));
    return reply
      .type(LINKED)
      .header('cache-control', KEPT)
      .send(dataCatalogue(publisher, entries, until));
  });

  app.get('/donnees/demarches.jsonld', async (_request, reply) => {
    const { entries } = await services.catalogue.published();
    return reply.type(LINKED).header('cache-control', KEPT).send(publicServices(publisher, entries));
  });

  app.get('/donnees/demandes.csv', async (_request, reply) => {
    const rows = (await readFigures(services.db)).flatMap((kept) => rowsOf(kept, false));
    return reply.type(CSV).header('cache-control', KEPT).send(csvOf(rows));
  });

  app.get('/donnees/demandes.json', async (_request, reply) => {
    const rows = (await readFigures(services.db)).flatMap((kept) => rowsOf(kept, false));
    return reply.header('cache-control', KEPT).send({ colonnes: COLUMNS, licence: LICENCE, lignes: rows });
  });

  app.get<ById>('/donnees/:id.csv', async (request, reply) => {
    const kept = await figuresOf(request.params.id);
    return reply
      .type(CSV)
      .header('cache-control', KEPT)
      .send(csvOf(rowsOf(kept)));
  });

  app.get<ById>('/donnees/:id.json', async (request, reply) => {
    const kept = await figuresOf(request.params.id);
    return reply.header('cache-control', KEPT).send({ colonnes: COLUMNS, licence: LICENCE, lignes: rowsOf(kept) });
  });

  app.get<ById>('/donnees/:id', async (request, reply) => {
    const { id } = request.params;
    const [kept, titles] = await Promise.all([figuresOf(id), titlesOf(services)]);
    const title = titles.get(id) ?? id;
    return sendPage(services, request, reply, {
      page: {
        type: 'dataset',
        id,
        title: openDataWords.dataset(title),
        lead: openDataWords.datasetLead(title),
        csv: `/donnees/${id}.csv`,
        json: `/donnees/${id}.json`,
        until: untilOf(kept),
        licence: LICENCE,
        columns,
        tables: tablesOf(kept.figures, fr.openDataCount),
      },
    });
  });
}

async function titlesOf({ catalogue }: Pick<Services, 'catalogue'>): Promise<ReadonlyMap<string, string>> {
  const { entries } = await catalogue.published();
  return new Map(entries.map(({ id, identity }) => [id, identity.title]));
}
