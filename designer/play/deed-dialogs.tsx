/* What agents and applicants do in a play, each with the form that the desk or the portal would give. */
import { Checkbox, Fieldset, NativeSelect, Radio, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState, type JSX } from 'react';
import { localDayOf, setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { JsonObject } from '../../engine/index.ts';
import type { AskedOpinion, NotifiableAct, PlayerSight } from '../../engine/play.ts';
import type { ScenarioWhen } from '../../schemas/types/scenario.ts';
import { withoutFiles } from './plain-values.ts';
import { PlayFields } from './play-fields.tsx';
import { StepDialog } from './step-dialog.tsx';
import { t } from './text.ts';
import type { Play } from './use-play.ts';

/** What every dialog needs. `address`: of the preview that its form is drawn with. */
export type DeedProps = { readonly play: Play; readonly address: string; readonly onClose: () => void };
type Action = PlayerSight['actions'][number];

/** An action with what it asks. */
export function ActDialog({ play, address, action, onClose }: DeedProps & { readonly action: Action }): JSX.Element {
  const [data, setData] = useState<JsonObject>({});
  const { as } = play.state;
  const when = useMemo((): ScenarioWhen => {
    const given = withoutFiles(data);
    return { type: 'act', action: action.id, as, ...(Object.keys(given).length > 0 && { data: { ...given } }) };
  }, [action.id, as, data]);
  return (
    <StepDialog play={play} title={action.title} when={when} idPrefix="jeu" onClose={onClose}>
      {(errors) => (
        <>
          {action.danger && <Text size="sm">{t('hardToTakeBack')}</Text>}
          {action.form && (
            <PlayFields
              schema={action.form}
              values={data}
              onChange={setData}
              errors={errors}
              address={address}
              idPrefix="jeu"
            />
          )}
        </>
      )}
    </StepDialog>
  );
}

/** What is to be mended, field by field, in words that the applicant reads. */
export function CorrectionDialog({
  play,
  action,
  nameable,
  onClose,
}: DeedProps & { readonly action: Action; readonly nameable: PlayerSight['nameable'] }): JSX.Element {
  const [message, setMessage] = useState('');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const { as } = play.state;
  const when = useMemo((): ScenarioWhen | null => {
    if (Object.keys(faults).length === 0) return null;
    return { type: 'act', action: action.id, as, data: { message: message.trim(), fields: { ...faults } } };
  }, [action.id, as, faults, message]);
  const pages = [...new Set(nameable.map(({ page }) => page))];
  const toggle = (pointer: string, checked: boolean): void => {
    const { [pointer]: _former, ...others } = faults;
    setFaults(checked ? { ...others, [pointer]: '' } : others);
  };
  return (
    <StepDialog play={play} title={action.title} when={when} idPrefix="jeu" onClose={onClose}>
      {() => (
        <>
          <Textarea
            label={t('correctionMessage')}
            autosize
            minRows={2}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {pages.map((page) => (
            <Fieldset key={page} legend={page}>
              {nameable
                .filter((field) => field.page === page)
                .map(({ pointer, label }) => (
                  <div key={pointer} className="play-fault">
                    <Checkbox
                      label={label}
                      checked={faults[pointer] !== undefined}
                      onChange={(event) => toggle(pointer, event.currentTarget.checked)}
                    />
                    {faults[pointer] !== undefined && (
                      <Textarea
                        label={t('whatIsWrong', { field: label })}
                        autosize
                        value={faults[pointer]}
                        onChange={(event) => setFaults({ ...faults, [pointer]: event.currentTarget.value })}
                      />
                    )}
                  </div>
                ))}
            </Fieldset>
          ))}
          {!when && <Text size="sm">{t('nameOneField')}</Text>}
        </>
      )}
    </StepDialog>
  );
}

/** An opinion to give. */
export function OpinionDialog({
  play,
  address,
  opinion,
  onClose,
}: DeedProps & { readonly opinion: AskedOpinion }): JSX.Element {
  const [data, setData] = useState<JsonObject>({});
  const { as } = play.state;
  const when = useMemo(
    (): ScenarioWhen => ({ type: 'opinion', opinion: opinion.id, as, data: { ...withoutFiles(data) } }),
    [opinion.id, as, data],
  );
  return (
    <StepDialog
      play={play}
      title={opinion.title}
      submit={t('giveOpinion')}
      when={when}
      idPrefix="avis"
      onClose={onClose}
    >
      {(errors) => (
        <>
          {opinion.question && <Text size="sm">{setFrenchSpaces(opinion.question)}</Text>}
          <PlayFields
            schema={opinion.form}
            values={data}
            onChange={setData}
            errors={errors}
            address={address}
            idPrefix="avis"
          />
        </>
      )}
    </StepDialog>
  );
}

/** What agents record beside the request. */
export function AnnotateDialog({
  play,
  address,
  annotations: { form, values: before },
  onClose,
}: DeedProps & { readonly annotations: NonNullable<PlayerSight['annotations']> }): JSX.Element {
  const [values, setValues] = useState<JsonObject>(before);
  const { as } = play.state;
  const when = useMemo((): ScenarioWhen => {
    const names = Object.keys(form.properties ?? {});
    const changed = Object.entries(withoutFiles(values)).filter(([name]) => names.length === 0 || names.includes(name));
    const gone = Object.keys(before).filter((name) => names.includes(name) && values[name] === undefined);
    return {
      type: 'annotate',
      as,
      values: { ...Object.fromEntries(changed), ...Object.fromEntries(gone.map((name) => [name, null])) },
    };
  }, [as, before, form, values]);
  return (
    <StepDialog play={play} title={t('annotate')} submit={t('record')} when={when} idPrefix="saisie" onClose={onClose}>
      {(errors) => (
        <PlayFields
          schema={form}
          values={values}
          onChange={setValues}
          errors={errors}
          address={address}
          idPrefix="saisie"
        />
      )}
    </StepDialog>
  );
}

/** An opinion asked as the need arises. */
export function AskDialog({
  play,
  askable,
  onClose,
}: DeedProps & { readonly askable: PlayerSight['askable'][number] }): JSX.Element {
  const { functions, anyGroup, latest, state } = askable;
  const [of, setOf] = useState(functions[0]?.id ?? '');
  const [group, setGroup] = useState('');
  const [question, setQuestion] = useState('');
  const [dueOn, setDueOn] = useState('');
  const { as } = play.state;
  const when = useMemo((): ScenarioWhen | null => {
    const whom = of === '' ? (group.trim() === '' ? null : { group: group.trim() }) : { of };
    if (!whom || question.trim() === '') return null;
    return { type: 'ask', as, state, ...whom, question: question.trim(), ...(dueOn !== '' && { dueOn }) };
  }, [as, dueOn, group, of, question, state]);
  const errorAt = (errors: readonly { readonly pointer: string; readonly message: string }[], pointer: string) =>
    errors.find((error) => error.pointer === pointer)?.message;
  return (
    <StepDialog play={play} title={askable.title} submit={t('ask')} when={when} idPrefix="demande" onClose={onClose}>
      {(errors) => (
        <>
          <NativeSelect
            label={t('askOf')}
            value={of}
            onChange={(event) => setOf(event.currentTarget.value)}
            error={errorAt(errors, '/of')}
            data={[
              ...functions.map(({ id, name }) => ({ value: id, label: name })),
              ...(anyGroup ? [{ value: '', label: t('askGroup') }] : []),
            ]}
          />
          {of === '' && anyGroup && (
            <TextInput label={t('groupName')} value={group} onChange={(event) => setGroup(event.currentTarget.value)} />
          )}
          <Textarea
            id="demande-question"
            label={t('question')}
            autosize
            minRows={2}
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
            error={errorAt(errors, '/question')}
          />
          <TextInput
            id="demande-dueOn"
            type="date"
            label={t('askDueOn')}
            max={latest}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
            error={errorAt(errors, '/dueOn')}
          />
        </>
      )}
    </StepDialog>
  );
}

/** How an act came to who it is about. */
export function NotifyDialog({ play, act, onClose }: DeedProps & { readonly act: NotifiableAct }): JSX.Element {
  const { as } = play.state;
  const ways = act.ways.flatMap((way) => (way === 'online' ? [] : [way]));
  const [way, setWay] = useState(ways[0] ?? 'handed');
  const [on, setOn] = useState(localDayOf(play.view.now));
  const [reference, setReference] = useState('');
  const when = useMemo((): ScenarioWhen => {
    const base = { type: 'notify', document: act.document, as } as const;
    if (as === 'applicant') return base;
    return { ...base, way, on, ...(way === 'registered' && { reference }) };
  }, [act.document, as, on, reference, way]);
  return (
    <StepDialog
      play={play}
      title={setFrenchSpaces(t(as === 'applicant' ? 'readAct' : 'notifyAct', { title: act.title }))}
      submit={t(as === 'applicant' ? 'read' : 'record')}
      when={when}
      idPrefix="notification"
      onClose={onClose}
    >
      {() =>
        as === 'applicant' ? null : (
          <>
            <Radio.Group
              label={t('notifyWay')}
              value={way}
              onChange={(value) => setWay(ways.find((one) => one === value) ?? way)}
            >
              <Group mt="xs">
                {ways.map((one) => (
                  <Radio key={one} value={one} label={t(`way-${one}`)} />
                ))}
              </Group>
            </Radio.Group>
            <TextInput
              id="notification-on"
              type="date"
              label={t('notifyOn')}
              min={act.on}
              value={on}
              onChange={(event) => setOn(event.currentTarget.value)}
            />
            {way === 'registered' && (
              <TextInput
                id="notification-reference"
                label={t('notifyReference')}
                value={reference}
                onChange={(event) => setReference(event.currentTarget.value)}
              />
            )}
          </>
        )
      }
    </StepDialog>
  );
}
