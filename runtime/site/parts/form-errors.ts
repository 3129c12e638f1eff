/** Errors of a small form by the name of the field; `''` for the form. */
export type FormErrors = Readonly<Record<string, string>>;

/** Whether anything is to be mended in a small form. */
export function hasErrors({ errors }: { readonly errors: FormErrors }): boolean {
  return Object.keys(errors).length > 0;
}
