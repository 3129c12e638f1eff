/** What is published by itself and used by several schemes. */
export { judgeBlock, type BlockQuestion, type JudgedBlock } from './judge-block.ts';
export { judgeList, type JudgedList, type ListQuestion } from './judge-list.ts';
export { createListShelf, type ListShelf } from './list-shelf.ts';
export { listUses } from './list-uses.ts';
export { publishBlock, publishList } from './publish-list.ts';
export { openLists, type SentLists } from './sent-lists.ts';
export {
  findShared,
  latestShared,
  listShared,
  listSharedVersions,
  type SharedEntry,
  type SharedVersion,
} from './store/shared.ts';
