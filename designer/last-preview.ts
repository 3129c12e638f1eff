/** The form as the server made it of the newest files that compiled: it stays in sight while later ones do not, marked as such. */
export type LastPreview = {
  /** What it is found by; null where none did, as far back as is known, or is sought still. */
  readonly key: string | null;
  /** Whether the files have something to mend that it does not show. */
  readonly isOld: boolean;
  /** Whether the compiler has spoken yet. */
  readonly isJudged: boolean;
};

/** Where the pages of a preview are, which its form and conditions are files of; null where there is none. */
export function previewAddress({ key }: Pick<LastPreview, 'key'>): string | null {
  return key === null ? null : `/studio/apercu/${encodeURIComponent(key)}`;
}
