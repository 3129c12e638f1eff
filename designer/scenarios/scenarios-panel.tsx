/* The scenarios of the draft: how each ends, and what none of them shows, each a way to play it. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { PlayReport, Uncovered } from '../../engine/play.ts';
import type { Pointer } from '../../engine/studio.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { Graph } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { keepPlay } from '../play/kept-play.ts';
import { beginningOf } from '../play/play-state.ts';
import { readScenario } from '../play/read-scenario.ts';
import { fileOf } from '../play/record.ts';
import { previewAddress, type LastPreview } from '../last-preview.ts';
import { usePlayground } from '../play/use-playground.ts';
import { t } from './text.ts';
import { listScenarios, type ListedScenario } from './listed.ts';
import { ScenarioLine } from './scenario-line.tsx';
import { UnansweredList } from './unanswered-list.tsx';
import { UnheldPlaces } from './unheld-places.tsx';
import '../play/play.css';
import './scenarios.css';

type ScenariosPanelProps = {
  readonly preview: LastPreview;
  /** Where the titles of states are; null when the draft does not compile. */
  readonly graph: Graph | null;
  /** The play that was kept is to be shown. */
  readonly onPlay: () => void;
  /** Opens the screen on which something is written. */
  readonly onScreen: (screen: Uncovered['screen']) => void;
  /** Shows a part of the scheme where it is set. */
  readonly onShow: (file: string, pointer: Pointer) => void;
};

/** Plays the scenarios of the draft and tells what they show and what they leave out. */
export function ScenariosPanel({ preview, graph, onPlay, onScreen, onShow }: ScenariosPanelProps): JSX.Element {
  const { id, files, perform } = useStudio();
  const [said, say] = useState('');
  const { playing } = usePlayground();
  const runButton = useRef<HTMLButtonElement>(null);
  const titles = new Map(graph?.nodes.map((node) => [node.id, node.title]));
  const run = useMutation({ mutationFn: async () => (playing ? playing.client.ask('report') : null) });
  const playFrom = (name: string, after: number, as: string): void => {
    const scenario = readScenario(files, fileOf(name));
    if (!scenario) return;
    keepPlay(id, beginningOf(scenario, name, after, as));
    onPlay();
  };
  const listed = listScenarios(files, run.data ?? null);
  const remove = ({ file, title }: ListedScenario): void => {
    if (!perform({ type: 'delete', file })) say(t('scenarioRemoved', { title }));
  };
  return (
    <Stack>
      <Group>
        <Button
          ref={runButton}
          loading={run.isPending}
          disabled={graph === null || playing === null}
          onClick={() => run.mutate()}
        >
          {t('runScenarios')}
        </Button>
        {run.data ? (
          <Summary report={run.data} />
        ) : (
          <Text size="sm">{t(graph === null ? 'publishNeedsCompile' : 'scenariosHint')}</Text>
        )}
      </Group>
      {run.isError && <ProblemAlert error={run.error} />}
      <Text role="status" size="sm">
        {setFrenchSpaces(said)}
      </Text>
      <UnansweredList address={previewAddress(preview)} onSaid={say} onDone={() => runButton.current?.focus()} />
      {listed.map((scenario) => (
        <ScenarioLine
          key={scenario.name}
          scenario={scenario}
          titles={titles}
          onPlay={() =>
            playFrom(scenario.name, scenario.result?.failsAt ?? scenario.result?.timeline.length ?? 0, 'applicant')
          }
          onRemove={() => remove(scenario)}
          onShow={onShow}
        />
      ))}
      {run.data && (
        <Missing
          uncovered={run.data.uncovered}
          onGo={({ reach, screen }) => (reach ? playFrom(reach.scenario, reach.after, reach.as) : onScreen(screen))}
        />
      )}
      {run.data?.scenarios.every(({ passed }) => passed) && playing && (
        <UnheldPlaces client={playing.client} onShow={onShow} onSaid={say} />
      )}
    </Stack>
  );
}

function Summary({ report }: { readonly report: PlayReport }): JSX.Element {
  const passed = report.scenarios.filter((scenario) => scenario.passed).length;
  return <Text role="status">{t('scenariosPassed', { passed, total: report.scenarios.length })}</Text>;
}

type MissingProps = { readonly uncovered: readonly Uncovered[]; readonly onGo: (one: Uncovered) => void };

const KINDS: readonly Uncovered['kind'][] = [
  'action',
  'guard',
  'effect',
  'opinion',
  'row',
  'template',
  'timer',
  'route',
];

/** What no scenario shows: a click plays up to where it can be shown, or opens where it is written. */
function Missing({ uncovered, onGo }: MissingProps): JSX.Element {
  return (
    <section className="play-missing">
      <Title order={2} size="h5">
        {t('coverage')}
      </Title>
      {uncovered.length === 0 && <Text size="sm">{t('coverageWhole')}</Text>}
      {KINDS.map((kind) => ({ kind, items: uncovered.filter((one) => one.kind === kind) }))
        .filter(({ items }) => items.length > 0)
        .map(({ kind, items }) => (
          <section key={kind} aria-label={t(`uncovered-${kind}`)}>
            <Text size="sm" fw={600} mt="sm">
              {t(`uncovered-${kind}`)} ({items.length})
            </Text>
            <ul>
              {items.map((one) => (
                <li key={one.key}>
                  <button type="button" className="play-writing" onClick={() => onGo(one)}>
                    {setFrenchSpaces(one.title)}
                  </button>{' '}
                  <span className="play-aside">{t(one.reach ? 'uncoveredPlay' : 'uncoveredOpen')}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </section>
  );
}
