/** Files an author can add, with the least text that is worth starting from. */
const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Each kind: where its files lie and how they end, whether the author names it, and its first text. */
export const FILE_KINDS = {
  message: {
    folder: 'messages/',
    ending: '.md',
    named: true,
    text: '# Objet du message\n\nBonjour {{ demandeur.nomComplet }},\n',
  },
  document: {
    folder: 'documents/',
    ending: '.md',
    named: true,
    text: '# Titre de la lettre\n\n{{ demandeur.nomComplet }},\n',
  },
  scenario: {
    folder: 'scenarios/',
    ending: '.json',
    named: true,
    text: json({
      title: 'Une demande est déposée',
      given: { now: '2026-03-02T09:00', answers: {} },
      steps: [{ when: { type: 'file' }, then: {} }],
    }),
  },
  data: { folder: 'data/', ending: '.csv', named: true, text: 'value,label\n' },
  zones: {
    folder: 'data/',
    ending: '.geojson',
    named: true,
    text: json({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'premiere-zone',
          properties: { nom: 'Première zone' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [166.4, -22.3],
                [166.5, -22.3],
                [166.5, -22.2],
                [166.4, -22.3],
              ],
            ],
          },
        },
      ],
    }),
  },
  rules: { folder: '', ending: 'rules.json', named: false, text: json({ computed: [] }) },
  agent: {
    folder: '',
    ending: 'agent.schema.json',
    named: false,
    text: json({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties: {} }),
  },
} as const;

/** A kind of file that can be added. */
export type FileKind = keyof typeof FILE_KINDS;

/** Path of a new file of this kind, or null while its name is not one. */
export function newFilePath(kind: FileKind, name: string): string | null {
  const { folder, ending, named } = FILE_KINDS[kind];
  if (!named) return `${folder}${ending}`;
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) ? `${folder}${name}${ending}` : null;
}
