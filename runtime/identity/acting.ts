/**
 * For whom somebody acts now: themselves, or a company or an association. The browser says which by a cookie that ends with it; what
 * it says counts only as long as they do act for it.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from './viewer.ts';

const COOKIE = 'cagou.agir';

/** One of those that a viewer acts for. */
export type Acting = Viewer['establishments'][number];

/** The company or association that a viewer acts for now; null when they act for themselves. */
export function actingFor({ cookies }: Pick<FastifyRequest, 'cookies'>, viewer: Viewer | null): Acting | null {
  const id = cookies[COOKIE];
  return viewer?.establishments.find((one) => one.id === id) ?? null;
}

/** Remembers for whom: null for themselves. */
export function actFor(reply: FastifyReply, id: string | null, publicUrl: string): void {
  if (id === null) void reply.clearCookie(COOKIE, { path: '/' });
  else
    void reply.setCookie(COOKIE, id, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: publicUrl.startsWith('https:'),
    });
}
