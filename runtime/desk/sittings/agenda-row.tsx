import { Anchor, NativeSelect, Table, TextInput } from '@mantine/core';
import { memo, useState, type JSX } from 'react';
import { Link } from 'react-router';
import type { AgendaRow, AgendaScheme, SittingDecision, SittingItem } from '../../../schemas/types/api.ts';
import { formatMoney } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { t } from '../text.ts';
import { askedOf, proposedOf, shownItem } from './agenda.ts';
import { readAmount } from './amount.ts';
import type { TypedCell } from './cells.ts';
import { actionOf, amountField } from './forms.ts';
import type { Typing } from './typing.ts';

interface AgendaRowProps {
  readonly item: SittingItem;
  readonly row: AgendaRow | undefined;
  readonly scheme: AgendaScheme | undefined;
  readonly typed: readonly TypedCell[] | undefined;
  readonly closed: boolean;
  readonly active: boolean;
  readonly onActive: (caseId: string) => void;
  readonly type: Typing;
}

/** A case of the agenda: drawn again only when something of it changes, since there are three hundred. */
export const AgendaRowLine = memo(function AgendaRowLine(props: AgendaRowProps): JSX.Element {
  const { item, row, scheme, typed, closed, active, onActive, type } = props;
  const { caseId } = item;
  const entry = shownItem(item, typed);
  const locked = closed || item.appliedAt !== null;
  const action = actionOf(scheme, entry);
  const field = amountField(action);
  const number = row?.number ?? '';
  const value = field && entry.values[field.name];
  return (
    <Table.Tr data-active={active || undefined} onFocus={() => onActive(caseId)} onClick={() => onActive(caseId)}>
      <Table.Td>
        <Anchor component={Link} to={`/dossiers/${caseId}`} className="desk-number">
          {number === '' ? t('loading') : number}
        </Anchor>
      </Table.Td>
      <Table.Td className="sitting-facts">
        <span className="desk-cut" title={row?.applicant}>
          {row?.applicant}
        </span>
        <span className="desk-cut desk-soft">{row?.facts.map(({ text }) => text).join(' · ')}</span>
      </Table.Td>
      <Table.Td data-label={t('sittingAsked')} className="desk-amount">
        {saysAmount(askedOf(row))}
      </Table.Td>
      <Table.Td data-label={t('sittingProposed')} className="desk-amount">
        {saysAmount(proposedOf(row))}
      </Table.Td>
      <Table.Td data-label={t('sittingDecision')}>
        {item.appliedAt === null ? (
          <NativeSelect
            size="xs"
            data-cell="decision"
            aria-label={t('sittingDecisionOf', { number })}
            disabled={locked || !row}
            data={choicesOf(row, scheme, entry.decision)}
            value={valueOf(entry.decision)}
            onChange={({ currentTarget }) =>
              type(caseId, { field: 'decision', value: readDecision(currentTarget.value) })
            }
          />
        ) : (
          <Pill small tone="good">
            {entry.decision.type === 'postpone' ? t('sittingPutOff') : (action?.title ?? t('sittingCarriedOut'))}
          </Pill>
        )}
      </Table.Td>
      <Table.Td data-label={t('sittingGranted')} className="desk-amount">
        {field && (
          <AmountCell
            label={t('sittingAmountOf', { title: field.title, number })}
            value={typeof value === 'number' ? value : null}
            proposed={proposedOf(row)}
            readOnly={locked}
            onChange={(amount) => type(caseId, { field: 'value', name: field.name, value: amount })}
          />
        )}
      </Table.Td>
      <Table.Td data-label={t('sittingVotes')} className="desk-nowrap">
        {entry.votes && `${t('sittingVotesShort', { ...entry.votes })} `}
        {!item.count.quorum && (
          <Pill small tone="warn">
            {t('sittingNoQuorum')}
          </Pill>
        )}
        {!item.count.votes && (
          <Pill small tone="danger">
            {t('sittingTooManyVotes')}
          </Pill>
        )}
      </Table.Td>
    </Table.Tr>
  );
});

const saysAmount = (amount: number | null): string => (amount === null ? '' : formatMoney(amount));

const valueOf = ({ type, action }: SittingDecision): string => (type === 'act' ? `act ${action}` : type);

/** What the choice of a decision means. */
export function readDecision(value: string): SittingDecision {
  if (value.startsWith('act ')) return { type: 'act', action: value.slice(4) };
  return { type: value === 'postpone' ? 'postpone' : 'none', action: '' };
}

/** What may be decided of a case, and what was although it may no longer be. */
function choicesOf(row: AgendaRow | undefined, scheme: AgendaScheme | undefined, decision: SittingDecision) {
  const open = (row?.actions ?? []).filter(
    ({ id, open: is }) => is || (decision.type === 'act' && decision.action === id),
  );
  const known = open.some(({ id }) => id === decision.action) || decision.type !== 'act';
  return [
    { value: 'none', label: t('sittingDecision-none') },
    ...open.map(({ id }) => ({
      value: `act ${id}`,
      label: scheme?.actions.find((action) => action.id === id)?.title ?? t('sittingDecision-act'),
    })),
    ...(known ? [] : [{ value: valueOf(decision), label: t('sittingDecisionGone') }]),
    { value: 'postpone', label: t('sittingDecision-postpone') },
  ];
}

interface AmountCellProps {
  readonly label: string;
  readonly value: number | null;
  readonly proposed: number | null;
  readonly readOnly: boolean;
  readonly onChange: (amount: number | null) => void;
}

/** An amount in whole francs; « = » takes the one that is proposed. */
function AmountCell({ label, value, proposed, readOnly, onChange }: AmountCellProps): JSX.Element {
  // While one types, what is not an amount yet stays as it was typed.
  const [draft, setDraft] = useState<string | null>(null);
  const wrong = draft !== null && draft.trim() !== '' && readAmount(draft) === null;
  return (
    <TextInput
      size="xs"
      className="sitting-amount"
      inputMode="numeric"
      data-cell="amount"
      aria-label={label}
      error={wrong && t('sittingNoAmount')}
      readOnly={readOnly}
      placeholder={proposed === null ? '' : formatMoney(proposed)}
      value={draft ?? (value === null ? '' : formatMoney(value))}
      onKeyDown={(event) => {
        if (event.key !== '=' || proposed === null || readOnly) return;
        event.preventDefault();
        setDraft(null);
        onChange(proposed);
      }}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value);
        const amount = readAmount(currentTarget.value);
        if (amount !== null || currentTarget.value.trim() === '') onChange(amount);
      }}
      onBlur={() => !wrong && setDraft(null)}
    />
  );
}
