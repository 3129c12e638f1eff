import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { t } from './text.ts';

type ReadFieldProps = {
  readonly names: readonly ReadableName[];
  readonly value: string | null;
  readonly onChange: (name: ReadableName) => void;
};

/** What conditions look at: an answer or a computed value, found by its title. */
export function ReadField({ names, value, onChange }: ReadFieldProps): JSX.Element {
  const readable = names.filter(({ type }) => type !== 'list' && type !== 'context');
  // Its name tells a value only from another of the same title.
  const labelOf = (title: string, path: string): string =>
    readable.some((other) => other.title === title && other.path !== path)
      ? `${setFrenchSpaces(title)} (${path})`
      : setFrenchSpaces(title);
  return (
    <Select
      label={t('tableReads')}
      description={t('tableReadsHint')}
      required
      searchable
      nothingFoundMessage={t('tableReadsNothing')}
      value={value}
      data={readable.map(({ path, title }) => ({ value: path, label: labelOf(title, path) }))}
      onChange={(path) => {
        const name = readable.find((one) => one.path === path);
        if (name) onChange(name);
      }}
    />
  );
}
