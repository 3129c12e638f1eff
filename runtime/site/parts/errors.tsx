import type { JSX } from 'react';
import type { Translate } from '../text.ts';
import type { FormErrors } from './form-errors.ts';

/** All that must be mended in a small form of the site, each line leading to its field. Takes the focus, without any script. */
export function Errors({ errors, t }: { readonly errors: FormErrors; readonly t: Translate }): JSX.Element | null {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    // Not a field: it is what a person has to read first, and no script runs on these pages.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div className="cg-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="erreurs-titre">
      <h2 className="cg-summary-title" id="erreurs-titre">
        {entries.length === 1 ? t('errorOne') : t('errorMany', { count: entries.length })}
      </h2>
      <ul className="cg-summary-list">
        {entries.map(([name, message]) => (
          <li key={name}>{name === '' ? message : <a href={`#${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
