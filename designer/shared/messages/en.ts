/** Words of what schemes share, lists and blocks, in English. */
import type { SharedMessages } from './fr.ts';

export const en: SharedMessages = {
  loading: 'Loading',
  title: 'Title',
  version: 'Version',
  uses: 'Schemes',
  versions: 'Versions',
  publishedAt: 'Published',
  publishedBy: 'By',
  atInstallation: 'Installation',
  download: 'Download',
  downloadOf: 'Download version {number}',
  usedBy: 'Schemes that use it',
  inForce: 'In force',
  drafted: 'Draft',
  versionNumber: 'version {number}',
  notUsed: '–',
  pageTitle: '{title} – Studio',
};
