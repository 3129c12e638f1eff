/**
 * A refusal says how it can be contested: without the ways and times of recourse the time to contest never begins to run, and
 * who receives it does not know what they may still do.
 */
import type { WorkflowEffect } from '../../schemas/types/workflow.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { listActions, listStates } from '../language/walk-workflow.ts';
import { isLetter, isMailToApplicant } from '../language/recipients.ts';
import { templateFile } from './template-file.ts';

/** Words of which a text that tells of recourse has one, `delais.recours` among them. */
const WORDS = /recours|contest|tribunal/i;

/** What is written to the applicant as a case is refused, and says nothing of recourse. */
export function checkRecourse(parsed: ParsedSource): readonly Diagnostic[] {
  const silent = refusals(parsed).flatMap((effects) => {
    const letters = effects.filter(isLetter);
    // A mail that only announces the letter leaves it to the letter, if that surely comes.
    const isSure = letters.some(({ when }) => when === undefined);
    const written = isSure ? letters : [...letters, ...effects.filter(isMailToApplicant)];
    const certain = filesOf(
      parsed,
      written.filter(({ when }) => when === undefined),
    );
    if (certain.some((file) => tellsRecourse(parsed, file))) return [];
    // Of what is written on condition, each may be all that is received.
    const conditional = filesOf(
      parsed,
      written.filter(({ when }) => when !== undefined),
    );
    return [...certain.slice(0, 1), ...conditional.filter((file) => !tellsRecourse(parsed, file))];
  });
  return [...new Set(silent)].map((file) => parsed.report('template.recourse-missing', file, { line: 1 }, { file }));
}

function filesOf({ source }: ParsedSource, effects: readonly WorkflowEffect[]): readonly string[] {
  return effects.flatMap((effect) => templateFile(effect) ?? []).filter((file) => file in source.files);
}

function tellsRecourse({ source }: ParsedSource, file: string): boolean {
  return WORDS.test(source.files[file] ?? '');
}

/** Effects of each way that leads at once to an end where the case is refused. */
function refusals({ workflow }: ParsedSource): readonly (readonly WorkflowEffect[])[] {
  const certificates = Object.values(workflow.clocks ?? {}).flatMap(({ action, certificate }) =>
    certificate === undefined ? [] : [{ action, effect: { type: 'document', document: certificate } as const }],
  );
  const taken = listActions(workflow).map(({ id, action: { to, effects = [] } }) => ({
    to,
    effects: [...effects, ...certificates.flatMap(({ action, effect }) => (action === id ? [effect] : []))],
  }));
  const followed = listStates(workflow).flatMap(({ state: { always = [], then, withoutQuorum } }) => [
    ...always,
    ...(then ? [then] : []),
    ...(withoutQuorum ? [withoutQuorum] : []),
  ]);
  return [...taken, ...followed].flatMap(({ to, effects = [] }) => {
    const end = to === undefined ? undefined : workflow.states[to];
    return end?.outcome === 'refused' ? [[...effects, ...(end.entry ?? [])]] : [];
  });
}
