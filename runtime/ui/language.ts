/** Whether the page speaks English, as the server writes in `<html lang>`: it is French unless English is asked for. */
export function isInEnglish(): boolean {
  return document.documentElement.lang.startsWith('en');
}

/** What is said in the language of the page, of what comes in both. */
export function chooseCatalogue<Messages>(catalogues: { readonly fr: Messages; readonly en: Messages }): Messages {
  return isInEnglish() ? catalogues.en : catalogues.fr;
}

/** The address of the same place in a language. */
export function inLanguage(address: string, language: 'fr' | 'en'): string {
  const place = new URL(address);
  place.searchParams.set('lang', language);
  return place.href;
}
