import { Alert, Button, List, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { PrintedForm } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import { isAccepted, sayChanges, sayPrinted } from './printed-form.ts';

type PrintedFormBoxProps = {
  readonly form: PrintedForm;
  readonly receivedOn: string;
  readonly onDrop: () => void;
};

/** The form on paper that was found: whose it is, into which version it is typed, and what that asks otherwise. */
export function PrintedFormBox({ form, receivedOn, onDrop }: PrintedFormBoxProps): JSX.Element {
  const { title, version, code } = form;
  return (
    <Alert
      color={isAccepted(form, receivedOn) ? 'good' : 'warn'}
      role="status"
      title={t('formFound', { title, version, code })}
    >
      <Text size="sm">{sayPrinted(form, receivedOn)}</Text>
      <List size="sm" mt="xs">
        {sayChanges(form, receivedOn).map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Button mt="sm" size="xs" variant="default" onClick={onDrop}>
        {t('formDrop')}
      </Button>
    </Alert>
  );
}
