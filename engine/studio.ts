/*
 * What the studio needs in the browser to help while an author types; the source itself is judged on the server.
 */
export { PLACEHOLDER_CODE } from './language/check/placeholders.ts';
export { LIBRARY } from './library/definitions.ts';
export { isUse, resolveUse } from './library/resolve-use.ts';
export { listNames, type GivenNames } from './names/list-names.ts';
export { applyChanges, invertChanges, readChanges, writeChanges, type Changes, type Files } from './edit/changes.ts';
export type { Gesture } from './edit/gestures/gesture.ts';
export { perform, type Performed } from './edit/perform.ts';
export { rebase } from './edit/rebase.ts';
