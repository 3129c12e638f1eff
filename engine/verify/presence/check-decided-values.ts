/**
 * Values that a decision gives are what `decision` says of them: one that is not would refuse the decision as it is taken, to
 * an agent who can do nothing about it.
 */
import { joinPointer } from '../../base/pointer.ts';
import type { Json } from '../../base/values.ts';
import { asAnswered } from '../../feel/values.ts';
import { parseFeel } from '../../feel/expression.ts';
import { pathIn } from '../../feel/syntax/paths.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import type { FeelNode } from '../../feel/syntax/tree.ts';
import type { CompiledSchema } from '../../form/form.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listDecides } from '../../language/walk-workflow.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import type { CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';
import { listReads } from '../domains/feel-reads.ts';
import { rangeOf } from '../domains/number-range.ts';

/** Required values whose expression writes null somewhere, and values written that are not among those described. */
export function checkDecidedValues(parsed: ParsedSource, { decision }: CompiledWorkflow): readonly Diagnostic[] {
  if (!decision) return [];
  const { workflow, report } = parsed;
  const required = decision.schema.required ?? [];
  return listDecides(workflow).flatMap(({ decides, pointer }) =>
    Object.entries(decides).flatMap(([name, text]) => {
      const place = joinPointer(pointer, name);
      if (required.includes(name) && listReads(text).some(({ path }) => path === null))
        return [report('decision.value-absent', 'workflow.json', place, { name })];
      const [refused] = [...valuesWritten(parsed, text), ...endsOf(parsed, text)].flatMap((value) => {
        const why = whyRefused(decision, name, value);
        return why === null ? [] : [{ name, value: typeof value === 'string' ? value : JSON.stringify(value), why }];
      });
      return refused ? [report('decision.value-refused', 'workflow.json', place, refused)] : [];
    }),
  );
}

/** Values that an expression may come to and that its text alone tells: those that are written, and choices of a list. */
function valuesWritten(parsed: ParsedSource, text: string): readonly Json[] {
  const { tree } = parseExpression(text);
  return (tree ? resultsOf(tree) : []).flatMap((node): readonly Json[] => {
    const written = text.slice(node.from, node.to);
    const alone = parseFeel(written, {});
    if (alone.problems.length === 0 && alone.paths.length === 0) return [alone.expression.evaluate({})];
    const { type } = parseFeel(written, buildVocabulary(parsed));
    return type.kind === 'text' ? (type.choices ?? []) : [];
  });
}

/** The least and the most that a number which is asked or computed may be, where its bounds tell. */
function endsOf(parsed: ParsedSource, text: string): readonly Json[] {
  if (pathIn(text) === null) return [];
  const { low, high } = rangeOf(parsed, text);
  return [low, high].filter(Number.isFinite);
}

function resultsOf(node: FeelNode): readonly FeelNode[] {
  return node.type === 'if' ? [...resultsOf(node.then), ...resultsOf(node.otherwise)] : [node];
}

/** Why a value cannot be decided, in a sentence; null when it can, or when it takes the value away. */
function whyRefused({ schema, validate }: CompiledSchema, name: string, given: Json): string | null {
  const value = asAnswered(given, schema.properties?.[name]);
  if (value === null) return null;
  return validate({ [name]: value }).find(({ keyword }) => keyword !== 'required')?.message ?? null;
}
