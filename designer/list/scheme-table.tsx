import { Anchor, Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { formatDay } from '../../runtime/ui/format.ts';
import { Pill, type PillTone } from '../../runtime/ui/pill.tsx';
import type { DispositifSummary } from '../../schemas/types/api.ts';
import { t } from '../text.ts';
import { stateOf, type SchemeState } from './list-model.ts';
import { StandingMenu } from './standing-menu.tsx';

const TONES: Readonly<Record<SchemeState, PillTone>> = {
  unpublished: 'neutral',
  changed: 'warn',
  published: 'good',
  withdrawn: 'neutral',
  archived: 'neutral',
};

/** Schemes, one line each: what it is, how it stands, how many cases it has, who wrote in it last. */
export function SchemeTable({ schemes }: { readonly schemes: readonly DispositifSummary[] }): JSX.Element {
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table aria-label={t('dispositifs')} highlightOnHover verticalSpacing={4} stickyHeader className="studio-schemes">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('title')}</Table.Th>
            <Table.Th visibleFrom="md">{t('theme')}</Table.Th>
            <Table.Th>{t('standing')}</Table.Th>
            <Table.Th visibleFrom="sm" ta="right">
              {t('openCases')}
            </Table.Th>
            <Table.Th visibleFrom="md">{t('lastChange')}</Table.Th>
            <Table.Th>
              <span className="cg-hidden">{t('commands')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {schemes.map((item) => (
            <SchemeRow key={item.id} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function SchemeRow({ item }: { readonly item: DispositifSummary }): JSX.Element {
  const { id, title, summary, theme, version, open, openCases } = item;
  const state = stateOf(item);
  return (
    <Table.Tr>
      <Table.Td className="studio-title">
        <div className="studio-title-line">
          <Anchor component={Link} to={`/${id}`} fw={600}>
            {title}
          </Anchor>
          {summary && (
            <Text component="span" size="sm" c="gray.7" visibleFrom="sm" className="studio-summary">
              {summary}
            </Text>
          )}
        </div>
        <Text size="xs" c="gray.7" hiddenFrom="sm">
          {t('openCasesCount', { count: openCases })}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="md">{theme}</Table.Td>
      <Table.Td>
        <div className="studio-standing">
          <Pill small tone={TONES[state]}>
            {t(`state-${state}`)}
          </Pill>
          <Text component="span" size="xs" c="gray.7">
            {[
              version !== null && t('versionNumber', { number: version }),
              version !== null && !open && item.standing === 'offered' && t('closedNow'),
            ]
              .filter(Boolean)
              .join(', ')}
          </Text>
        </div>
      </Table.Td>
      <Table.Td visibleFrom="sm" ta="right">
        {openCases > MOST_CASES ? t('moreThan', { count: MOST_CASES }) : openCases}
      </Table.Td>
      <Table.Td visibleFrom="md">
        <LastChange item={item} />
      </Table.Td>
      <Table.Td ta="right">
        <StandingMenu item={item} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The server stops counting there. */
const MOST_CASES = 999;

function LastChange({ item: { draft, publishedAt } }: { readonly item: DispositifSummary }): JSX.Element {
  const at = draft && (publishedAt === null || draft.at > publishedAt) ? draft.at : publishedAt;
  return (
    <div className="studio-standing">
      {at && formatDay(at)}
      {draft?.by && at === draft.at && (
        <Text component="span" size="xs" c="gray.7">
          {draft.by}
        </Text>
      )}
    </div>
  );
}
