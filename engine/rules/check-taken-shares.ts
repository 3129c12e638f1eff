/**
 * A share that is taken off what it is a share of, entered in percent, that may be more than a hundred: the result would be less than
 * nothing. `montant - montant * abattement / 100` takes « abattement » off « montant ».
 */
import { joinPointer } from '../base/pointer.ts';
import { findField } from '../form/fields/field-index.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { calleeName, namesOfPath, partsOf, valuesGiven, type FeelNode } from '../feel/syntax/tree.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { FormSchema } from '../language/form-schema.ts';
import type { ParsedSource } from '../language/parsed-source.ts';

const WHOLE = 100;
const ROUNDINGS: readonly string[] = ['floor', 'ceiling', 'round up', 'round down', 'round half up', 'round half down'];

/** Entered percentages that rules take off, and that nothing keeps under a hundred. */
export function checkTakenShares(parsed: ParsedSource): readonly Diagnostic[] {
  const seen = new Set<string>();
  return (parsed.rules.computed ?? []).flatMap(({ expression = '' }, at) => {
    const { tree } = parseExpression(expression);
    return (tree ? sharesOf(tree, expression) : []).flatMap((path): readonly Diagnostic[] => {
      const asked = askedAt(parsed, path);
      if (!asked || seen.has(asked.file + asked.place)) return [];
      seen.add(asked.file + asked.place);
      const related = [
        { caption: CAPTIONS.taken, place: joinPointer('/computed', at, 'expression'), file: 'rules.json' },
      ];
      return [parsed.report('rules.share-over', asked.file, asked.place, { field: asked.title }, related)];
    });
  });
}

/** Paths that are taken, in percent, off what they are a share of. */
function sharesOf(node: FeelNode, text: string): readonly (readonly string[])[] {
  const inner = partsOf(node).flatMap((part) => sharesOf(part, text));
  if (node.type !== 'arithmetic' || node.operator !== '-') return inner;
  const share = unrounded(node.right);
  const isPercent =
    share.type === 'arithmetic' &&
    share.operator === '/' &&
    share.right.type === 'number' &&
    Number(String(share.right.value)) === WHOLE;
  const product = isPercent ? share.left : null;
  if (product?.type !== 'arithmetic' || product.operator !== '*') return inner;
  const written = (part: FeelNode): string => text.slice(part.from, part.to);
  const other =
    written(product.left) === written(node.left)
      ? product.right
      : written(product.right) === written(node.left)
        ? product.left
        : null;
  const path = other && namesOfPath(other);
  return path ? [path, ...inner] : inner;
}

function unrounded(node: FeelNode): FeelNode {
  const [value] = node.type === 'call' ? valuesGiven(node.given) : [];
  return value && ROUNDINGS.includes(calleeName(node) ?? '') ? value : node;
}

type QuestionPlace = { readonly file: string; readonly place: string; readonly title: string };

/** Where a number is asked that may be more than a hundred; null for what is none, or is kept under it. */
function askedAt(parsed: ParsedSource, path: readonly string[]): QuestionPlace | null {
  const [root = '', ...rest] = path;
  const ofAgent = root === 'agent';
  const names = ofAgent ? rest : path;
  const schema = names.reduce<FormSchema | undefined>(
    (from, name) => from?.properties?.[name],
    (ofAgent ? parsed.agentSchema : parsed.formSchema) ?? undefined,
  );
  if (!schema || (schema.type !== 'number' && schema.type !== 'integer')) return null;
  const most = schema['maximum'] ?? schema['exclusiveMaximum'];
  if (typeof most === 'number' && most <= WHOLE) return null;
  const pointer = joinPointer('', ...names);
  const own = ofAgent ? joinPointer('', ...names.flatMap((name) => ['properties', name])) : parsed.fieldPlaces[pointer];
  const field = findField({ fields: ofAgent ? parsed.agentFields : parsed.fields }, pointer);
  if (own === undefined || !field) return null;
  const place = typeof most === 'number' ? joinPointer(own, 'maximum' in schema ? 'maximum' : 'exclusiveMaximum') : own;
  return { file: ofAgent ? 'agent.schema.json' : 'form.schema.json', place, title: field.label };
}
