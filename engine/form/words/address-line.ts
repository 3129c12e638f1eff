/** An address of New Caledonia in the shape of the block adresse-nc, on one line: « 3 rue du Port, BP L1, 98800 Nouméa ». */
export function addressInLine(address: Readonly<Record<string, string>> | null): string {
  const { voie, boitePostale, codePostal, commune } = address ?? {};
  const place = [codePostal, commune].filter(Boolean).join(' ');
  return [voie, boitePostale && `BP ${boitePostale}`, place].filter(Boolean).join(', ');
}
