/** Prints what was measured, each number with its meaning. */
import type { AgentsAtWork } from './agents.ts';
import type { CompileTime } from './compilation.ts';
import type { Written } from '../faults/write-together.ts';
import type { Contest } from './engine.ts';
import type { PageCost } from './form-pages.ts';
import type { EntitlementCost } from './entitlement.ts';
import type { FirstText } from './first-text.ts';
import type { FormWeight } from './form-weight.ts';
import type { FuzzApiResult } from './fuzz-api.ts';
import type { FuzzResult } from './fuzz.ts';
import type { GesturesWalked } from './gestures.ts';
import type { HostileCost } from './hostile.ts';
import type { LetterCost } from './letters.ts';
import type { MidnightTimes } from './midnight.ts';
import type { QueueTimes } from './queue.ts';
import type { Measured } from './rounds.ts';
import type { SchemesCost } from './schemes.ts';
import type { KeyCost } from './studio-page.ts';
import type { StudioCost, StudioCosts } from './studio.ts';
import type { VersionsCost } from './versions.ts';

const BARE = ['one statement', 'three statements'] as const;

export function printRates(title: string, rates: ReadonlyMap<string, Measured>): void {
  console.log(`\n${title}: a second, median of the rounds (lowest – highest)`);
  for (const [name, { median, lowest, highest }] of rates) {
    const ratios = isBare(name) ? [] : BARE.map((bare) => `${ratio(median, rates.get(bare)?.median)} of ${bare}`);
    line(
      isBare(name) ? `bare route, ${name}` : name,
      `${round(median)} (${round(lowest)} – ${round(highest)})`,
      ...ratios,
    );
  }
}

export function printAgents({ agents, events, seen, median, p95, longest, processor, memory }: AgentsAtWork): void {
  console.log(
    `\n${agents} agents on live queues, an event a second: from its asking to the page on screen, in ms; memory of the server`,
  );
  line(
    `${events} events, ${seen} pages drawn anew`,
    `median ${round(median)}`,
    `p95 ${round(p95)}`,
    `longest ${round(longest)}`,
    `processor an event ${round(processor)}`,
  );
  const [before, after] = memory;
  line('memory after ten seconds and at the end', `${round(before)} MB`, `${round(after)} MB`, ratio(after, before));
}

export function printQueue(times: readonly QueueTimes[]): void {
  console.log(
    '\nQueue of 50 rows over HTTP, at 1,000 and at a million cases: rows of the page; in ms, median and its ratio, 95th percentile and its ratio, processor, its ratio, and that for as many rows',
  );
  const perRow = processorPerRow(times);
  for (const { name, rows, median, p95, processor } of times) {
    const [few = NaN, many = NaN] = rows;
    const [small = NaN, large = NaN] = processor;
    line(
      name,
      rows.join('  '),
      ...compared(median),
      ...compared(p95),
      ...compared(processor),
      ratio(large, small + (many - few) * perRow),
    );
  }
  console.log(`A row costs ${perRow.toFixed(2)} ms of processor, shown and sent.`);
}

/** Of a million cases, a full page against one that has none, in milliseconds a row: both are told by one index. */
function processorPerRow(times: readonly QueueTimes[]): number {
  const of = (page: string): QueueTimes => {
    const found = times.find(({ name }) => name === page);
    if (!found) throw new Error(`the page « ${page} » was not measured`);
    return found;
  };
  const full = of('to take, in one state');
  const empty = of('to take, in a state that has none');
  return ((full.processor[1] ?? NaN) - (empty.processor[1] ?? NaN)) / (full.rows[1] ?? NaN);
}

function compared([small = NaN, large = NaN]: readonly number[]): readonly string[] {
  return [`${small.toFixed(1)}  ${large.toFixed(1)}`, ratio(large, small)];
}

export function printEntitlement({ schemes, reading, questions, open, next }: EntitlementCost): void {
  console.log(`\n« À quoi ai-je droit ? » on ${schemes} schemes; questions that settle all of them, mean over people`);
  line('reading one, once', `${reading.median.toFixed(1)} ms`, `${reading.worst.toFixed(1)} ms at worst`);
  line(
    'questions chosen',
    questions.chosen.toFixed(1),
    `${ratio(questions.chosen, questions.naive)} of the order of the dictionary`,
  );
  line('schemes open after 1 to 6, chosen', ...open.chosen.map((count) => count.toFixed(0)));
  line('schemes open after 1 to 6, in order', ...open.naive.map((count) => count.toFixed(0)));
  line(
    'choosing the next',
    `${next.median.toFixed(1)} ms`,
    `p95 ${next.p95.toFixed(1)}`,
    `worst ${next.worst.toFixed(1)}`,
  );
}

export function printFirstTexts(found: readonly FirstText[]): void {
  console.log(
    '\nFirst text of a public page at 400 kbit/s, each answer beginning after 400 ms, nothing kept from before: ms, median and worst; sent in all',
  );
  for (const { name, median, worst, bytes } of found)
    line(name, `${median.toFixed(0)}`, `${worst.toFixed(0)} at worst`, kilobytes(bytes));
}

