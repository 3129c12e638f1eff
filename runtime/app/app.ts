/**
 * The whole of HTTP, composed in plain sight: what is registered here exists, in this order. Listening is `server.ts`'s
 * affair, so that tests can inject requests.
 */
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';
import { registerApi } from '../api/index.ts';
import { BODY_LIMIT, registerBodies } from '../http/bodies.ts';
import { handleErrors } from '../http/error-handler.ts';
import { registerOpenApi } from '../api/openapi.ts';
import { checkOrigins } from '../http/origin-check.ts';
import { registerProbes } from '../http/probes.ts';
import { registerRateLimits } from '../http/rate-limits.ts';
import { registerShapes } from '../http/schema-compilers.ts';
import { registerSecurityHeaders } from '../http/security-headers.ts';
import { mapHosts, registerMapLayers } from '../http/map-layers.ts';
import { registerSecurityText } from '../http/security-text.ts';
import { CONNECTION_LIMITS, cutSlowBodies } from '../http/slow-bodies.ts';
import { registerStaticFiles } from '../http/static-files.ts';
import { guardRoutes, registerAuthRoutes } from '../identity/index.ts';
import { registerTools } from '../mcp/index.ts';
import { brandStyles, registerPages, renderProblem } from '../site/index.ts';
import type { Services } from '../services.ts';

/** The proxy in front of us is believed: what stands before the address it adds was written by whoever asks. */
const isInFront = (_address: string, hops: number): boolean => hops === 0;

/** Builds the application over its services; `listen` or `inject` it. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const { config, identity } = services;
  const logger: FastifyBaseLogger = services.log;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: config.logLevel !== 'debug' }),
    trustProxy: config.trustProxy && isInFront,
    bodyLimit: BODY_LIMIT,
    requestTimeout: CONNECTION_LIMITS.requestTimeout,
    http: CONNECTION_LIMITS,
    routerOptions: { maxParamLength: 200 },
  });
  cutSlowBodies(app);
  registerShapes(app);
  handleErrors(app, (problem, request) => renderProblem(services, problem, request));
  registerProbes(app, services);
  registerSecurityText(app, services);
  registerMapLayers(app, services);
  await registerSecurityHeaders(app, {
    publicUrl: config.publicUrl,
    oidcIssuer: config.oidc?.issuer ?? null,
    mapHosts: mapHosts(config.map),
  });
  await registerRateLimits(app, () => config.rateLimit);
  checkOrigins(app, config.publicUrl);
  // Whoever asks is known by them, from the guard on.
  await app.register(fastifyCookie);
  guardRoutes(app, identity);
  await registerBodies(app);
  await compressAnswers(app);
  await registerOpenApi(app, config.publicUrl);
  registerAuthRoutes(app, identity, config.publicUrl);
  registerApi(app, services);
  registerTools(app, config.publicUrl);
  registerPages(app, services);
  await registerStaticFiles(app, () => brandStyles(config.brand).path);
  return app;
}

async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    // The best brotli takes longer than the network it saves.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}
