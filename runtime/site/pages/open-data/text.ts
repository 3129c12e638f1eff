/** What the pages of open data say. */
export const fr = {
  openDataTitle: 'Données ouvertes',
  openDataLead:
    'Combien de demandes chaque démarche reçoit, et comment elles finissent. Ces chiffres sont libres : vous pouvez les reprendre en citant leur source.',
  openDataAll: 'Toutes les démarches',
  openDataBy: 'Par démarche',
  openDataFiles: 'Télécharger',
  openDataUntil: 'Demandes déposées jusqu’au {day}.',
  openDataNone: 'Les premiers chiffres sont comptés au début de chaque mois. Revenez bientôt.',
  openDataRequests: 'Demandes par année',
  openDataYear: 'Année',
  openDataCount: 'Demandes',
  openDataWithheld: 'masqué',
  openDataSecret:
    'Un nombre inférieur à 5 est masqué, et d’autres avec lui quand il pourrait se retrouver par différence : personne n’est reconnu dans ces chiffres.',
  openDataLicence: 'Licence',
  openDataLicenceName: 'Licence Ouverte 2.0 (Etalab)',
  openDataColumns: 'Les colonnes des fichiers',
  openDataMachines: 'Pour les catalogues de données',
  openDataDcat: 'Catalogue des données (DCAT-AP, JSON-LD)',
  openDataCpsv: 'Description des démarches (CPSV-AP, JSON-LD)',
  openDataSheet: 'La fiche de la démarche',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  openDataTitle: 'Open data',
  openDataLead:
    'How many requests each procedure receives, and how they end. These figures are free to reuse, with their source.',
  openDataAll: 'All procedures',
  openDataBy: 'By procedure',
  openDataFiles: 'Download',
  openDataUntil: 'Requests filed until {day}.',
  openDataNone: 'The first figures are counted at the beginning of each month. Come back soon.',
  openDataRequests: 'Requests by year',
  openDataYear: 'Year',
  openDataCount: 'Requests',
  openDataWithheld: 'withheld',
  openDataSecret:
    'A number below 5 is withheld, and others with it where it could be worked out: nobody is recognised in these figures.',
  openDataLicence: 'Licence',
  openDataLicenceName: 'Licence Ouverte 2.0 (Etalab)',
  openDataColumns: 'The columns of the files',
  openDataMachines: 'For catalogues of data',
  openDataDcat: 'Catalogue of the data (DCAT-AP, JSON-LD)',
  openDataCpsv: 'Description of the procedures (CPSV-AP, JSON-LD)',
  openDataSheet: 'The sheet of the procedure',
};
