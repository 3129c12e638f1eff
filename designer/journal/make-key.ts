/** Of a page or a step: no two are the same, not even in a browser without https, which makes no UUID. */
export function makeKey(): string {
  const part = (): string => Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  return `${Date.now().toString(36)}-${part()}${part()}`;
}
