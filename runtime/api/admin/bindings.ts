/** Which groups hold the functions of a scheme, and the cases of their routes. */
import type { FastifyInstance } from 'fastify';
import type { Knex } from 'knex';
import type { FunctionBinding, NamedId, SetBinding } from '../../../schemas/types/api.ts';
import { describe, SLUG, TEXT } from '../../http/describe-route.ts';
import { problem } from '../../http/problems.ts';
import { boundGroups, presentBinding } from '../bound-groups.ts';
import type { Services } from '../../services.ts';

export function bindingRoutes(app: FastifyInstance, { db, dispositifs }: Services): void {
  app.put<{ Params: { dispositif: string; function: string }; Body: SetBinding; Reply: FunctionBinding }>(
    '/admin/bindings/:dispositif/:function',
    describe({
      id: 'setBinding',
      tag: 'administration',
      summary: 'Says which groups hold a function of a scheme, or have the cases of one of its routes.',
      capability: 'people.manage',
      params: { dispositif: SLUG, function: TEXT('Function.') },
      body: 'SetBinding',
      reply: 'FunctionBinding',
    }),
    async ({ params, body }) => {
      const number = await dispositifs.current(params.dispositif);
      const compiled = number === undefined ? undefined : await dispositifs.load(params.dispositif, number);
      if (!compiled) throw problem('dispositif-unknown');
      const { functions } = compiled.identity;
      const definition = Object.hasOwn(functions, params.function) ? functions[params.function] : undefined;
      if (!definition) throw problem('function-unknown');
      const { route = '', groups } = body;
      if (route !== '' && !definition.routes?.some(({ id }) => id === route)) throw problem('function-unknown');
      await db.transaction((tx) => setBinding(tx, { ...params, route }, groups));
      return presentBinding(await boundGroups(db, params.dispositif), params.function, definition);
    },
  );
}

interface BindingKey {
  readonly dispositif: string;
  readonly function: string;
  readonly route: string;
}

async function setBinding(
  tx: Knex.Transaction,
  { dispositif, function: name, route }: BindingKey,
  groups: readonly string[],
): Promise<void> {
  const wanted = [...new Set(groups)];
  const known: NamedId[] = await tx('agent_group').whereIn('id', wanted).forShare().select('id', 'name');
  if (known.length !== wanted.length) throw problem('group-unknown');
  await tx('function_binding').where({ dispositif_id: dispositif, function: name, route }).delete();
  if (wanted.length > 0) {
    await tx('function_binding').insert(
      wanted.map((group) => ({ dispositif_id: dispositif, function: name, route, group_id: group })),
    );
  }
}
