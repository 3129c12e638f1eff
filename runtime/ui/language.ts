/** The language of the page, which the server writes in `<html lang>`; French unless English is asked for. */
export function chooseCatalogue<Messages>(catalogues: { readonly fr: Messages; readonly en: Messages }): Messages {
  return document.documentElement.lang.startsWith('en') ? catalogues.en : catalogues.fr;
}
