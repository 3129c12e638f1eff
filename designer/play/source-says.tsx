import { NativeSelect, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { PlayedScheme } from '../../engine/play.ts';
import { knownOf, SAYINGS, sayingOf, withSaying, withValue } from './given-sources.ts';
import { t } from './text.ts';
import type { Play } from './use-play.ts';

type SourceSaysProps = { readonly play: Play; readonly lookup: PlayedScheme['lookups'][number] };

/** What a register answers, which the author chooses: that of the installation is not asked. */
export function SourceSays({ play, lookup }: SourceSaysProps): JSX.Element {
  const { given } = play.state.scenario;
  const { title, source, values } = lookup;
  const known = knownOf(given, source);
  const make = (next: typeof given): void => play.make({ type: 'given', given: next });
  return (
    <>
      <NativeSelect
        size="xs"
        label={setFrenchSpaces(t('sourceSays', { title }))}
        value={sayingOf(given, source)}
        onChange={(event) => {
          const chosen = SAYINGS.find((one) => one === event.currentTarget.value);
          if (chosen) make(withSaying(given, source, chosen, known?.key ?? ''));
        }}
        data={SAYINGS.map((one) => ({ value: one, label: t(`source-${one}`) }))}
      />
      {known && (
        <>
          <TextInput
            size="xs"
            label={setFrenchSpaces(t('sourceKey', { key: lookup.keyLabel }))}
            value={known.key}
            onChange={(event) => make(withSaying(given, source, 'knows', event.currentTarget.value))}
          />
          {values.map(({ name, type }) => (
            <TextInput
              key={name}
              size="xs"
              type={type === 'number' ? 'number' : 'text'}
              label={setFrenchSpaces(t('sourceGives', { name }))}
              value={String(known.values[name] ?? '')}
              onChange={(event) => make(withValue(given, source, name, readValue(event.currentTarget.value, type)))}
            />
          ))}
        </>
      )}
    </>
  );
}

function readValue(text: string, type: SourceSaysProps['lookup']['values'][number]['type']): string | number | boolean {
  if (type === 'number') return text === '' ? '' : Number(text);
  return type === 'boolean' && /^(?:oui|non|yes|no)$/iu.test(text) ? /^(?:oui|yes)$/iu.test(text) : text;
}
