/** Values of a scheme go through the API as they are, whatever their type. */
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerShapes } from '../../../runtime/http/schema-compilers.ts';

let value: unknown = null;
const app = Fastify();
beforeAll(async () => {
  registerShapes(app);
  const response = { 200: { $ref: 'ApiComputed#' } };
  app.get('/computed', { schema: { response } }, () => ({
    name: 'valeur',
    title: 'Valeur',
    type: 'list',
    unit: null,
    value,
    shown: value,
    inputs: {},
    reasons: [],
    table: null,
    rows: null,
    members: null,
  }));
  await app.ready();
});
afterAll(() => app.close());

test.for([
  ['nothing', null],
  ['a text', 'A'],
  ['a number', 1.5],
  ['a list of texts', ['la mairie', 'les réseaux']],
  ['a list of contexts', [{ annee: 1, reste: 1_471_996 }]],
  ['a context', { carte: 'A', taux: 100 }],
])('%s', async ([, given]) => {
  value = given;
  expect((await app.inject('/computed')).json()).toMatchObject({ value: given, shown: given });
});
