import { useEffect, useMemo, useRef, useState, type JSX } from 'react';
import type { FieldError, JsonObject } from '../../engine/index.ts';
import type { Files, FormView, Pointer } from '../../engine/studio.ts';
import { previewAddress, type LastPreview } from '../last-preview.ts';
import { PlayFields } from '../play/play-fields.tsx';
import { findingsForm } from './findings-form.ts';
import { questionAtPlace, showQuestion } from './preview-marks.ts';
import { t } from './text.ts';

type FindingsPreviewProps = {
  readonly preview: LastPreview;
  readonly files: Files;
  readonly view: FormView;
  readonly question: Pointer | null;
  /** All that a click may choose. */
  readonly questions: readonly Pointer[];
  readonly onQuestion: (question: Pointer) => void;
};

const NO_ERRORS: readonly FieldError[] = [];

/** The fields as the desk gives them; a click on one chooses it. */
export function FindingsPreview(props: FindingsPreviewProps): JSX.Element {
  const { preview, files, view, question, questions, onQuestion } = props;
  const form = useMemo(() => findingsForm(files, view), [files, view]);
  const [values, setValues] = useState<JsonObject>({});
  const address = previewAddress(preview) ?? '';
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (body.current) showQuestion(body.current, question, false);
  }, [question, form]);
  const isShown = form !== null;
  useEffect(() => {
    const { current } = body;
    if (!current || !isShown) return undefined;
    const choose = ({ target }: Event): void => {
      const found = questionAtPlace(current, target, questions);
      if (found !== null) onQuestion(found);
    };
    current.addEventListener('click', choose);
    current.addEventListener('focusin', choose);
    return () => {
      current.removeEventListener('click', choose);
      current.removeEventListener('focusin', choose);
    };
  }, [isShown, questions, onQuestion]);
  return (
    <section className="form-preview" aria-label={t('findingsPreview')}>
      <h2 className="form-heading">{t('findingsPreview')}</h2>
      <p className="form-hint">{t(form ? 'findingsPreviewHint' : 'findingsPreviewNone')}</p>
      {form && (
        <div ref={body} className="form-findings">
          <PlayFields
            schema={form}
            values={values}
            onChange={setValues}
            errors={NO_ERRORS}
            address={address}
            idPrefix="champ"
          />
        </div>
      )}
    </section>
  );
}
