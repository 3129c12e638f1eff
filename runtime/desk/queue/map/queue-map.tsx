import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent, type RefObject } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { getQueueMap, type QueueFilter } from '../../api.ts';
import { useNow } from '../../session.ts';
import { t } from '../../text.ts';
import { DueDate } from '../due-date.tsx';
import { isNarrowed } from '../use-filter.ts';
import { caseAddress } from '../place.ts';
import { listed, placedCases, type PlacedCase } from './case-places.ts';
import type { DrawnCases } from './draw-cases.ts';
import { MapLegend } from './map-legend.tsx';

type QueueMapProps = { readonly filter: QueueFilter };

/** Rows of the table beside the map. */
const MOST_ROWS = 50;

/** The view on a map, and beside it the cases as a table: those of a place that was chosen, or the first of all. */
export function QueueMap({ filter }: QueueMapProps): JSX.Element {
  const now = useNow();
  const query = useQuery({ queryKey: ['queue', 'map', filter], queryFn: () => getQueueMap(filter) });
  const cases = useMemo(() => (query.data ? placedCases(query.data, now()) : []), [query.data, now]);
  const [chosen, choose] = useState<ReadonlySet<string> | null>(null);
  const { data } = query;
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!data) return <Text p="md">{t('loading')}</Text>;
  if (data.looked === 0) return <Text p="md">{t(isNarrowed(filter) ? 'empty-narrowed' : `empty-${filter.view}`)}</Text>;
  const unplaced = data.looked - cases.length;
  return (
    <div className="desk-map">
      <Text size="sm" role="status">
        {t('mapPlaced', { count: cases.length, looked: data.looked })}
        {unplaced > 0 && ` ${t('mapUnplaced', { count: unplaced })}`}
        {!data.complete && ` ${t('mapMore', { count: data.looked })}`}
      </Text>
      {cases.length === 0 && <Text size="sm">{t('mapNone')}</Text>}
      {cases.length > 0 && <CasesDrawn cases={cases} onChoose={(ids) => choose(new Set(ids))} />}
      {cases.length > 0 && <CasesListed cases={cases} view={filter.view} chosen={chosen} onAll={() => choose(null)} />}
    </div>
  );
}

type CasesDrawnProps = {
  readonly cases: readonly PlacedCase[];
  readonly onChoose: (caseIds: readonly string[]) => void;
};

function CasesDrawn({ cases, onChoose }: CasesDrawnProps): JSX.Element {
  const [owed, setOwed] = useState(t('mapCoast'));
  const [failed, setFailed] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  const target = useRef<HTMLDivElement>(null);
  const boxes = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(target, boxes, cases, {
    onChoose,
    onOwed: setOwed,
    onDrawn: () => setDrawn(true),
    onFail: () => setFailed(true),
  });
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (drawn.current) onChoose(drawn.current.atMiddle());
  };
  if (failed) return <Text size="sm">{t('mapFailed')}</Text>;
  return (
    <div>
      <MapLegend />
      {/* The map takes keys as an application does; all it shows is in the table. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={target}
        className="cg-map desk-map-drawn"
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-busy={!isDrawn}
        aria-label={t('mapOfView')}
        aria-describedby="carte-aide"
        onKeyDown={press}
      >
        <span className="cg-map-mark" />
      </div>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => drawn.current?.zoom(1)}>
          {t('mapNearer')}
        </Button>
        <Button size="xs" variant="default" onClick={() => drawn.current?.zoom(-1)}>
          {t('mapFarther')}
        </Button>
        <Button size="xs" variant="default" onClick={() => drawn.current?.whole()}>
          {t('mapWhole')}
        </Button>
      </Group>
      <div ref={boxes} />
      <Text size="xs" c="gray.7" id="carte-aide">
        {t('mapKeys')} {owed}
      </Text>
    </div>
  );
}

type Told = {
  readonly onChoose: (caseIds: readonly string[]) => void;
  readonly onOwed: (words: string) => void;
  readonly onDrawn: () => void;
  readonly onFail: () => void;
};

/** The map in an element, drawn once, with the cases of the moment. */
function useDrawn(
  target: RefObject<HTMLDivElement | null>,
  boxes: RefObject<HTMLDivElement | null>,
  cases: readonly PlacedCase[],
  told: Told,
): RefObject<DrawnCases | null> {
  const drawn = useRef<DrawnCases>(null);
  const latest = useRef({ cases, told });
  useEffect(() => {
    latest.current = { cases, told };
    drawn.current?.show(cases);
  }, [cases, told]);
  useEffect(() => {
    let isGone = false;
    import('./draw-cases.ts').then(
      ({ drawCases }) => {
        if (isGone || !target.current || !boxes.current) return;
        const { onOwed } = latest.current.told;
        drawn.current = drawCases(target.current, (ids) => latest.current.told.onChoose(ids), boxes.current, onOwed);
        drawn.current.show(latest.current.cases);
        drawn.current.whole();
        latest.current.told.onDrawn();
      },
      () => latest.current.told.onFail(),
    );
    return () => {
      isGone = true;
      drawn.current?.close();
    };
  }, [target, boxes]);
  return drawn;
}

type CasesListedProps = {
  readonly cases: readonly PlacedCase[];
  readonly chosen: ReadonlySet<string> | null;
  readonly view: QueueFilter['view'];
  readonly onAll: () => void;
};

function CasesListed({ cases, view, chosen, onAll }: CasesListedProps): JSX.Element {
  const { rows, count } = listed(cases, chosen, MOST_ROWS);
  return (
    <section aria-label={t('mapList')}>
      <Group gap="xs" justify="space-between">
        <Text size="sm" fw={600} role="status">
          {t(chosen === null ? 'mapAll' : 'mapHere', { count })}
          {count > rows.length && ` ${t('mapFirst', { count: rows.length })}`}
        </Text>
        {chosen !== null && (
          <Button size="xs" variant="default" onClick={onAll}>
            {t('mapShowAll')}
          </Button>
        )}
      </Group>
      <Table.ScrollContainer minWidth={0}>
        <Table aria-label={t('mapList')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('number')}</Table.Th>
              <Table.Th>{t('applicant')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th>{t('dueAt')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.caseId}>
                <Table.Td>
                  <Anchor component={Link} to={caseAddress(row.caseId, view)} className="desk-number">
                    {row.number}
                  </Anchor>
                </Table.Td>
                <Table.Td>{row.applicant}</Table.Td>
                <Table.Td>{row.stateTitle}</Table.Td>
                <Table.Td>{row.dueAt && <DueDate value={row.dueAt} />}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
