/** « Le tiers à la signature », where what is paid is divided by two: a share that a text types, and that the effects do not count. */
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listEffects } from '../language/walk-workflow.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { foundIn } from '../feel/syntax/written-lengths.ts';
import type { FeelNode } from '../feel/syntax/tree.ts';
import { joinPointer } from '../base/pointer.ts';
import { sentencesOf } from './sentences.ts';
import { textFiles } from './text-files.ts';

const SHARES: Readonly<Record<string, number>> = { moitié: 2, tiers: 3, quart: 4 };
const SHARE = /(?<![\wÀ-ÿ])(?:la|une?|le) (moitié|tiers|quart)(?![\wÀ-ÿ])/giu;
/** Of what is paid, and not of a place or of a year. */
const PAID = /(?<![\wÀ-ÿ])(?:vers(?:ée?s?|er|ement)|pay(?:ée?s?|er)|solde)(?![\wÀ-ÿ])/iu;

/** Shares of what is paid, in all texts. */
export function checkSaidShares(parsed: ParsedSource): readonly Diagnostic[] {
  const counted = listEffects(parsed).flatMap(({ effect, pointer }) =>
    effect.type === 'amount'
      ? dividedBy(effect.amount).map((by) => ({ by, pointer: joinPointer(pointer, 'amount') }))
      : [],
  );
  const [first] = counted;
  if (!first) return [];
  return textFiles(parsed).flatMap(({ file, text }) =>
    sentencesOf(text).flatMap(({ text: sentence, placeOf }) =>
      [...sentence.matchAll(SHARE)].flatMap((match) => {
        const [written, word = ''] = match;
        const by = SHARES[word.toLowerCase()];
        if (!PAID.test(sentence) || counted.some((one) => one.by === by)) return [];
        const related = [{ caption: CAPTIONS.entered, place: first.pointer, file: 'workflow.json' }];
        const params = { written, counted: String(first.by) };
        return [parsed.report('template.share-opposed', file, placeOf(match.index, written.length), params, related)];
      }),
    ),
  );
}

/** Small whole numbers by which an amount is divided: a half, a third, a quarter. */
function dividedBy(amount: string): readonly number[] {
  const { tree } = parseExpression(amount);
  return tree === null ? [] : foundIn(tree, divisorOf);
}

function divisorOf(node: FeelNode): number | null {
  if (node.type !== 'arithmetic' || node.operator !== '/' || node.right.type !== 'number') return null;
  const by = Number(String(node.right.value));
  return Object.values(SHARES).includes(by) ? by : null;
}
