import { Button, Group, List, Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import { formatMoment, setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { ReportedScenario } from '../../engine/play.ts';
import type { Pointer } from '../../engine/studio.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import { useStudio } from '../journal/use-journal.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import type { ListedScenario } from './listed.ts';
import { placeInWords, writtenInWords } from './place-words.ts';

type ScenarioLineProps = {
  readonly scenario: ListedScenario;
  /** Titles of states by their names. */
  readonly titles: ReadonlyMap<string, string>;
  readonly onPlay: () => void;
  readonly onRemove: () => void;
  /** Shows a part of the scheme where it is set. */
  readonly onShow: (file: string, pointer: Pointer) => void;
};

/** One scenario: how it ended where it was played, with what can be done with it. */
export function ScenarioLine({
  scenario: { title, result },
  titles,
  onPlay,
  onRemove,
  onShow,
}: ScenarioLineProps): JSX.Element {
  const tone = result === null ? 'neutral' : result.passed ? 'good' : 'danger';
  const words = result === null ? 'notPlayed' : result.passed ? 'passed' : 'notPassed';
  return (
    <details>
      <summary>
        <Pill tone={tone}>{t(words)}</Pill> {setFrenchSpaces(title)}
      </summary>
      <Group mt="xs" gap="xs">
        <Button size="xs" variant="default" onClick={onPlay}>
          {t('openInPlay')}
        </Button>
        <Button size="xs" variant="default" onClick={onRemove}>
          {t('removeScenario')}
        </Button>
      </Group>
      {result && <Result result={result} titles={titles} onShow={onShow} />}
    </details>
  );
}

type ResultProps = Pick<ScenarioLineProps, 'titles' | 'onShow'> & { readonly result: ReportedScenario };

/** Why it fails, and what happens in it, step by step. */
function Result({ result: { failures, suspects, empty, timeline }, titles, onShow }: ResultProps): JSX.Element {
  const { files } = useStudio();
  return (
    <>
      {failures.length > 0 && (
        <List mt="xs">
          {failures.map((failure) => (
            <List.Item key={failure}>{setFrenchSpaces(failure)}</List.Item>
          ))}
        </List>
      )}
      {suspects.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            {t('suspects')}
          </Text>
          <List size="sm">
            {suspects.map((suspect) => (
              <List.Item key={`${suspect.file}${suspect.pointer} ${suspect.line}`}>
                <button type="button" className="play-writing" onClick={() => onShow(suspect.file, suspect.pointer)}>
                  {setFrenchSpaces(placeInWords(files, suspect))}
                </button>{' '}
                <span className="scenarios-words">{setFrenchSpaces(writtenInWords(files, suspect) ?? '')}</span>
              </List.Item>
            ))}
          </List>
        </>
      )}
      {empty.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            {t('emptyAtEnd')}
          </Text>
          <List size="sm">
            {empty.map((why) => (
              <List.Item key={why}>{why}</List.Item>
            ))}
          </List>
        </>
      )}
      <Table aria-label={t('happened')} mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{studio('step')}</Table.Th>
            <Table.Th>{t('when')}</Table.Th>
            <Table.Th>{t('happened')}</Table.Th>
            {/* A telephone has no room for it, and what happened says it too. */}
            <Table.Th visibleFrom="xs">{studio('state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {timeline.map((step) => (
            <Table.Tr key={`${step.step} ${step.at}`}>
              <Table.Td>{step.step}</Table.Td>
              <Table.Td>{formatMoment(step.at)}</Table.Td>
              <Table.Td>{step.events.join(' ')}</Table.Td>
              <Table.Td visibleFrom="xs">{titles.get(step.state) ?? step.state}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
