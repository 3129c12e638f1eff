/**
 * What the module of a form that calculates has beside its validators: the expressions as they were read, and imports of what runs
 * them, by the addresses at which browsers find these files of the engine.
 */
import { FAMILY_EXPORTS } from '../../feel/functions/families.ts';
import type { CalculatedPlan } from './calculated-plan.ts';

/** A file of the engine, from the root, with what is taken of it. */
type Needed = { readonly file: string; readonly name: string };

const RUN: Needed = { file: 'engine/form/fields/run-calculated.ts', name: 'runCalculated' };
const RARER: Needed = { file: 'engine/feel/evaluate/rarer.ts', name: 'RARER' };
const FAMILIES: ReadonlyMap<string, Needed> = new Map(
  Object.entries(FAMILY_EXPORTS).map(([family, name]) => [
    family,
    { file: `engine/feel/functions/${family}.ts`, name },
  ]),
);

/** All the files that the module of some form imports. */
export const CALCULATING_FILES: readonly string[] = [RUN, RARER, ...FAMILIES.values()].map(({ file }) => file);

/** The files that the module of a form imports to calculate. */
export function calculatingFiles(plan: CalculatedPlan): readonly string[] {
  return neededBy(plan).map(({ file }) => file);
}

/**
 * Text of an ES module that exports `calculated`, which makes what works out the answers of the form from its schema.
 * @param addressOf the address at which a browser finds a file of the engine
 */
export function calculatedModule(plan: CalculatedPlan, addressOf: (file: string) => string): string {
  const imports = neededBy(plan).map(
    ({ file, name }) => `import { ${name} } from ${JSON.stringify(addressOf(file))};\n`,
  );
  const functions = familiesOf(plan).map(({ name }) => `...${name}`);
  const rarer = plan.needs.isRarer ? RARER.name : 'null';
  const given = `${JSON.stringify(plan.answers)}, [${functions.join(', ')}], ${rarer}`;
  return `${imports.join('')}export const calculated = (schema) => ${RUN.name}(schema, ${given});\n`;
}

const neededBy = (plan: CalculatedPlan): readonly Needed[] => [
  RUN,
  ...(plan.needs.isRarer ? [RARER] : []),
  ...familiesOf(plan),
];

const familiesOf = ({ needs }: CalculatedPlan): readonly Needed[] =>
  needs.families.flatMap((family) => FAMILIES.get(family) ?? []);
