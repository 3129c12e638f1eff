import { Button, Stack } from '@mantine/core';
import type { JSX, SubmitEvent } from 'react';
import { possibleProperties } from '../../../../../engine/form/browser.ts';
import type { FormSchema } from '../../../../../engine/index.ts';
import type { CaseDetail } from '../../../../../schemas/types/api.ts';
import { toAnswers } from '../../../../forms/values.ts';
import { ActionFields } from '../../../fields/action-fields.tsx';
import { versionAddress } from '../../../fields/version-address.ts';
import { fieldErrors } from '../../../fields/field-errors.ts';
import { FormProblem } from '../../../fields/form-problem.tsx';
import type { Values } from '../../../fields/use-values.ts';
import { t } from '../../../text.ts';
import { conflictId, FindingConflict } from './finding-conflict.tsx';
import { chooseFinding, conflictsOf, shownFindings, typeFindings, type Findings } from './findings.ts';
import { isChosen } from './chosen.ts';
import { isOvertaken } from './recording.ts';
import type { CaseRecording } from './use-recording.ts';

type AnnotationsFormProps = {
  readonly detail: CaseDetail;
  readonly schema: FormSchema;
  readonly recording: CaseRecording;
};

/** The fields I may record; only what I changed is sent, and where somebody else wrote meanwhile I choose first. */
export function AnnotationsForm({ detail, schema, recording }: AnnotationsFormProps): JSX.Element {
  const { typed, error, reload } = recording;
  const names = [...possibleProperties(schema).keys()];
  // What others recorded too: questions may hang on it.
  const recorded = toAnswers(detail.annotations);
  const findings = only(names, typed.findings);
  const overtakenFields = conflictsOf(findings, recorded);
  const conflicts = names.filter((name) => overtakenFields.includes(name));
  const type = (next: Findings): void => recording.type({ schema, findings: next });
  const change = (next: Values): void => {
    const typedNext = typeFindings(typed.findings, recorded, names, next);
    type(typedNext);
    // A choice is whole once it is made; a text is when its author says so.
    if (conflicts.length === 0 && isChosen(schema, shownFindings(findings, recorded), next)) recording.record();
  };
  const record = (event: SubmitEvent): void => {
    event.preventDefault();
    const [first] = conflicts;
    if (first !== undefined) return document.getElementById(conflictId(first))?.focus();
    recording.record();
  };
  const overtaken = isOvertaken(error);
  return (
    <form noValidate onSubmit={record}>
      <Stack>
        {error && !(overtaken && conflicts.length > 0) && (
          <FormProblem error={error} idPrefix="instruction" onReload={reload} />
        )}
        {conflicts.map((name) => (
          <FindingConflict
            key={name}
            schema={schema}
            name={name}
            theirs={recorded[name] ?? null}
            mine={findings[name]?.mine ?? null}
            mark={detail.annotationMarks.find((mark) => mark.name === name)}
            onChoose={(choice) => type(chooseFinding(typed.findings, recorded, name, choice))}
          />
        ))}
        <ActionFields
          schema={schema}
          values={shownFindings(findings, recorded)}
          onChange={change}
          errors={overtaken ? [] : fieldErrors(error)}
          caseId={detail.id}
          version={versionAddress(detail.dispositif.id, detail.dispositifVersion)}
          idPrefix="instruction"
          marked={false}
        />
        <Button
          type="submit"
          variant="default"
          loading={recording.isSending}
          disabled={Object.keys(findings).length === 0}
        >
          {t('record')}
        </Button>
      </Stack>
    </form>
  );
}

function only<Value>(
  names: readonly string[],
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
