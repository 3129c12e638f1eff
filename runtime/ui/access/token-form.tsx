import { Button, Group, MultiSelect, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type JSX, type ReactNode, type SubmitEvent } from 'react';
import type { NewToken, TokenCreated } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { access } from './text.ts';
import { wantedToken, type TokenKind } from './wanted-token.ts';

const MOST_DAYS = 365;
/** Most schemes that a token may name. */
const MOST_SCHEMES = 50;

type TokenFormProps = {
  readonly hint: string;
  readonly name: string;
  readonly days: number;
  /** The first is chosen at first. */
  readonly kinds: readonly [TokenKind, ...TokenKind[]];
  /** Schemes that it may be limited to; empty while they are not known. */
  readonly schemes: readonly { readonly value: string; readonly label: string }[];
  readonly create: (token: NewToken) => Promise<TokenCreated>;
  /** What is shown of the token, this once. */
  readonly made: (token: string) => ReactNode;
  readonly onClose: () => void;
};

/** Makes a token: what for, how long, what it may do and in which schemes. */
export function TokenForm({
  hint,
  kinds,
  schemes: offered,
  create,
  made,
  onClose,
  ...usual
}: TokenFormProps): JSX.Element {
  const [name, setName] = useState(usual.name);
  const [days, setDays] = useState<number>(usual.days);
  const [value, setValue] = useState<string>(kinds[0].value);
  const [schemes, setSchemes] = useState<string[]>([]);
  const make = useMutation({ mutationFn: create });
  const kind = kinds.find((one) => one.value === value) ?? kinds[0];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    make.mutate(wantedToken({ name, days, kind, schemes }));
  };
  if (make.data) return <Made onClose={onClose}>{made(make.data.token)}</Made>;
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{hint}</Text>
        {make.isError && <ProblemAlert error={make.error} />}
        <TextInput
          label={access('tokenName')}
          required
          minLength={2}
          maxLength={80}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput
          label={access('tokenDays')}
          required
          min={1}
          max={MOST_DAYS}
          allowDecimal={false}
          hideControls
          value={days}
          onChange={(typed) => setDays(Number(typed))}
        />
        <Radio.Group
          label={access('tokenScope')}
          description={access('tokenScopeHint')}
          value={value}
          onChange={setValue}
        >
          <Stack gap="xs" mt="xs">
            {kinds.map((one) => (
              <Radio key={one.value} value={one.value} label={one.label} />
            ))}
          </Stack>
        </Radio.Group>
        {kind.ofSchemes && (
          <MultiSelect
            label={access('tokenSchemes')}
            description={access('tokenSchemesHint')}
            data={offered}
            value={schemes}
            onChange={setSchemes}
            maxValues={MOST_SCHEMES}
            searchable
            nothingFoundMessage={access('tokenSchemesNone')}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {access('cancel')}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {access('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Made({ children, onClose }: { readonly children: ReactNode; readonly onClose: () => void }): JSX.Element {
  return (
    <Stack role="status">
      <Text size="sm">{access('tokenMade')}</Text>
      {children}
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {access('close')}
        </Button>
      </Group>
    </Stack>
  );
}
