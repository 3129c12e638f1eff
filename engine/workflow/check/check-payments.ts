/**
 * What is paid, against what was committed and paid before: an amount added to what the case owes, or the whole of it paid again
 * where a part of it was paid on the way.
 */
import { joinPointer } from '../../base/pointer.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { pathIn, pathsIn } from '../../feel/syntax/paths.ts';
import { calleeName, namesOfPath, someNode, valuesGiven } from '../../feel/syntax/tree.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { amountsOf, leadsTo } from './check-money-course.ts';

const FILE = 'workflow.json';
const TOTALS = ['dossier.montantEngage', 'dossier.montantVerse'];

/** Payments that add up what they should subtract, or pay again. */
export function checkPayments({ report, workflow }: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const payments = listActions(workflow).flatMap(({ id, action, pointer }) =>
    amountsOf(action, pointer).flatMap((one) => (one.entry === 'pay' ? [{ ...one, id }] : [])),
  );
  return payments.flatMap(({ id, label, amount, place }) => {
    const at = joinPointer(place, 'amount');
    if (addsTotal(amount)) return [report('effect.amount-added', FILE, at, { label })];
    const wholes = wholesOf(amount);
    const from = compiled.actions[id]?.states ?? [];
    // An earlier payment of a part of the same amount.
    const former = payments.find(
      (other) =>
        other.id !== id &&
        other.amount !== amount &&
        pathsIn(other.amount).some((path) => wholes.includes(path.join('.'))) &&
        leadsTo(compiled, other.id, from),
    );
    if (!former || wholes.some((whole) => TOTALS.includes(whole))) return [];
    const related = [{ caption: CAPTIONS.paid, place: former.place }];
    return [report('effect.amount-again', FILE, at, { label, whole: amount.trim() }, related)];
  });
}

/** What an amount is all of: the path that it is, or those of which it takes the least. */
function wholesOf(amount: string): readonly string[] {
  const { tree } = parseExpression(amount);
  const isLeast = tree?.type === 'call' && calleeName(tree) === 'min';
  const parts = isLeast
    ? valuesGiven(tree.given).map((part) => namesOfPath(part)?.join('.'))
    : [pathIn(amount)?.join('.')];
  const paths = parts.filter((path) => path !== undefined);
  return paths.length === parts.length ? paths : [];
}

/** `aide + dossier.montantEngage`: more than was ever committed. */
function addsTotal(amount: string): boolean {
  const { tree } = parseExpression(amount);
  return (
    tree !== null &&
    someNode(
      tree,
      (node) =>
        node.type === 'arithmetic' &&
        node.operator === '+' &&
        [node.left, node.right].some((side) => TOTALS.includes(namesOfPath(side)?.join('.') ?? '')),
    )
  );
}
