import type { FastifyRequest } from 'fastify';

/** A text of a plain HTML post by its name; empty when it is not there. */
export function bodyText(request: Pick<FastifyRequest, 'body'>, name: string): string {
  const { body } = request;
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
