import type { JSX } from 'react';
import { Choose } from './choose.tsx';
import { Field } from './field.tsx';
import { FileField } from './file-field.tsx';
import type { FormErrors } from './form-errors.ts';
import type { Translate } from '../text.ts';

/** What was typed beside a document, as it stands. */
export type Typed = {
  readonly kind: string;
  readonly datedOn: string;
  readonly validUntil: string;
};

type Props = {
  /** Null where the kind is known. */
  readonly kinds: readonly { readonly kind: string; readonly title: string }[] | null;
  readonly typed: Typed;
  readonly errors: FormErrors;
  readonly mostMegabytes: number;
  readonly t: Translate;
};

/** What is asked of a document that is put in the wallet. The file comes last: what is said of it is known when it arrives. */
export function DocumentFields({ kinds, typed, errors, mostMegabytes, t }: Props): JSX.Element {
  return (
    <>
      {kinds !== null && (
        <Choose
          name="kind"
          label={t('walletKind')}
          value={typed.kind}
          choices={kinds.map(({ kind, title }) => ({ value: kind, title }))}
          none={t('walletKindChoose')}
          error={errors['kind']}
        />
      )}
      <Field
        name="datedOn"
        label={t('walletDate')}
        hint={t('walletDateHint')}
        value={typed.datedOn}
        note={t('optional')}
        error={errors['datedOn']}
      />
      <Field
        name="validUntil"
        label={t('walletEnd')}
        hint={t('walletEndHint')}
        value={typed.validUntil}
        note={t('optional')}
        error={errors['validUntil']}
      />
      <FileField label={t('walletFile')} error={errors['fichier']} mostMegabytes={mostMegabytes} t={t} />
    </>
  );
}
