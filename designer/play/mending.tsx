import { Button, Group, Textarea } from '@mantine/core';
import { useMemo, useState, type JSX, type SubmitEvent } from 'react';
import { splitPointer } from '../../engine/base/index.ts';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { FieldError, Form, JsonObject } from '../../engine/index.ts';
import type { PlayerSight, PlayRefusal } from '../../engine/play.ts';
import { createDataSearch, ErrorSummary, FormPage } from '../../runtime/forms/index.ts';
import { t } from './text.ts';
import type { Play } from './use-play.ts';
import { documentList, localUpload, translate } from './use-preview.ts';
import '../../runtime/forms/forms.css';

type MendingProps = {
  readonly play: Play;
  readonly form: Form;
  readonly address: string;
  readonly action: PlayerSight['actions'][number];
  readonly correction: NonNullable<PlayerSight['correction']>;
  readonly before: JsonObject;
};

const NONE: readonly FieldError[] = [];

/** The applicant mends what was asked for, in the real form. */
export function Mending({ play, form, address, action, correction, before }: MendingProps): JSX.Element {
  const [answers, setAnswers] = useState(before);
  const [explanation, setExplanation] = useState('');
  const [refusal, setRefusal] = useState<PlayRefusal | null>(null);
  const search = useMemo(() => createDataSearch(`${address}/donnees`), [address]);
  const fields = [...new Set(correction.pointers.map((pointer) => splitPointer(pointer)[0] ?? ''))];
  const errors = refusal?.errors ?? NONE;
  const send = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { scenario, after, as } = play.state;
    const changed = await play.playing.client.ask('mended', scenario, after, answers);
    const why = explanation.trim();
    setRefusal(
      await play.attempt({
        type: 'act',
        action: action.id,
        as,
        answers: { ...changed },
        ...(why !== '' && { data: { explanation: why } }),
      }),
    );
  };
  return (
    <section className="play-form" aria-label={action.title}>
      <h3>{setFrenchSpaces(action.title)}</h3>
      {correction.message !== '' && <p className="play-notice">{setFrenchSpaces(correction.message)}</p>}
      <ul>
        {Object.entries(correction.fields).map(([pointer, reason]) => (
          <li key={pointer}>{setFrenchSpaces(reason)}</li>
        ))}
      </ul>
      {errors.length > 0 && <ErrorSummary errors={errors} fields={fields} t={translate} />}
      {refusal && errors.length === 0 && (
        <p role="alert" className="play-refused">
          {setFrenchSpaces(refusal.message)}
        </p>
      )}
      <form noValidate onSubmit={(event) => void send(event)}>
        <FormPage
          form={form}
          page={{ id: '', title: action.title, fields }}
          answers={answers}
          errors={errors}
          t={translate}
          documentList={documentList}
          search={search}
          upload={localUpload}
          askedPointers={correction.pointers}
          onChange={setAnswers}
        />
        <Textarea
          mt="md"
          label={t('explanation')}
          value={explanation}
          autosize
          onChange={(event) => setExplanation(event.currentTarget.value)}
        />
        <Group mt="md">
          <Button type="submit">{action.title}</Button>
        </Group>
      </form>
    </section>
  );
}
