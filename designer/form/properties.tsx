import { Button, Checkbox } from '@mantine/core';
import { lazy, Suspense, type JSX } from 'react';
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import { annotationSchema, valueAt, type JsonObject, type Pointer, type QuestionView } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { ChoicesEntry } from './choices-entry.tsx';
import { ListEntry } from './list-entry.tsx';
import { LimitEntries } from './limit-entries.tsx';
import { MemberEntry } from './member-entry.tsx';
import { PageProperties } from './page-properties.tsx';
import { CategoryEntry } from './category-entry.tsx';
import { undrawnKeywords } from './drawn-keywords.ts';
import { KIND_ICONS } from './kind-icon.ts';
import { Problems, problemsOf } from './problems.tsx';
import { t as uses } from '../uses/text.ts';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';
import { annotationGesture, type QuestionPanel } from './question-panel.ts';
import { questionAt } from './places.ts';
import type { FormEditor } from './use-form.ts';

/** A form is opened with nothing chosen: what is set once something is comes then, but for what takes the first keys. */
const QuestionDetails = lazy(async () => ({ default: (await import('./question-details.tsx')).QuestionDetails }));
const QuestionBlock = lazy(async () => ({ default: (await import('./question-details.tsx')).QuestionBlock }));
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
  return (
    <section className="form-properties" aria-label={t('properties')}>
      {page && <PageProperties key={page.id} form={form} page={page} />}
      {form.selected.length > 1 && (
        <Suspense fallback={null}>
          <SelectionCard form={form} onSource={onSource} />
        </Suspense>
      )}
      {question && <QuestionProperties form={form} question={question} onSource={onSource} />}
      {!page && !question && <p className="form-hint">{t('nothingChosen')}</p>}
    </section>
  );
}

const FORM = 'form.schema.json';

type QuestionPropertiesProps = PropertiesProps & { readonly question: QuestionView };

function QuestionProperties({ form, question, onSource }: QuestionPropertiesProps): JSX.Element {
  const value = valueAt(form.files, { file: FORM, pointer: question.at });
  const schema = isJsonObject(value) ? value : {};
  const panel = { form, question, schema };
  const openSource = (): void => onSource(FORM, question.at);
  const { kind, calculated } = question;
  if (calculated !== null) return <CalculatedProperties {...panel} calculated={calculated} onOpen={openSource} />;
  return (
    <>
      <p className="form-kind-name">
        <Icon name={kind ? KIND_ICONS[kind] : 'code'} />
        {kind ? t(`kind-${kind}`) : t('inSource')}
      </p>
      <Problems form={form} problems={problemsOf(form, question)} />
      <TextEntry
        label={t('questionTitle')}
        value={question.title}
        disabled={form.broken}
        whole
        first={form.added === question.question ? form.added : null}
        onChange={(title) => form.entitle(question, title)}
      />
      <HintEntry {...panel} />
      <Checkbox
        label={t('required')}
        checked={question.required}
        disabled={form.broken}
        onChange={(event) =>
          form.change({
            type: 'question.require',
            question: question.question,
            required: event.currentTarget.checked,
          })
        }
      />
      {(kind === 'choice' || kind === 'choices') && <ChoicesEntry {...panel} />}
      <MemberEntry {...panel} />
      <ListEntry {...panel} />
      <LimitEntries {...panel} />
      <CategoryEntry {...panel} />
      <Suspense fallback={null}>
        <QuestionDetails {...panel} onSource={onSource} />
      </Suspense>
      <Button.Group>
        <Button variant="default" size="xs" onClick={() => form.ask('uses')}>
          {uses('whereUsed')}
        </Button>
        <Button variant="default" size="xs" disabled={form.broken} onClick={() => form.ask('rename')}>
          {uses('rename')}
        </Button>
      </Button.Group>
      <Suspense fallback={null}>
        <QuestionBlock {...panel} />
      </Suspense>
      <InSource schema={schema} question={question} onOpen={openSource} />
    </>
  );
}

type CalculatedProps = QuestionPanel & { readonly calculated: string; readonly onOpen: () => void };

/** Of an answer that nobody types: what gives it, and what it is of. */
function CalculatedProperties({ calculated, onOpen, ...panel }: CalculatedProps): JSX.Element {
  const { form, question, schema } = panel;
  const said = annotationSchema.properties?.['calculated']?.fr;
  return (
    <>
      <p className="form-kind-name">
        <Icon name="number" />
        {t('calculatedAnswer')}
      </p>
      <Problems form={form} problems={problemsOf(form, question)} />
      <TextEntry
        label={t('questionTitle')}
        value={question.title}
        disabled={form.broken}
        whole
        onChange={(title) => form.entitle(question, title)}
      />
      <TextEntry
        label={said?.title ?? 'calculated'}
        description={said?.hint}
        value={calculated}
        disabled={form.broken}
        long
        whole
        onChange={(text) => form.change(annotationGesture(question, schema, 'calculated', text))}
      />
      <LimitEntries {...panel} />
      <CategoryEntry {...panel} />
      <InSource schema={schema} question={question} onOpen={onOpen} />
    </>
  );
}

function HintEntry({ form, question, schema }: QuestionPanel): JSX.Element {
  const presented = { file: 'form.ui.json', pointer: joinPointer('/fields', question.question, 'hint') };
  const own = isJsonObject(schema['cagou']) ? schema['cagou'] : {};
  const hint = valueAt(form.files, presented);
  const change = (value: string): void => {
    if (hint !== undefined)
      form.change(value === '' ? { type: 'remove', at: presented } : { type: 'set', at: presented, value });
    else form.change(annotationGesture(question, schema, 'hint', value === '' ? undefined : value));
  };
  return (
    <TextEntry
      label={t('questionHint')}
      description={t('questionHintHint')}
      value={textOf(hint ?? own['hint'])}
      disabled={form.broken}
      long
      onChange={change}
    />
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

type InSourceProps = { readonly schema: JsonObject; readonly question: QuestionView; readonly onOpen: () => void };

/** What no panel draws is told, with one click to its text. */
function InSource({ schema, question, onOpen }: InSourceProps): JSX.Element {
  const names = undrawnKeywords(question.kind, schema);
  return (
    <div className="form-card">
      {question.others.length > 0 && <p>{t('asked')}</p>}
      {names.length > 0 && <p>{t('keywords', { names: names.join(', ') })}</p>}
      <Button variant="default" size="xs" leftSection={<Icon name="code" />} onClick={onOpen}>
        {t('openSource')}
      </Button>
    </div>
  );
}
