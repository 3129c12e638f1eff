/*
 * What the studio needs in the browser to help while an author types; the source itself is judged on the server.
 */
export { PLACEHOLDER_CODE } from './language/check/placeholders.ts';
export { LIBRARY } from './library/definitions.ts';
export { isUse, resolveUse } from './library/resolve-use.ts';
export { listNames, type GivenNames } from './names/list-names.ts';
