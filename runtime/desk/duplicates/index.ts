/** Entries of the register that may be one person: opened now and then, so its code comes when it is. */
export { ComparePage } from './compare-page.tsx';
export { DuplicatesPage } from './duplicates-page.tsx';
export { MergesPage } from './merges-page.tsx';
