/** `test <folder…>`: plays the scenarios of schemes, and tells what none of them goes through. */
import {
  compile,
  runScenarios,
  type Coverage,
  type Diagnostic,
  type DispositifSource,
  type ScenarioReport,
} from '../../engine/index.ts';
import { readArguments, UsageError, type Command, type Output } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { inFolder, isError, printDiagnostics } from './print-diagnostics.ts';
import { readFolder } from './read-folder.ts';
import { tellUnheld } from './unheld.ts';

interface FolderReport {
  readonly folder: string;
  /** Null when the scheme does not compile. */
  readonly report: ScenarioReport | null;
  /** Scenarios that were not played because of that. */
  readonly unplayed: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** `test <folder…> [--json | --unheld [--write]]`. Ends with 1 when a scenario fails or a scheme does not compile. */
export const run: Command = async (args, output) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean', default: false },
    unheld: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError(messages.folderExpected);
  const sources = await Promise.all(positionals.map(readFolder));
  const reports = sources.map((source, index) => play(positionals[index] ?? '', source));
  if (values.json) {
    output.print(JSON.stringify(asJson(reports)));
    // What keeps a scheme from being played is no part of the report: it is told beside it.
    for (const { diagnostics } of reports) printDiagnostics({ print: output.warn }, diagnostics.filter(isError));
  } else printReports(output, reports);
  const passed = reports.every(({ report }) => report?.scenarios.every((scenario) => scenario.passed));
  if (passed && values.unheld)
    for (const [at, source] of sources.entries()) await tellUnheld(output, positionals[at] ?? '', source, values.write);
  return passed ? 0 : 1;
};

function play(folder: string, source: DispositifSource): FolderReport {
  const result = compile(source);
  if (result.type === 'failed') {
    const unplayed = Object.keys(source.files).filter((path) => path.startsWith('scenarios/')).length;
    return { folder, report: null, unplayed, diagnostics: inFolder(folder, result.diagnostics) };
  }
  return { folder, report: runScenarios(result.dispositif), unplayed: 0, diagnostics: [] };
}

/** The shape that programs rely on; nothing is added to it. */
function asJson(reports: readonly FolderReport[]) {
  const scenarios = reports.flatMap(({ folder, report }) =>
    (report?.scenarios ?? []).map(({ name, passed, failures }) => ({ folder, name, passed, failures })),
  );
  const coverage = Object.fromEntries(
    MEASURES.map((measure) => {
      const { covered, total } = coverageOf(reports, measure);
      return [measure, { covered, total }];
    }),
  );
  return { scenarios, coverage };
}

type Measure = keyof ScenarioReport['coverage'];
const MEASURES: readonly Measure[] = ['actions', 'guards', 'rows', 'templates'];

/** How much of all the folders is covered, and what is not. */
function coverageOf(reports: readonly FolderReport[], measure: Measure) {
  const parts = reports.flatMap(({ folder, report }) => (report ? [{ folder, ...report.coverage[measure] }] : []));
  const covered = sum(parts, (part) => part.covered);
  const uncovered = parts.flatMap((part) => part.uncovered.map((name) => `${part.folder} ${name}`));
  return { covered, total: covered + uncovered.length, uncovered };
}

function sum(parts: readonly Coverage[], pick: (part: Coverage) => readonly string[]): number {
  return parts.reduce((total, part) => total + pick(part).length, 0);
}

function printReports(output: Output, reports: readonly FolderReport[]): void {
  for (const { folder, report, unplayed, diagnostics } of reports) {
    printDiagnostics(output, diagnostics);
    if (!report) output.print(messages.unplayed(folder, unplayed));
    for (const { title, passed, failures, suspects, empty } of report?.scenarios ?? []) {
      output.print(passed ? messages.passed(folder, title) : messages.failed(folder, title));
      for (const failure of failures) output.print(`    ${failure}`);
      for (const { file, line, column } of suspects)
        output.print(messages.suspect(`${folder}/${file}:${line}:${column}`));
      if (!passed) for (const why of empty) output.print(messages.empty(why));
    }
  }
  const scenarios = reports.flatMap(({ report }) => report?.scenarios ?? []);
  const passed = scenarios.filter((scenario) => scenario.passed).length;
  const unplayed = reports.reduce((total, report) => total + report.unplayed, 0);
  output.print(messages.scenarios(passed, scenarios.length - passed, unplayed));
  for (const measure of MEASURES) printCoverage(output, measure, reports);
}

function printCoverage(output: Output, measure: Measure, reports: readonly FolderReport[]): void {
  const coverage = coverageOf(reports, measure);
  if (coverage.total === 0) return;
  output.print(messages.covered(messages.coverage[measure], coverage.covered, coverage.total));
  for (const name of coverage.uncovered) output.print(messages.uncovered(name));
}
