/** Up to four letters, in capitals; nothing where the name has none. */
export function extensionOf(name: string): string {
  return /\.([a-z\d]{1,4})$/iu.exec(name)?.[1]?.toUpperCase() ?? '';
}
