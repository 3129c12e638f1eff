/** Says which rules of the exact semantics have no test, and which tests cite a rule that is not stated; fails when any does. */
import { freeLetters, reportRules } from './rules.ts';

const { rules, untested, twice, unknown } = reportRules();
const faults = [
  ...untested.map((rule) => `no test begins its title with [${rule}]`),
  ...twice.map((rule) => `two rules are called ${rule}`),
  ...unknown.map((citation) => `no such rule in docs/language/semantics.md, ${citation}`),
];
for (const fault of faults) console.error(fault);
if (faults.length === 0)
  console.log(`${rules.length} rules, each with a test; none begins with ${freeLetters(rules).join(', ')}`);
else process.exitCode = 1;
