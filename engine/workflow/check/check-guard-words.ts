/** The sentence that says why an action is closed, against what closes it: it names another opinion than the one that is read. */
import { foldedText } from '../../base/telling-words.ts';
import { joinPointer } from '../../base/pointer.ts';
import { pathsIn } from '../../feel/syntax/paths.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listOpinions } from '../../language/walk-workflow.ts';

/** Guards that read an opinion, and speak of others alone. */
export function checkGuardWords({ report, workflow }: ParsedSource): readonly Diagnostic[] {
  const opinions = listOpinions(workflow).map(({ id, opinion }) => ({ id, title: opinion.title }));
  if (opinions.length < 2) return [];
  return listActions(workflow).flatMap(({ action: { guards = [] }, pointer }) =>
    guards.flatMap(({ when, otherwise }, at) => {
      const read = pathsIn(when).flatMap(([root, id = '']) => (root === 'avis' ? [id] : []));
      const said = opinions.filter(({ id }) => names(otherwise, id));
      const [first] = said;
      if (!first || read.length === 0 || said.some(({ id }) => read.includes(id))) return [];
      const other = opinions.find(({ id }) => read.includes(id));
      if (!other) return [];
      const params = { read: other.id, said: first.id, title: first.title };
      return [report('workflow.guard-other', 'workflow.json', joinPointer(pointer, 'guards', at, 'when'), params)];
    }),
  );
}

/** Whether a sentence has the name of an opinion among its words. */
function names(sentence: string, id: string): boolean {
  return foldedText(sentence)
    .split(/[^a-z]+/)
    .includes(foldedText(id));
}
