const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The identifier of a file, as part of a path; throws on whatever is none. */
export function requireId(id: string): string {
  if (!UUID.test(id)) throw new Error(`Not the identifier of a file: ${JSON.stringify(id)}`);
  return id;
}
