import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { NamedId } from '../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { nameAgent } from '../../absences/words.ts';
import { getAgents } from '../../api.ts';
import { t } from '../../text.ts';

type AssignProps = {
  readonly dispositif: string;
  readonly held: string;
  /** Route of the case in the function; its own group when undefined. */
  readonly route: string | undefined;
  readonly onAssign: (agent: NamedId) => void;
};

/** The list was just asked for: it takes the focus once, when it appears. */
const focusOnArrival = (input: HTMLInputElement | null): void => input?.focus();

/** Chooses the colleague, among those who hold the function, who is to do a task. */
export function Assign({ dispositif, held, route, onAssign }: AssignProps): JSX.Element {
  const agents = useQuery({
    queryKey: ['agents', dispositif, held, route],
    queryFn: () => getAgents(dispositif, held, route),
  });
  const known = agents.data?.items ?? [];
  if (agents.isError) return <ProblemAlert error={agents.error} onRetry={() => void agents.refetch()} />;
  return (
    <Select
      mt="xs"
      label={t('assignTo')}
      searchable
      ref={focusOnArrival}
      nothingFoundMessage={t('noAgent')}
      data={known.map((agent) => ({ value: agent.id, label: nameAgent(agent) }))}
      value={null}
      onChange={(id) => {
        const agent = known.find((item) => item.id === id);
        if (agent) onAssign(agent);
      }}
    />
  );
}
