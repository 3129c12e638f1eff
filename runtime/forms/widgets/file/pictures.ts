/**
 * Pictures that were chosen on this page: shown small without asking the server for them again, as long as the page is there.
 */
type Sized = { readonly id: string; readonly size: number; readonly mediaType: string };

/** A larger one is not loaded to be shown small: on a slow phone it would cost more than it says. */
const LIGHT_BYTES = 300 * 1024;
const addresses = new Map<string, string>();

/** Whether browsers may show it, or say why not: by its kind, or by its name where they give it none. */
export function isPicture({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return /^image\/(?:jpeg|png|hei[cf])|\.hei[cf]$/iu.test(`${type} ${name}`);
}

/** Keeps a picture that was sent, under the id that it was given. It is light by then, and goes with the page. */
export function rememberPicture(id: string, file: File): void {
  if (/^image\/(?:jpeg|png)$/u.test(file.type)) addresses.set(id, URL.createObjectURL(file));
}

/** Where a document can be seen small: on this page, else at the address given if it is a light picture; null for none. */
export function pictureOf<F extends Sized>(file: F, href: ((file: F) => string) | null): string | null {
  const own = addresses.get(file.id);
  if (own !== undefined) return own;
  const isLight = /^image\/(?:jpeg|png)$/u.test(file.mediaType) && file.size <= LIGHT_BYTES;
  return isLight && href ? href(file) : null;
}
