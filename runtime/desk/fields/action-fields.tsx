import { useMemo, type JSX } from 'react';
import type { FormSchema } from '../../../engine/index.ts';
import { createDataSearch, createTranslate, en, fr, SchemaFields } from '../../forms/index.ts';
import type { ApiFieldError } from '../../../schemas/types/api.ts';
import { chooseCatalogue } from '../../ui/language.ts';
import { fileAddress } from '../api.ts';
import { useUpload } from './use-upload.ts';
import type { Values } from './use-values.ts';

/** Texts of the form renderer in the page's language. */
export const translate = createTranslate(chooseCatalogue({ fr, en }));

/** The same where nothing is asked at once: what one records comes as one learns it. */
const translateUnmarked = createTranslate({ ...chooseCatalogue({ fr, en }), optional: '' });

type ActionFieldsProps = {
  /** As the API gives it: a compiled JSON Schema. */
  readonly schema: FormSchema;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  readonly errors: readonly ApiFieldError[];
  readonly caseId?: string;
  /** Where long lists of reference data are searched: the version that the case is written under. */
  readonly dataUrl?: string;
  /** Start of the ids: several small forms share the page of a case. */
  readonly idPrefix: string;
  /** Whether what may be left empty is marked so. */
  readonly marked?: boolean;
};

/** The fields asked for an action, an opinion or the annotations, by the same renderer as the public form. */
export function ActionFields(props: ActionFieldsProps): JSX.Element {
  const { schema, values, onChange, errors, caseId, dataUrl, idPrefix, marked = true } = props;
  const search = useMemo(() => (dataUrl === undefined ? null : createDataSearch(dataUrl)), [dataUrl]);
  const upload = useUpload(caseId ?? null);
  return (
    <SchemaFields
      schema={schema}
      answers={values}
      errors={errors}
      t={marked ? translate : translateUnmarked}
      idPrefix={idPrefix}
      onChange={onChange}
      fileHref={(file) => fileAddress(file.id)}
      {...(upload && { upload })}
      {...(search && { search })}
    />
  );
}
