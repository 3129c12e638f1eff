/* What is known of a breach, section by section as the authority asks: kept as one types, and nothing is compulsory but its discovery. */
import { Checkbox, Fieldset, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import type { BreachEntry } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';

interface BreachFormProps {
  readonly entry: BreachEntry;
  /** Closed: it is read, and not typed in. */
  readonly readOnly: boolean;
  readonly onChange: (some: Partial<BreachEntry>) => void;
}

const NATURES = ['confidentiality', 'integrity', 'availability'] as const;
const RISKS = ['unknown', 'none', 'some', 'high'] as const;
const DECISIONS = ['undecided', 'yes', 'no'] as const;
type Text = 'title' | 'authorityReference';
type Long = 'what' | 'data' | 'persons' | 'consequences' | 'measures' | 'authorityWhy' | 'toldHow' | 'toldWhy';
type Moment = 'from' | 'until' | 'discovered' | 'authorityAt' | 'toldAt';

/** The form. */
export function BreachForm({ entry, readOnly, onChange }: BreachFormProps): JSX.Element {
  const long = (name: Long): JSX.Element => (
    <Textarea
      label={t(`breach-${name}`)}
      autosize
      minRows={2}
      maxLength={name === 'what' || name === 'consequences' || name === 'measures' ? 10_000 : 4000}
      readOnly={readOnly}
      value={entry[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  const text = (name: Text): JSX.Element => (
    <TextInput
      label={t(`breach-${name}`)}
      maxLength={200}
      readOnly={readOnly}
      value={entry[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  const moment = (name: Moment): JSX.Element => (
    <TextInput
      type="datetime-local"
      className="breach-moment"
      label={t(`breach-${name}`)}
      readOnly={readOnly}
      value={entry[name]}
      onChange={(event) => {
        const value = event.currentTarget.value.slice(0, 16);
        // Without it no delay runs: an emptied control keeps what was there.
        if (name !== 'discovered' || value !== '') onChange({ [name]: value });
      }}
    />
  );
  const decision = (name: 'authority' | 'told'): JSX.Element => (
    <NativeSelect
      label={t(`breach-${name}`)}
      disabled={readOnly}
      value={entry[name]}
      data={DECISIONS.map((value) => ({ value, label: t(`breachDecision-${value}`) }))}
      onChange={(event) => onChange({ [name]: DECISIONS.find((one) => one === event.currentTarget.value) })}
    />
  );
  return (
    <Stack>
      <Fieldset legend={t('breachFacts')}>
        <Stack gap="sm">
          {text('title')}
          {moment('discovered')}
          {moment('from')}
          {moment('until')}
          {long('what')}
          <Checkbox.Group
            label={t('breach-natures')}
            value={[...entry.natures]}
            onChange={(chosen) => onChange({ natures: NATURES.filter((one) => chosen.includes(one)) })}
          >
            <Stack gap={4} mt={4}>
              {NATURES.map((value) => (
                <Checkbox key={value} value={value} label={t(`breachNature-${value}`)} disabled={readOnly} />
              ))}
            </Stack>
          </Checkbox.Group>
        </Stack>
      </Fieldset>
      <Fieldset legend={t('breachConcerned')}>
        <Stack gap="sm">
          {long('data')}
          {long('persons')}
          <NumberInput
            label={t('breach-personsCount')}
            className="breach-moment"
            min={0}
            max={2_000_000_000}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator={' '}
            hideControls
            readOnly={readOnly}
            value={entry.personsCount ?? ''}
            onChange={(value) => onChange({ personsCount: typeof value === 'number' ? value : null })}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('breachEffects')}>
        <Stack gap="sm">
          {long('consequences')}
          {long('measures')}
          <NativeSelect
            label={t('breach-risk')}
            description={t('breachRiskHint')}
            disabled={readOnly}
            value={entry.risk}
            data={RISKS.map((value) => ({ value, label: t(`breachRisk-${value}`) }))}
            onChange={(event) =>
              onChange({ risk: RISKS.find((one) => one === event.currentTarget.value) ?? 'unknown' })
            }
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('breachTelling')}>
        <Stack gap="sm">
          {decision('authority')}
          {entry.authority === 'yes' && moment('authorityAt')}
          {entry.authority === 'yes' && text('authorityReference')}
          {entry.authority !== 'undecided' && long('authorityWhy')}
          {decision('told')}
          {entry.told === 'yes' && moment('toldAt')}
          {entry.told === 'yes' && long('toldHow')}
          {entry.told === 'no' && long('toldWhy')}
        </Stack>
      </Fieldset>
    </Stack>
  );
}
