import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useSend } from './use-case.ts';
import { t } from '../text.ts';
import { LabelPill } from '../labels/label-pill.tsx';
import { choicesOn } from '../labels/labels.ts';
import { useLabels } from '../labels/use-labels.ts';

/** The labels of a case, and the way to put others and to take them away; nothing where the service has none. */
export function CaseLabels({
  detail: { id, dispositif, labels, consulted },
}: {
  readonly detail: Pick<CaseDetail, 'id' | 'dispositif' | 'labels' | 'consulted'>;
}): JSX.Element | null {
  const [opened, setOpened] = useState(false);
  const known = useLabels(dispositif.id).data?.items ?? [];
  const send = useSend(id);
  const choices = choicesOn(known, labels);
  if (consulted || choices.length === 0) return null;
  const change = (label: string, isOn: boolean): void =>
    send.mutate({ type: 'changeLabels', put: isOn ? [] : [label], taken: isOn ? [label] : [] });
  return (
    <>
      {labels.map((label) => (
        <LabelPill key={label.id} label={label} />
      ))}
      <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles position="bottom-start">
        <Popover.Target>
          <Button variant="subtle" size="compact-sm" data-key="labels" onClick={() => setOpened(!opened)}>
            {t('labels')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className="desk-columns">
          {send.isError && <ProblemAlert error={send.error} />}
          <Stack gap="xs" role="group" aria-label={t('labels')}>
            {choices.map(({ isOn, ...label }) => (
              <Checkbox
                key={label.id}
                label={<LabelPill label={label} />}
                checked={isOn}
                onChange={() => change(label.id, isOn)}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
