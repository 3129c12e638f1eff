/**
 * The most and the least that a scheme says in words, against the function that is to hold them: `max(price, 15000)` beside « 15 000 F
 * au plus » never gives less. Read in the summary, the sheet and the titles of computed values.
 */
import { FIGURES, readFrenchNumber } from '../base/french-numbers.ts';
import { joinPointer } from '../base/pointer.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { calleeName, partsOf, valuesGiven, type FeelNode } from '../feel/syntax/tree.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { SHEET } from '../language/source-files.ts';

const FIGURE = String.raw`(${FIGURES})(?![\wÀ-ÿ]|[,.]\d)`;
const FRANCS = String.raw`(?:[\s\u00a0\u202f]*(?:F CFP|francs(?: CFP)?|F|XPF)(?![\wÀ-ÿ]))?`;

const bound = (before: string, after: string): readonly RegExp[] => [
  new RegExp(String.raw`(?:${before}) (?:de |à )?${FIGURE}`, 'giu'),
  new RegExp(String.raw`${FIGURE}${FRANCS}[\s\u00a0\u202f]+(?:${after})(?![\wÀ-ÿ])`, 'giu'),
];

const LIMITS = [
  {
    callee: 'max',
    other: 'min',
    said: 'plafond',
    words: bound("au plus|au maximum|jusqu[’']à|plafonnée?s? à|dans la limite de", 'au plus|au maximum|maximum'),
  },
  {
    callee: 'min',
    other: 'max',
    said: 'plancher',
    words: bound('au moins|au minimum', 'au moins|au minimum|minimum'),
  },
] as const;

/** Computed values that take the larger of a most that is said, or the smaller of a least. */
export function checkSaidLimits({ identity, rules, source, report }: ParsedSource): readonly Diagnostic[] {
  const shared = [identity.summary, source.files[SHEET] ?? ''];
  return (rules.computed ?? []).flatMap(({ expression = '', title }, at) => {
    const { tree } = parseExpression(expression);
    if (!tree) return [];
    const text = [title, ...shared].join('\n');
    return callsIn(tree).flatMap(({ callee, figures }) => {
      const limit = LIMITS.find((one) => one.callee === callee);
      const opposite = LIMITS.find((one) => one.callee !== callee);
      const written = figures.flatMap((figure) => (limit ? (saidOf(limit.words, text, figure) ?? []) : []))[0];
      // A text that says both is of two figures that are alike.
      const isBoth = figures.some((figure) => opposite && saidOf(opposite.words, text, figure) !== null);
      if (!limit || written === undefined || isBoth) return [];
      const params = { title: written, callee, said: limit.said, other: limit.other };
      return [report('rules.limit-opposed', 'rules.json', joinPointer('/computed', at, 'expression'), params)];
    });
  });
}

/** The words that say a figure as a bound; null when none does. */
function saidOf(patterns: readonly RegExp[], text: string, figure: number): string | null {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].filter(({ 1: written = '' }) => readFrenchNumber(written) === figure),
  );
  return found[0]?.[0].replace(/\s+/g, ' ') ?? null;
}

type Call = { readonly callee: string; readonly figures: readonly number[] };

/** Calls with figures that are typed beside something else. */
function callsIn(node: FeelNode): readonly Call[] {
  const inner = partsOf(node).flatMap(callsIn);
  const callee = node.type === 'call' ? calleeName(node) : null;
  if (node.type !== 'call' || callee === null) return inner;
  const values = valuesGiven(node.given);
  const figures = values.flatMap((value) => (value.type === 'number' ? [Number(String(value.value))] : []));
  const isMixed = figures.length > 0 && figures.length < values.length;
  return isMixed ? [{ callee, figures: figures.filter((figure) => figure > 0) }, ...inner] : inner;
}
