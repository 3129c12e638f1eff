import { Loader } from '@mantine/core';
import { useMemo, type JSX } from 'react';
import type { FormSchema } from '../../../engine/index.ts';
import { createDataSearch, createTranslate, en, fr, SchemaFields } from '../../forms/index.ts';
import { documentsEn } from '../../forms/messages/documents-en.ts';
import { documentsFr } from '../../forms/messages/documents-fr.ts';
import { documentListIn } from '../../forms/widgets/file/document-list.tsx';
import type { ApiFieldError } from '../../../schemas/types/api.ts';
import { chooseCatalogue } from '../../ui/language.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { fileAddress } from '../api.ts';
import { t } from '../text.ts';
import { useConditions } from '../../ui/use-conditions.ts';
import { useSession } from '../session.ts';
import { useUpload } from './use-upload.ts';
import type { Values } from './use-values.ts';

/** Texts of the form renderer in the page's language. */
export const translate = createTranslate(chooseCatalogue({ fr, en }));

const documentList = documentListIn(chooseCatalogue({ fr: documentsFr, en: documentsEn }));

/** The same where nothing is asked at once: what one records comes as one learns it. */
const translateUnmarked = createTranslate({ ...chooseCatalogue({ fr, en }), optional: '' });

type ActionFieldsProps = {
  /** As the API gives it: a compiled JSON Schema. */
  readonly schema: FormSchema;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  readonly errors: readonly ApiFieldError[];
  readonly caseId?: string;
  /** Address of the version that the case is written under. */
  readonly version: string;
  /** Start of the ids: several small forms share the page of a case. */
  readonly idPrefix: string;
  /** Whether what may be left empty is marked so. */
  readonly marked?: boolean;
};

/** The fields asked for an action, an opinion or the annotations, by the same renderer as the public form. */
export function ActionFields(props: ActionFieldsProps): JSX.Element {
  const { schema, values, onChange, errors, caseId, version, idPrefix, marked = true } = props;
  const search = useMemo(() => createDataSearch(`${version}/donnees`), [version]);
  const upload = useUpload(caseId ?? null);
  const { mostMegabytes } = useSession();
  const conditions = useConditions(schema, version);
  if (conditions.error) return <ProblemAlert error={conditions.error} />;
  if (!conditions.data) return <Loader role="status" aria-label={t('loading')} />;
  return (
    <SchemaFields
      schema={schema}
      conditions={conditions.data}
      answers={values}
      errors={errors}
      t={marked ? translate : translateUnmarked}
      documentList={documentList}
      idPrefix={idPrefix}
      onChange={onChange}
      fileHref={(file) => fileAddress(file.id)}
      search={search}
      zonesUrl={`${version}/zones.json`}
      mostMegabytes={mostMegabytes}
      {...(upload && { upload })}
    />
  );
}
