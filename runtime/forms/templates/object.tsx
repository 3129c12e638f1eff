import type { ObjectFieldTemplateProps, RJSFSchema } from '@rjsf/utils';
import { useState, type JSX, type ReactNode } from 'react';
import { drawnIn, isPlaceSchema } from '../../../engine/form/browser.ts';
import { isRecord } from '../../../engine/base/index.ts';
import type { FormsContext } from '../context.ts';
import { cornersIn } from '../place/corners.ts';
import { Corners, PlaceFields } from '../place/place-fields.tsx';
import { fieldUi, formSchema } from '../schema/guards.ts';

type ObjectProps = ObjectFieldTemplateProps<unknown, RJSFSchema, FormsContext>;

/** The root shows the properties of its page in their order; a section is a group with its title; a member has the frame of its list. */
export function ObjectTemplate(props: ObjectProps): JSX.Element {
  const { properties, fieldPathId, registry } = props;
  const { path } = fieldPathId;
  if (path.length === 0) {
    const names = registry.formContext.fields ?? properties.map(({ name }) => name);
    return <>{names.map((name) => properties.find((property) => property.name === name)?.content)}</>;
  }
  const contents = properties.map(({ content }) => content);
  if (typeof path.at(-1) === 'number') return <>{contents}</>;
  return <Section {...props}>{isPlaceSchema(formSchema(props.schema)) ? <Place {...props} /> : contents}</Section>;
}

/** More corners than these are folded, as all are beside an open map: each has two fields and a button. */
const FEW = 4;

/** The fields of a place, the map that fills them, and the corners that are drawn on it. */
function Place({ properties, fieldPathId, schema, title, formData, errorSchema, registry }: ObjectProps): JSX.Element {
  const context = registry.formContext;
  const drawn = drawnIn(formSchema(schema));
  const [isFolded, fold] = useState(cornersIn(formData, drawn?.name).length > FEW);
  const corners = properties.find(({ name }) => name === drawn?.name);
  const blamed: unknown = isRecord(errorSchema) && drawn ? errorSchema[drawn.name] : undefined;
  return (
    <>
      {properties.filter((property) => property !== corners).map(({ content }) => content)}
      <PlaceFields
        id={fieldPathId.$id}
        path={fieldPathId.path}
        title={title}
        schema={formSchema(schema)}
        value={formData}
        onOpen={() => fold(true)}
        context={context}
      />
      {corners && (
        <Corners t={context.t} isBlamed={blamed !== undefined} isFolded={isFolded}>
          {corners.content}
        </Corners>
      )}
    </>
  );
}

type SectionProps = ObjectProps & {
  readonly children: ReactNode;
};

function Section({ uiSchema, schema, title, required, registry, fieldPathId, children }: SectionProps): JSX.Element {
  const ui = fieldUi(uiSchema);
  const hint = ui.hint ?? formSchema(schema).cagou?.hint;
  const id = fieldPathId.$id;
  const label = ui.title ?? title;
  const repeated = label === registry.formContext.pageTitle;
  return (
    <fieldset className="cg-section" id={id} tabIndex={-1} {...(hint && { 'aria-describedby': `${id}_aide` })}>
      <legend className={repeated ? 'cg-hidden' : 'cg-section-title'}>
        {label}
        {!required && registry.formContext.t('optional') !== '' && (
          <span className="cg-note"> ({registry.formContext.t('optional')})</span>
        )}
      </legend>
      {hint && (
        <p className="cg-hint" id={`${id}_aide`}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}
