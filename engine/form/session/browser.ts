/*
 * Stepping through a form in the browser: beside `form/browser.ts`, for the pages that step. Nothing here knows the compiler or
 * Ajv.
 */
export { formErrors, sessionAt, stepForm } from './session.ts';
export type { FormAction, FormSession, Judgement } from './session.ts';
export { errorsLeft } from './errors-left.ts';
