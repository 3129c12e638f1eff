/** What parts two versions of a shared block, in the words in which two forms are compared. */
import type { SchemeChange } from './change.ts';
import { compareSources } from './compare-sources.ts';

/** Changes from one text of a block to the next, both of which were published, or may be. */
export function compareBlocks(before: string, after: string): readonly SchemeChange[] {
  return compareSources(filesOf(before), filesOf(after));
}

/** The form whose one question is the block. */
function filesOf(block: string): Readonly<Record<string, string>> {
  return {
    'form.schema.json': `{"type":"object","properties":{"bloc":${block}}}`,
    'form.ui.json': '{"pages":[{"id":"bloc","title":"Bloc","fields":["bloc"]}]}',
  };
}
