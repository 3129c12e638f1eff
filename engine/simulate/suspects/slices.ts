/*
 * What a value came from: where it is made, down to the rows of tables that gave it, and where all is made that it reads.
 */
import { localDate } from '../../calendar/noumea.ts';
import type { Case } from '../../case/case.ts';
import { pruneAnswers } from '../../form/answers/prune-answers.ts';
import { evaluateAnswers } from '../../rules/evaluate-answers.ts';
import { joinPointer, parentPointer } from '../../base/pointer.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import type { PlayedStep } from '../play-scenario.ts';
import { actionAt, deedsOfState, effectsAt, inRules, inWorkflow, opinionAt, type Spot, type Written } from './spots.ts';

/** Where what paths read is made, the nearest first; of a request that was not filed, no more than what makes its values. */
export function sliceOf(compiled: CompiledDispositif, subject: Known, paths: readonly string[]): readonly Spot[] {
  const seen = new Set<string>();
  const spots: Spot[] = [];
  let next = paths;
  while (next.length > 0) {
    const fresh = next.map(rootOf).filter((root) => !seen.has(root));
    for (const root of fresh) seen.add(root);
    const made = [...new Set(fresh)].map((root) => madeAt(compiled, subject, root));
    spots.push(...made.flatMap((one) => one.spots));
    next = made.flatMap((one) => one.paths);
  }
  return spots;
}

/** Places with where that is made which the expressions there read. */
export function withReads(compiled: CompiledDispositif, subject: Known, written: Written): readonly Spot[] {
  const paths = written.feel.flatMap((text) => compiled.workflow.expressions[text]?.paths ?? []);
  return [...written.spots, ...sliceOf(compiled, subject, paths)];
}

/** Names whose second name says what is read. */
const DEEP = ['decision', 'quota', 'dossier', 'avis'];

/** How values of a request came about that was not filed. */
type Judged = Pick<Case, 'trace' | 'receivedOn'>;

/** A case, or what is known of a request that did not become one. */
export type Known = Case | Judged | null;

/** Nothing was worked out for it. */
const NOT_FILED: Judged = { trace: [], receivedOn: '' };

/** The case, or what was worked out of a request that was refused. */
export function knownOf(compiled: CompiledDispositif, { case: subject, asked, at, counted }: PlayedStep): Known {
  if (subject || !asked) return subject;
  const now = at;
  const { answers, channel } = asked;
  const { trace } = evaluateAnswers(compiled, pruneAnswers(compiled.form, answers, localDate(now)), {
    now,
    channel,
    counted,
  });
  return { trace, receivedOn: localDate(now) };
}

/** What is read of an opinion that nobody gave is what its silence means. */
function silenceAt(compiled: CompiledDispositif, { opinions }: Case, id: string): Made {
  const part = opinions[id]?.status === 'silent' ? opinionAt(compiled, id) : null;
  return { spots: part === null ? [] : inWorkflow(compiled, joinPointer(part, 'silence')), paths: [] };
}

/** What is made as one: a computed value, a decided one, a quota. */
function rootOf(path: string): string {
  const [first = '', second = ''] = path.split('.');
  return DEEP.includes(first) ? `${first}.${second}` : first;
}

type Made = { readonly spots: readonly Spot[]; readonly paths: readonly string[] };

function madeAt(compiled: CompiledDispositif, subject: Known, root: string): Made {
  const [first = '', second = ''] = root.split('.');
  if (!subject || !('states' in subject)) return computedAt(compiled, subject ?? NOT_FILED, first);
  if (first === 'avis') return silenceAt(compiled, subject, second);
  if (first === 'decision') return decidedAt(compiled, subject, second);
  if (first === 'quota') return quotaAt(compiled, subject, second);
  if (first === 'dossier') return amountsAt(compiled, subject, second);
  return computedAt(compiled, subject, first);
}

