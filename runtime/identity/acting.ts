/**
 * For whom somebody acts now: themselves, a company or an association, or a person who appointed them. The browser says which by a cookie that ends with it; what
 * it says counts only as long as they do act for it.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Mandated } from './mandated.ts';
import type { Viewer } from './viewer.ts';

const COOKIE = 'cagou.agir';

/** One of those that a viewer acts for: a company or an association, or a person who appointed them. */
export type Acting =
  | ({ readonly type: 'establishment' } & Viewer['establishments'][number])
  | ({ readonly type: 'mandate' } & Mandated);

/** All that a viewer may act for, companies and associations first. */
export function actsForAll({ establishments, mandates }: Viewer): readonly Acting[] {
  return [
    ...establishments.map((one) => ({ type: 'establishment', ...one }) as const),
    ...mandates.map((one) => ({ type: 'mandate', ...one }) as const),
  ];
}

/** Whom a viewer acts for now, other than themselves; null when they act for themselves. */
export function actingFor({ cookies }: Pick<FastifyRequest, 'cookies'>, viewer: Viewer | null): Acting | null {
  const id = cookies[COOKIE];
  return (viewer && actsForAll(viewer).find((one) => one.id === id)) ?? null;
}

/** The company or association that a viewer acts for now; null for none. */
export function establishmentFor(acting: Acting | null): Extract<Acting, { type: 'establishment' }> | null {
  return acting?.type === 'establishment' ? acting : null;
}

/** Whose requests are shown: one's own, or those of whom one acts for; null for who is not in the register. */
export function requestsFor(
  { personId }: Pick<Viewer, 'personId'>,
  acting: Acting | null,
): { readonly person: string } | { readonly establishment: string } | { readonly mandate: Mandated } | null {
  if (acting?.type === 'mandate') return { mandate: acting };
  if (acting?.type === 'establishment') return { establishment: acting.id };
  return personId === null ? null : { person: personId };
}

/** What a request that is begun now is begun for. */
export function begunFor(acting: Acting | null): {
  readonly establishmentId: string | null;
  readonly mandateId: string | null;
} {
  return {
    establishmentId: acting?.type === 'establishment' ? acting.id : null,
    mandateId: acting?.type === 'mandate' ? acting.id : null,
  };
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
