import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type JSX, type SubmitEvent } from 'react';
import type { PrintedForm } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { findPrintedForm } from '../api.ts';
import { t } from '../text.ts';

/**
 * The code of a form on paper, typed, or scanned with a hand scanner, which types it and Enter. What could not be found stays,
 * chosen whole, so that the next scan takes its place.
 */
export function FormCode({ onFound }: { readonly onFound: (form: PrintedForm) => void }): JSX.Element {
  const [code, setCode] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const find = useMutation({
    mutationFn: findPrintedForm,
    onSuccess: (form) => {
      setCode('');
      onFound(form);
    },
    onError: () => input.current?.select(),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (code.trim() !== '') find.mutate(code.trim());
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="xs">
        <Group align="end" gap="xs">
          <TextInput
            ref={input}
            flex={1}
            miw={220}
            label={t('formCode')}
            description={t('formCodeHint')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={find.isPending}>
            {t('formCodeFind')}
          </Button>
        </Group>
        {find.isError && <ProblemAlert error={find.error} />}
      </Stack>
    </form>
  );
}
