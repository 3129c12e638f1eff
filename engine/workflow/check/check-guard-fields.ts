/**
 * Conditions and decisions of an action against its own form and what it asks for: an amount that is held where another action asked
 * it, a finding that closes the action and that nobody is told to record.
 */
import { joinPointer } from '../../base/pointer.ts';
import { pathIn, pathsIn, readsPath } from '../../feel/syntax/paths.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath, someNode, type FeelNode } from '../../feel/syntax/tree.ts';
import { formOf } from '../../form/fields/action-form.ts';
import { foldedText, tellingWords } from '../../base/telling-words.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, type ActionEntry } from '../../language/walk-workflow.ts';

const FILE = 'workflow.json';

/** Everything an action reads where it has its own. */
export function checkGuardFields(parsed: ParsedSource): readonly Diagnostic[] {
  return listActions(parsed.workflow).flatMap((entry) => [
    ...checkGuards(parsed, entry),
    ...checkDecided(parsed, entry),
    ...checkRequired(parsed, entry),
  ]);
}

/** The fields of an action that hold numbers, by path. */
function numbersOf({ id, action }: ActionEntry): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(formOf(action)?.properties ?? {}).flatMap(([name, { type, title = name }]) =>
      type === 'integer' || type === 'number' ? [[`actions.${id}.${name}`, title] as const] : [],
    ),
  );
}

const isOfAnother = (path: string, id: string): boolean =>
  /^actions\.\w+\.\w+$/.test(path) && !path.startsWith(`actions.${id}.`);

/** « Le montant accordé dépasse … », of the amount that an action before proposed. */
function checkGuards({ report }: ParsedSource, entry: ActionEntry): readonly Diagnostic[] {
  const { id, action, pointer } = entry;
  const own = numbersOf(entry);
  return (action.guards ?? []).flatMap(({ when, otherwise }, at) => {
    const read = pathsIn(when).map((path) => path.join('.'));
    const other = read.find((path) => isOfAnother(path, id));
    if (other === undefined || read.some((path) => own.has(path)) || isPresence(when)) return [];
    const said = foldedText(otherwise).split(' ');
    const meant = [...own].filter(([, title]) => tellingWords(title).every((word) => said.includes(word)));
    const [only, ...others] = meant;
    if (!only || others.length > 0) return [];
    const params = { read: other, meant: only[0], title: only[1] };
    return [report('workflow.guard-limit-other', FILE, joinPointer(pointer, 'guards', at, 'when'), params)];
  });
}

/** Whether a condition asks if something is there. */
function isPresence(when: string): boolean {
  const { tree } = parseExpression(when);
  return tree !== null && someNode(tree, ({ type }) => type === 'null');
}

/** What is fixed is what an action before proposed, though this one asks for an amount of its own. */
function checkDecided({ report }: ParsedSource, entry: ActionEntry): readonly Diagnostic[] {
  const { id, action, pointer } = entry;
  const required = formOf(action)?.required ?? [];
  const own = [...numbersOf(entry).keys()].filter((path) => required.includes(path.split('.')[2] ?? ''));
  const [only, ...others] = own;
  const decides = Object.entries(action.decides ?? {});
  if (only === undefined || others.length > 0 || decides.some(([, text]) => readsPath(text, ...only.split('.'))))
    return [];
  return decides.flatMap(([name, text]) => {
    const asked = pathIn(text)?.join('.');
    if (asked === undefined || !isOfAnother(asked, id)) return [];
    const place = joinPointer(pointer, 'decides', name);
    return [report('decision.asked-value', FILE, place, { asked, granted: only })];
  });
}

/** A condition that only a finding opens, where the finding is asked for by nothing: the action is closed, and nobody is told what to do. */
function checkRequired(
  { report, agentFields, workflow }: ParsedSource,
  { action, pointer }: ActionEntry,
): readonly Diagnostic[] {
  const { guards = [], requires = [] } = action;
  const titles = new Map(agentFields.map((field) => [field.pointer.slice(1), field.label]));
  return guards.flatMap(({ when }, at) => {
    const { tree } = parseExpression(when);
    const parts = tree === null ? [] : tree.type === 'conjunction' ? tree.parts : [tree];
    const missing = parts.map(findingIn).find((name) => name !== null && !requires.includes(name));
    // One that another action waits for is noted all the same, unless this one waits for a finding that it does not read.
    const isUnasked = !listActions(workflow).some((one) => one.action.requires?.includes(missing ?? ''));
    const isOther = requires.some((name) => !guards.some((guard) => readsPath(guard.when, 'agent', name)));
    if (!isUnasked && !isOther) return [];
    const title = missing ? titles.get(missing) : undefined;
    if (!missing || title === undefined) return [];
    const params = { title, field: missing };
    return [report('workflow.guard-unrequired', FILE, joinPointer(pointer, 'guards', at, 'when'), params)];
  });
}

/** `agent.visite = "conforme"`: the finding that it is. */
function findingIn(node: FeelNode): string | null {
  if (node.type !== 'comparison' || node.operator !== '=' || node.right.type !== 'text') return null;
  const [root, name, ...others] = namesOfPath(node.left) ?? [];
  return root === 'agent' && name !== undefined && others.length === 0 ? name : null;
}
