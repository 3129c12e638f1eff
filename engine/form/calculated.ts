/*
 * Working out calculated answers in the browser: FEEL comes with it, so that only the pages of forms that have such answers load
 * it.
 */
export { compileCalculated } from './fields/compile-calculated.ts';
