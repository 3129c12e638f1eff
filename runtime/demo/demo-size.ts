/** How much a demonstration holds, as it is asked for on the command line. */
import { parseArgs } from 'node:util';

/** `large`: thousands of requests besides the usual ones. */
export type DemoSize = 'usual' | 'large';

/**
 * Reads the arguments of `npm start`.
 * @throws Error whose message says what may be given
 */
export function readDemoSize(args: readonly string[]): DemoSize {
  const demo = given(args);
  if (demo === undefined) return 'usual';
  if (demo === 'large') return 'large';
  throw new Error(`--demo=${demo} is unknown: --demo=large fills a demonstration with 5,000 requests.`);
}

function given(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { demo: { type: 'string' } } }).values.demo;
  } catch {
    throw new Error(`npm start takes --demo=large and nothing else, and was given ${args.join(' ')}.`);
  }
}
