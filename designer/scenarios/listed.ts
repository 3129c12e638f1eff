/* The scenarios of a scheme as its author finds them: those that are written, with what became of those that were played. */
import type { PlayReport, ReportedScenario } from '../../engine/play.ts';
import { valueAt, type Files } from '../../engine/studio.ts';

/** A scenario that is written; `result` is null until it is played, and while its file says none. */
export type ListedScenario = {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly result: ReportedScenario | null;
};

/** The scenarios of the files, in the order of their names. One that cannot be read goes by its name. */
export function listScenarios(files: Files, report: PlayReport | null): readonly ListedScenario[] {
  const results = new Map(report?.scenarios.map((one) => [one.name, one] as const));
  return Object.keys(files)
    .toSorted()
    .flatMap((file) => {
      const name = /^scenarios\/(.+)\.json$/u.exec(file)?.[1];
      if (name === undefined) return [];
      const title = valueAt(files, { file, pointer: '/title' });
      return [{ name, file, title: typeof title === 'string' ? title : name, result: results.get(name) ?? null }];
    });
}