export function printMidnight({
  cases,
  woken,
  carriedOut,
  processor,
  p95: [quiet, waking, working],
}: MidnightTimes): void {
  console.log(`\nThe delays of ${cases} cases end at once`);
  line('all decided and written after', `${woken.toFixed(1)} s`, `${(cases / woken).toFixed(0)} a second`);
  line(
    '  processor time until then',
    `${processor.product.toFixed(1)} s product`,
    `${processor.postgres.toFixed(1)} s PostgreSQL`,
  );
  line('all mails carried out after', `${carriedOut.toFixed(1)} s`);
  line('queue page meanwhile, p95 in ms', `${quiet.toFixed(1)} before`);
  line('  while cases are woken', waking.toFixed(1), ratio(waking, quiet));
  line('  while mails are carried out', working.toFixed(1), ratio(working, quiet));
}

export function printSchemes({ pages, memory: [before, after] }: SchemesCost): void {
  console.log('\nPages with 6 and with 300 schemes, ms of processor (median of the rounds), and their ratio');
  for (const { name, median } of pages) line(name, ...compared(median));
  line(
    'memory of the server',
    `${before.toFixed(0)} MB`,
    `${after.toFixed(0)} MB after each of 300 was asked for once`,
  );
}

export function printLetters(costs: readonly LetterCost[]): void {
  console.log(
    '\nA letter, in ms of processor, median of the rounds: the product’s; the same words in bare Typst; ratio',
  );
  for (const { name, product, bare } of costs) {
    const times = [product, bare].map(({ median }) => median.toFixed(1));
    line(name, times.join('  '), ratio(product.median, bare.median));
  }
}

export function printForm(id: string, { raw, sent, packages }: FormWeight): void {
  console.log(`\nJavaScript of the form page of ${id}`);
  line('raw', kilobytes(raw));
  line('brotli as sent', kilobytes(sent));
  console.log('  heaviest parts, before they are minified:');
  for (const [name, bytes] of packages.slice(0, 12)) line(`  ${name}`, kilobytes(bytes));
}

export function printFormPages(costs: readonly PageCost[]): void {
  const [smallest] = costs;
  console.log(
    '\nA page of 20 questions, in ms of processor: of the server for the page; of the browser for a letter (95th percentile), and while errors are mended; ratios to the smallest form',
  );
  for (const { fields, server, letter } of costs) {
    const parts = [server, letter.plain, letter.mending].map((value) => value.toFixed(1));
    const ratios = [
      ratio(server, smallest?.server),
      ratio(letter.plain, smallest?.letter.plain),
      ratio(letter.mending, smallest?.letter.mending),
    ];
    line(`${fields} questions in the form`, parts.join('  '), ratios.join('  '));
  }
}

export function printCompilation(times: readonly CompileTime[]): void {
  console.log(
    '\nCompilation with its proofs in ms of processor: the first of a process, those that follow; making the form’s validators; loading',
  );
  for (const { id, cold, warm, validators, loaded } of times) {
    line(
      id,
      `${cold.toFixed(0)}  ${warm.toFixed(0)}`,
      `validators ${validators.toFixed(0)}`,
      `load ${loaded.toFixed(0)}`,
    );
  }
}

export function printContests(title: string, contests: readonly Contest[]): void {
  console.log(`\n${title}: a second on one core, median (lowest – highest), and the ratio to the last`);
  for (const { id, rates } of contests) {
    const last = [...rates.values()].at(-1);
    console.log(`  ${id}`);
    for (const [name, { median, lowest, highest }] of rates) {
      const own = `${round(median)} (${round(lowest)} – ${round(highest)})`;
      line(`  ${name}`, own, ratio(median, last?.median));
    }
  }
}

export function printVersions({ ready, walked }: VersionsCost): void {
  console.log('\nA thousand published versions: time and memory of a process that has just started');
  line('the one in force is loaded', `${ready.seconds.toFixed(2)} s`, `${ready.megabytes.toFixed(0)} MB`);
  line('each was asked for once', `${walked.seconds.toFixed(2)} s`, `${walked.megabytes.toFixed(0)} MB`);
}

export function printFuzz(results: readonly FuzzResult[]): void {
  console.log('\nInputs of any shape: how many, a second, the longest in ms, memory of the process');
  for (const { door, inputs, rate, worst, peakMegabytes, broken } of results) {
    line(door, String(inputs), `${round(rate)} a second`, `${round(worst)} ms`, `${round(peakMegabytes)} MB`);
    for (const one of broken) console.log(`    broken by input ${one}`);
  }
}

