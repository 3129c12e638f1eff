/* A scenario as its file has it. */
import { valueAt, type Files } from '../../engine/studio.ts';
import type { Scenario } from '../../schemas/types/scenario.ts';

/** The scenario of a file; null while the file does not say one. Its shape is the compiler's to judge: what is amiss is played as far as it goes. */
export function readScenario(files: Files, file: string): Scenario | null {
  const value: unknown = valueAt(files, { file, pointer: '' });
  return isScenario(value) ? value : null;
}

const isScenario = (value: unknown): value is Scenario => {
  if (typeof value !== 'object' || value === null || !('given' in value) || !('steps' in value)) return false;
  const { given, steps } = value;
  return Array.isArray(steps) && typeof given === 'object' && given !== null && 'answers' in given && 'now' in given;
};
