/** Words of what schemes share, lists and blocks, in French, the reference; `en.ts` has the same keys. */
export const fr = {
  loading: 'Chargement en cours',
  title: 'Titre',
  version: 'Version',
  uses: 'Dispositifs',
  versions: 'Versions',
  publishedAt: 'Publiée le',
  publishedBy: 'Par',
  atInstallation: 'Installation',
  download: 'Télécharger',
  downloadOf: 'Télécharger la version {number}',
  usedBy: 'Dispositifs qui s’en servent',
  inForce: 'En vigueur',
  drafted: 'Brouillon',
  versionNumber: 'version {number}',
  notUsed: '–',
  pageTitle: '{title} – Studio',
} as const;

/** A sentence for each key. */
export type SharedMessages = Readonly<Record<keyof typeof fr, string>>;
