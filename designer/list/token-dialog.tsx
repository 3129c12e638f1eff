import { Button, Code, Divider, Group, Modal, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX, type SubmitEvent } from 'react';
import { refresh } from '../../runtime/ui/refresh.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { TokenScope } from '../../schemas/types/api.ts';
import { createToken } from '../api.ts';
import { t } from '../text.ts';
import { TokenList, TOKENS } from './token-list.tsx';

type TokenDialogProps = { readonly opened: boolean; readonly onClose: () => void };

/** Tokens with which folders are published from the command line: makes one, shown once, and revokes those there are. */
export function TokenDialog({ opened, onClose }: TokenDialogProps): JSX.Element {
  return (
    <Modal opened={opened} onClose={onClose} title={t('token')}>
      <Stack>
        <TokenForm onClose={onClose} />
        <Divider />
        <TokenList />
      </Stack>
    </Modal>
  );
}

const DAYS = { usual: 30, most: 365 } as const;

type Scope = {
  readonly value: string;
  readonly label: 'tokenPublish' | 'tokenRead' | 'tokenAll';
  readonly scopes?: readonly TokenScope[];
};

/** What authors make tokens for; the first is what the command line needs. */
const SCOPES: readonly [Scope, ...Scope[]] = [
  { value: 'publish', label: 'tokenPublish', scopes: ['sources.write'] },
  { value: 'read', label: 'tokenRead', scopes: ['sources.read'] },
  { value: 'all', label: 'tokenAll' },
];

function TokenForm({ onClose }: Pick<TokenDialogProps, 'onClose'>): JSX.Element {
  const [name, setName] = useState(t('tokenUsualName'));
  const [days, setDays] = useState<number>(DAYS.usual);
  const [scope, setScope] = useState<string>(SCOPES[0].value);
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: createToken,
    // A secret that is shown once waits for no list.
    onSuccess: () => {
      void refresh(queries, TOKENS);
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { scopes } = SCOPES.find(({ value }) => value === scope) ?? SCOPES[0];
    create.mutate({ name, days, ...(scopes && { scopes }) });
  };
  if (create.data) return <Made token={create.data.token} onClose={onClose} />;
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('tokenHint')}</Text>
        {create.isError && <ProblemAlert error={create.error} />}
        <TextInput
          label={t('tokenName')}
          required
          minLength={2}
          maxLength={80}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput
          label={t('tokenDays')}
          required
          min={1}
          max={DAYS.most}
          allowDecimal={false}
          hideControls
          value={days}
          onChange={(value) => setDays(Number(value))}
        />
        <Radio.Group label={t('tokenScope')} description={t('tokenScopeHint')} value={scope} onChange={setScope}>
          <Stack gap="xs" mt="xs">
            {SCOPES.map(({ value, label }) => (
              <Radio key={value} value={value} label={t(label)} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Made({ token, onClose }: { readonly token: string; readonly onClose: () => void }): JSX.Element {
  return (
    <Stack role="status">
      <Text size="sm">{t('tokenMade')}</Text>
      <Code block className="studio-command">
        {`export CAGOU_TOKEN=${token}\nnpm run -s cagou -- publish <${t('folder')}> --to ${location.origin}`}
      </Code>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('close')}
        </Button>
      </Group>
    </Stack>
  );
}
