/** What was computed of a request, in words for the person who made it. */
import { formatDate, formatQuantity, formatTime, isScale } from '../../../../engine/index.ts';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import type { ShownCase } from '../../../api/cases/open-case.ts';
import { presentValues } from '../../../api/cases/present-computed.ts';
import { said } from './text.ts';
import type { ComputedModel } from '../../parts/computed.tsx';

type Value = CaseDetail['computed'][number];
type Why = Pick<Value, 'reasons' | 'table'>;
type Worded = Why &
  Pick<Value, 'title' | 'type' | 'unit'> & {
    readonly shown: unknown;
    readonly members: readonly (Why & { readonly title: string; readonly value: unknown })[];
  };

/** The values that the scheme shows to applicants; those that cannot be told yet are left out. */
export function computedOf(opened: ShownCase): readonly ComputedModel[] {
  return presentValues(opened).flatMap((value) => modelOf(value) ?? []);
}

/** A value in words, with what it was made from; null for one that has none, or that has parts. */
export function modelOf(value: Worded): ComputedModel | null {
  const text = textOf(value.shown, value);
  if (text === null || value.type === 'context' || isScale(value.shown)) return null;
  const members = value.members.flatMap((member) => [
    said.reason(member.title, textOf(member.value, value) ?? said.noValue),
    ...whyOf(member).map((reason) => said.reason(member.title, reason)),
  ]);
  return { title: value.title, value: text, reasons: [...whyOf(value), ...members] };
}

function whyOf(value: Why): readonly string[] {
  return [...value.reasons.map(({ label, text }) => said.reason(label, text)), ...scaleOf(value)];
}

function scaleOf({ table }: Why): readonly string[] {
  if (table === null) return [];
  const cells = (row: Why['reasons']): string => row.map(({ label, text }) => `${label} ${text}`).join(', ');
  const period = table.from === null ? '' : said.inForceSince(formatDate(table.from));
  const otherwise = table.otherwise && said.scaleOtherwise(table.title, period, cells(table.otherwise));
  return [
    ...table.rows.map(({ when, then }) => said.scaleRow(table.title, period, cells(when), cells(then))),
    ...(otherwise ? [otherwise] : []),
  ];
}

function textOf(value: unknown, declared: Pick<Value, 'type' | 'unit'>): string | null {
  const { type, unit } = declared;
  if (typeof value === 'number') return formatQuantity(value, unit ?? undefined, type === 'money');
  if (typeof value === 'boolean') return value ? said.yes : said.no;
  if (typeof value === 'string')
    return type === 'date' ? formatDate(value) : type === 'time' ? formatTime(value) : value;
  if (!Array.isArray(value)) return null;
  return value.map((item: unknown) => textOf(item, declared) ?? '').join(', ');
}
