/** Accounts, sessions, permissions. */
export { CONFIRM_PATH, KEEP_PATH, type ChangeOutcome } from './address/address-change.ts';
export { listAddressChanges } from './address/store/address-changes.ts';
export { guardRoutes, notSignedIn, requireRelation, requireViewer } from './access.ts';
export { actFor, actingFor, actsForAll, begunFor, establishmentFor, requestsFor, type Acting } from './acting.ts';
export { actorFor, agentActor, applicantActor, mandateActor } from './actor.ts';
export { isForRequest, isForScheme, mandateOf, type Mandated } from './mandated.ts';
export type { PasswordHash } from './accounts.ts';
export { registerAuthRoutes } from './auth-routes.ts';
export { ACCOUNT_DISABLED, EMAIL_NOT_CONFIRMED } from './auth.ts';
export { judgePassword } from './passwords/judge-password.ts';
export { createIdentity, type Identity } from './identity.ts';
export type { Capability, Relation } from './permissions.ts';
export type { SignInResult, SignUpForm } from './sign-in-forms.ts';
export type { NewSecret } from './second-factor/second-factor.ts';
export { readViewers } from './store/viewers.ts';
export { createMailOrder } from './limits/limited-mail.ts';
export { readSignedKey, signedKey } from './signed-key.ts';
export { dispositifsOf, functionsIn, functionsOn, ownFunctions, type Viewer } from './viewer.ts';
