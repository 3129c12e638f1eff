/**
 * Amounts that are entered, against the way that led there: the balance of another amount than the one that brought the case, a share
 * in per cent that nothing divides by a hundred; and a reminder that counts from another day than the end it reminds of.
 */
import { joinPointer } from '../../base/pointer.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { calleeName, namesOfPath, someNode, valuesGiven, type FeelNode } from '../../feel/syntax/tree.ts';
import { laterDayIn } from '../../feel/syntax/written-lengths.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listStates, type StateEntry } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { amountsOf } from './check-money-course.ts';

const FILE = 'workflow.json';

/** Amounts and days that are counted from something else. */
export function checkEnteredAmounts(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return [
    ...listActions(parsed.workflow).flatMap(({ id, action, pointer }) =>
      amountsOf(action, pointer).flatMap(({ amount, label, place }) => {
        const at = joinPointer(place, 'amount');
        const from = compiled.actions[id]?.states ?? [];
        return [...checkBalance(parsed, from, amount, label, at), ...checkShare(parsed, amount, label, at)];
      }),
    ),
    ...listStates(parsed.workflow).flatMap((entry) => checkReminder(parsed, entry)),
  ];
}

const pathOf = (node: FeelNode): string => namesOfPath(node)?.join('.') ?? '';

/** One comes here where `a > paid`, and `b - paid` is entered. */
function checkBalance(
  { workflow, report }: ParsedSource,
  from: readonly string[],
  amount: string,
  label: string,
  place: string,
): readonly Diagnostic[] {
  const { tree } = parseExpression(amount);
  if (tree?.type !== 'arithmetic' || tree.operator !== '-') return [];
  const [whole, taken] = [pathOf(tree.left), pathOf(tree.right)];
  const leading = listStates(workflow).flatMap(({ state }) =>
    (state.always ?? []).flatMap(({ to, when = '' }) => (from.includes(to) ? [parseExpression(when).tree] : [])),
  );
  const asked = leading.flatMap((when) =>
    when?.type === 'comparison' && when.operator === '>' && pathOf(when.right) === taken ? [pathOf(when.left)] : [],
  );
  const [meant, ...others] = asked;
  if (whole === '' || taken === '' || meant === undefined || meant === '' || others.length > 0 || meant === whole)
    return [];
  return [report('effect.amount-otherwise', FILE, place, { label, whole, meant })];
}

/** `grant * share`, of a share whose title says « % » and that has no unit to tell. */
function checkShare({ rules, report }: ParsedSource, amount: string, label: string, place: string) {
  const { tree } = parseExpression(amount);
  const shares = new Map(
    (rules.computed ?? []).flatMap(({ name, title, unit }) =>
      unit === undefined && /\(%\)|(?<![\wÀ-ÿ])en %/.test(title) ? [[name, title] as const] : [],
    ),
  );
  if (!tree || shares.size === 0) return [];
  const inner = tree.type === 'call' && calleeName(tree) === 'floor' ? (valuesGiven(tree.given)[0] ?? tree) : tree;
  if (inner.type !== 'arithmetic' || inner.operator !== '*') return [];
  const share = [inner.left, inner.right].map(pathOf).find((name) => shares.has(name));
  const hasHundred = someNode(tree, (node) => node.type === 'number' && Number(String(node.value)) === 100);
  if (share === undefined || hasHundred) return [];
  return [report('effect.amount-share', FILE, place, { label, share, title: shares.get(share) ?? share })];
}

/** A reminder of one day, and an end that counts from another one: told where the end counts. */
function checkReminder(
  { workflow, rules, report }: ParsedSource,
  { state, pointer }: StateEntry,
): readonly Diagnostic[] {
  const leads = (id: string): boolean =>
    listActions(workflow).some((one) => one.id === id && one.action.to !== undefined);
  const counted = Object.entries(state.timers ?? {}).flatMap(([name, { at, action }]) => {
    const day = at === undefined ? null : laterDayIn(at);
    if (!day) return [];
    const index = (rules.computed ?? []).findIndex((one) => one.name === day.path);
    const behind = laterDayIn(rules.computed?.[index]?.expression ?? '');
    const place = behind
      ? { file: 'rules.json', pointer: joinPointer('/computed', index, 'expression') }
      : { file: FILE, pointer: joinPointer(pointer, 'timers', name, 'at') };
    return [{ action, path: behind?.path ?? day.path, place, isEnd: leads(action) }];
  });
  const [reminder, end, ...others] = counted.toSorted((one, other) => Number(one.isEnd) - Number(other.isEnd));
  if (!reminder || !end || others.length > 0 || reminder.isEnd || !end.isEnd || reminder.path === end.path) return [];
  if (sectionOf(reminder.path) === '' || sectionOf(reminder.path) !== sectionOf(end.path)) return [];
  const params = { start: end.path, other: reminder.path };
  return [report('workflow.reminder-other-day', end.place.file, end.place.pointer, params)];
}

/** The section of answers that both days are of; '' for what is decided or known of the case. */
function sectionOf(path: string): string {
  const [root = '', ...rest] = path.split('.');
  return rest.length === 0 || ['decision', 'dossier', 'actions', 'avis', 'actes'].includes(root) ? '' : root;
}
