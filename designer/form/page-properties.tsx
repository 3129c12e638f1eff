import type { JSX } from 'react';
import { joinPointer } from '../../engine/base/index.ts';
import { valueAt, type PageView } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { Problems, problemsOfPage } from './problems.tsx';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';
import type { FormEditor } from './use-form.ts';

/** What can be set of a page. */
export function PageProperties({ form, page }: { readonly form: FormEditor; readonly page: PageView }): JSX.Element {
  const at = (name: string) => ({ file: 'form.ui.json', pointer: joinPointer(page.at, name) });
  const intro = valueAt(form.files, at('intro'));
  return (
    <>
      <p className="form-kind-name">
        <Icon name="page" />
        {t('pageOf', { title: page.title })}
      </p>
      <Problems form={form} problems={problemsOfPage(form, page)} />
      <TextEntry
        label={t('pageTitle')}
        value={page.title}
        first={form.added === page.id ? form.added : null}
        whole
        disabled={form.broken}
        onChange={(value) => form.change({ type: 'set', at: at('title'), value })}
      />
      <TextEntry
        label={t('pageIntro')}
        description={t('pageIntroHint')}
        value={typeof intro === 'string' ? intro : ''}
        disabled={form.broken}
        long
        onChange={(value) =>
          form.change(value === '' ? { type: 'remove', at: at('intro') } : { type: 'set', at: at('intro'), value })
        }
      />
    </>
  );
}
