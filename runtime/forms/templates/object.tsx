import type { ObjectFieldTemplateProps, RJSFSchema } from '@rjsf/utils';
import type { JSX, ReactNode } from 'react';
import { isPlaceSchema } from '../../../engine/form/browser.ts';
import type { FormsContext } from '../context.ts';
import { PlaceFields } from '../place/place-fields.tsx';
import { fieldUi, formSchema } from '../schema/guards.ts';

/** The root shows the properties of its page in their order; a section is a group with its title; a member has the frame of its list. */
export function ObjectTemplate(props: ObjectFieldTemplateProps<unknown, RJSFSchema, FormsContext>): JSX.Element {
  const { properties, fieldPathId, registry } = props;
  const { path } = fieldPathId;
  if (path.length === 0) {
    const names = registry.formContext.fields ?? properties.map(({ name }) => name);
    return <>{names.map((name) => properties.find((property) => property.name === name)?.content)}</>;
  }
  const contents = properties.map(({ content }) => content);
  if (typeof path.at(-1) === 'number') return <>{contents}</>;
  return (
    <Section {...props}>
      {contents}
      {isPlaceSchema(formSchema(props.schema)) && (
        <PlaceFields id={fieldPathId.$id} title={props.title} context={registry.formContext} />
      )}
    </Section>
  );
}

type SectionProps = ObjectFieldTemplateProps<unknown, RJSFSchema, FormsContext> & {
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
