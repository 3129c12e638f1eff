/**
 * A page of a form with what stands around it. The server renders it, the browser takes it over: both give the same
 * markup, and every button also works as a plain post.
 */
import { useMemo, type JSX, type ReactNode, type SubmitEvent } from 'react';
import { activePages, memberAround } from '../../../engine/form/browser.ts';
import type { FieldError, Form, JsonObject } from '../../../engine/index.ts';
import {
  createDataSearch,
  createTranslate,
  ErrorSummary,
  FormPage,
  fr as formsFr,
  type DocumentListControl,
  type Typed,
  type UploadAdapter,
} from '../../forms/index.ts';
import { Box } from '../parts/box.tsx';
import { Progress } from '../parts/progress.tsx';
import { Prose } from '../parts/prose.tsx';
import { formText as t } from '../parts/form-text.ts';
import type { FormState } from './state.ts';

type ScreenProps = {
  readonly state: FormState;
  readonly form: Form;
  /** Errors of the state that are not mended yet; all of them when absent. */
  readonly left?: readonly FieldError[];
  /** The answers in which they were found, once the page lives in the browser. */
  readonly judged?: JsonObject;
  readonly onChange?: (answers: JsonObject) => void;
  readonly onTyped?: (typed: Typed) => void;
  readonly onSubmit?: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly upload?: UploadAdapter;
  /** Asks for several documents at once; null for a form that asks for none so. */
  readonly documentList: DocumentListControl | null;
  /** What the browser says of what it keeps. */
  readonly status?: ReactNode;
  readonly busy?: boolean;
};

const tf = createTranslate(formsFr);

const addressOfFile = ({ id }: { readonly id: string }): string => `/api/v1/files/${id}`;

/** The page of a form, on the server and in browsers alike. */
export function FormScreen({
  state,
  form,
  left = state.errors,
  judged,
  onChange,
  onTyped,
  onSubmit,
  upload,
  documentList,
  status,
  busy = false,
}: ScreenProps): JSX.Element {
  const { page, answers, errors, mode } = state;
  const pages = useMemo(() => activePages(form, answers), [form, answers]);
  const search = useMemo(() => createDataSearch(state.dataUrl), [state.dataUrl]);
  const at = pages.findIndex(({ id }) => id === page.id);
  const { returning } = state;
  // With those that an answer has just brought along.
  const fields = form.model.ui.pages.find(({ id }) => id === page.id)?.fields ?? page.fields;
  const notices = [...(state.newQuestions ? [t('newQuestions')] : []), ...state.notices, ...state.blocking];
  return (
    <>
      {mode === 'preview' && (
        <div className="p-preview-notice">
          <Box tone="info">{t('previewNotice')}</Box>
        </div>
      )}
      {state.owner !== null && <Box tone="info">{state.owner}</Box>}
      {state.assisted !== null && (
        <Box tone="info">
          {t('assistedFor', { name: state.assisted })} <Originals originals={state.originals} />
        </Box>
      )}
      {mode !== 'correction' && at >= 0 && <Progress title={state.title} step={at + 1} total={pages.length + 1} />}
      <h1 id="titre-page" tabIndex={-1}>
        {page.title}
      </h1>
      <Prose html={state.intros[page.id] ?? ''} />
      {notices.length > 0 && (
        <div className="p-notices" id="avis" role="alert" tabIndex={-1}>
          {notices.map((notice) => (
            <Box key={notice} tone="warning">
              <p>{notice}</p>
            </Box>
          ))}
        </div>
      )}
      <ErrorSummary
        errors={errors}
        left={left}
        finding={judged}
        fields={fields}
        memberOf={(pointer) => memberAround(form, pointer)}
        t={tf}
      />
      <form
        method="post"
        action={mode === 'correction' ? state.base : `${state.base}/${page.id}${returning ? '?retour=1' : ''}`}
        encType="multipart/form-data"
        noValidate
        onSubmit={onSubmit}
      >
        {mode === 'preview' && <input type="hidden" name="_answers" value={JSON.stringify(answers)} />}
        {mode === 'correction' && <input type="hidden" name="_fields" value={page.fields.join(' ')} />}
        <FormPage
          key={page.id}
          form={form}
          page={page}
          answers={answers}
          errors={left}
          t={tf}
          readOnlyPointers={state.readOnlyPointers}
          askedPointers={state.askedPointers}
          lists={state.lists}
          search={search}
          wallet={state.wallet}
          lookups={state.lookups}
          documentList={documentList}
          fileHref={addressOfFile}
          thumbnailHref={addressOfFile}
          {...(onChange && { onChange })}
          {...(onTyped && { onTyped })}
          mostMegabytes={state.mostMegabytes}
          {...(upload && { upload })}
          {...(state.zonesUrl !== null && { zonesUrl: state.zonesUrl })}
        />
        {state.explanation && <Explanation {...state.explanation} />}
        <Buttons
          mode={mode}
          assisted={state.assisted !== null}
          first={at <= 0}
          last={returning || at === pages.length - 1}
          busy={busy}
        />
      </form>
      {status}
    </>
  );
}

/** The form on paper beside what is typed from it. */
function Originals({ originals }: Pick<FormState, 'originals'>): JSX.Element | null {
  if (originals.length === 0) return null;
  return (
    <span className="p-originals">
      {t('originals')}
      {originals.map((file) => (
        <a key={file.id} href={addressOfFile(file)} target="_blank" rel="noreferrer">
          {file.name}
        </a>
      ))}
      <a href="/agent/guichet">{t('manageOriginals')}</a>
    </span>
  );
}

/** Where the applicant says why something that was asked for stays as it is. */
function Explanation({ text, missing, words }: NonNullable<FormState['explanation']>): JSX.Element {
  const describedBy = missing ? 'explication-aide explication-erreur' : 'explication-aide';
  return (
    <div className={missing ? 'cg-question cg-question-invalid' : 'cg-question'}>
      <label className="cg-label" htmlFor="explication">
        {words.title} {!missing && <span className="cg-note">({tf('optional')})</span>}
      </label>
      <p className="cg-hint" id="explication-aide">
        {words.hint}
      </p>
      {missing && (
        <p className="cg-error" id="explication-erreur">
          <span className="cg-hidden">{tf('errorPrefix')} </span>
          {words.missing}
        </p>
      )}
      <textarea
        className="cg-input cg-textarea"
        id="explication"
        name="_explanation"
        maxLength={4000}
        defaultValue={text}
        aria-describedby={describedBy}
        {...(missing && { 'aria-invalid': true })}
      />
    </div>
  );
}

type ButtonsProps = {
  readonly mode: FormState['mode'];
  readonly assisted: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly busy: boolean;
};

function Buttons({ mode, assisted, first, last, busy }: ButtonsProps): JSX.Element {
  const sends = assisted ? 'sendCorrectionFor' : 'sendCorrection';
  const next = mode === 'correction' ? sends : last ? 'toVerification' : 'continue';
  return (
    <div className="p-buttons">
      <button className="cg-button" type="submit" name="_action" value="continue" aria-disabled={busy}>
        {t(next)}
      </button>
      {mode !== 'correction' && !first && (
        <button
          className="cg-button cg-button-secondary"
          type="submit"
          name="_action"
          value="back"
          aria-disabled={busy}
        >
          {t('back')}
        </button>
      )}
      {mode === 'draft' && (
        <button className="p-link-button" type="submit" name="_action" value="later">
          {t('later')}
        </button>
      )}
    </div>
  );
}
