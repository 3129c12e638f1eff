/** A tree as text, the same for all that says the same: what proofs know of a call is kept by it. */
import { writeNumber } from '../values/decimal.ts';
import type { FeelNode, Given } from './tree.ts';

/** An expression, with no space but around words, and brackets around every part that has parts. */
export function writeFeel(node: FeelNode): string {
  switch (node.type) {
    case 'null':
      return 'null';
    case 'number':
      return writeNumber(node.value);
    case 'text':
      return JSON.stringify(node.value);
    case 'boolean':
      return String(node.value);
    case 'temporal':
      return `${node.make}${writeGiven(node.given)}`;
    case 'name':
      return node.name;
    case 'tested':
      return '?';
    case 'path':
      return `${writeFeel(node.base)}.${node.name.name}`;
    case 'filter':
      return `${writeFeel(node.base)}[${writeFeel(node.filter)}]`;
    case 'negation':
      return `-${writePart(node.value)}`;
    case 'arithmetic':
    case 'comparison':
      return `${writePart(node.left)}${node.operator}${writePart(node.right)}`;
    case 'between':
      return `${writePart(node.value)} between ${writePart(node.low)} and ${writePart(node.high)}`;
    case 'in':
      return `${writePart(node.value)} in (${node.tests.map(writeFeel).join(',')})`;
    case 'instance':
      return `${writePart(node.value)} instance of ${JSON.stringify(node.of)}`;
    case 'conjunction':
      return node.parts.map(writePart).join(' and ');
    case 'disjunction':
      return node.parts.map(writePart).join(' or ');
    case 'if':
      return `if ${writeFeel(node.condition)} then ${writeFeel(node.then)} else ${writeFeel(node.otherwise)}`;
    case 'for':
    case 'quantified': {
      const [word, last] = node.type === 'for' ? ['for', 'return'] : [node.quantifier, 'satisfies'];
      const bindings = node.bindings.map(({ name, source }) => `${name} in ${writeFeel(source)}`).join(',');
      return `${word} ${bindings} ${last} ${writeFeel(node.body)}`;
    }
    case 'series':
      return `${writePart(node.low)}..${writePart(node.high)}`;
    case 'list':
      return `[${node.items.map(writeFeel).join(',')}]`;
    case 'context':
      return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${writeFeel(value)}`).join(',')}}`;
    case 'function':
      return `function(${node.parameters.map(({ name }) => name).join(',')}) ${writeFeel(node.body)}`;
    case 'call':
      return `${writeFeel(node.callee)}${writeGiven(node.given)}`;
    case 'range': {
      const [open, close] = [node.isLowIncluded ? '[' : '(', node.isHighIncluded ? ']' : ')'];
      return `${open}${writeFeel(node.low)}..${writeFeel(node.high)}${close}`;
    }
    case 'bound':
      return `${node.operator}${writePart(node.value)}`;
  }
}

function writeGiven(given: Given): string {
  const values =
    given.type === 'positional'
      ? given.values.map(writeFeel)
      : given.values.map(({ name, value }) => `${name}:${writeFeel(value)}`);
  return `(${values.join(',')})`;
}

/** Parts that are written as one thing: the others stand in brackets. */
const WHOLE: ReadonlySet<FeelNode['type']> = new Set([
  'null',
  'number',
  'text',
  'boolean',
  'temporal',
  'name',
  'tested',
  'path',
  'filter',
  'list',
  'context',
  'call',
  'range',
]);

function writePart(node: FeelNode): string {
  return WHOLE.has(node.type) ? writeFeel(node) : `(${writeFeel(node)})`;
}
