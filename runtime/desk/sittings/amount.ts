/** An amount in whole francs as people type it: « 1 250 000 », « 1.250.000 F », « 250000 ». Null for what is none. */
export function readAmount(typed: string): number | null {
  const plain = typed.replaceAll(/[\s.\u00A0\u202F]|F\.?\s?CFP|XPF|F$/giu, '');
  if (!/^\d{1,12}$/u.test(plain)) return null;
  return Number(plain);
}
