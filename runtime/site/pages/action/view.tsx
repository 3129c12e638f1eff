import type { JSX } from 'react';
import { createTranslate, ErrorSummary, fr as formsFr, SchemaFields } from '../../../forms/index.ts';
import { Box } from '../../parts/box.tsx';
import { documentList } from '../../parts/document-list.ts';
import type { FieldError, JsonObject } from '../../../../engine/index.ts';
import { inAccount, type PageView } from '../../parts/page-view.ts';

/** An action of the applicant, with its small form where it has one. */
export type ActionModel = {
  readonly type: 'action';
  readonly href: string;
  readonly back: string;
  readonly number: string;
  readonly title: string;
  readonly danger: boolean;
  readonly answers: JsonObject;
  readonly errors: readonly FieldError[];
  readonly version: number;
  readonly problem: string | null;
};

/** One action of one request, before it is confirmed; its errors are those of the action's own form. */
export const actionPage: PageView<ActionModel> = {
  view: Action,
  title: ({ title, number }, t) => `${title}, ${t('requestNumber', { number })}`,
  crumbs: ({ title, number, back }, t) => inAccount(t, title, { label: t('requestNumber', { number }), href: back }),
  hasErrors: ({ errors }) => errors.length > 0,
};

type Props = Parameters<PageView<ActionModel>['view']>[0];

const tf = createTranslate(formsFr);

/** An action of the applicant, confirmed on a page of its own. */
function Action({ page, t, form, mostMegabytes }: Props): JSX.Element {
  return (
    <>
      <p className="p-soft">{t('requestNumber', { number: page.number })}</p>
      <h1>{page.title}</h1>
      {page.problem !== null && (
        <Box tone="warning">
          <p>{page.problem}</p>
        </Box>
      )}
      <ErrorSummary errors={page.errors} t={tf} />
      <form method="post" action={page.href} encType="multipart/form-data" noValidate>
        <input type="hidden" name="_version" value={page.version} />
        {page.danger && <p>{t('dangerLead')}</p>}
        {form && (
          <SchemaFields
            schema={form.model.schema}
            conditions={form.validators.conditions}
            answers={page.answers}
            errors={page.errors}
            t={tf}
            documentList={documentList}
            mostMegabytes={mostMegabytes}
          />
        )}
        <p className="p-buttons">
          <button
            className={page.danger ? 'cg-button p-button-danger' : 'cg-button'}
            type="submit"
            name="_action"
            value="continue"
          >
            {page.title}
          </button>
          <a className="p-button p-button-secondary" href={page.back}>
            {t('cancel')}
          </a>
        </p>
      </form>
    </>
  );
}
