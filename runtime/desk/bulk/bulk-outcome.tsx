import { List, Text } from '@mantine/core';
import type { JSX } from 'react';
import { splitPointer } from '../../../engine/base/index.ts';
import type { BulkOutcome as Outcome, BulkResult } from '../../../schemas/types/api.ts';
import { formatMoney } from '../../ui/format.ts';
import { t, tCount } from '../text.ts';
import { groupOutcomes, totalsOf, type BulkGroup } from './bulk-groups.ts';

type Named = {
  /** How a value of an action is called, by its name, where no form beside says which ones are to be mended. */
  readonly titleOf?: ((name: string) => string | null) | undefined;
};
type BulkOutcomeProps = Named & { readonly result: BulkResult; readonly applied: boolean };

/** Names shown before one asks for all of them. */
const MOST_NAMES = 8;

/** On which cases an action applies or was applied, what each gets, and why not on the others. */
export function BulkOutcome({ result: { results }, applied, titleOf }: BulkOutcomeProps): JSX.Element {
  const fine = results.filter((item) => item.ok);
  const refused = results.filter((item) => !item.ok);
  const groups = groupOutcomes(results);
  return (
    <div role="status">
      <Text fw={600}>{tCount(applied ? 'bulkApplied' : 'bulkWillApply', fine.length)}</Text>
      {groups
        .filter(({ message }) => message === null)
        .map((group) => (
          <Group key={keyOf(group)} group={group} titleOf={titleOf} />
        ))}
      {totalsOf(fine).map(({ entry, label, amount }) => (
        <Text key={`${entry} ${label}`} fw={600}>
          {t('bulkTotal', { what: t(`will-${entry}`, { amount: formatMoney(amount), label }) })}
        </Text>
      ))}
      {refused.length > 0 && (
        <Text mt="sm" fw={600}>
          {tCount('bulkRefused', refused.length)}
        </Text>
      )}
      {groups
        .filter(({ message }) => message !== null)
        .map((group) => (
          <Group key={keyOf(group)} group={group} titleOf={titleOf} />
        ))}
    </div>
  );
}

const keyOf = ({ message, cases }: BulkGroup): string => `${message ?? ''} ${cases[0]?.id ?? ''}`;

/** Cases of which the same is said: what, how many, and who. */
function Group({ group: { message, told, cases }, titleOf }: { readonly group: BulkGroup } & Named): JSX.Element {
  const [first, others] = [cases.slice(0, MOST_NAMES), cases.slice(MOST_NAMES)];
  return (
    <div className="desk-bulk-group">
      {[...(message === null ? [] : [message]), ...(told ? sayTold(told) : [])].map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      <Text size="sm">{tCount('bulkFor', cases.length)}</Text>
      <Names cases={first} titleOf={titleOf} />
      {others.length > 0 && (
        <details>
          <summary>{tCount('bulkOthers', others.length)}</summary>
          <Names cases={others} titleOf={titleOf} />
        </details>
      )}
    </div>
  );
}

function Names({ cases, titleOf }: { readonly cases: readonly Outcome[] } & Named): JSX.Element {
  return (
    <List size="sm">
      {cases
        .filter(({ number }) => number !== '')
        .map(({ id, number, applicant, told, errors }) => (
          <List.Item key={id}>
            {`${applicant}, ${number}`}
            {(told?.amounts ?? []).map(
              ({ entry, label, amount }) => ` · ${t(`will-${entry}`, { amount: formatMoney(amount), label })}`,
            )}
            {titleOf && errors.map((error) => ` · ${saysError(error, titleOf)}`)}
          </List.Item>
        ))}
    </List>
  );
}

function saysError({ pointer, message }: Outcome['errors'][number], titleOf: NonNullable<Named['titleOf']>): string {
  const title = titleOf(splitPointer(pointer)[0] ?? '');
  return title === null ? message : t('bulkError', { title, message });
}

/** What each of the cases gets, in sentences. */
function sayTold({
  stateTitle: state,
  outcome,
  letters,
  mails,
  toPrint,
  thirds,
}: NonNullable<BulkGroup['told']>): readonly string[] {
  return [
    t(outcome === null ? 'bulkState' : `will-end-${outcome}`, { state }),
    ...letters.map((title) => t('bulkLetter', { title })),
    ...mails.map((subject) => t(toPrint ? 'bulkPrint' : 'bulkMail', { subject })),
    ...thirds.map(({ title, subject, mailed }) => t(mailed ? 'bulkThirdMail' : 'bulkThirdPrint', { title, subject })),
  ];
}
