/*
 * The basics as anything may have them, in a browser too: values and places as JSON writes them. Light: nothing of forms, rules
 * or the compiler comes with it.
 */
export { fillNames } from './fill-names.ts';
export { foldText } from './fold-text.ts';
export { isJsonList, isJsonObject, isRecord, listOf, stringsOf } from './guards.ts';
export { isJson } from './is-json.ts';
export { asJsonObject, atPointer, equalJson, mergePatch } from './json.ts';
export { keptPromise, memoiseFor } from './memoise.ts';
export { joinPointer, splitPointer } from './pointer.ts';
