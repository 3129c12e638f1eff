import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { JSX } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ApiAction, ApiClock, CaseDetail, Jottings } from '../../../schemas/types/api.ts';
import { Pill, pillClass } from '../../ui/pill.tsx';
import { DueDate } from '../queue/due-date.tsx';
import { establishmentAddress, filerOf, numberOf } from '../parts/establishment-words.ts';
import { CaseLabels } from './case-labels.tsx';
import { personAddress } from '../parts/person-words.ts';
import { BackToQueue, NextCase } from '../queue/queue-links.tsx';
import { useNeighbours } from '../queue/use-neighbours.ts';
import { t } from '../text.ts';
import { TakeOut } from './take-out.tsx';
import { useTaskCommands } from './commands/use-task-commands.tsx';
import { mainActions } from './main-action.ts';
import { LINKED_ID } from './panels/linked/linked-panel.tsx';
import { useLinks } from './panels/linked/use-links.ts';
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
          {detail.dispositif.name}
          <Filer detail={detail} />
        </Text>
        <Neighbours caseId={detail.id} />
      </Group>
      <Group justify="space-between" gap="xs">
        <Group gap="xs" align="baseline">
          <Title order={1} size="h3">
            {detail.number} · <Whose detail={detail} />
          </Title>
          <Pill tone={detail.outcome ? 'neutral' : 'info'}>{detail.stateTitle}</Pill>
          {detail.waiting && (
            <Pill tone="warn">{t(detail.waiting === 'applicant' ? 'waiting-applicant' : 'waiting-external')}</Pill>
          )}
          {clock && <ClockLeft clock={clock} />}
          <MayBeDouble detail={detail} />
          <CaseLabels detail={detail} />
          <TakeOut detail={detail} />
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

type OfCase = { readonly detail: CaseDetail };

/** Whose request it is, a person's or that of a company or an association, and the way to all that may be read of them. */
function Whose({ detail }: OfCase): JSX.Element {
  const { givenName, familyName, personId, establishment } = detail.applicant;
  const name = establishment?.name ?? `${givenName} ${familyName}`;
  const to = establishment ? establishmentAddress(establishment) : personAddress(personId);
  return <Known detail={detail} name={name} to={to} />;
}

/** That the request may have been filed twice, and the way to the other one. */
function MayBeDouble({ detail }: OfCase): JSX.Element | null {
  const { data } = useLinks(detail);
  if (!data?.items.some(({ doubling }) => doubling.length > 0)) return null;
  return (
    <a href={`#${LINKED_ID}`} className={pillClass('warn')}>
      {t('linkedDouble')}
    </a>
  );
}

/** The number of a company or an association and who filed for it, beside the scheme. */
function Filer({ detail }: OfCase): JSX.Element | null {
  const { applicant } = detail;
  const { givenName, familyName, personId, establishment } = applicant;
  if (!establishment) return null;
  const number = numberOf(establishment);
  return (
    <>
      {number !== '' && ` · ${number}`} ·{' '}
      <Known
        detail={detail}
        name={`${givenName} ${familyName}`}
        to={personAddress(personId)}
        words={filerOf(applicant)}
      />
    </>
  );
}

/** A name that leads to all that may be read of it; who was asked about one case alone reads no other, and one whose name is erased is nobody’s. */
function Known({
  detail,
  name,
  to,
  words = name,
}: OfCase & { readonly name: string; readonly to: string; readonly words?: string }): JSX.Element {
  if (detail.consulted || name.trim() === '') return <>{words}</>;
  return (
    <Anchor component={Link} to={to} inherit title={t('establishmentSeeAll', { name })}>
      {words}
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
