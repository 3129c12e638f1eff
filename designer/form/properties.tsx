import { Button, Checkbox } from '@mantine/core';
import { lazy, Suspense, type JSX } from 'react';
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import { valueAt, type Pointer, type QuestionView } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { PageProperties } from './page-properties.tsx';
import { KIND_ICONS } from './kind-icon.ts';
import { problemsElsewhere } from './problem-places.ts';
import { Problems } from './problems.tsx';
import { Field, QuestionFields } from './question-field.tsx';
import { t as uses } from '../uses/text.ts';
import { t, tOf } from './text.ts';
import { TextEntry } from './text-entry.tsx';
import { ofForm } from './hands.ts';
import { titleOfKind } from './new-question.ts';
import { annotationGesture, type QuestionPanel } from './question-panel.ts';
import { containerOf, questionAt } from './places.ts';
import type { FormEditor } from './use-form.ts';

/** A form is opened with nothing chosen: what is set once something is comes then, but for what takes the first keys. */
const QuestionDetails = lazy(async () => ({ default: (await import('./question-details.tsx')).QuestionDetails }));
const QuestionBlock = lazy(async () => ({ default: (await import('./question-details.tsx')).QuestionBlock }));
const CalculatedProperties = lazy(async () => ({
  default: (await import('./calculated-properties.tsx')).CalculatedProperties,
}));
const InSource = lazy(async () => ({ default: (await import('./in-source.tsx')).InSource }));
const SelectionCard = lazy(async () => ({ default: (await import('./selection-card.tsx')).SelectionCard }));

type PropertiesProps = {
  readonly form: FormEditor;
  /** Opens the text of a file at a part of it. */
  readonly onSource: (file: string, pointer: Pointer) => void;
};

/** What is chosen, and all that can be set of it. */
export function Properties({ form, onSource }: PropertiesProps): JSX.Element {
  const { chosen, view } = form;
  const page = chosen?.type === 'page' ? view.pages.find(({ id }) => id === chosen.id) : undefined;
  const question = chosen?.type === 'question' ? questionAt(view, chosen.question) : undefined;
  const isOfRequest = view.form === 'request';
  return (
    <section className="form-properties" aria-label={t('properties')}>
      {page && <PageProperties key={page.id} form={form} page={page} />}
      {form.selected.length > 1 && !isOfRequest && (
        <p className="form-hint">{t('chosenManyFindings', { count: form.selected.length })}</p>
      )}
      {form.selected.length > 1 && isOfRequest && (
        <Suspense fallback={null}>
          <SelectionCard form={form} onSource={onSource} />
        </Suspense>
      )}
      {question && <QuestionProperties form={form} question={question} onSource={onSource} />}
      {!page && !question && (
        <>
          <p className="form-hint">{tOf(view.form, 'nothingChosen')}</p>
          <Problems form={form} problems={problemsElsewhere(view, form.diagnostics)} />
        </>
      )}
    </section>
  );
}

type QuestionPropertiesProps = PropertiesProps & { readonly question: QuestionView };

function QuestionProperties({ form, question, onSource }: QuestionPropertiesProps): JSX.Element {
  const value = valueAt(form.files, { file: question.file, pointer: question.at });
  const schema = isJsonObject(value) ? value : {};
  const panel = { form, question, schema };
  const openSource = (): void => onSource(question.file, question.at);
  const { kind, calculated } = question;
  // What agents record is filled in as the work goes: an action waits for it, the form never does.
  const isAsked = form.view.form === 'request' || containerOf(question.question) !== '';
  if (calculated !== null)
    return (
      <Suspense fallback={null}>
        <CalculatedProperties {...panel} calculated={calculated} onOpen={openSource} />
      </Suspense>
    );
  return (
    <>
      <p className="form-kind-name">
        <Icon name={kind ? KIND_ICONS[kind] : 'code'} />
        {kind ? titleOfKind(form.view.form, kind) : t('inSource')}
      </p>
      <QuestionFields panel={panel}>
        <Field name="title">
          <TextEntry
            label={t('questionTitle')}
            value={question.title}
            disabled={form.broken}
            whole
            first={form.added === question.question ? form.added : null}
            onChange={(title) => form.entitle(question, title)}
          />
        </Field>
        <HintEntry {...panel} />
        {isAsked && (
          <Checkbox
            label={t('required')}
            checked={question.required}
            disabled={form.broken}
            onChange={(event) =>
              form.change({
                ...ofForm(form.view),
                type: 'question.require',
                question: question.question,
                required: event.currentTarget.checked,
              })
            }
          />
        )}
        <Suspense fallback={null}>
          <QuestionDetails {...panel} isAsked={isAsked} onSource={onSource} />
        </Suspense>
        <Button.Group>
          <Button variant="default" size="xs" onClick={() => form.ask('uses')}>
            {uses('whereUsed')}
          </Button>
          <Button variant="default" size="xs" disabled={form.broken} onClick={() => form.ask('rename')}>
            {uses('rename')}
          </Button>
        </Button.Group>
        {form.view.form === 'request' && (
          <Suspense fallback={null}>
            <QuestionBlock {...panel} />
          </Suspense>
        )}
        <Suspense fallback={null}>
          <InSource {...panel} onOpen={openSource} />
        </Suspense>
      </QuestionFields>
    </>
  );
}

function HintEntry({ form, question, schema }: QuestionPanel): JSX.Element {
  const presented = { file: 'form.ui.json', pointer: joinPointer('/fields', question.question, 'hint') };
  const own = isJsonObject(schema['cagou']) ? schema['cagou'] : {};
  const hint = form.view.form === 'request' ? valueAt(form.files, presented) : undefined;
  const change = (value: string): void => {
    if (hint !== undefined)
      form.change(value === '' ? { type: 'remove', at: presented } : { type: 'set', at: presented, value });
    else form.change(annotationGesture(question, schema, 'hint', value === '' ? undefined : value));
  };
  return (
    <Field name="hint">
      <TextEntry
        label={t('questionHint')}
        description={t('questionHintHint')}
        value={textOf(hint ?? own['hint'])}
        disabled={form.broken}
        long
        onChange={change}
      />
    </Field>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
