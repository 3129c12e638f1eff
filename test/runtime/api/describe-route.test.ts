import fastify from 'fastify';
import { describe as suite, expect, expectTypeOf, it } from 'vitest';
import { describe, SLUG, TEXT, UUID, type ApiServer } from '../../../runtime/api/describe-route.ts';
import { registerShapes } from '../../../runtime/http/schema-compilers.ts';
import type { DemoNow, NewGroup } from '../../../schemas/types/api.ts';

/** A server without any route. */
function createServer(): ApiServer {
  const app = fastify();
  registerShapes(app);
  return app;
}

const BASE = { tag: 'cases', summary: 'Planted.', capability: 'session.read' } as const;

suite('the description of a route', () => {
  it('types what its handler is given', async () => {
    const app = createServer();
    app.post(
      '/planted/:id',
      describe({
        ...BASE,
        id: 'planted',
        params: { id: UUID },
        query: {
          scheme: SLUG,
          q: TEXT('Words.'),
          limit: { type: 'integer', description: 'Rows.' },
          all: { type: 'boolean', description: 'All.' },
          sort: { enum: ['due', 'age'], description: 'Order.' },
        },
        required: ['scheme'],
        body: 'NewGroup',
        reply: 'DemoNow',
      }),
      async ({ params, query, body }) => {
        expectTypeOf(params).toEqualTypeOf<{ readonly id: string }>();
        expectTypeOf(query.scheme).toEqualTypeOf<string>();
        expectTypeOf(query.q).toEqualTypeOf<string | undefined>();
        expectTypeOf(query.limit).toEqualTypeOf<number | undefined>();
        expectTypeOf(query.all).toEqualTypeOf<boolean | undefined>();
        expectTypeOf(query.sort).toEqualTypeOf<'due' | 'age' | undefined>();
        expectTypeOf(body).toEqualTypeOf<NewGroup>();
        return { now: `${query.scheme} ${query.limit ?? 0} ${query.all === true}` };
      },
    );
    const url = '/planted/0b6a3a1e-4f0c-4c19-9d6b-6a52a1c9d001?scheme=aide&limit=3&all=true';
    const response = await app.inject({ method: 'POST', url, payload: { name: 'Aides' } });
    expect(response.json()).toEqual({ now: 'aide 3 true' });
  });

  it('types what its handler answers', () => {
    const described = describe({ ...BASE, id: 'planted', reply: 'DemoNow' });
    type Reply = NonNullable<(typeof described)['schema']['response']['success']['valueType']>;
    expectTypeOf<Reply>().toEqualTypeOf<DemoNow>();
    createServer().get(
      '/planted',
      described,
      // @ts-expect-error: another shape than the one described
      async () => ({ then: '' }),
    );
  });
});
