/** Stands for parts of RJSF that no form of ours calls (vite.config.ts): what leaves answers out, and looks for widgets. */

/** What RJSF imports; it throws, since nothing should call it. */
// oxlint-disable-next-line import/no-default-export
export default function uncalled(): never {
  throw new Error('A form of ours does not ask RJSF for this.');
}

// The names are those of the modules it stands for.
export { uncalled as getFieldNames, uncalled as getUsedFormData, uncalled as isValueEmpty };
