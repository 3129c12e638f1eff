/** Which groups hold the functions of a scheme, and the cases of their routes. */
import { describe, SLUG, TEXT, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import { bindFunction, titleOfFunction } from '../../identity/rights/bind-function.ts';
import { lockRights } from '../../identity/rights/store/right-changes.ts';
import { requireGroups } from '../../identity/rights/set-access.ts';
import { boundGroups, presentBinding } from '../../identity/rights/store/bound-groups.ts';
import type { Services } from '../../services.ts';

/**
 * `PUT /admin/bindings/:dispositif/:function`. Throws `dispositif-unknown` or `function-unknown`, the latter also for a
 * route that the function does not have. The change is kept in the history of rights.
 */
export function bindingRoutes(app: ApiServer, { db, dispositifs }: Services): void {
  app.put(
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
    async (request) => {
      const { params, body } = request;
      const viewer = await requireViewer(request);
      const number = await dispositifs.current(params.dispositif);
      const compiled = number === undefined ? undefined : await dispositifs.load(params.dispositif, number);
      if (!compiled) throw problem('dispositif-unknown');
      const { functions } = compiled.identity;
      const definition = Object.hasOwn(functions, params.function) ? functions[params.function] : undefined;
      if (!definition) throw problem('function-unknown');
      const { route = '', groups } = body;
      if (route !== '' && !definition.routes?.some(({ id }) => id === route)) throw problem('function-unknown');
      const bound = { ...params, route, title: titleOfFunction(compiled.identity, params.function, route) };
      await db.transaction(async (tx) => {
        await lockRights(tx);
        await bindFunction(tx, viewer, bound, await requireGroups(tx, groups));
      });
      return presentBinding(await boundGroups(db, params.dispositif), params.function, definition);
    },
  );
}
