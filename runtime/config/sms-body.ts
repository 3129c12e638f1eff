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
