/*
 * A condition in FEEL as a sentence, « Secteur protégé : Oui et Surface : plus de 20 », where every part of it says one
 * thing of one value that has a title. Any other is shown as it is written.
 */
import { parseExpression } from '../feel/syntax/parse.ts';
import { namesOfPath, type FeelNode } from '../feel/syntax/tree.ts';
import { wordTests } from './cells/word-cell.ts';
import type { CellColumn } from './cells/read-typed.ts';

/** What is said of a value in a sentence: its title and, from its type and its choices, its values. */
export type NamedValue = Pick<CellColumn, 'type' | 'choices'> & { readonly title: string };

/**
 * The sentence of an expression; null when it has none.
 * @param valueOf the value that a path names (`agent.secteurProtege`), or null
 */
export function conditionInWords(feel: string, valueOf: (path: string) => NamedValue | null): string | null {
  const { tree } = parseExpression(feel);
  return tree && say(feel, tree, valueOf);
}

const JOINS = { conjunction: ' et ', disjunction: ' ou ' } as const;

function say(feel: string, node: FeelNode, valueOf: (path: string) => NamedValue | null): string | null {
  if (node.type === 'conjunction' || node.type === 'disjunction') {
    const parts = node.parts.map((part) => {
      const words = say(feel, part, valueOf);
      return part.type === 'conjunction' || part.type === 'disjunction' ? words && `(${words})` : words;
    });
    return parts.every((part) => part !== null) ? parts.join(JOINS[node.type]) : null;
  }
  if (node.type === 'comparison') return sayComparison(feel, node, valueOf);
  const named = valueAt(node, valueOf);
  return named?.type === 'boolean' ? named.title : null;
}

function sayComparison(
  feel: string,
  { operator, left, right }: Extract<FeelNode, { readonly type: 'comparison' }>,
  valueOf: (path: string) => NamedValue | null,
): string | null {
  const named = valueAt(left, valueOf);
  if (!named) return null;
  if (right.type === 'null') {
    if (operator === '=') return `${named.title} : sans réponse`;
    return operator === '!=' ? `${named.title} : avec une réponse` : null;
  }
  const value = feel.slice(right.from, right.to);
  const test = operator === '=' ? value : operator === '!=' ? `not(${value})` : `${operator} ${value}`;
  const { text, isSource } = wordTests(test, { ...named, names: [] });
  return isSource ? null : `${named.title} : ${text}`;
}

function valueAt(node: FeelNode, valueOf: (path: string) => NamedValue | null): NamedValue | null {
  const names = namesOfPath(node);
  return names && valueOf(names.join('.'));
}
