/** Labels that services sort their cases by: read by who instructs the cases of a scheme, defined by who leads it. */
import { keepLabel, listLabels, listOverseen } from '../../cases/index.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { describe, SLUG, UUID, type ApiServer } from '../describe-route.ts';
import { instructedSchemes } from './queue-facets.ts';

/**
 * `/labels`: those of the schemes that one instructs or leads; defined, renamed, recoloured and archived by who leads. Throws
 * `not-allowed` for a scheme that one does not lead, `label-taken`, `label-limit`, `label-unknown`.
 */
export function labelRoutes(app: ApiServer, services: Services): void {
  const { db, clock } = services;
  const led = async ({ functions }: Viewer): Promise<ReadonlySet<string>> =>
    new Set((await listOverseen(db, functions)).map(({ dispositif }) => dispositif));

  app.get(
    '/labels',
    describe({
      id: 'listLabels',
      tag: 'cases',
      summary: 'The labels of the schemes that I instruct or oversee, archived ones too.',
      capability: 'label.use',
      query: { dispositif: { ...SLUG, description: 'Only this scheme.' } },
      reply: 'Labels',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const mine = [...new Set([...(await instructedSchemes(services, viewer.functions)), ...(await led(viewer))])];
      const { dispositif } = request.query;
      return {
        items: [
          ...(await listLabels(
            db,
            mine.filter((id) => dispositif === undefined || id === dispositif),
          )),
        ],
      };
    },
  );

  app.put(
    '/labels/:id',
    describe({
      id: 'keepLabel',
      tag: 'cases',
      summary: 'Defines a label of a scheme that I oversee, or changes it; archived, it is no longer to be put.',
      capability: 'label.use',
      params: { id: UUID },
      body: 'KeepLabel',
      reply: 'Labels',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { dispositif } = request.body;
      if (!(await led(viewer)).has(dispositif)) throw problem('not-allowed');
      const change = { by: viewer.name, at: clock.now() };
      const kept = await db.transaction((tx) => keepLabel(tx, request.params.id, request.body, change));
      if (kept !== 'kept') throw problem(PROBLEMS[kept]);
      return { items: [...(await listLabels(db, [dispositif]))] };
    },
  );
}

const PROBLEMS = { taken: 'label-taken', many: 'label-limit', unknown: 'label-unknown' } as const;
