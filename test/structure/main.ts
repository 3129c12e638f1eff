/**
 * `npm run -s structure`: the shape of the code in a few numbers; fails when one is over its limit. `--list` names what
 * is counted: circles, two-way pairs of folders, undocumented exports.
 */
import { parseArgs } from 'node:util';
import { ROOT } from '../run/run-command.ts';
import { LIMITS } from './limits.ts';
import { measureStructure } from './measure.ts';
import { formatStructure } from './report.ts';

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } });
const structure = await measureStructure(ROOT);
const over = LIMITS.filter(({ of, atMost }) => of(structure) > atMost);
console.log(formatStructure(structure));
for (const { what, list } of values.list ? LIMITS : over) console.log([`\n${what}:`, ...list(structure)].join('\n  '));
for (const { what, of, atMost } of over) console.error(`\nToo many: ${of(structure)} ${what}; the limit is ${atMost}.`);
process.exitCode = over.length > 0 ? 1 : 0;
