/** What the settings of text messages may be. */
/** What is posted where SMS_BODY does not say it. */
export const SMS_JSON = '{"to":"{to}","text":"{text}","id":"{id}"}';

/** Whether a gateway can be reached at an address, and its user and password be read from it. */
export function isSmsAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return [username, password].every(isDecoded);
}

function isDecoded(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/** Whether a template of SMS_BODY says to whom and what: a JSON object, or the fields of a form. */
export function isSmsBody(text: string): boolean {
  if (!text.includes('{to}') || !text.includes('{text}')) return false;
  if (!text.trimStart().startsWith('{')) return text.includes('=');
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null;
  } catch {
    return false;
  }
}
