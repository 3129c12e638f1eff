/**
 * The one place where RJSF is set up: our fields and templates in place of its own, its own validation and defaults
 * that nobody asked for turned off. It renders a `div`: the page owns the `form` element, its buttons and its post.
 */
import Form, { type IChangeEvent } from '@rjsf/core';
import type { FieldTemplateProps, RJSFSchema, UiSchema } from '@rjsf/utils';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type JSX } from 'react';
import { isJsonObject } from '../../engine/base/index.ts';
import type { DataRow, FieldError, FileAnswer, FormSchema, JsonObject, Pointer } from '../../engine/index.ts';
import { updateAt } from './actions.ts';
import type { DataLists, DataSearch, FormsContext, UploadAdapter, Wallet } from './context.ts';
import { createDocumentsField, ValueField } from './fields/value-field.tsx';
import { NOTHING_SOURCED, type Sourced } from './lookups.ts';
import { ID_PREFIX, ID_SEPARATOR } from './names.ts';
import { errorSchemaOf } from './schema/error-schema.ts';
import { rjsfSchema } from './schema/guards.ts';
import { suggestPostcodes } from './schema/postcodes.ts';
import { remarksOn } from './schema/remarks.ts';
import { ListItemTemplate } from './templates/list-item.tsx';
import { ListTemplate } from './templates/list.tsx';
import { ObjectTemplate } from './templates/object.tsx';
import type { Translate } from './text.ts';
import type { FormsValidator } from './validator.ts';
import { toAnswers } from './values.ts';
import type { DocumentListControl } from './widgets/file/document-list.tsx';

const FIELDS = {
  StringField: ValueField,
  NumberField: ValueField,
  BooleanField: ValueField,
  value: ValueField,
  file: ValueField,
};
const TEMPLATES = {
  FieldTemplate,
  ObjectFieldTemplate: ObjectTemplate,
  ArrayFieldTemplate: ListTemplate,
  ArrayFieldItemTemplate: ListItemTemplate,
};
/** Nothing is filled in by itself: what is shown is what the answers hold. A new request begins with `prefill`. */
const DEFAULTS = {
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
  constAsDefaults: 'never',
  requiredBooleanDefault: 'skip',
} as const;

/** What pages and small forms have in common. */
export type CommonProps = {
  readonly answers: JsonObject;
  readonly errors: readonly FieldError[];
  readonly t: Translate;
  /** Told of each change by the person, with the whole answers. */
  readonly onChange?: (answers: JsonObject) => void;
  /** Values or sections vouched for by the identity service: shown, not asked. */
  readonly readOnlyPointers?: readonly Pointer[];
  /** Values or sections that a correction asks for: none of them may wait. */
  readonly askedPointers?: readonly Pointer[];
  readonly lists?: DataLists;
  readonly search?: DataSearch;
  /** Absent: documents travel with the page. */
  readonly upload?: UploadAdapter;
  /** Megabytes of the largest document that may be sent; absent: as the questions say. */
  readonly mostMegabytes?: number;
  /** Asks for several documents at once; null for a form that asks for none so, which then loads nothing for it. */
  readonly documentList: DocumentListControl | null;
  /** Address of the zones of the scheme; absent: maps show none. */
  readonly zonesUrl?: string;
  readonly wallet?: Wallet;
  /** Hears the buttons that ask sources; absent: the page is posted. */
  readonly onLookup?: (id: string) => void;
  readonly fileHref?: (file: FileAnswer) => string;
  readonly thumbnailHref?: (file: FileAnswer) => string;
  /** Start of the ids, where two forms share a page; `champ` when absent, which is what links to errors expect. */
  readonly idPrefix?: string;
};

type FieldsFormProps = CommonProps & {
  readonly schema: FormSchema;
  readonly uiSchema: UiSchema;
  readonly validator: FormsValidator;
  readonly fields: readonly string[] | null;
  readonly pageTitle: string | null;
  readonly sourced?: Sourced;
};

/** In the place of RJSF's button. The same object each time: RJSF compares its props in depth, and Preact's elements change as they live. */
const NO_BUTTON = <></>;
const NO_POINTERS: readonly Pointer[] = [];
const NO_LISTS: DataLists = {};
const NO_ROWS: readonly DataRow[] = [];
const NO_WALLET: Wallet = {};

