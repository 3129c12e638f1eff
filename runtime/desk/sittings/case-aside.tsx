import { Button, Checkbox, Fieldset, Group, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core';
import type { JSX } from 'react';
import { asJsonObject, equalJson } from '../../../engine/base/index.ts';
import type {
  AgendaRow,
  AgendaScheme,
  LabelledText,
  SittingItem,
  SittingItemEntry,
  SittingMember,
  SittingVotes,
} from '../../../schemas/types/api.ts';
import { ActionFields } from '../fields/action-fields.tsx';
import { versionAddress } from '../fields/version-address.ts';
import { formatMoney } from '../../ui/format.ts';
import { t } from '../text.ts';
import { actionOf } from './forms.ts';
import type { Typing } from './typing.ts';

interface CaseAsideProps {
  readonly item: SittingItem;
  readonly entry: SittingItemEntry;
  readonly row: AgendaRow;
  readonly scheme: AgendaScheme | undefined;
  readonly members: readonly SittingMember[];
  readonly closed: boolean;
  readonly type: Typing;
  readonly onMove: (by: 1 | -1) => void;
  readonly onTakeOff: () => void;
  /** Writes what this decision says on others alike of which nothing is typed; null where there are none. */
  readonly onCopy: (() => void) | null;
}

/** All of the case that one is at: what is read to the commission, and what is typed of it beside the grid. */
export function CaseAside(props: CaseAsideProps): JSX.Element {
  const { item, entry, row, scheme, members, closed, type } = props;
  const { caseId } = item;
  const locked = closed || item.appliedAt !== null;
  const action = actionOf(scheme, entry);
  const values = asJsonObject(entry.values);
  return (
    <Stack component="section" gap="sm" className="sitting-aside" aria-label={t('sittingCase', { number: row.number })}>
      <Title order={2} size="h4">
        {t('sittingCaseTitle', { number: row.number, applicant: row.applicant })}
      </Title>
      <Text size="sm" className="desk-soft">
        {row.stateTitle}
      </Text>
      {action?.form && !locked && (
        <>
          <ActionFields
            key={`${caseId} ${action.id}`}
            schema={action.form}
            values={values}
            errors={[]}
            caseId={caseId}
            version={versionAddress(row.dispositif.id, row.dispositifVersion)}
            idPrefix={`seance-${caseId}`}
            onChange={(next) => {
              for (const name of new Set([...Object.keys(next), ...Object.keys(values)]))
                if (!equalJson(next[name], values[name]))
                  type(caseId, { field: 'value', name, value: next[name] ?? null });
            }}
          />
          {props.onCopy && (
            <Button size="xs" variant="default" onClick={props.onCopy}>
              {t('sittingCopy')}
            </Button>
          )}
        </>
      )}
      <Votes
        votes={entry.votes}
        locked={locked}
        voters={item.count.voters}
        onChange={(value) => type(caseId, { field: 'votes', value })}
      />
      <Recusals item={item} entry={entry} members={members} locked={locked} type={type} />
      <Textarea
        label={t('sittingCaseNotes')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={10_000}
        readOnly={locked}
        value={entry.notes}
        onChange={({ currentTarget: { value } }) => type(caseId, { field: 'notes', value })}
      />
      <Read row={row} />
      {!locked && (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => props.onMove(-1)}>
            {t('sittingUp')}
          </Button>
          <Button size="xs" variant="default" onClick={() => props.onMove(1)}>
            {t('sittingDown')}
          </Button>
          <Button size="xs" variant="subtle" onClick={props.onTakeOff}>
            {t('sittingTakeOff')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const NO_VOTES: SittingVotes = { for: 0, against: 0, abstained: 0 };

interface VotesProps {
  readonly votes: SittingVotes | null;
  readonly voters: number;
  readonly locked: boolean;
  readonly onChange: (votes: SittingVotes | null) => void;
}

function Votes({ votes, voters, locked, onChange }: VotesProps): JSX.Element {
  return (
    <Fieldset legend={t('sittingVotesOf', { voters })} variant="unstyled">
      <Group gap="xs">
        {(['for', 'against', 'abstained'] as const).map((name) => (
          <NumberInput
            key={name}
            size="xs"
            className="sitting-vote"
            label={t(`sittingVote-${name}`)}
            min={0}
            max={500}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            readOnly={locked}
            value={votes?.[name] ?? ''}
            onChange={(value) => {
              const next = { ...NO_VOTES, ...votes, [name]: typeof value === 'number' ? value : 0 };
              onChange(next.for + next.against + next.abstained === 0 ? null : next);
            }}
          />
        ))}
      </Group>
    </Fieldset>
  );
}

interface RecusalsProps extends Pick<CaseAsideProps, 'item' | 'entry' | 'members' | 'type'> {
  readonly locked: boolean;
}

function Recusals({ item, entry, members, locked, type }: RecusalsProps): JSX.Element | null {
  if (members.length === 0) return null;
  const said = new Map(entry.recused.map(({ member, out }) => [member, out]));
  const isOut = (id: string): boolean => said.get(id) ?? item.count.named.includes(id);
  return (
    <Fieldset legend={t('sittingRecused')} variant="unstyled">
      <Stack gap={4}>
        {members.map(({ id, name }) => (
          <Checkbox
            key={id}
            size="xs"
            label={item.count.named.includes(id) && said.get(id) === undefined ? t('sittingSameName', { name }) : name}
            disabled={locked}
            checked={isOut(id)}
            onChange={({ currentTarget: { checked: out } }) =>
              type(item.caseId, {
                field: 'recused',
                value: [...entry.recused.filter(({ member }) => member !== id), { member: id, out }],
              })
            }
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

/** What is read to the commission: facts, opinions, what agents found, amounts and why. */
function Read({ row }: Pick<CaseAsideProps, 'row'>): JSX.Element {
  return (
    <>
      <Lines title={t('sittingFacts')} lines={row.facts} />
      <Lines title={t('sittingOpinions')} lines={row.opinions} />
      <Lines title={t('sittingFindings')} lines={row.findings} />
      {[...row.asked, ...row.proposed].map(({ title, amount, why }) => (
        <Lines
          key={`${title} ${amount}`}
          title={t('sittingAmountTitle', { title, amount: formatMoney(amount) })}
          lines={why}
        />
      ))}
    </>
  );
}

function Lines({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly LabelledText[];
}): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {lines.map(({ label, text }) => (
        <Text key={`${label} ${text}`} size="sm">
          {label === '' ? text : t('sittingLine', { label, text })}
        </Text>
      ))}
    </div>
  );
}
