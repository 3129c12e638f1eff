/**
 * Puts the table of permissions before every route: a route names its capability, and one that names none cannot be
 * registered. What depends on one case or draft is asked again by its handler, once it knows it.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRecord } from '../../engine/base/index.ts';
import { hasBearer } from '../http/origin-check.ts';
import { problem, type ProblemError } from '../http/problems.ts';
import type { Identity, SiteVisitor } from './identity.ts';
import { gate, may, type Capability } from './permissions.ts';
import { reaches } from './token-limits.ts';
import type { Viewer } from './viewer.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What one must be able to do to use the route. */
    capability?: Capability;
  }
  interface FastifyRequest {
    /** Who sends the request; found on first use. Nobody, as long as they owe a second factor. */
    viewer: () => Promise<Viewer | null>;
    /** Who is signed in and has to set up a second factor before anything else. */
    owingFactor: () => Promise<Viewer | null>;
  }
}

/** Guards all routes registered from now on. */
export function guardRoutes(app: FastifyInstance, identity: Identity): void {
  app.decorateRequest('viewer');
  app.decorateRequest('owingFactor');
  app.addHook('onRoute', (route) => {
    if (route.config?.capability === undefined && route.method !== 'HEAD' && !isPublic(route.url)) {
      throw new Error(`${String(route.method)} ${route.url} names no capability: see identity/permissions.ts`);
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    const visitor = rememberVisitor(identity, request, reply);
    // Pages name no capability: a token that was limited opens none.
    const isPage = request.routeOptions.config.capability === undefined;
    request.viewer = async () => {
      const found = await visitor();
      return isPage && found?.limits ? null : pick(found, false);
    };
    request.owingFactor = async () => pick(await visitor(), true);
    const { capability } = request.routeOptions.config;
    if (capability === undefined) return;
    if (hasBearer(request)) refuseBeyondToken(await visitor(), capability, request);
    if (gate(null, capability) === 'open') return;
    const verdict = gate(await request.viewer(), capability);
    if (verdict === 'sign-in') throw await notSignedIn(request);
    if (verdict === 'closed') throw problem('not-allowed');
  });
}

/** Only the API is guarded by capability; pages decide for themselves what to show. */
function isPublic(url: string): boolean {
  return !url.startsWith('/api/v1');
}

function rememberVisitor(
  identity: Identity,
  request: FastifyRequest,
  reply: FastifyReply,
): () => Promise<SiteVisitor | null> {
  let found: Promise<SiteVisitor | null> | undefined;
  return () => (found ??= identity.visitorOf(request, reply));
}

/** A token that was limited opens what it was made for. Throws `token-scope`. */
function refuseBeyondToken(
  visitor: SiteVisitor | null,
  capability: Capability,
  { routeOptions, params }: FastifyRequest,
): void {
  if (!visitor?.limits) return;
  const { id: scheme } = isRecord(params) ? params : {};
  const asked = { capability, url: routeOptions.url ?? '', scheme: typeof scheme === 'string' ? scheme : undefined };
  if (!reaches(visitor.limits, asked)) throw problem('token-scope');
}

function pick(visitor: SiteVisitor | null, owesFactor: boolean): Viewer | null {
  return visitor?.owesFactor === owesFactor ? visitor.viewer : null;
}

/** What somebody is told who is not signed in, or not enough. */
export async function notSignedIn(request: FastifyRequest): Promise<ProblemError> {
  return problem((await request.owingFactor()) ? 'second-factor-needed' : 'not-signed-in');
}

/** The viewer of a request that must have one. Throws `not-signed-in`. */
export async function requireViewer(request: FastifyRequest): Promise<Viewer> {
  const viewer = await request.viewer();
  if (!viewer) throw await notSignedIn(request);
  return viewer;
}

/** Throws unless the relations a viewer has to the thing give the capability. */
export function requireRelation(
  viewer: Viewer | null,
  capability: Capability,
  relations: Parameters<typeof may>[2],
): void {
  if (may(viewer, capability, relations)) return;
  throw problem(viewer ? 'not-allowed' : 'not-signed-in');
}
