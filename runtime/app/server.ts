/** Listens. Composing the application is `app.ts`'s affair, starting everything around it `start.ts`'s. */
import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import type { Services } from '../services.ts';

/** A server that was just started has people to answer: what may be asked later is read after so long. */
const SETTLED_MS = 60_000;

interface Server {
  readonly app: FastifyInstance;
  /** Answers what was asked, then stops listening. */
  close(): Promise<void>;
}

/**
 * Opens the port of the configuration.
 * @throws Error with code EADDRINUSE, saying so, when another program has it
 */
export async function startServer(services: Services): Promise<Server> {
  const { host, port } = services.config;
  const app = await createApp(services);
  try {
    await app.listen({ host, port });
  } catch (cause) {
    await app.close();
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause;
    throw Object.assign(new Error(`Port ${port} is used by another program: stop it, or set PORT.`), {
      code: cause.code,
    });
  }
  const ahead = setTimeout(() => void readAhead(services), SETTLED_MS).unref();
  return {
    app,
    close() {
      clearTimeout(ahead);
      return app.close();
    },
  };
}

/** What « À quoi ai-je droit ? » reads of each scheme, so that nobody waits for it; who asks meanwhile waits for the rest. */
async function readAhead({ catalogue, entitlements, clock, log }: Services): Promise<void> {
  try {
    const { entries } = await catalogue.published();
    await entitlements.of(entries, clock.now());
  } catch (cause) {
    // The database is away, or the server stops: it is read when somebody asks.
    log.debug({ err: cause }, 'schemes are read when they are asked for');
  }
}
