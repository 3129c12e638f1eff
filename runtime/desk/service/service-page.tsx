import { Anchor, Group, Select, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { AbsenceList } from '../absences/absences.tsx';
import { getService } from '../api.ts';
import { useLeads } from '../session.ts';
import { PartsOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { DelaysTable } from './delays.tsx';
import { Flow } from './flow.tsx';
import { ServiceLabels } from './labels.tsx';
import { createLinks } from './links.ts';
import { Load } from './load.tsx';
import { Pressing } from './pressing.tsx';
import { Section } from './section.tsx';
import { Silence } from './silence.tsx';
import { Waiting } from './waiting.tsx';
import './service.css';

export { StatisticsPage } from './statistics/statistics-page.tsx';

const MINUTE_MS = 60_000;

/** What who leads a service must see of it: what calls first on top, each number with the list behind it. */
export function ServicePage(): JSX.Element {
  useTitle(t('service'));
  const leads = useLeads();
  const [params, setParams] = useSearchParams();
  const dispositif = params.get('dispositif') ?? '';
  const figures = useQuery({
    queryKey: ['service', dispositif],
    queryFn: () => getService(dispositif),
    enabled: leads,
    placeholderData: keepPreviousData,
    refetchInterval: MINUTE_MS,
  });
  const show = (id: string | null): void => setParams(id ? { dispositif: id } : {}, { replace: true });
  return (
    <Stack className="service">
      <Group justify="space-between" align="end">
        <Title order={1} size="h2">
          {t('service')}
        </Title>
        {figures.data && figures.data.schemes.length > 1 && (
          <Select
            label={t('serviceScheme')}
            className="service-scheme"
            data={[
              { value: '', label: t('serviceAllSchemes') },
              ...figures.data.schemes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            allowDeselect={false}
            value={dispositif}
            onChange={show}
          />
        )}
      </Group>
      {!leads && <Text>{t('serviceNotMine')}</Text>}
      {figures.error && <ProblemAlert error={figures.error} onRetry={() => void figures.refetch()} />}
      {leads && (
        <Anchor component={Link} to={`/service/statistiques${dispositif && `?dispositif=${dispositif}`}`}>
          {t('statisticsOpen')}
        </Anchor>
      )}
      {figures.isLoading && <PartsOutline />}
      {figures.data && <Figures figures={figures.data} dispositif={dispositif} />}
    </Stack>
  );
}

/** All figures; steps and days say their scheme where there are several. */
export function Figures({
  figures,
  dispositif,
}: {
  readonly figures: ServiceFigures;
  readonly dispositif: string;
}): JSX.Element {
  const links = createLinks(dispositif);
  const several = dispositif === '' && figures.schemes.length > 1;
  return (
    <>
      <Pressing figures={figures} links={links} />
      <div className="service-columns">
        <Section title={t('serviceWaiting')}>
          <Waiting key={dispositif} steps={figures.waiting} links={links} several={several} />
        </Section>
        <Section title={t('serviceSilenceTitle')}>
          <Silence key={dispositif} silence={figures.silence} links={links} several={several} />
        </Section>
        <Section title={t('serviceLoad')}>
          <Load agents={figures.load} links={links} />
        </Section>
      </div>
      <Section title={t('serviceFlow')}>
        <Flow weeks={figures.weeks} links={links} />
      </Section>
      <Section title={t('serviceDelays')}>
        <DelaysTable delays={figures.delays} links={links} />
      </Section>
      <Section title={t('absences')}>
        <AbsenceList />
      </Section>
      <Section title={t('labels')}>
        <ServiceLabels schemes={figures.schemes} dispositif={dispositif} />
      </Section>
    </>
  );
}