export function printFuzzApi(result: FuzzApiResult): void {
  const { requests, operations, statuses, perSecond, broken, slow } = result;
  console.log(`\nRequests of any shape to ${operations} operations`);
  line('requests', String(requests), `${round(perSecond)} a second`);
  for (const [hundred, count] of [...statuses].toSorted(([one], [other]) => one - other)) {
    line(hundred === 0 ? 'cut' : `answered ${hundred}xx`, String(count));
  }
  line('errors of the server', String(broken.length));
  for (const one of broken.slice(0, 60)) console.log(`    --at ${one}`);
  line('over half a second', String(slow.length));
  for (const one of slow.slice(0, 60)) console.log(`    --at ${one}`);
}

/** The dearest first. */
export function printHostile(costs: readonly HostileCost[]): void {
  console.log('\nThe largest bodies and the largest draft (ms of processor, ms that /livez took beside)');
  for (const { what, status, processor, livez } of costs.toSorted((one, other) => other.processor - one.processor)) {
    line(what, String(status), `${round(processor)} ms`, `livez ${round(livez)} ms`);
  }
}

function line(name: string, ...parts: readonly string[]): void {
  console.log(`  ${name.padEnd(46)}${parts.join('   ')}`);
}

function isBare(name: string): boolean {
  return BARE.some((bare) => bare === name);
}

function ratio(one: number, other = NaN): string {
  return (one / other).toFixed(2);
}

function round(value: number): string {
  return value.toFixed(0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function printJournal(written: Written): void {
  const { gestures, kills, losses, kept, displaced, needless, lost, broken, isAlike } = written;
  console.log(`\n${gestures} gestures of two authors, the server killed ${kills} times, pages lost ${losses} times`);
  line('steps that the server has kept', String(kept));
  line('displaced, and told', String(displaced));
  line('needless: another had done so', String(needless));
  line('lost', String(lost.length));
  line('files broken at a revision', String(broken.length));
  line('all alike, forth and back', isAlike ? 'yes' : 'NO');
}

export function printGestures({ schemes, performed, refused, undone, redone, milliseconds }: GesturesWalked): void {
  console.log(
    `\nGestures at random on ${schemes} schemes: none lost, none broken, undo to the byte, views as parsed anew`,
  );
  line('done', String(performed));
  line('  refused', String(refused));
  line('taken back, and done again', `${undone}  ${redone}`);
  line('processor time of each, with its proof', `${milliseconds.toFixed(1)} ms`);
}

export function printStudio({ forms: costs, empty, lists }: StudioCosts): void {
  console.log(`\nThe studio in Chromium, with ${costs.map(({ fields }) => fields).join(' and ')} questions`);
  const row = (name: string, pick: (cost: StudioCost) => number, unit: string): void =>
    line(name, costs.map((cost) => `${pick(cost).toFixed(unit === 'ms' ? 1 : 0)} ${unit}`).join('  '));
  const keyRows = (name: string, pick: (cost: StudioCost) => KeyCost): void => {
    row(name, (cost) => pick(cost).p95, 'ms');
    row('  processor time of the page, mean', (cost) => pick(cost).processor, 'ms');
    row('  and p95', (cost) => pick(cost).busiest, 'ms');
  };
  row('scripts and styles that « Formulaire » loads', ({ loaded }) => loaded / 1_000, 'kB');
  row('a gesture until the form shows it (aim 300)', ({ preview }) => preview, 'ms');
  row('diagnostics after a pause, median (aim 300)', ({ diagnostics }) => diagnostics, 'ms');
  row('sent after a title was typed (aim 2000)', ({ sent }) => sent.typed, 'bytes');
  row('sent after two questions were pasted', ({ sent }) => sent.pasted, 'bytes');
  line('a key on an empty page until its frame, p95', `${empty.p95.toFixed(1)} ms`);
  keyRows('a letter of a title, p95 (aim 16)', ({ key }) => key);
  keyRows('a letter in the text of a file, p95 (aim 16)', ({ arrows }) => arrows.source);
  keyRows('an arrow in « Formulaire », p95 (aim 50)', ({ arrows }) => arrows.form);
  keyRows('an arrow in « Règles », p95 (aim 50)', ({ arrows }) => arrows.rules);
  keyRows('an arrow in « Procédure », list, p95 (aim 50)', ({ arrows }) => arrows.procedureList);
  keyRows('an arrow in « Procédure », graph, p95 (aim 50)', ({ arrows }) => arrows.procedureGraph);
  if (lists === null) return;
  for (const [name, list] of [
    ['« Accueil »', lists.schemes],
    ['« Règles »', lists.rules],
  ] as const) {
    console.log(`\n${name}: ${list.lines} lines`);
    line('from the press to the list, median', `${list.open.toFixed(0)} ms`);
    printKey('a key in its search', list.key);
    if (list.arrow) printKey('an arrow', list.arrow);
  }
}

function printKey(name: string, { p95, processor }: KeyCost): void {
  line(`${name} until its frame, p95`, `${p95.toFixed(1)} ms`);
  line('  processor time of the page', `${processor.toFixed(1)} ms`);
}
