import { Alert } from '@mantine/core';
import { useCallback, useMemo, useState, type JSX } from 'react';
import { useSearchParams } from 'react-router';
import { allQuestions, type FormView, type Pointer } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import type { LastPreview } from '../last-preview.ts';
import { useSharedSelection, type SourcePart } from '../source/shared-selection.ts';
import { Outline } from './outline.tsx';
import { Palette } from './palette.tsx';
import { FormPreview } from './preview.tsx';
import { chosenFor, FORM_UI } from './problem-places.ts';
import { Properties } from './properties.tsx';
import { t } from './text.ts';
import { questionAt, type Chosen } from './places.ts';
import { useForm } from './use-form.ts';

type FormScreenProps = {
  readonly preview: LastPreview;
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Opens the text of a file at a part of it. */
  readonly onSource: (file: string, pointer: Pointer) => void;
};

/** Part of the address that says what is chosen, so that a reload goes on there. */
const CHOSEN = 'question';

/** The form: what can be asked, what is asked, the form as it will be, and the settings of what is chosen. */
export function FormScreen({ preview, diagnostics, onSource }: FormScreenProps): JSX.Element {
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<Chosen>(() => chosenIn(address.get(CHOSEN)));
  const choose = useCallback(
    (next: Chosen) => {
      setChosen(next);
      const text = next?.type === 'page' ? `page ${next.id}` : (next?.question ?? '');
      setAddress((former) => ({ ...Object.fromEntries(former), [CHOSEN]: text }), { replace: true });
    },
    [setAddress],
  );
  const [isTried, setTried] = useState(false);
  const form = useForm(diagnostics, chosen, choose);
  const view = form?.view;
  const questions = useMemo(() => (view ? allQuestions(view).map(({ question }) => question) : []), [view]);
  useSharedSelection(view ? placeOf(view, chosen) : null, (part) => {
    const found = view && chosenFor(view, part);
    if (found) choose(found);
  });
  const chooseQuestion = useCallback((question: Pointer) => choose({ type: 'question', question }), [choose]);
  if (!form) return <Alert color="warn">{t('formUnreadable')}</Alert>;
  return (
    <>
      {form.broken && (
        <Alert color="warn" role="alert" mb="sm">
          {t('formBroken')}
        </Alert>
      )}
      <div className={isTried ? undefined : 'form-screen'}>
        {!isTried && (
          <>
            <Palette
              form="request"
              disabled={form.broken || form.view.pages.length === 0}
              onAdd={form.add}
              onAddBlock={form.addBlock}
            />
            <Outline form={form} />
            <Properties form={form} onSource={onSource} />
          </>
        )}
        <FormPreview
          preview={preview}
          page={pageOf(form.view, chosen)}
          question={chosen?.type === 'question' ? chosen.question : null}
          questions={questions}
          onQuestion={chooseQuestion}
          isTried={isTried}
          onTry={setTried}
        />
      </div>
    </>
  );
}

/** Where what is chosen is written. */
function placeOf(view: FormView, chosen: Chosen): SourcePart | null {
  if (chosen === null) return null;
  const page = chosen.type === 'page' ? view.pages.find(({ id }) => id === chosen.id) : undefined;
  if (page) return { file: FORM_UI, pointer: page.at };
  const question = chosen.type === 'question' ? questionAt(view, chosen.question) : undefined;
  return question ? { file: question.file, pointer: question.at } : null;
}

function chosenIn(text: string | null): Chosen {
  if (text === null || text === '') return null;
  return text.startsWith('page ') ? { type: 'page', id: text.slice(5) } : { type: 'question', question: text };
}

/** The page that asks what is chosen; null for the first. */
function pageOf({ pages }: FormView, chosen: Chosen): string | null {
  if (chosen?.type === 'page') return chosen.id;
  const found =
    chosen &&
    pages.find(({ questions }) =>
      questions.some(({ question }) => chosen.question === question || chosen.question.startsWith(`${question}/`)),
    );
  return (found || pages[0])?.id ?? null;
}
