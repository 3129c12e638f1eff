/**
 * Differences with what was paid, the wrong way round: what is still to pay is what is due less what was paid, what has to be given
 * back is what was paid less what is due. The other way, each is zero, or less, whenever there is something to enter.
 */
import { joinPointer } from '../../base/pointer.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath, partsOf, type FeelNode } from '../../feel/syntax/tree.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listEffects } from '../../language/walk-workflow.ts';

const GIVEN_BACK = /(?<![\wÀ-ÿ])(?:à (?:reverser|rembourser|restituer|recouvrer)|trop[- ]perçu|indu)(?![\wÀ-ÿ])/i;
const LEFT = /(?<![\wÀ-ÿ])(?:solde|rest(?:e|ant) à (?:verser|payer)|à (?:verser|payer) encore)(?![\wÀ-ÿ])/i;

/** What stands before the minus sign and after it, when one of the two is what was paid. */
type Difference = { readonly written: string; readonly mended: string; readonly paidFirst: boolean };

/** Computed values and amounts whose difference with what was paid is the other one. */
export function checkDifferences(parsed: ParsedSource): readonly Diagnostic[] {
  const { rules, report } = parsed;
  const told = (file: string, place: string, what: string, text: string, paidFirst: boolean): readonly Diagnostic[] =>
    differencesIn(text)
      .filter((found) => found.paidFirst !== paidFirst)
      .map(({ written, mended }) => report('rules.difference-reversed', file, place, { what, written, mended }));
  const ofValues = (rules.computed ?? []).flatMap(({ title, expression = '' }, at) => {
    const place = joinPointer('/computed', at, 'expression');
    if (GIVEN_BACK.test(title) === LEFT.test(title)) return [];
    return told('rules.json', place, title, expression, GIVEN_BACK.test(title));
  });
  const ofAmounts = listEffects(parsed).flatMap(({ effect, pointer }) =>
    effect.type !== 'amount' || effect.entry === 'commit'
      ? []
      : told(
          'workflow.json',
          joinPointer(pointer, 'amount'),
          effect.label,
          String(effect.amount),
          effect.entry === 'recover',
        ),
  );
  return [...ofValues, ...ofAmounts];
}

function differencesIn(text: string): readonly Difference[] {
  const { tree } = parseExpression(text);
  return tree ? differencesOf(tree, text) : [];
}

function differencesOf(node: FeelNode, text: string): readonly Difference[] {
  const inner = partsOf(node).flatMap((part) => differencesOf(part, text));
  if (node.type !== 'arithmetic' || node.operator !== '-') return inner;
  const paid = [node.left, node.right].map((part) => namesOfPath(part)?.join('.') === 'dossier.montantVerse');
  if (paid[0] === paid[1]) return inner;
  const written = text.slice(node.left.from, node.right.to);
  const mended = `${text.slice(node.right.from, node.right.to)} - ${text.slice(node.left.from, node.left.to)}`;
  return [{ written, mended, paidFirst: paid[0] === true }, ...inner];
}
