/** Who keeps a sitting: whoever instructs cases of one of the schemes that it examines. */
import type { FastifyRequest } from 'fastify';
import { seenParameters } from '../../cases/queue/store/seen-cases.ts';
import { problem } from '../../http/problems.ts';
import { requireRelation, requireViewer, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import {
  findSitting,
  listItems,
  type SittingRefusal,
  type StoredItem,
  type StoredSitting,
} from '../../sittings/index.ts';
import { instructedSchemes } from '../cases/queue-facets.ts';

/** A sitting with who asks for it. */
export interface OpenSitting {
  readonly viewer: Viewer;
  readonly sitting: StoredSitting;
}

/** The sitting of an identifier, for who keeps it. Throws `not-found` or `not-allowed`. */
export async function openSitting(services: Services, request: FastifyRequest, id: string): Promise<OpenSitting> {
  const viewer = await requireViewer(request);
  const mine = await keptSchemes(services, viewer);
  const sitting = await findSitting(services.db, id);
  if (!sitting) throw problem('not-found');
  requireKeeper(viewer, mine, sitting);
  return { viewer, sitting };
}

/** Throws `not-allowed` to who does not keep a sitting of these schemes. */
export function requireKeeper(
  viewer: Viewer,
  mine: ReadonlySet<string>,
  { dispositifs }: Pick<StoredSitting, 'dispositifs'>,
): void {
  const keeps = dispositifs.some((one) => mine.has(one));
  requireRelation(viewer, 'sitting.keep', keeps ? ['functionHolder'] : []);
}

/** Schemes whose sittings somebody keeps. Throws `not-allowed` to who keeps none. */
export async function keptSchemes(services: Services, viewer: Viewer): Promise<ReadonlySet<string>> {
  const mine = await instructedSchemes(services, viewer.functions);
  requireRelation(viewer, 'sitting.keep', mine.size > 0 ? ['functionHolder'] : []);
  return mine;
}

/** The cases of an agenda that somebody instructs; or that one alone of them. */
export async function itemsFor(
  services: Services,
  { viewer, sitting }: OpenSitting,
  only?: string,
): Promise<readonly StoredItem[]> {
  return listItems(services.db, sitting.id, await seenParameters(services, viewer, 'instructing'), only);
}

/** One of them. Throws `not-found` for a case that is not on the agenda, or that the viewer may not read. */
export async function itemFor(services: Services, opened: OpenSitting, caseId: string): Promise<StoredItem> {
  const [item] = await itemsFor(services, opened, caseId);
  if (!item) throw problem('not-found');
  return item;
}

/** What was done; throws what it was refused for. */
export function settled<Done extends { readonly type: string }>(done: Done | SittingRefusal): Done {
  if (isRefusal(done)) throw problem(done.code);
  return done;
}

const isRefusal = (done: { readonly type: string }): done is SittingRefusal => done.type === 'refused';
