/** Stands for RJSF’s own texts, which are English, in what is built (vite.config.ts): our fields and templates say what is on a page. */

/** What RJSF imports: the texts that the parts of it that we keep name, of which no form of ours shows one. */
export const TranslatableString = {
  DeprecatedLabel: '%1',
  InvalidObjectField: '%1 : %2',
  MissingItems: '',
  NewStringDefault: '',
};
