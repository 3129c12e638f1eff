/**
 * « À quoi ai-je droit ? » on a catalogue of four hundred schemes: how many questions settle all of it, against asking them in the
 * order of the dictionary, and how long the next question takes to choose.
 */
import {
  CONCEPTS,
  judgeScheme,
  nextQuestion,
  readEntitlement,
  tablesOf,
  type Json,
  type NextQuestion,
} from '../../engine/index.ts';
import { createDraw, generateCatalogue, generatePerson } from './entitlement-catalogue.ts';
import { quantile } from './rounds.ts';

const SCHEMES = 400;
const PEOPLE = 40;
const NOW = '2026-11-27T01:00:00Z';

/** Questions that were asked, and schemes still open after some of them, as means over people; times in milliseconds of processor. */
export interface EntitlementCost {
  readonly schemes: number;
  readonly reading: { readonly median: number; readonly worst: number };
  readonly questions: { readonly chosen: number; readonly naive: number };
  readonly open: { readonly chosen: readonly number[]; readonly naive: readonly number[] };
  readonly next: { readonly median: number; readonly p95: number; readonly worst: number };
}

type Ready = {
  readonly scheme: NonNullable<ReturnType<typeof readEntitlement>>;
  readonly tables: ReturnType<typeof tablesOf>;
};
type Choose = (weighed: Parameters<typeof nextQuestion>[0], known: ReadonlyMap<string, Json>) => NextQuestion | null;

/** Measures on a catalogue that is always the same. */
export function measureEntitlement(): EntitlementCost {
  const reading: number[] = [];
  const ready = generateCatalogue(SCHEMES, 1).map((source): Ready => {
    const begun = process.cpuUsage();
    const scheme = readEntitlement(source);
    if (!scheme) throw new Error(`${source.id} cannot be read`);
    const tables = tablesOf(scheme, NOW);
    reading.push(milliseconds(begun));
    return { scheme, tables };
  });
  const random = createDraw(2);
  const people = Array.from({ length: PEOPLE }, () => generatePerson(random));
  const times: number[] = [];
  const chosen = people.map((person) =>
    askAll(ready, person, (weighed, known) => nextQuestion(weighed, known, new Set()), times),
  );
  const naive = people.map((person) => askAll(ready, person, inOrder, []));
  return {
    schemes: SCHEMES,
    reading: { median: at(reading, 0.5), worst: at(reading, 1) },
    questions: { chosen: mean(chosen.map(({ asked }) => asked)), naive: mean(naive.map(({ asked }) => asked)) },
    open: { chosen: openAfter(chosen), naive: openAfter(naive) },
    next: { median: at(times, 0.5), p95: at(times, 0.95), worst: at(times, 1) },
  };
}

/** Asks until nothing more is to be told: how many pages, and schemes still open after each. */
function askAll(
  ready: readonly Ready[],
  person: ReadonlyMap<string, Json>,
  choose: Choose,
  times: number[],
): { readonly asked: number; readonly open: readonly number[] } {
  const known = new Map<string, Json>();
  const open: number[] = [];
  for (;;) {
    const begun = process.cpuUsage();
    const weighed = ready.map((one) => ({ ...one, verdict: judgeScheme(one.scheme, known, NOW) }));
    const question = choose(weighed, known);
    times.push(milliseconds(begun));
    open.push(weighed.filter(({ verdict }) => verdict.type === 'open').length);
    if (!question) return { asked: open.length - 1, open };
    for (const name of question.concepts) known.set(name, person.get(name) ?? 0);
  }
}

/** The first question of the dictionary that some scheme still asks for. */
const inOrder: Choose = (weighed, known) => {
  for (const question of new Set([...CONCEPTS.values()].map((concept) => concept.question))) {
    const others = new Set(
      [...CONCEPTS.values()].map((concept) => concept.question).filter((name) => name !== question),
    );
    const next = nextQuestion(weighed, known, others);
    if (next) return next;
  }
  return null;
};

function openAfter(asked: readonly { readonly open: readonly number[] }[]): readonly number[] {
  return [1, 2, 3, 4, 5, 6].map((count) => mean(asked.map(({ open }) => open[count] ?? 0)));
}

/** Of processor, which other work on the machine does not lengthen. */
function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function at(numbers: readonly number[], share: number): number {
  return quantile(
    numbers.toSorted((one, other) => one - other),
    share,
  );
}
