/** Whose pages of begun requests a device keeps. */
import type { FastifyRequest } from 'fastify';
import { isShared } from '../../http/shared-device.ts';
import type { Viewer } from '../../identity/index.ts';
import { hashSecret } from '../../identity/secrets.ts';
import { HOLDER_COOKIE } from '../form/offline/shelf.ts';

/** Whether a device keeps pages of somebody else than who asks now, or keeps some although others use it. */
export function keepsForOthers(request: Pick<FastifyRequest, 'cookies' | 'body'>, viewer: Viewer | null): boolean {
  const holder = request.cookies[HOLDER_COOKIE];
  return holder !== undefined && (isShared(request) || holder !== holderName(viewer));
}

/** Whose pages they are, as the device says it: an account, of which nothing can be told, or nobody who is known. */
export function holderName(viewer: Pick<Viewer, 'userId'> | null): string {
  return viewer ? hashSecret(viewer.userId).slice(0, 20) : 'visiteur';
}
