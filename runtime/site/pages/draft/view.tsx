import type { JSX } from 'react';
import type { Form } from '../../../../engine/index.ts';
import { FormScreen } from '../../form/screen.tsx';
import type { FormState } from '../../form/state.ts';
import { documentList } from '../../parts/document-list.ts';
import type { Crumb } from '../../parts/shell.ts';
import type { PageView } from '../../parts/page-view.ts';
import type { Translate } from '../../text.ts';

/** A page of a form that is being filled in: the same state for drafts, previews and corrections. */
export type FormModelPage = {
  readonly type: 'form';
  readonly state: FormState;
  readonly crumbs: readonly Crumb[];
  /** Where others are invited to complete it; null where nobody is. */
  readonly together: string | null;
};

/** A page of a form; its title says errors of the post first, and not what the service asks to correct. */
export const formPage: PageView<FormModelPage> = {
  view: FormView,
  title: ({ state }) => `${state.page.title} – ${state.title}`,
  crumbs: ({ crumbs }) => crumbs,
  // What the service asks to correct is no mistake of the post.
  hasErrors: ({ state }) => state.errors.some(({ keyword }) => keyword !== 'correction'),
};

type Shown = { readonly page: FormModelPage; readonly form: Form | undefined; readonly t: Translate };

/** The root that the browser takes over, as the server writes it. */
function FormView({ page, form, t }: Shown): JSX.Element {
  if (!form) throw new Error('a page of a form needs its form');
  return (
    <>
      <div id="formulaire">
        <FormScreen state={page.state} form={form} documentList={documentList} />
      </div>
      {page.together !== null && (
        <p>
          <a href={page.together}>{t('togetherLink')}</a>
        </p>
      )}
    </>
  );
}
