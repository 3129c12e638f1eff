/** The headers of tus 1.0.0 (https://tus.io/protocols/resumable-upload), read and written here alone. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../http/problems.ts';

/** The version that is spoken, and what is spoken of it beside the core. */
const VERSION = '1.0.0';
const EXTENSIONS = 'creation,termination,expiration';

type Headers = FastifyRequest['headers'];

/** Writes on each answer which version it is. Throws `upload-version` to who speaks another. */
export function speakTus({ headers }: Pick<FastifyRequest, 'headers'>, reply: FastifyReply): void {
  void reply.headers({ 'tus-resumable': VERSION, 'tus-version': VERSION, 'tus-extension': EXTENSIONS });
  if (headers['tus-resumable'] !== VERSION) throw problem('upload-version');
}

/** A number of bytes in a header; null when it is none. */
export function bytesIn(headers: Headers, name: 'upload-length' | 'upload-offset' | 'content-length'): number | null {
  const text = headers[name];
  return typeof text === 'string' && /^\d{1,15}$/u.test(text) ? Number(text) : null;
}

/** The name that the sender gives the file: `filename` of `Upload-Metadata`, base64 of UTF-8; empty when there is none. */
export function nameIn(headers: Headers): string {
  const metadata = headers['upload-metadata'];
  if (typeof metadata !== 'string') return '';
  const pairs = metadata.split(',').map((pair) => pair.trim().split(' '));
  const [, encoded = ''] = pairs.find(([key]) => key === 'filename') ?? [];
  return Buffer.from(encoded, 'base64').toString('utf8').replaceAll('\0', '');
}
