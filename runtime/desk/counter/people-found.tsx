import { Radio, Stack } from '@mantine/core';
import type { JSX } from 'react';
import type { PersonSummary } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { t } from '../text.ts';
import type { Picked } from './picked.ts';

type PeopleFoundProps = {
  readonly label: string;
  readonly people: readonly PersonSummary[];
  readonly picked: Picked | null;
  /** Words of a last choice: none of these; null where there is no such choice. */
  readonly none: string | null;
  /** Null for none of these. */
  readonly onPick: (person: Picked | null) => void;
};

/** People of the register among whom one is chosen. */
export function PeopleFound({ label, people, picked, none, onPick }: PeopleFoundProps): JSX.Element {
  const choose = (id: string): void => {
    const person = people.find((item) => item.id === id);
    if (person) onPick(asPicked(person));
    else if (id === NONE) onPick(null);
  };
  return (
    <Radio.Group label={label} value={picked?.id ?? (none === null ? '' : NONE)} onChange={choose}>
      <Stack gap="xs" mt="xs">
        {people.map((person) => (
          <Radio key={person.id} value={person.id} label={person.name} description={describe(person)} />
        ))}
        {none !== null && <Radio value={NONE} label={none} />}
      </Stack>
    </Radio.Group>
  );
}

const NONE = 'none';

const describe = (person: PersonSummary): string =>
  [person.birthDate && t('bornOn', { date: formatDay(person.birthDate) }), sayEmail(person)]
    .filter(Boolean)
    .join(' · ');

const sayEmail = ({ email, refused }: PersonSummary): string =>
  email === null ? t('withoutEmail') : refused ? t('refusedEmail', { email }) : email;

/** Only the identifier counts for someone known: the server reads the rest in the register. */
const asPicked = (person: PersonSummary): Picked => ({
  id: person.id,
  givenName: person.name,
  familyName: person.name,
  email: person.email,
});
