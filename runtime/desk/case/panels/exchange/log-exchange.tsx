import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import { localDayOf } from '../../../../../engine/form/words/index.ts';
import type { ApiExchange, ApiFile } from '../../../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../../../ui/dialog.tsx';
import { fieldErrors } from '../../../fields/field-errors.ts';
import { FormProblem } from '../../../fields/form-problem.tsx';
import { notify } from '../../../notify.ts';
import { useNow } from '../../../session.ts';
import { t } from '../../../text.ts';
import { useReload, useSend } from '../../use-case.ts';
import { AttachedFiles } from './attached-files.tsx';

const WAYS = ['phone', 'letter', 'email', 'counter'] as const satisfies readonly ApiExchange['way'][];
const DIRECTIONS = ['received', 'sent'] as const satisfies readonly ApiExchange['direction'][];

type LogExchangeProps = { readonly caseId: string; readonly onClose: () => void };

/** Notes a call, a letter, a mail or a visit: which way it came or went, when, with whom, what was said, what came with it. */
export function LogExchange({ caseId, onClose }: LogExchangeProps): JSX.Element {
  const today = localDayOf(useNow()());
  const [direction, setDirection] = useState<ApiExchange['direction']>('received');
  const [way, setWay] = useState<ApiExchange['way']>('phone');
  const [on, setOn] = useState(today);
  const [whom, setWhom] = useState('');
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly ApiFile[]>([]);
  const reload = useReload(caseId);
  const send = useSend(caseId, () => {
    onClose();
    notify(t('exchangeKept'));
  });
  const wrongDay = fieldErrors(send.error).find(({ pointer }) => pointer === '/on')?.message;
  return (
    <Dialog onClose={onClose} title={t('exchangeLog')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const ids = files.map(({ id }) => id);
          send.mutate({ type: 'logExchange', way, direction, on, with: whom, text, files: ids });
        }}
      >
        <Stack>
          {send.isError && <FormProblem error={send.error} idPrefix="exchange" onReload={reload} />}
          <Text size="sm">{t('exchangeLogHint')}</Text>
          <Radio.Group
            label={t('exchangeDirection')}
            value={direction}
            onChange={(value) => setDirection(DIRECTIONS.find((one) => one === value) ?? direction)}
          >
            <Group mt="xs">
              {DIRECTIONS.map((one) => (
                <Radio key={one} value={one} label={t(`exchangeDirection-${one}`)} />
              ))}
            </Group>
          </Radio.Group>
          <Radio.Group
            label={t('exchangeWay')}
            value={way}
            onChange={(value) => setWay(WAYS.find((one) => one === value) ?? way)}
          >
            <Group mt="xs">
              {WAYS.map((one) => (
                <Radio key={one} value={one} label={t(`by-${one}`)} />
              ))}
            </Group>
          </Radio.Group>
          <TextInput
            id="exchange-on"
            type="date"
            label={t('exchangeOn')}
            required
            max={today}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
            error={wrongDay}
          />
          <TextInput
            label={t('exchangeWith')}
            maxLength={200}
            value={whom}
            onChange={(event) => setWhom(event.currentTarget.value)}
          />
          <Textarea
            label={t('exchangeText')}
            autosize
            minRows={3}
            maxLength={10_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <AttachedFiles caseId={caseId} files={files} onChange={setFiles} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={send.isPending} disabled={text.trim() === '' && files.length === 0}>
              {t('exchangeKeep')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
