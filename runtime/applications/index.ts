/** Business applications: declared by administrators, they read cases by the API with a token of their own. */
export type { Application } from './application.ts';
export {
  APPLICATION_PREFIX,
  changeApplication,
  declareApplication,
  makeApplicationToken,
  revokeApplicationToken,
  stopApplication,
} from './declare.ts';
export { openCaseFor } from './open-case.ts';
export { applicationOfToken } from './store/application-tokens.ts';
export { listApplications, type ApplicationRow } from './store/applications.ts';
export { listChangedCases } from './store/changed-cases.ts';
