/**
 * One operation for better-auth: is this the password of who is signed in? Its own is not open to requests, so that nothing
 * would count how often it is tried; ours has no address that a browser may call, and stands behind the same guard as
 * signing in.
 */
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, sessionMiddleware } from 'better-auth/api';

/** The operation `proof/password`. */
export function passwordProof(): BetterAuthPlugin {
  return {
    id: 'proof',
    endpoints: {
      proofPassword: createAuthEndpoint(
        '/proof/password',
        { method: 'POST', use: [sessionMiddleware] },
        async (ctx) => {
          await ctx.context.password.checkPassword(ctx.context.session.user.id, ctx);
          return ctx.json({ done: true });
        },
      ),
    },
  };
}
