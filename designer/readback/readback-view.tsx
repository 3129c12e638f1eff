/* The scheme said back, to be read on screen or printed and ticked off beside the deliberation. */
import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMemo, useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { isReadable } from '../../engine/studio.ts';
import { formatDay } from '../../runtime/ui/format.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import type { ReadableName } from '../../schemas/types/api.ts';
import { namedFile } from '../file-title.ts';
import { useStudio } from '../journal/use-journal.ts';
import type { ReadbackItem, ReadbackLine } from './item.ts';
import { READBACK_PARTS, readbackOf, type Readback, type ReadbackPart } from './readback.ts';
import { t } from './text.ts';
import './readback.css';

type ReadbackViewProps = {
  /** What rules can read, as the compiler lists it. */
  readonly names: readonly ReadableName[];
  /** Opens a part of a file on the screen that shows it. */
  readonly onShow: (file: string, pointer: string) => void;
  readonly onBack: () => void;
};

/** Everything that the scheme does, in words, with a box to tick for each thing. */
export function ReadbackView({ names, onShow, onBack }: ReadbackViewProps): JSX.Element {
  const { files } = useStudio();
  const [day] = useState(() => new Date().toISOString());
  const readback = useMemo(() => readbackOf(files, names), [files, names]);
  const broken = Object.keys(files).filter((file) => file.endsWith('.json') && !isReadable(files, file));
  return (
    <Stack gap="lg" className="readback">
      <div>
        <Title order={2} size="h3">
          {t('title')}
        </Title>
        <Text className="readback-screen">{setFrenchSpaces(t('hint'))}</Text>
        <Text size="sm" c="gray.7">
          {t('draftOf', { day: formatDay(day) })}
        </Text>
      </div>
      <Group className="readback-screen">
        <Button onClick={() => window.print()} leftSection={<Icon name="file" />}>
          {t('print')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
        <Text size="sm" c="gray.7">
          {t('printHint')}
        </Text>
      </Group>
      {broken.length > 0 && (
        <Alert color="warn" role="alert">
          {t('broken', { files: broken.map((file) => t('quoted', { text: namedFile(files, file) })).join(', ') })}
        </Alert>
      )}
      {READBACK_PARTS.map((part) => (
        <Part key={part} part={part} items={readback.parts[part]} onShow={onShow} />
      ))}
      <Unreferenced acts={readback.unreferenced} />
      <dl className="readback-signature">
        <dt>{t('checkedBy')}</dt>
        <dd />
        <dt>{t('checkedOn')}</dt>
        <dd />
        <dt>{t('signed')}</dt>
        <dd />
      </dl>
    </Stack>
  );
}

type PartProps = Pick<ReadbackViewProps, 'onShow'> & {
  readonly part: ReadbackPart;
  readonly items: readonly ReadbackItem[];
};

function Part({ part, items, onShow }: PartProps): JSX.Element {
  const id = `relecture-${part}`;
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h4" id={id}>
        {t(`part-${part}`)}
      </Title>
      {items.length === 0 && <Text size="sm">{t('nothing')}</Text>}
      <ul className="readback-items">
        {items.map((item, rank) => (
          <Item key={rank} item={item} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = Pick<ReadbackViewProps, 'onShow'> & { readonly item: ReadbackItem };

function Item({ item, onShow }: ItemProps): JSX.Element {
  const { title, article, lines, grid, file, pointer } = item;
  return (
    <li className="readback-item">
      <div className="readback-head">
        <Title order={4} size="h5">
          {setFrenchSpaces(title)}
        </Title>
        <Article article={article} />
        <Button
          className="readback-screen"
          variant="subtle"
          size="compact-xs"
          aria-label={t('toPlaceOf', { title })}
          onClick={() => onShow(file, pointer)}
        >
          {t('toPlace')}
        </Button>
      </div>
      {lines.length > 0 && (
        <ul className="readback-lines">
          {lines.map((line, rank) => (
            <Line key={rank} line={line} />
          ))}
        </ul>
      )}
      {grid && <Grid title={title} grid={grid} />}
    </li>
  );
}

function Line({ line: { level, text, isSource, article } }: { readonly line: ReadbackLine }): JSX.Element {
  return (
    <li style={{ marginInlineStart: `${level * 1.25}rem` }}>
      {isSource ? <code>{text}</code> : setFrenchSpaces(text)} <Article article={article} />
    </li>
  );
}

function Article({ article }: { readonly article: string }): JSX.Element | null {
  return article === '' ? null : <span className="readback-article">{t('article', { article })}</span>;
}

function Grid({
  title,
  grid,
}: {
  readonly title: string;
  readonly grid: NonNullable<ReadbackItem['grid']>;
}): JSX.Element {
  return (
    <Table.ScrollContainer
      type="native"
      minWidth={320}
      className="readback-grid"
      tabIndex={0}
      aria-label={title}
      role="group"
    >
      <Table aria-label={title} withColumnBorders withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {grid.head.map((label, at) => (
              <Table.Th key={at}>{setFrenchSpaces(label)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {grid.rows.map((row, rank) => (
            <Table.Tr key={rank}>
              {row.map((text, at) => (
                <Table.Td key={at}>{setFrenchSpaces(text)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Unreferenced({ acts }: { readonly acts: Readback['unreferenced'] }): JSX.Element | null {
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="relecture-articles">
      <Title order={3} size="h4" id="relecture-articles">
        {t('unreferenced')}
      </Title>
      <Text size="sm">{t('unreferencedHint')}</Text>
      <ul>
        {acts.map(({ act, articles }) => (
          <li key={act}>{t('unreferencedOf', { act, articles: articles.join(', ') })}</li>
        ))}
      </ul>
    </section>
  );
}
