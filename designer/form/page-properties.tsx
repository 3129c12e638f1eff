import type { JSX } from 'react';
import { joinPointer } from '../../engine/base/index.ts';
import { valueAt, type PageView } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { isWithin } from '../at-its-field.ts';
import { FieldPlace } from './field-place.tsx';
import { Problems, problemsOfPage } from './problems.tsx';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';
import type { FormEditor } from './use-form.ts';

/** What can be set of a page. */
export function PageProperties({ form, page }: { readonly form: FormEditor; readonly page: PageView }): JSX.Element {
  const at = (name: string) => ({ file: 'form.ui.json', pointer: joinPointer(page.at, name) });
  const problems = problemsOfPage(form, page);
  const isTold = ({ pointer }: ApiDiagnostic, name: string): boolean => isWithin(pointer, at(name).pointer);
  const field = (name: string) => {
    const there = problems.filter((one) => isTold(one, name));
    return { sets: [at(name)], told: there.length === 0 ? null : <Problems form={form} problems={there} /> };
  };
  const intro = valueAt(form.files, at('intro'));
  return (
    <>
      <p className="form-kind-name">
        <Icon name="page" />
        {t('pageOf', { title: page.title })}
      </p>
      <Problems form={form} problems={problems.filter((one) => !isTold(one, 'title') && !isTold(one, 'intro'))} />
      <FieldPlace {...field('title')}>
        <TextEntry
          label={t('pageTitle')}
          value={page.title}
          first={form.added === page.id ? form.added : null}
          whole
          disabled={form.broken}
          onChange={(value) => form.change({ type: 'set', at: at('title'), value })}
        />
      </FieldPlace>
      <FieldPlace {...field('intro')}>
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
      </FieldPlace>
    </>
  );
}
