import { Button, Fieldset } from '@mantine/core';
import { useState, type JSX } from 'react';
import { t } from '../text.ts';
import { KnownPerson } from './known-person.tsx';
import { NewPerson } from './new-person.tsx';
import type { PersonPickerProps } from './picked.ts';

/** Looks the person up first, so that nobody is entered twice; a new person is entered here. */
export function PersonPicker({ picked, onPick }: PersonPickerProps): JSX.Element {
  const [isNew, setNew] = useState(false);
  return (
    <Fieldset legend={t('whoAsks')}>
      {isNew ? <NewPerson picked={picked} onPick={onPick} /> : <KnownPerson picked={picked} onPick={onPick} />}
      <Button
        mt="sm"
        size="xs"
        variant="default"
        onClick={() => {
          onPick(null);
          setNew(!isNew);
        }}
      >
        {t(isNew ? 'searchPerson' : 'newPerson')}
      </Button>
    </Fieldset>
  );
}
