/*
 * The door by which the studio plays a scheme in the browser, beside the page that shows it: the whole engine comes with it.
 */
export { createPlayground } from './authoring/play/playground.ts';
export { readSharedList } from './compile/read-shared-list.ts';
export { pinKey } from './language/source.ts';
