/** What the worker of a begun request answers for, and what it forgets, case by case. */
import { describe, expect, it, test } from 'vitest';
import { outcomeOf, roleOf, sayKept, type Came } from '../../../../../runtime/site/form/offline/worker-rules.ts';

const BASE = '/demarches/aide/formulaire/d1';
const REDIRECTED: Came = { type: 'opaqueredirect', status: 0 };
const answered = (status: number): Came => ({ type: 'basic', status });

describe('what a request is', () => {
  test.each([
    ['GET', 'navigate', `${BASE}/identite`, 'page'],
    ['GET', 'navigate', `${BASE}/verification`, 'page'],
    ['POST', 'navigate', `${BASE}/verification`, 'filing'],
    // A page that is posted as it is: only the server can answer.
    ['POST', 'navigate', `${BASE}/identite`, 'other'],
    ['GET', 'navigate', '/demarches/aide/formulaire/d10/identite', 'other'],
    ['GET', 'navigate', '/compte', 'other'],
    ['GET', 'no-cors', '/assets/portal/client-1.js', 'part'],
    ['GET', 'cors', '/demarches/aide/versions/1/form.json', 'part'],
    ['PUT', 'cors', '/api/v1/drafts/d1', 'other'],
    ['POST', 'cors', '/api/v1/uploads', 'other'],
    ['HEAD', 'cors', '/api/v1/uploads/u1', 'other'],
  ])('%s %s %s is %s', (method, mode, path, role) => {
    expect(roleOf({ method, mode, path }, BASE)).toBe(role);
  });
});

describe('what follows from an answer', () => {
  test.each<[string, Came, ReturnType<typeof outcomeOf>]>([
    ['the page', answered(200), 'pass'],
    ['nothing at all', null, 'from-device'],
    ['a service that is away', answered(503), 'from-device'],
    ['a proxy without service', answered(502), 'from-device'],
    ['a proxy that waited', answered(504), 'from-device'],
    ['a mistake of the service, which says so', answered(500), 'pass'],
    ['too many questions', answered(429), 'pass'],
    ['a question that came too slowly', answered(408), 'pass'],
    ['erased, or of another account', answered(404), 'pass-and-forget'],
    ['signed out', answered(401), 'pass-and-forget'],
    ['not theirs', answered(403), 'pass-and-forget'],
    ['filed, to be joined, or to sign in for', REDIRECTED, 'pass-and-forget'],
  ])('to a page: %s', (_, came, outcome) => {
    expect(outcomeOf('page', came)).toBe(outcome);
  });

  test.each<[string, Came, ReturnType<typeof outcomeOf>]>([
    ['filed', REDIRECTED, 'pass-and-forget'],
    ['not filed, and why', answered(422), 'pass'],
    ['a service that is away, which has said what became of it', answered(503), 'pass'],
    ['nothing at all', null, 'from-device'],
  ])('to a filing: %s', (_, came, outcome) => {
    expect(outcomeOf('filing', came)).toBe(outcome);
  });
});

it('says on the page itself, once, that it comes from the device', () => {
  const html = '<!doctype html><html lang="fr"><body><p>&lt;html&gt; <code><html></code></p></body></html>';
  expect(sayKept(html, 'garde')).toBe(html.replace('<html lang', '<html data-garde="oui" lang'));
});
