/** The pages that a portal makes around the renderer: title, summary, form, buttons. */
import { useState, type JSX } from 'react';
import type { ActivePage, FieldError, Form, JsonObject } from '../../../../engine/index.ts';
import { reviewSections } from '../../../../engine/form/reading/review-sections.ts';
import {
  createTranslate,
  ErrorSummary,
  FormPage,
  fr,
  Review,
  type UploadAdapter,
} from '../../../../runtime/forms/index.ts';
import { documentsFr } from '../../../../runtime/forms/messages/documents-fr.ts';
import { documentListIn } from '../../../../runtime/forms/widgets/file/document-list.tsx';

export type PageState = {
  readonly model: Form['model'];
  readonly page: ActivePage;
  readonly answers: JsonObject;
  readonly errors: readonly FieldError[];
  readonly readOnlyPointers: readonly string[];
};
type PageProps = PageState & { readonly validators: Form['validators']; readonly upload?: UploadAdapter };

const t = createTranslate(fr);
const documentList = documentListIn(documentsFr);
const LISTS = {
  communes: {
    whole: true,
    rows: [
      { value: 'Nouméa', label: 'Nouméa', more: { codesPostaux: '98800' } },
      { value: 'Le Mont-Dore', label: 'Le Mont-Dore', more: { codesPostaux: '98809 98810' } },
    ],
  },
};

/** The answers to read again, with the errors that are left, each leading to its page. */
export function ReviewPage({ model, validators, answers, errors }: PageProps): JSX.Element {
  return (
    <main>
      <h1>Vérifiez vos réponses</h1>
      <ErrorSummary errors={errors} t={t} href={(pointer) => `/vous#${pointer}`} />
      <Review
        sections={reviewSections({ model, validators }, answers)}
        t={t}
        changeHref={(page) => `/${page}`}
        fileHref={(file) => `/fichiers/${file.id}`}
      />
    </main>
  );
}

export function Page(props: PageProps): JSX.Element {
  const { page, errors, upload, model, validators, readOnlyPointers } = props;
  const [answers, setAnswers] = useState(props.answers);
  const [form] = useState({ model, validators });
  return (
    <main>
      <h1>{page.title}</h1>
      <ErrorSummary errors={errors} fields={page.fields} t={t} />
      <form method="post" encType="multipart/form-data" noValidate>
        <FormPage
          form={form}
          page={page}
          answers={answers}
          errors={errors}
          onChange={setAnswers}
          readOnlyPointers={readOnlyPointers}
          lists={LISTS}
          t={t}
          documentList={documentList}
          {...(upload && { upload })}
        />
        <button className="cg-button" type="submit" name="_action" value="continue">
          Continuer
        </button>
      </form>
      <pre id="answers" hidden>
        {JSON.stringify(answers)}
      </pre>
    </main>
  );
}
