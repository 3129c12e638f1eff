import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { JSX } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ApiAction, ApiApplicant, ApiClock, CaseDetail, Jottings } from '../../../schemas/types/api.ts';
import { Pill } from '../../ui/pill.tsx';
import { DueDate } from '../queue/due-date.tsx';
import { establishmentAddress, whoseLine } from '../establishment/words.ts';
import { CaseLabels } from '../labels/case-labels.tsx';
import { BackToQueue, NextCase } from '../queue/queue-links.tsx';
import { useNeighbours } from '../queue/use-neighbours.ts';
import { t } from '../text.ts';
import { useTaskCommands } from './commands/use-task-commands.tsx';
import { mainActions } from './main-action.ts';
import { ActionButton } from './panels/action-button.tsx';

type CaseBarProps = {
  readonly detail: CaseDetail;
  readonly jottings: Jottings['items'];
  readonly onChoose: (action: ApiAction) => void;
  readonly onTaken: () => void;
};

/** What stays in sight of a case however far one reads: whose it is, where it stands, the time left, what is to be done. */
export function CaseBar({ detail, jottings, onChoose, onTaken }: CaseBarProps): JSX.Element {
  const { take, action } = mainActions(detail);
  const { send, change } = useTaskCommands(detail, onTaken);
  const clock = detail.clocks.find(({ status }) => status === 'running' || status === 'suspended');
  return (
    <div className="desk-case-bar">
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="gray.7" className="desk-cut">
          {[detail.dispositif.name, whoseLine(detail.applicant)].filter((part) => part !== '').join(' · ')}
        </Text>
        <Neighbours caseId={detail.id} />
      </Group>
      <Group justify="space-between" gap="xs">
        <Group gap="xs" align="baseline">
          <Title order={1} size="h3">
            {detail.number} · <Whose applicant={detail.applicant} />
          </Title>
          <Pill tone={detail.outcome ? 'neutral' : 'info'}>{detail.stateTitle}</Pill>
          {detail.waiting && (
            <Pill tone="warn">{t(detail.waiting === 'applicant' ? 'waiting-applicant' : 'waiting-external')}</Pill>
          )}
          {clock && <ClockLeft clock={clock} />}
          <CaseLabels detail={detail} />
        </Group>
        {(take ?? action) && (
          <Group gap="xs" role="group" aria-label={t('mainAction')}>
            {take && (
              <Button
                variant={action ? 'default' : 'filled'}
                loading={send.isPending}
                onClick={() => change(take, { type: 'takeTask', task: take.id }, t('taken'))}
              >
                {t('take')}
              </Button>
            )}
            {action && (
              <ActionButton action={action} caseId={detail.id} jottings={jottings} onChoose={onChoose} mark="main" />
            )}
          </Group>
        )}
      </Group>
    </div>
  );
}

/** The company or the association whose request it is, and the way to all that may be read of it; else the person. */
function Whose({ applicant }: { readonly applicant: ApiApplicant }): JSX.Element {
  const { givenName, familyName, establishment } = applicant;
  if (!establishment) return <>{`${givenName} ${familyName}`}</>;
  return (
    <Anchor
      component={Link}
      to={establishmentAddress(establishment)}
      inherit
      title={t('establishmentSeeAll', { name: establishment.name })}
    >
      {establishment.name}
    </Anchor>
  );
}

/** The legal time that is left, in a word or two; what it leads to is said with the facts of the case. */
function ClockLeft({ clock: { title, status, dueAt } }: { readonly clock: ApiClock }): JSX.Element {
  return (
    <Text component="span" size="sm">
      {t('clockLabel', { title })}{' '}
      {status === 'running' && dueAt ? <DueDate value={dueAt} alone /> : t('clockSuspended')}
    </Text>
  );
}

function Neighbours({ caseId }: { readonly caseId: string }): JSX.Element {
  const neighbours = useNeighbours(caseId);
  const { previous, goOn } = neighbours;
  const navigate = useNavigate();
  useHotkeys([
    ['alt+ArrowRight', goOn],
    ['alt+ArrowLeft', () => previous !== null && void navigate(previous)],
  ]);
  return (
    <Group component="nav" aria-label={t('neighbours')} gap="md">
      <BackToQueue size="sm" />
      {previous && (
        <Anchor component={Link} to={previous} size="sm" title={t('previousKeys')}>
          {t('previousCase')}
        </Anchor>
      )}
      <NextCase neighbours={neighbours} size="sm" />
    </Group>
  );
}
