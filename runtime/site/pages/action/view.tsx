import type { JSX } from 'react';
import { createTranslate, ErrorSummary, fr as formsFr, SchemaFields } from '../../../forms/index.ts';
import type { ActionModel } from '../../render/models.ts';
import { Box } from '../../parts/box.tsx';
import type { Translate } from '../../render/text.ts';

type Props = { readonly page: ActionModel; readonly t: Translate };

const tf = createTranslate(formsFr);

/** An action of the applicant, confirmed on a page of its own. */
export function Action({ page, t }: Props): JSX.Element {
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
        {page.schema && <SchemaFields schema={page.schema} answers={page.answers} errors={page.errors} t={tf} />}
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
