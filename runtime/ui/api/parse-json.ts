/** What a text from elsewhere holds as JSON; null where it is none, or there is no text. Never throws. */
export function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
