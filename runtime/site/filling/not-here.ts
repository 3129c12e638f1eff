/** Where a draft is that is not there for who asks: theirs once they say so, or on another device. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CaseDraft } from '../../filing/index.ts';
import { withNext } from '../../http/local-path.ts';
import type { Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { sendPage } from '../serve/send-page.ts';
import { said } from '../serve/text.ts';

/** Where it is asked whether a draft is one's own; `next` is the page of the draft where one then goes on. */
export function joinAddress({ dispositifId, id }: CaseDraft, next: string | null = null): string {
  return withNext(`/demarches/${dispositifId}/brouillons/${id}/joindre`, next);
}

/** Says of a draft that is not there for this person where it may be. */
export async function sendNotHere(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer | null,
): Promise<FastifyReply> {
  const { title, paragraphs } = viewer ? said.draftNotMine : said.draftNotHere;
  const links = [viewer ? { label: said.goAccount, href: '/compte' } : { label: said.goHome, href: '/' }];
  return sendPage(services, request, reply, { page: { type: 'notice', title, paragraphs, links }, status: 404 });
}
