import { expect, test } from 'vitest';
import { readDemoSize } from '../../../runtime/demo/demo-size.ts';

test.each([
  [[], 'usual'],
  [['--demo=large'], 'large'],
  [['--demo', 'large'], 'large'],
])('%j asks for the %s demonstration', (args, size) => {
  expect(readDemoSize(args)).toBe(size);
});

test.each([
  [['--demo=huge'], '--demo=huge is unknown'],
  [['--demo'], 'npm start takes --demo=large and nothing else, and was given --demo.'],
  [['--large'], 'npm start takes --demo=large and nothing else, and was given --large.'],
  [['large'], 'npm start takes --demo=large and nothing else, and was given large.'],
])('%j is refused in a sentence', (args, sentence) => {
  expect(() => readDemoSize(args)).toThrow(sentence);
});
