import { Button, Code, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { formatMoment } from '../../runtime/ui/format.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { CoverageReport, Graph, ScenarioRun, ScenarioRunResult } from '../../schemas/types/api.ts';
import { runScenarios, type Files } from '../api.ts';
import { t } from '../text.ts';
import { Pill } from '../../runtime/ui/pill.tsx';

type ScenariosPanelProps = {
  readonly id: string;
  readonly files: Files;
  /** Where the titles of states are; null when the draft does not compile. */
  readonly graph: Graph | null;
};

/** Plays the scenarios of the draft and tells what they show and what they leave out. */
export function ScenariosPanel({ id, files, graph }: ScenariosPanelProps): JSX.Element {
  const titles = new Map(graph?.nodes.map((node) => [node.id, node.title]));
  const run = useMutation({ mutationFn: () => runScenarios(id, files) });
  return (
    <Stack>
      <Group>
        <Button loading={run.isPending} disabled={graph === null} onClick={() => run.mutate()}>
          {t('runScenarios')}
        </Button>
        {run.data ? (
          <Summary run={run.data} />
        ) : (
          <Text size="sm">{t(graph === null ? 'publishNeedsCompile' : 'scenariosHint')}</Text>
        )}
      </Group>
      {run.isError && <ProblemAlert error={run.error} />}
      {run.data?.scenarios.map((scenario) => (
        <ScenarioResult key={scenario.name} scenario={scenario} titles={titles} />
      ))}
      {run.data && <CoverageTable coverage={run.data.coverage} />}
    </Stack>
  );
}

function Summary({ run }: { readonly run: ScenarioRun }): JSX.Element {
  const passed = run.scenarios.filter((scenario) => scenario.passed).length;
  return <Text role="status">{t('scenariosPassed', { passed, total: run.scenarios.length })}</Text>;
}

type ScenarioResultProps = { readonly scenario: ScenarioRunResult; readonly titles: ReadonlyMap<string, string> };

function ScenarioResult({ scenario, titles }: ScenarioResultProps): JSX.Element {
  return (
    <details>
      <summary>
        <Pill tone={scenario.passed ? 'good' : 'danger'}>{t(scenario.passed ? 'passed' : 'notPassed')}</Pill>{' '}
        {scenario.title}
      </summary>
      {scenario.failures.length > 0 && (
        <List mt="xs">
          {scenario.failures.map((failure) => (
            <List.Item key={failure}>{failure}</List.Item>
          ))}
        </List>
      )}
      {scenario.empty.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            {t('emptyAtEnd')}
          </Text>
          <List size="sm">
            {scenario.empty.map((why) => (
              <List.Item key={why}>{why}</List.Item>
            ))}
          </List>
        </>
      )}
      <Table mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('step')}</Table.Th>
            <Table.Th>{t('when')}</Table.Th>
            <Table.Th>{t('happened')}</Table.Th>
            <Table.Th>{t('state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scenario.timeline.map((step) => (
            <Table.Tr key={`${step.step} ${step.at}`}>
              <Table.Td>{step.step}</Table.Td>
              <Table.Td>{formatMoment(step.at)}</Table.Td>
              <Table.Td>{step.events.join(' ')}</Table.Td>
              <Table.Td>{titles.get(step.state) ?? step.state}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}

const KINDS = ['actions', 'guards', 'rows', 'templates'] as const;

function CoverageTable({ coverage }: { readonly coverage: Readonly<Record<string, CoverageReport>> }): JSX.Element {
  return (
    <section>
      <Title order={2} size="h5">
        {t('coverage')}
      </Title>
      {KINDS.flatMap((kind) => {
        const report = coverage[kind];
        // A scheme without a table has no row to cover.
        return report && report.covered.length + report.uncovered.length > 0 ? [{ kind, report }] : [];
      }).map(({ kind, report }) => (
        <Text key={kind} size="sm">
          {t(`coverage-${kind}`, {
            covered: report.covered.length,
            total: report.covered.length + report.uncovered.length,
          })}{' '}
          {report.uncovered.map((name) => (
            <Code key={name}>{name}</Code>
          ))}
        </Text>
      ))}
    </section>
  );
}
