/** Entries of the register that are one person: found, merged, told apart. */
export { compareDetails, scoreOf, type ComparedDetail, type Likened } from './likeness.ts';
export { judgeMerge, type Ground, type JudgedEntry } from './judge.ts';
export { likenPeople } from './liken-people.ts';
export { mergePeople, planMerge, undoMerge, type MergeOrder, type MergeOutcome, type MergePlan } from './merge.ts';
export { MOVED } from './moved.ts';
export { listMerges, mergesOf, standingEntry, type ShownMerge } from './store/merges.ts';
export { deleteApart, findApart, insertApart, listPairs, seesOneOf, type Pair } from './store/pairs.ts';
