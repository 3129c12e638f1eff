/** Opinions on condition: one that is never asked, one that is asked of requests which no one can file, one that always is, and a quorum that those asked may not reach. */
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listOpinions, listStates, type StateEntry } from '../../language/walk-workflow.ts';
import { barringRule } from './check-together.ts';
import type { Judge } from './judge-conditions.ts';

const FILE = 'workflow.json';

/** What is wrong with the conditions of opinions, as far as their cases can be told. */
export function checkOpinions(parsed: ParsedSource, judge: Judge): readonly Diagnostic[] {
  const conditions = listOpinions(parsed.workflow).flatMap(({ opinion: { title, when }, pointer }) => {
    if (when === undefined) return [];
    if (!judge.canHold([when], [])) return [parsed.report('opinion.never', FILE, pointer, { opinion: title })];
    const barring = barringRule(parsed, when);
    if (barring) {
      const related = [{ caption: CAPTIONS.barred, place: barring.place, file: 'rules.json' }];
      const params = { opinion: title, rule: barring.title };
      return [parsed.report('opinion.barred', FILE, joinPointer(pointer, 'when'), params, related)];
    }
    if (judge.canFail(when)) return [];
    return [parsed.report('opinion.always', FILE, joinPointer(pointer, 'when'), { opinion: title })];
  });
  return [...conditions, ...listStates(parsed.workflow).flatMap((entry) => checkQuorum(parsed, judge, entry))];
}

/** Where nothing says what becomes of a case without its quorum, it would go on as if it were reached. */
function checkQuorum({ report }: ParsedSource, judge: Judge, { state, pointer }: StateEntry): readonly Diagnostic[] {
  const { quorum, withoutQuorum, opinions = {} } = state;
  const count = Object.keys(opinions).length;
  if (quorum === undefined || withoutQuorum || quorum > count) return [];
  const conditions = Object.values(opinions).flatMap(({ when }) => when ?? []);
  // One more left out than the quorum bears.
  const short = subsetsOf(conditions, count - quorum + 1);
  if (!short.some((left) => judge.canHold([], left))) return [];
  const params = { quorum: String(quorum), certain: String(count - conditions.length) };
  return [report('workflow.quorum-unsure', FILE, joinPointer(pointer, 'quorum'), params)];
}

/** Choices of so many of some, in their order. */
function subsetsOf(all: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return all.flatMap((first, at) => subsetsOf(all.slice(at + 1), size - 1).map((others) => [first, ...others]));
}
