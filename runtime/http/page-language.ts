/** The language of the desk and the studio: French until somebody chooses English, which their browser then keeps for a year. */
import type { FastifyReply, FastifyRequest } from 'fastify';

const LANGUAGES = ['fr', 'en'] as const;
/** A language that the desk and the studio speak. */
export type PageLanguage = (typeof LANGUAGES)[number];

const COOKIE = 'cagou.language';
const PARAMETER = 'lang';
const YEAR_S = 365 * 86_400;

/** The language that was chosen in this browser; French when none was, or one that is not spoken here. */
export const languageOf = (request: FastifyRequest): PageLanguage => findLanguage(request.cookies[COOKIE]) ?? 'fr';

/** Keeps the language that `?lang=` chooses. Gives the address to go on at, which no longer says it; null when none is chosen. */
export function chooseLanguage(request: FastifyRequest, reply: FastifyReply): string | null {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const language = findLanguage(searchParams.get(PARAMETER));
  if (!language) return null;
  reply.setCookie(COOKIE, language, {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    maxAge: YEAR_S,
    secure: 'auto',
  });
  searchParams.delete(PARAMETER);
  // One slash alone at the front: an address of another site is none of ours.
  const path = pathname.replace(/^\/+/u, '/');
  return searchParams.size > 0 ? `${path}?${searchParams}` : path;
}

function findLanguage(text: string | null | undefined): PageLanguage | null {
  return LANGUAGES.find((language) => language === text) ?? null;
}
