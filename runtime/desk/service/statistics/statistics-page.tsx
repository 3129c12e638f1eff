import { Anchor, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatNumber, localDayOf } from '../../../../engine/form/words/index.ts';
import type { SchemeStatistics } from '../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { getStatistics, statisticsAddress } from '../../api.ts';
import { useNow, useSession } from '../../session.ts';
import { PartsOutline } from '../../parts/outlines.tsx';
import { t, tCount } from '../../text.ts';
import { useTitle } from '../../use-title.ts';
import { Flow } from '../flow.tsx';
import { Section } from '../section.tsx';
import { createStatisticsLinks } from './links.ts';
import { PeriodPicker } from './period-picker.tsx';
import { isPeriod, periodOf } from './periods.ts';
import { Channels, States, Versions } from './splits.tsx';
import { Amounts, Begun, Measured } from './told.tsx';

/** What a scheme that one leads received, decided and granted in a period, which the address holds. */
export function StatisticsPage(): JSX.Element {
  useTitle(t('statistics'));
  const schemes = useLedSchemes();
  const [params, setParams] = useSearchParams();
  const today = localDayOf(useNow()());
  const usual = periodOf('thisYear', today);
  const asked = {
    dispositif: params.get('dispositif') ?? schemes[0]?.value ?? '',
    from: params.get('from') ?? usual.from,
    to: params.get('to') ?? usual.to,
  };
  const isAsked = asked.dispositif !== '' && isPeriod(asked);
  const statistics = useQuery({
    queryKey: ['statistics', asked],
    queryFn: () => getStatistics(asked),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const show = (some: Partial<typeof asked>): void => setParams({ ...asked, ...some }, { replace: true });
  return (
    <Stack className="service">
      <Anchor component={Link} to="/service">
        {t('service')}
      </Anchor>
      <Title order={1} size="h2">
        {t('statistics')}
      </Title>
      {schemes.length === 0 ? (
        <Text>{t('serviceNotMine')}</Text>
      ) : (
        <Group align="start" gap="sm">
          <Select
            label={t('serviceScheme')}
            className="service-scheme"
            allowDeselect={false}
            data={[...schemes]}
            value={asked.dispositif}
            onChange={(dispositif) => dispositif !== null && show({ dispositif })}
          />
          <PeriodPicker period={asked} today={today} onChange={show} />
        </Group>
      )}
      {statistics.error && <ProblemAlert error={statistics.error} onRetry={() => void statistics.refetch()} />}
      {statistics.isLoading && <PartsOutline />}
      {isAsked && statistics.data && (
        <>
          <Group gap="sm">
            <Button component="a" variant="default" href={statisticsAddress(asked, 'xlsx')}>
              {t('statisticsFile-xlsx')}
            </Button>
            <Anchor href={statisticsAddress(asked, 'csv')}>{t('statisticsFile-csv')}</Anchor>
          </Group>
          <Statistics statistics={statistics.data} />
        </>
      )}
    </Stack>
  );
}

/** Schemes that one leads, to choose one. */
function useLedSchemes(): readonly { readonly value: string; readonly label: string }[] {
  const led = useSession().user.functions.filter(({ oversees }) => oversees);
  const titles = new Map(led.map(({ dispositif, dispositifTitle }) => [dispositif, dispositifTitle]));
  return [...titles].map(([value, label]) => ({ value, label }));
}

const total = (rows: readonly { readonly count: number }[]): number => rows.reduce((all, { count }) => all + count, 0);

/** All statistics of a scheme. */
export function Statistics({ statistics }: { readonly statistics: SchemeStatistics }): JSX.Element {
  const links = createStatisticsLinks(statistics);
  const { months, outcomes, filed, closed, channels, versions, amounts } = statistics;
  return (
    <>
      <div className="service-pressing">
        <div>
          <p className="service-line">{tCount('statisticsFiled', total(filed))}</p>
          <Text size="sm" className="desk-soft">
            {outcomes.map(({ outcome, count }) => `${t(`outcome-${outcome}`)} : ${formatNumber(count)}`).join(' · ')}
          </Text>
        </div>
        <p className="service-line">{tCount('statisticsEnded', total(closed))}</p>
      </div>
      <Section title={t('statisticsMonths')}>
        <Flow weeks={months} unit="month" links={links} />
      </Section>
      <div className="service-pair">
        <Section title={t('statisticsBecame')}>
          <States states={filed} listOf={links.filedIn} />
        </Section>
        <Section title={t('statisticsEndings')}>
          <States states={closed} listOf={links.endedIn} />
        </Section>
        <Section title={t('statisticsChannels')}>
          <Channels channels={channels} links={links} />
        </Section>
        {versions.length > 1 && (
          <Section title={t('statisticsVersions')}>
            <Versions versions={versions} />
          </Section>
        )}
        {amounts.length > 0 && (
          <Section title={t('statisticsAmounts')}>
            <Amounts amounts={amounts} />
          </Section>
        )}
        <Section title={t('statisticsBegun')}>
          <Begun begun={statistics.begun} />
        </Section>
      </div>
      <Section title={t('statisticsDelays')}>
        <Measured {...statistics} ended={total(closed)} />
      </Section>
    </>
  );
}
