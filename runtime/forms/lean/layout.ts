/**
 * In the place of RJSF's fields that lay a form out on a grid or choose among schemas in one, and of fields and widgets that our own take
 * the place of: no form of ours names them, and they weigh as much as all our own fields. `vite.config.ts` puts it there for the form page.
 */
function NoLayout(): never {
  throw new Error('a form has no layout of RJSF');
}

/** What RJSF registers in their place. */
// oxlint-disable-next-line import/no-default-export
export default NoLayout;
