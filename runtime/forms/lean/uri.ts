/** Stands for `fast-uri` and `jsonpointer` in browser bundles (vite.config.ts): RJSF resolves references with them, and compiled forms have none. */

/** Throws: a form that still has a reference was not compiled. */
function unsupported(): never {
  throw new Error('A form in the browser has no reference to resolve.');
}

// The names and the shape of the export are those of the modules it stands for.
/** What RJSF imports; whatever is called of it throws, since nothing should. */
// oxlint-disable-next-line import/no-default-export
export default { equal: unsupported, get: unsupported, resolve: unsupported };
