import type { JSX } from 'react';
import type { Translate } from '../text.ts';
import { Field } from './field.tsx';
import type { FormErrors } from './form-errors.ts';

/** How somebody is reached, as it stands in the fields. */
export type ContactModel = {
  readonly phone: string;
  readonly street: string;
  readonly box: string;
  readonly postcode: string;
  readonly commune: string;
};

type ContactFieldsProps = {
  readonly contact: ContactModel;
  readonly communes: readonly string[];
  readonly errors: FormErrors;
  readonly t: Translate;
  /** Whether they are the details of who types: browsers then offer theirs. */
  readonly isOwn?: boolean;
};

/** Telephone and postal address, all of it optional. */
export function ContactFields({ contact, communes, errors, t, isOwn = false }: ContactFieldsProps): JSX.Element {
  const note = t('optional');
  const own = (autoComplete: string): { readonly autoComplete: string } => ({
    autoComplete: isOwn ? autoComplete : 'off',
  });
  return (
    <>
      <Field
        name="phone"
        label={t('phone')}
        type="tel"
        hint={t('phoneHint')}
        value={contact.phone}
        {...own('tel-national')}
        note={note}
        error={errors['phone']}
      />
      <Field
        name="street"
        label={t('street')}
        value={contact.street}
        {...own('street-address')}
        note={note}
        error={errors['street']}
      />
      <Field name="box" label={t('box')} value={contact.box} note={note} error={errors['box']} />
      <Field
        name="postcode"
        label={t('postcode')}
        inputMode="numeric"
        value={contact.postcode}
        {...own('postal-code')}
        note={note}
        error={errors['postcode']}
      />
      <Field
        name="commune"
        label={t('commune')}
        value={contact.commune}
        {...own('address-level2')}
        list="communes"
        note={note}
        error={errors['commune']}
      />
      <datalist id="communes">
        {communes.map((commune) => (
          <option key={commune} value={commune}>
            {commune}
          </option>
        ))}
      </datalist>
    </>
  );
}
