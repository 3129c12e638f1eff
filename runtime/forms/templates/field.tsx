import type { FieldTemplateProps } from '@rjsf/utils';
import type { JSX } from 'react';

/** Questions and sections bring their own label, hint and error: nothing is wrapped around them. */
export function FieldTemplate({ children, hidden }: FieldTemplateProps): JSX.Element | null {
  return hidden ? null : children;
}
