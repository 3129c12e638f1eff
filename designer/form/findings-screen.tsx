import { Alert } from '@mantine/core';
import { useCallback, useMemo, useState, type JSX } from 'react';
import { useSearchParams } from 'react-router';
import { allQuestions, type Pointer } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import type { LastPreview } from '../last-preview.ts';
import { useSharedSelection } from '../source/shared-selection.ts';
import { FindingsPreview } from './findings-preview.tsx';
import { Outline } from './outline.tsx';
import { Palette } from './palette.tsx';
import { questionAt, type Chosen } from './places.ts';
import { chosenFor } from './problem-places.ts';
import { Properties } from './properties.tsx';
import { t } from './text.ts';
import { useForm } from './use-form.ts';

type FindingsScreenProps = {
  readonly preview: LastPreview;
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Opens the text of a file at a part of it. */
  readonly onSource: (file: string, pointer: Pointer) => void;
};

/** Part of the address that says what is chosen, so that a reload goes on there. */
const CHOSEN = 'constat';

/** What agents record, as the form of applicants is drawn: what can be added, what there is, how it looks, its settings. */
export function FindingsScreen({ preview, diagnostics, onSource }: FindingsScreenProps): JSX.Element {
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<Chosen>(() => {
    const question = address.get(CHOSEN) ?? '';
    return question === '' ? null : { type: 'question', question };
  });
  const choose = useCallback(
    (next: Chosen) => {
      setChosen(next);
      const question = next?.type === 'question' ? next.question : '';
      setAddress((former) => ({ ...Object.fromEntries(former), [CHOSEN]: question }), { replace: true });
    },
    [setAddress],
  );
  const form = useForm(diagnostics, chosen, choose, 'findings');
  const view = form?.view;
  const questions = useMemo(() => (view ? allQuestions(view).map(({ question }) => question) : []), [view]);
  const shown = view && chosen?.type === 'question' ? questionAt(view, chosen.question) : undefined;
  useSharedSelection(shown ? { file: shown.file, pointer: shown.at } : null, (part) => {
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
      <div className="form-screen">
        <Palette form="findings" disabled={form.broken} onAdd={form.add} onAddBlock={form.addBlock} />
        <Outline form={form} />
        <Properties form={form} onSource={onSource} />
        <FindingsPreview
          preview={preview}
          files={form.files}
          view={form.view}
          question={chosen?.type === 'question' ? chosen.question : null}
          questions={questions}
          onQuestion={chooseQuestion}
        />
      </div>
    </>
  );
}
