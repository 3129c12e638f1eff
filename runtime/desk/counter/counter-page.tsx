import { Alert, Anchor, Button, Group, List, Radio, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState, type SubmitEvent, type JSX } from 'react';
import { Link } from 'react-router';
import type { ApiChannel } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useNow } from '../session.ts';
import { t } from '../text.ts';
import { useSchemes } from '../use-schemes.ts';
import { useTitle } from '../use-title.ts';
import { BegunRequests } from './begun-requests.tsx';
import { createBeginning } from './begin-request.ts';
import { counterDraft, isMissing, type CounterValues, type Missing } from './counter-draft.ts';
import { FormCode } from './form-code.tsx';
import { PrintedFormBox } from './printed-form-box.tsx';
import { MandateFields } from './mandate-fields.tsx';
import { PaperMandates } from './paper-mandates.tsx';
import { PersonPicker } from './person-picker.tsx';
import { ScanFiles } from './scan-files.tsx';
import { localDayOf } from '../../../engine/form/words/index.ts';

const CHANNELS = ['counter', 'phone', 'letter', 'email'] as const satisfies readonly ApiChannel[];

/** Filing for someone at the counter, on the phone or from paper: who asks, how it came, then the same form as online. */
export function CounterPage(): JSX.Element {
  const now = useNow();
  const today = localDayOf(now());
  const [values, setValues] = useState<CounterValues>(() => ({
    dispositif: null,
    channel: 'counter',
    receivedOn: today,
    mandate: { name: '', quality: '' },
    picked: null,
    printed: null,
  }));
  const [tried, setTried] = useState(false);
  const draft = counterDraft(values);
  const [scans, setScans] = useState<readonly File[]>([]);
  const [beginning] = useState(() => createBeginning());
  const begin = useMutation({ mutationFn: beginning, onSuccess: (draft) => location.assign(draft.url) });
  const change = (some: Partial<CounterValues>): void => setValues((current) => ({ ...current, ...some }));
  const schemes = useSchemes();
  useTitle(t('counterTitle'));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isMissing(draft)) begin.mutate({ draft, scans: values.channel === 'phone' ? [] : scans });
  };
  const { printed } = values;
  const body = useRef<HTMLFormElement>(null);
  // What comes next is who asks: the rest is known from the form.
  useLayoutEffect(() => {
    if (printed) body.current?.querySelector<HTMLInputElement>('fieldset input')?.focus();
  }, [printed]);
  return (
    <Stack maw={720}>
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h2">
          {t('counterTitle')}
        </Title>
        <Anchor component={Link} to="/doublons" size="sm">
          {t('duplicates')}
        </Anchor>
      </Group>
      <Text>{t('counterIntro')}</Text>
      <BegunRequests />
      <FormCode onFound={(form) => change({ printed: form, dispositif: form.dispositif, channel: 'letter' })} />
      {printed && (
        <PrintedFormBox form={printed} receivedOn={values.receivedOn} onDrop={() => change({ printed: null })} />
      )}
      <form noValidate onSubmit={submit} ref={body}>
        <Stack>
          <Select
            label={t('dispositif')}
            placeholder={t('chooseScheme')}
            required
            searchable
            nothingFoundMessage={t('noScheme')}
            data={schemes}
            value={values.dispositif}
            onChange={(dispositif) => change({ dispositif, printed: null })}
          />
          <Radio.Group
            label={t('howItCame')}
            value={values.channel}
            onChange={(channel) => change({ channel: channelOf(channel) })}
          >
            <Group mt="xs">
              {CHANNELS.map((item) => (
                <Radio key={item} value={item} label={t(`by-${item}`)} />
              ))}
            </Group>
          </Radio.Group>
          <TextInput
            type="date"
            label={t('receivedOn')}
            required
            max={today}
            value={values.receivedOn}
            onChange={(event) => change({ receivedOn: event.currentTarget.value })}
          />
          <PersonPicker picked={values.picked} onPick={(picked) => change({ picked })} />
          {values.picked?.id && <PaperMandates key={values.picked.id} person={values.picked} id={values.picked.id} />}
          <MandateFields mandate={values.mandate} onChange={(mandate) => change({ mandate })} />
          {values.channel !== 'phone' && <ScanFiles scans={scans} onChange={setScans} />}
          {begin.isError && <ProblemAlert error={begin.error} />}
          {tried && isMissing(draft) && <MissingAlert missing={draft} />}
          <Group>
            <Button type="submit" loading={begin.isPending}>
              {t('openForm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}

function MissingAlert({ missing }: { readonly missing: readonly Missing[] }): JSX.Element {
  return (
    <Alert color="danger" role="alert" title={t('stillMissing')}>
      <List size="sm">
        {missing.map((key) => (
          <List.Item key={key}>{t(key)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

const channelOf = (value: string): ApiChannel => CHANNELS.find((item) => item === value) ?? 'counter';