/** Fields of a schema with the answers so far. */
export function FieldsForm(props: FieldsFormProps): JSX.Element {
  const { answers, errors, onChange, documentList } = props;
  const fields = useMemo(() => ({ ...FIELDS, documents: createDocumentsField(documentList) }), [documentList]);
  const { announcement, context } = useFormsContext(props, useWrite(props));
  const extraErrors = useMemo(() => errorSchemaOf(errors), [errors]);
  const handleChange = (event: IChangeEvent<unknown, RJSFSchema, FormsContext>, id?: string): void => {
    // RJSF also reports the defaults it fills in by itself, without an id.
    if (id === undefined) return;
    onChange?.(suggestPostcodes(props.schema, answers, toAnswers(event.formData), communesOf(props)));
  };
  return (
    <div className="cg-form">
      <Form<unknown, RJSFSchema, FormsContext>
        tagName="div"
        className="cg-fields"
        schema={rjsfSchema(props.schema)}
        uiSchema={props.uiSchema}
        validator={props.validator}
        formData={answers}
        formContext={context}
        fields={fields}
        templates={TEMPLATES}
        extraErrors={extraErrors}
        idPrefix={props.idPrefix ?? ID_PREFIX}
        idSeparator={ID_SEPARATOR}
        experimental_defaultFormStateBehavior={DEFAULTS}
        showErrorList={false}
        onChange={handleChange}
      >
        {NO_BUTTON}
      </Form>
      <output className="cg-hidden">{announcement}</output>
    </div>
  );
}

function communesOf({ lists }: Pick<FieldsFormProps, 'lists'>): readonly DataRow[] {
  return lists?.['communes']?.rows ?? NO_ROWS;
}

/** Changes one value of the answers as they are when it is called. */
function useWrite({ answers, onChange }: FieldsFormProps): FormsContext['write'] {
  const latest = useRef({ answers, onChange });
  useLayoutEffect(() => {
    latest.current = { answers, onChange };
  });
  return useCallback((path, change) => {
    const next = updateAt(latest.current.answers, path.map(String), change);
    if (isJsonObject(next)) latest.current.onChange?.(next);
  }, []);
}

function useFormsContext(
  props: FieldsFormProps,
  write: FormsContext['write'],
): { readonly announcement: string; readonly context: FormsContext } {
  const [announcement, announce] = useState('');
  const focusLater = useFocusLater();
  const { t, fields, pageTitle, readOnlyPointers, askedPointers, lists, search, upload, wallet } = props;
  const { fileHref, thumbnailHref, zonesUrl, schema, answers, sourced, onLookup, mostMegabytes } = props;
  const communes = communesOf(props);
  const remarks = useMemo(() => remarksOn(schema, answers, communes, t), [schema, answers, communes, t]);
  const context = useMemo(
    () => ({
      t,
      fields,
      pageTitle,
      readOnlyPointers: readOnlyPointers ?? NO_POINTERS,
      askedPointers: askedPointers ?? NO_POINTERS,
      lists: lists ?? NO_LISTS,
      remarks,
      search: search ?? null,
      upload: upload ?? null,
      mostMegabytes: mostMegabytes ?? null,
      zonesUrl: zonesUrl ?? null,
      write,
      wallet: wallet ?? NO_WALLET,
      sourced: sourced ?? NOTHING_SOURCED,
      onLookup: onLookup ?? null,
      fileHref: fileHref ?? null,
      thumbnailHref: thumbnailHref ?? null,
      announce,
      focusLater,
    }),
    [
      t,
      fields,
      pageTitle,
      readOnlyPointers,
      askedPointers,
      lists,
      remarks,
      search,
      upload,
      mostMegabytes,
      zonesUrl,
      write,
      wallet,
      sourced,
      onLookup,
      fileHref,
      thumbnailHref,
      focusLater,
    ],
  );
  return { announcement, context };
}

/** Goes to what was asked for as soon as it is drawn: a frame later, the next key would have gone elsewhere. */
function useFocusLater(): FormsContext['focusLater'] {
  const wanted = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const found = wanted.current.map((id) => document.getElementById(id)).find((element) => element !== null);
    if (found) wanted.current = [];
    found?.focus();
  });
  return useCallback((ids) => {
    wanted.current = ids;
  }, []);
}

/** Questions and sections bring their own label, hint and error: nothing is wrapped around them. */
function FieldTemplate({ children, hidden }: FieldTemplateProps): JSX.Element | null {
  return hidden ? null : children;
}
