/**
 * A refusal says why: a reason that agents are asked for on the way to it, and that no letter of the refusal prints, is kept from
 * the one whom it was written for.
 */
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { formOf } from '../../form/fields/action-form.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { isLetter } from '../../language/recipients.ts';
import { listActions, type ActionEntry } from '../../language/walk-workflow.ts';
import { templateFile, writtenToApplicant } from '../../templates/template-file.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { listEdges } from '../view/workflow-graph.ts';
import { senseAfter } from './decision-sense.ts';
import { shortestPaths } from './graph-walk.ts';

const REASON = /motif|raison/i;
const isText = (value: unknown): value is string => typeof value === 'string';

/** Letters of refusals, or mails where there is no letter, that print no reason though one is asked. */
export function checkReasons(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const { workflow, source, report } = parsed;
  const reasons = listReasons(parsed, compiled);
  if (reasons.length === 0) return [];
  const links = listEdges(compiled);
  return listActions(workflow).flatMap(({ id, action: { to, by, kind, effects = [] } }) => {
    const end = to === undefined ? undefined : workflow.states[to];
    if (end?.outcome !== 'refused' || kind === 'reopening' || by.every((one) => one === 'time')) return [];
    const from = compiled.actions[id]?.states ?? [];
    const asked = reasons.filter(
      (reason) => reason.id === id || from.some((state) => shortestPaths(reason.to, links).has(state)),
    );
    const all = [...effects, ...(end.entry ?? [])];
    const letters = all.filter(isLetter).flatMap((effect) => templateFile(effect) ?? []);
    const files = (letters.length > 0 ? letters : writtenToApplicant(all)).filter((file) => file in source.files);
    const [first] = files;
    const [reason] = asked;
    const isPrinted = files.some((file) => asked.some((one) => saysReason(source.files[file] ?? '', one)));
    if (first === undefined || reason === undefined || isPrinted) return [];
    const related = [{ caption: CAPTIONS.reason, place: reason.pointer, file: 'workflow.json' }];
    return [report('template.reason-missing', first, { line: 1 }, { path: reason.path }, related)];
  });
}

type Reason = {
  readonly id: string;
  readonly to: string;
  readonly path: string;
  /** What it is chosen among; empty where it is written freely. */
  readonly choices: readonly string[];
  readonly pointer: Pointer;
};

/** Whether a text prints a reason, or has words of its own for each of those that one may choose. */
function saysReason(text: string, { path, choices }: Reason): boolean {
  if ([...text.matchAll(/\{\{(.*?)\}\}/gs)].some(([tag]) => tag.includes(path))) return true;
  const asked = [...text.matchAll(/\{%(.*?)%\}/gs)].map(([tag]) => tag).join('\n');
  const isSaid = (choice: string): boolean => asked.includes(`"${choice}"`) || asked.includes(`'${choice}'`);
  return asked.includes(path) && (/\belse\b/.test(asked) || (choices.length > 0 && choices.every(isSaid)));
}

/** The reasons that are asked for by actions after which people can only refuse. */
function listReasons({ workflow }: ParsedSource, compiled: CompiledWorkflow): readonly Reason[] {
  return listActions(workflow).flatMap((entry) => {
    const { to, kind } = entry.action;
    if (to === undefined || (kind ?? 'step') !== 'step') return [];
    const reasons = reasonsOf(entry, to);
    const isRefused = (): boolean => senseAfter(compiled, to, compiled.actions[entry.id]?.states ?? []) === 'refused';
    return reasons.length > 0 && isRefused() ? reasons : [];
  });
}

/** The reasons that an action asks for, those that are written freely first: they say most. */
function reasonsOf({ id, action, pointer }: ActionEntry, to: string): readonly Reason[] {
  const found = Object.entries(formOf(action)?.properties ?? {}).filter(
    ([name, { type, format, title }]) =>
      type === 'string' && format === undefined && REASON.test(`${name} ${title ?? ''}`),
  );
  return found
    .map(([name, field]) => ({
      id,
      to,
      path: `actions.${id}.${name}`,
      choices: [...(field.oneOf ?? []).map((choice) => choice.const), ...(field.enum ?? [])].filter(isText),
      pointer: joinPointer(pointer, 'form', 'properties', name),
    }))
    .toSorted((one, other) => Number(one.choices.length > 0) - Number(other.choices.length > 0));
}
