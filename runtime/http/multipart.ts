/** Tells a multipart body that is cut or says no boundary, which its reader throws without any code of its own. */

const BROKEN: readonly string[] = [
  'Multipart: Boundary not found',
  'Unexpected end of multipart data',
  'Part terminated early due to unexpected end of multipart data',
  'Header terminated early due to unexpected end of multipart data',
  'The needle cannot have a length bigger than 256.',
];

/** Whether an error says that a multipart body cannot be read as it came. */
export function isBrokenMultipart(error: unknown): boolean {
  return error instanceof Error && BROKEN.includes(error.message);
}
