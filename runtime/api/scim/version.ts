/**
 * Which state of a resource a directory has before it (RFC 7644, section 3.14): its version is made of what is shown, so that it
 * changes with it and with nothing else.
 */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fr as messages } from '../messages/fr.ts';
import { refuseScim } from './refusals.ts';

/** A resource as it is written, without its version. */
interface Unversioned {
  readonly meta: { readonly resourceType: string; readonly location: string; readonly created?: string };
  readonly [attribute: string]: unknown;
}

type Versioned = Unversioned & { readonly meta: Unversioned['meta'] & { readonly version: string } };

/** The resource with its version in `meta`, a weak entity tag. */
export function versioned(resource: Unversioned): Versioned {
  const hash = createHash('sha256').update(JSON.stringify(resource)).digest('base64url').slice(0, 22);
  return { ...resource, meta: { ...resource.meta, version: `W/"${hash}"` } };
}

/** Throws 412 where the request says that another state is to be changed (`If-Match`). Call it with the rights held. */
export function requireVersion(request: FastifyRequest, now: Versioned): void {
  const wanted = request.headers['if-match'];
  if (wanted !== undefined && !names(wanted, now.meta.version)) throw refuseScim(412, undefined, messages.scim.stale);
}

/** Answers a resource with its version, or with 304 where the directory has this one already. */
export async function sendVersioned(request: FastifyRequest, reply: FastifyReply, resource: Versioned): Promise<void> {
  reply.header('etag', resource.meta.version);
  const known = request.method === 'GET' ? request.headers['if-none-match'] : undefined;
  if (known !== undefined && names(known, resource.meta.version)) await reply.code(304).send();
  else await reply.send(JSON.stringify(resource));
}

/** Whether a list of entity tags has one, strong or weak: directories send either form back. */
function names(header: string, version: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//u, '');
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(version));
}
