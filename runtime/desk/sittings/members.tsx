import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { SittingMember } from '../../../schemas/types/api.ts';
import { newId } from '../../forms/new-id.ts';
import { t, tCount } from '../text.ts';
import type { Typing } from './typing.ts';

const PRESENCES = ['present', 'excused', 'absent'] as const;
/** What the server takes. */
const MOST = 80;

interface MembersProps {
  readonly members: readonly SittingMember[];
  readonly closed: boolean;
  readonly type: Typing;
}

/** Who sits, with an account or without: by name and quality, there or not. */
export function Members({ members, closed, type }: MembersProps): JSX.Element {
  const write = (value: readonly SittingMember[]): void => type(null, { field: 'members', value: [...value] });
  const change = (id: string, some: Partial<SittingMember>): void =>
    write(members.map((member) => (member.id === id ? { ...member, ...some } : member)));
  return (
    <details className="sitting-members" open={members.length === 0}>
      <summary>
        {t('sittingMembers')} <span className="desk-soft">{saysThere(members)}</span>
      </summary>
      <Stack gap="xs" mt="xs">
        {members.map((member) => (
          <Group key={member.id} gap="xs" wrap="nowrap" className="sitting-member">
            <TextInput
              aria-label={t('sittingMemberName')}
              maxLength={200}
              readOnly={closed}
              value={member.name}
              onChange={({ currentTarget: { value } }) => value.trim() !== '' && change(member.id, { name: value })}
            />
            <TextInput
              aria-label={t('sittingMemberQuality', { name: member.name })}
              maxLength={200}
              readOnly={closed}
              value={member.quality}
              onChange={({ currentTarget: { value } }) => change(member.id, { quality: value })}
            />
            <NativeSelect
              aria-label={t('sittingMemberPresence', { name: member.name })}
              disabled={closed}
              data={PRESENCES.map((value) => ({ value, label: t(`presence-${value}`) }))}
              value={member.presence}
              onChange={({ currentTarget: { value } }) => {
                const presence = PRESENCES.find((one) => one === value);
                if (presence) change(member.id, { presence });
              }}
            />
            {!closed && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('sittingMemberRemoveOne', { name: member.name })}
                onClick={() => write(members.filter(({ id }) => id !== member.id))}
              >
                {t('sittingMemberRemove')}
              </Button>
            )}
          </Group>
        ))}
        {!closed && members.length < MOST && <NewMember onAdd={(member) => write([...members, member])} />}
      </Stack>
    </details>
  );
}

/** How many of them are there. */
export function saysThere(members: readonly SittingMember[]): string {
  if (members.length === 0) return t('sittingMembersNone');
  const there = members.filter(({ presence }) => presence === 'present').length;
  return t('sittingThere', { there: tCount('sittingPresent', there), all: members.length });
}

function NewMember({ onAdd }: { readonly onAdd: (member: SittingMember) => void }): JSX.Element {
  const [name, setName] = useState('');
  const [quality, setQuality] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd({ id: newId(), name: name.trim(), quality: quality.trim(), presence: 'present' });
        setName('');
        setQuality('');
        event.currentTarget.querySelector('input')?.focus();
      }}
    >
      <Group gap="xs" align="end" className="sitting-member">
        <TextInput
          label={t('sittingMemberName')}
          maxLength={200}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <TextInput
          label={t('sittingMemberAs')}
          placeholder={t('sittingMemberExample')}
          maxLength={200}
          value={quality}
          onChange={({ currentTarget: { value } }) => setQuality(value)}
        />
        <Button type="submit" variant="default">
          {t('sittingMemberAdd')}
        </Button>
      </Group>
    </form>
  );
}
