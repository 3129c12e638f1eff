import { Button, Stack } from '@mantine/core';
import type { Dispatch, JSX, SetStateAction, SubmitEvent } from 'react';
import type { FormSchema } from '../../../../../engine/index.ts';
import type { CaseDetail } from '../../../../../schemas/types/api.ts';
import { toAnswers } from '../../../../forms/values.ts';
import { ApiError } from '../../../../ui/http.ts';
import { ActionFields } from '../../../fields/action-fields.tsx';
import { dataAddress } from '../../../fields/data-address.ts';
import { fieldErrors } from '../../../fields/field-errors.ts';
import { FormProblem } from '../../../fields/form-problem.tsx';
import type { Values } from '../../../fields/use-values.ts';
import { notify } from '../../../notify.ts';
import { t } from '../../../text.ts';
import { conflictId, FindingConflict } from './finding-conflict.tsx';
import { afterSaving, changesOf, chooseFinding, conflictsOf, shownFindings, typeFindings } from './findings.ts';
import type { Typed } from './use-typed.ts';
import { useReload, useSend } from '../../use-case.ts';

type AnnotationsFormProps = {
  readonly detail: CaseDetail;
  readonly schema: FormSchema;
  readonly typed: Typed;
  readonly onType: Dispatch<SetStateAction<Typed>>;
};

/** The fields I may record; only what I changed is sent, and where somebody else wrote meanwhile I choose first. */
export function AnnotationsForm({ detail, schema, typed, onType }: AnnotationsFormProps): JSX.Element {
  const reload = useReload(detail.id);
  const send = useSend(detail.id, () => notify(t('annotationsKept')));
  const names = Object.keys(schema.properties ?? {});
  const recorded = only(names, toAnswers(detail.annotations));
  const findings = only(names, typed.findings);
  const overtakenFields = conflictsOf(findings, recorded);
  const conflicts = names.filter((name) => overtakenFields.includes(name));
  const change = (next: Values): void =>
    onType((now) => ({ schema, findings: typeFindings(now.findings, recorded, names, next) }));
  const record = (event: SubmitEvent): void => {
    event.preventDefault();
    const [first] = conflicts;
    if (first !== undefined) return document.getElementById(conflictId(first))?.focus();
    const { values, base } = changesOf(findings);
    send.mutate(
      { type: 'annotate', values, base },
      {
        onSuccess: ({ annotations }) =>
          // What is typed while the answer is on its way is still to be recorded.
          onType((now) => ({ schema, findings: afterSaving(now.findings, values, toAnswers(annotations)) })),
        // Somebody was faster than what the screen shows: it is read again, and says so field by field.
        onError: (error) => isOvertaken(error) && reload(),
      },
    );
  };
  const overtaken = isOvertaken(send.error);
  return (
    <form noValidate onSubmit={record}>
      <Stack>
        {send.isError && !(overtaken && conflicts.length > 0) && (
          <FormProblem error={send.error} idPrefix="instruction" onReload={reload} />
        )}
        {conflicts.map((name) => (
          <FindingConflict
            key={name}
            schema={schema}
            name={name}
            theirs={recorded[name] ?? null}
            mine={findings[name]?.mine ?? null}
            mark={detail.annotationMarks.find((mark) => mark.name === name)}
            onChoose={(choice) => {
              send.reset();
              onType((now) => ({ schema, findings: chooseFinding(now.findings, recorded, name, choice) }));
            }}
          />
        ))}
        <ActionFields
          schema={schema}
          values={shownFindings(findings, recorded)}
          onChange={change}
          errors={overtaken ? [] : fieldErrors(send.error)}
          caseId={detail.id}
          dataUrl={dataAddress(detail)}
          idPrefix="instruction"
          marked={false}
        />
        <Button type="submit" variant="default" loading={send.isPending} disabled={Object.keys(findings).length === 0}>
          {t('record')}
        </Button>
      </Stack>
    </form>
  );
}

function isOvertaken(error: Error | null): boolean {
  return error instanceof ApiError && error.problem.code === 'annotations-changed';
}

function only<Value>(
  names: readonly string[],
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