function computedAt({ rules }: CompiledDispositif, { trace, receivedOn }: Judged, name: string): Made {
  const { computed = [], tables = [] } = rules.rules;
  const rank = computed.findIndex((one) => one.name === name);
  const value = computed[rank];
  if (!value) return { spots: [], paths: [] };
  const paths = rules.reads.values.get(name) ?? [];
  const dated = value.on === undefined ? [] : [inRules('computed', rank, 'on')];
  const traced = trace.find((one) => one.name === name);
  if (value.values !== undefined) {
    const day = traced?.on ?? receivedOn;
    const at = value.values.findIndex(({ from, to }) => from <= day && day <= (to ?? day));
    return { spots: [...dated, inRules('computed', rank, 'values', Math.max(at, 0))], paths };
  }
  if (value.table === undefined) return { spots: [inRules('computed', rank, 'expression')], paths };
  const parts = traced?.members ?? (traced ? [traced] : []);
  const rows = parts.flatMap(({ rows: matched, on }) => {
    const day = on ?? receivedOn;
    const at = tables.findIndex(
      ({ name: table, effective }) =>
        table === value.table && (!effective || (effective.from <= day && day <= (effective.to ?? day))),
    );
    const { hitPolicy = '', rows: all = [] } = tables[at] ?? {};
    // Where several rows may count, one that should have and did not is as likely.
    const left = MANY.includes(hitPolicy) ? [...all.keys()].filter((row) => !(matched ?? []).includes(row)) : [];
    return [...left, ...(matched ?? [])].map((row) => inRules('tables', at, 'rows', row));
  });
  const at = tables.findIndex((table) => table.name === value.table);
  return { spots: [...dated, ...rows, inRules('computed', rank, 'table'), inRules('tables', at, 'inputs')], paths };
}

/** Policies by which several rows count: collected, or listed in an order. */
const MANY = ['C', 'R', 'O'];

/** By each action that was taken and fixes the value, and each automatic step that does. */
function decidedAt(compiled: CompiledDispositif, subject: Case, name: string): Made {
  const { workflow } = compiled;
  const acted = Object.keys(subject.actions).flatMap((id) => {
    const [text, part] = [workflow.actions[id]?.definition.decides?.[name], actionAt(compiled, id)];
    return text === undefined || part === null ? [] : [{ text, part: joinPointer(part, 'decides', name) }];
  });
  const followed = Object.keys(workflow.states)
    .flatMap((id) => deedsOfState(compiled, id))
    .flatMap(({ decides, part }) => {
      const text = decides?.[name];
      return text === undefined ? [] : [{ text, part: joinPointer(parentPointer(part), 'decides', name) }];
    });
  const all = [...acted, ...followed];
  return {
    spots: all.flatMap(({ part }) => inWorkflow(compiled, part)),
    paths: all.flatMap(({ text }) => workflow.expressions[text]?.paths ?? []),
  };
}

function quotaAt({ rules: { rules } }: CompiledDispositif, subject: Case, name: string): Made {
  const { quotas = [] } = rules;
  const rank = quotas.findIndex((quota) => quota.name === name);
  const quota = quotas[rank];
  if (!quota) return { spots: [], paths: [] };
  const texts = [quota.besides, quota.most].flatMap((text) => (text === undefined ? [] : String(text)));
  // What a quota is made of is mostly the name of a value.
  const held = heldAt(rank, quota.holds, subject);
  return { spots: held.length > 0 ? held : [inRules('quotas', rank)], paths: texts };
}

/** By which of its steps a case holds a place, or that which a quota does not name. */
function heldAt(rank: number, holds: readonly string[], { states }: Case): readonly Spot[] {
  const isHeld = states.some((state) => holds.includes(state));
  return states
    .filter((state) => !isHeld || holds.includes(state))
    .map((state) => inRules('quotas', rank, 'holds', isHeld ? holds.indexOf(state) : state));
}

/** What was committed, paid or given back is the sum of what actions entered. */
function amountsAt(compiled: CompiledDispositif, subject: Case, name: string): Made {
  if (!name.startsWith('montant')) return { spots: [], paths: [] };
  const entered = Object.keys(subject.actions).flatMap((id) => {
    const part = actionAt(compiled, id);
    const { effects } = compiled.workflow.actions[id]?.definition ?? {};
    return part === null
      ? []
      : [effectsAt(compiled, joinPointer(part, 'effects'), effects, ({ type }) => type === 'amount')];
  });
  return {
    spots: entered.flatMap(({ spots }) => spots),
    paths: entered.flatMap(({ feel }) => feel.flatMap((text) => compiled.workflow.expressions[text]?.paths ?? [])),
  };
}
