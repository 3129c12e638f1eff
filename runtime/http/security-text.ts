/** /.well-known/security.txt (RFC 9116): where who finds a weakness is to write, and in which languages. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { problem } from './problems.ts';

/** RFC 9116 asks for less than a year: a copy that somebody kept must grow old. */
const DAYS_VALID = 180;
const DAY_MS = 86_400_000;

/** Without a contact there is no such file: one that leads nowhere is worse than none. */
export function registerSecurityText(app: FastifyInstance, { config }: Pick<Services, 'config'>): void {
  app.get('/.well-known/security.txt', async (_request, reply) => {
    if (config.securityContact === null) throw problem('not-found');
    const expires = new Date((Math.floor(Date.now() / DAY_MS) + DAYS_VALID) * DAY_MS);
    const lines = [
      `Contact: ${config.securityContact}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: fr, en',
      `Canonical: ${config.publicUrl}/.well-known/security.txt`,
    ];
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
}
