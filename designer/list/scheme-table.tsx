import { Table } from '@mantine/core';
import { memo, type JSX } from 'react';
import { Link } from 'react-router';
import { formatDay } from '../../runtime/ui/format.ts';
import { pillClass, type PillTone } from '../../runtime/ui/pill.tsx';
import type { DispositifSummary } from '../../schemas/types/api.ts';
import { usePressedLine, type PressedLine } from '../pressed-menu.tsx';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { saidOf, stateOf, type SchemeState } from './list-model.ts';
import { StandingMenu } from './standing-menu.tsx';

const TONES: Readonly<Record<SchemeState, PillTone>> = {
  unpublished: 'neutral',
  changed: 'warn',
  ready: 'info',
  published: 'good',
  withdrawn: 'neutral',
  archived: 'neutral',
};

/** Schemes, one line each: what it is, how it stands, how many cases it has, who wrote in it last. */
export const SchemeTable = memo(function SchemeTable({
  schemes,
}: {
  readonly schemes: readonly DispositifSummary[];
}): JSX.Element {
  const pressed = usePressedLine<DispositifSummary>();
  return (
    <>
      <Table.ScrollContainer minWidth={320}>
        <Table aria-label={t('dispositifs')} verticalSpacing={4} stickyHeader className="studio-schemes">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{studio('title')}</Table.Th>
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
              <SchemeRow
                key={item.id}
                item={item}
                isOpen={pressed.isOpen && pressed.line === item}
                onCommands={pressed.press}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <StandingMenu pressed={pressed} />
    </>
  );
});

type SchemeRowProps = {
  readonly item: DispositifSummary;
  /** Whether its menu is open. */
  readonly isOpen: boolean;
  readonly onCommands: PressedLine<DispositifSummary>['press'];
};

/** Elements of the page alone: components for each of three hundred lines are what a letter of the search would wait for. */
const SchemeRow = memo(function SchemeRow({ item, isOpen, onCommands }: SchemeRowProps): JSX.Element {
  const { id, title, version, open, openCases } = item;
  const [summary, theme] = [saidOf(item.summary), saidOf(item.theme)];
  const state = stateOf(item);
  const standing = [
    version !== null && t('versionNumber', { number: version }),
    version !== null && !open && item.standing === 'offered' && t('closedNow'),
  ].filter(Boolean);
  return (
    <tr>
      <td className="studio-title">
        <div className="studio-title-line">
          <Link to={`/${id}`}>{title}</Link>
          {summary && <span className="studio-summary">{summary}</span>}
        </div>
        <span className="studio-small-count">{t('openCasesCount', { count: openCases })}</span>
      </td>
      <td className="studio-from-md">{theme ?? <span className="studio-summary">{t('toWrite')}</span>}</td>
      <td>
        <span className={pillClass(TONES[state], true)}>{t(`state-${state}`)}</span>
        {standing.length > 0 && <small>{standing.join(', ')}</small>}
      </td>
      <td className="studio-from-sm studio-number">
        {openCases > MOST_CASES ? t('moreThan', { count: MOST_CASES }) : openCases}
      </td>
      <td className="studio-from-md">
        <LastChange item={item} />
      </td>
      <td className="studio-number">
        <button
          type="button"
          className="studio-commands"
          aria-label={t('commandsOf', { title })}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onClick={(event) => onCommands(item, event)}
        >
          …
        </button>
      </td>
    </tr>
  );
});

/** The server stops counting there. */
const MOST_CASES = 999;

function LastChange({ item: { draft, publishedAt } }: { readonly item: DispositifSummary }): JSX.Element {
  const at = draft && (publishedAt === null || draft.at > publishedAt) ? draft.at : publishedAt;
  return (
    <>
      {at && formatDay(at)}
      {draft?.by && at === draft.at && <small>{draft.by}</small>}
    </>
  );
}
