/** Values that are written in tests and comparisons, as they are. */
import { BOOLEAN, DATE, MOMENT, NUMBER, TEXT, TIME, type ScopeType } from '../scope-type.ts';
import type { FeelNode, NodeOf } from './tree.ts';

/** Texts written as they are: alone, or in a list. */
export function textsWritten(node: FeelNode): readonly string[] {
  if (node.type === 'text') return [node.value];
  return node.type === 'list' ? node.items.flatMap(textsWritten) : [];
}

/** What tests hold around the values that they are made with; null for all that is more than a test of written values. */
export function partsOfTest(node: FeelNode): readonly FeelNode[] | null {
  switch (node.type) {
    case 'bound':
      return [node.value];
    case 'range':
      return [node.low, node.high];
    case 'list':
      return node.items;
    default:
      return null;
  }
}

/** Whether a value is written as it is. */
export function isLiteral(node: FeelNode): node is NodeOf<'number' | 'text' | 'boolean' | 'temporal'> {
  return node.type === 'number' || node.type === 'text' || node.type === 'boolean' || node.type === 'temporal';
}

/** Of what `@` and durations make, nothing is told here. */
function typeOfMade(make: NodeOf<'temporal'>['make']): readonly ScopeType[] {
  switch (make) {
    case 'date':
      return [DATE];
    case 'time':
      return [TIME];
    case 'date and time':
      return [MOMENT];
    case 'duration':
    case '@':
      return [];
  }
}

/** Types of the values written in a test, ends of ranges among them. */
export function typesWritten(node: FeelNode): readonly ScopeType[] {
  switch (node.type) {
    case 'text':
      return [TEXT];
    case 'number':
      return [NUMBER];
    case 'boolean':
      return [BOOLEAN];
    case 'temporal':
      return typeOfMade(node.make);
    default:
      return (partsOfTest(node) ?? []).flatMap(typesWritten);
  }
}
