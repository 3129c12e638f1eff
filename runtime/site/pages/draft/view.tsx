import type { JSX } from 'react';
import type { Form } from '../../../../engine/index.ts';
import { FormScreen } from '../../form/screen.tsx';
import type { FormModelPage } from '../../render/models.ts';

/** The root that the browser takes over, as the server writes it. */
export function FormView({ page, form }: { readonly page: FormModelPage; readonly form: Form }): JSX.Element {
  return (
    <div id="formulaire">
      <FormScreen state={page.state} form={form} />
    </div>
  );
}
