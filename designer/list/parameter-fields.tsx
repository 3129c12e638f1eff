import { Stack, Text } from '@mantine/core';
import { useMemo, type JSX } from 'react';
import type { JsonObject } from '../../engine/index.ts';
import { createTranslate, en, fr, SchemaFields } from '../../runtime/forms/index.ts';
import { ApiError } from '../../runtime/ui/http.ts';
import { chooseCatalogue } from '../../runtime/ui/language.ts';
import type { LibraryWorkflow } from '../../schemas/types/api.ts';
import { t as panel } from '../panel/text.ts';
import { t as beginning } from './text.ts';
import { askedInWords } from './chosen-values.ts';
import '../../runtime/forms/forms.css';

const translate = createTranslate(chooseCatalogue({ fr, en }));

/** What is asked of a parameter hangs on no other. */
const NO_CONDITIONS = {};

type ParameterFieldsProps = {
  readonly workflow: LibraryWorkflow;
  readonly values: JsonObject;
  readonly onChange: (values: JsonObject) => void;
  readonly error: Error | null;
};

/** What a scheme chooses of a library workflow, asked by the renderer of every other form. */
export function ParameterFields({ workflow, values, onChange, error }: ParameterFieldsProps): JSX.Element {
  const parameters = useMemo(
    () => askedInWords(workflow.parameters, { delay: panel('delayHint'), function: beginning('functionHint') }),
    [workflow],
  );
  const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  return (
    <Stack gap="xs">
      <Text fw={600}>{beginning('parameters')}</Text>
      <Text size="sm" c="gray.7">
        {beginning('parametersHint')}
      </Text>
      <SchemaFields
        schema={parameters}
        conditions={NO_CONDITIONS}
        answers={values}
        errors={errors}
        t={translate}
        documentList={null}
        idPrefix="parametre"
        onChange={onChange}
      />
    </Stack>
  );
}
