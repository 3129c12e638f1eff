/**
 * Who may read the metrics. They name no one, yet say how busy we are, what fails and how: whoever prepares an attack
 * reads them with profit.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';

/** `wrong-token` is told, so that a monitoring that is set up badly learns it; to others there is nothing here. */
export type MetricsAccess = 'allowed' | 'wrong-token' | 'hidden';

/** What proxies add: then the neighbour that speaks to us is not who asks. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];
const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/u;

/**
 * With a token, whoever presents it. Without one, only programs of this machine that speak to us directly: nobody behind
 * a proxy, which is a program of this machine too.
 */
export function judgeMetricsAccess(
  request: Pick<FastifyRequest, 'headers' | 'socket'>,
  { metricsToken, trustProxy }: Pick<Config, 'metricsToken' | 'trustProxy'>,
): MetricsAccess {
  if (metricsToken !== null) {
    const given = /^Bearer (.+)$/iu.exec(request.headers.authorization ?? '')?.[1] ?? '';
    return isSame(given, metricsToken) ? 'allowed' : 'wrong-token';
  }
  const direct = !trustProxy && FORWARDED.every((name) => request.headers[name] === undefined);
  return direct && LOOPBACK.test(request.socket.remoteAddress ?? '') ? 'allowed' : 'hidden';
}

/** Hashes have one length, and the time to compare them says nothing of what they were made from. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
