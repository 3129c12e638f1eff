/* What is said of a value in a condition, as it is chosen: which tests, in which words, and what they compare with at first. */
import { LIST_LABEL, type FeelClause, type FeelSentence, type FeelTest, type Operand } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { t } from './text.ts';

const PRESENCE = ['answered', 'unanswered'] as const;
const ORDERED = ['is', 'isNot', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'between', ...PRESENCE] as const;

/** What can be said of a value, by what it is; what is said now stays among it. */
export function testsFor(name: ReadableName | undefined, now: FeelTest): readonly FeelTest['type'][] {
  const offered = ((): readonly FeelTest['type'][] => {
    switch (name?.type) {
      case 'string':
        return ['is', 'isNot', 'oneOf', ...PRESENCE];
      case 'boolean':
        return ['holds', 'holdsNot', ...PRESENCE];
      case 'list':
      case 'context':
        return PRESENCE;
      default:
        return ORDERED;
    }
  })();
  return offered.includes(now.type) ? offered : [now.type, ...offered];
}

/** « dépasse », « est après » : days are before and after, numbers more and less. */
export function wordOf(type: FeelTest['type'], name: ReadableName | undefined): string {
  const isDay = name?.type === 'date' || name?.type === 'time';
  switch (type) {
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return isDay ? t(`test-${type}-date`) : t(`test-${type}`);
    default:
      return t(`test-${type}`);
  }
}

/** What one most often says of a value. */
export function clauseOf(name: ReadableName): FeelClause {
  const [type = 'answered'] = testsFor(name, { type: 'answered' });
  const left: Operand = { type: 'name', path: name.path };
  return { left, test: testOf(type, { type: 'answered' }, name) };
}

/** Whether a condition says nothing yet, as one that was just added: nothing, or what is always so. */
export const isUnsaid = (feel: string): boolean => feel.trim() === '' || feel.trim() === 'true';

/** Such a condition as a sentence: its author first says what it looks at, and nothing is written before. */
export const UNSAID: FeelSentence = { when: null, join: 'all', clauses: [] };

/**
 * The names that a list of them offers: that a choice is what people read for it is said of the choice itself, whose label is
 * another name for expressions alone.
 */
export function offeredOf(names: readonly ReadableName[]): readonly ReadableName[] {
  const chosen = new Set(names.flatMap(({ path, choices }) => (choices ? [`${path}.${LIST_LABEL}`] : [])));
  return names.filter(({ path }) => !chosen.has(path));
}

/** Another test of the same value, which keeps what it is compared with where both compare. */
export function testOf(type: FeelTest['type'], former: FeelTest, name: ReadableName | undefined): FeelTest {
  const kept = 'to' in former ? former.to : 'values' in former ? former.values[0] : 'low' in former ? former.low : null;
  const value = kept ?? valueFor(name);
  switch (type) {
    case 'answered':
    case 'unanswered':
    case 'holds':
    case 'holdsNot':
      return { type };
    case 'between':
      return { type, low: value, high: value };
    case 'oneOf':
      return { type, values: [value], as: 'in' };
    default:
      return { type, to: value };
  }
}

/** What a value is first compared with. */
export function valueFor(name: ReadableName | undefined): Operand {
  const [first] = name?.choices ?? [];
  switch (name?.type) {
    case 'string':
      return { type: 'text', value: typeof first?.value === 'string' ? first.value : '' };
    case 'boolean':
      return { type: 'boolean', value: true };
    case 'date':
      return { type: 'name', path: 'aujourdhui' };
    case 'time':
      return { type: 'time', value: '08:00' };
    default:
      return { type: 'number', value: 0 };
  }
}
