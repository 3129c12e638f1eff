/* A field of the settings of a question, with what is to mend of the question there. */
import { createContext, useContext, useEffect, useState, type JSX, type ReactNode } from 'react';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { FieldPlace } from './field-place.tsx';
import { partsOf, problemsByField, problemsOf, type QuestionField } from './problem-places.ts';
import { Problems } from './problems.tsx';
import type { QuestionPanel } from './question-panel.ts';
import type { FormEditor } from './use-form.ts';

type Fields = {
  readonly form: FormEditor;
  readonly fields: readonly QuestionField[];
  readonly problems: ReadonlyMap<string | null, readonly ApiDiagnostic[]>;
};

const FieldsContext = createContext<Fields | null>(null);

type QuestionFieldsProps = { readonly panel: QuestionPanel; readonly children: ReactNode };

type FindFields = (panel: QuestionPanel) => readonly QuestionField[];

/** The settings of a question: what no field of theirs mends is told at their head. */
export function QuestionFields({ panel, children }: QuestionFieldsProps): JSX.Element {
  const { form, question } = panel;
  const [find, found] = useState<FindFields | null>(null);
  useEffect(() => {
    void import('./question-fields.ts').then(({ fieldsOf }) => found(() => fieldsOf));
  }, []);
  const fields = find ? find(panel) : [];
  const problems = problemsByField(fields, problemsOf(form.diagnostics, question));
  return (
    <FieldsContext value={{ form, fields, problems }}>
      <Problems form={form} problems={problems.get(null) ?? []} />
      <FieldPlace sets={partsOf(question)}>{children}</FieldPlace>
    </FieldsContext>
  );
}

/** Whether something is to mend in one of some fields. */
export function useIsTold(names: readonly string[]): boolean {
  const fields = useContext(FieldsContext);
  return names.some((name) => fields?.problems.has(name) === true);
}

/** One field of them. @param name as `fieldsOf` lists it */
export function Field({ name, children }: { readonly name: string; readonly children: ReactNode }): JSX.Element {
  const around = useContext(FieldsContext);
  if (!around) throw new Error('a field of a question stands in no settings of one');
  const { form, fields, problems } = around;
  const told = problems.get(name);
  return (
    <FieldPlace
      sets={fields.find((field) => field.name === name)?.sets ?? []}
      told={told && <Problems form={form} problems={told} />}
    >
      {children}
    </FieldPlace>
  );
}
