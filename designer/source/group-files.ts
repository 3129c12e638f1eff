/** The files of one folder. */
export type FileGroup = { readonly folder: string; readonly paths: readonly string[] };

const ORDER = ['dispositif.json', 'sheet.md', 'form.schema.json', 'form.ui.json', 'rules.json', 'workflow.json'];

/** Files by folder (its name ends with a slash, '' for the root), the root first and in the order one writes them. */
export function groupFiles(paths: readonly string[]): readonly FileGroup[] {
  const folders = [...new Set(paths.map(folderOf))].toSorted();
  return folders.map((folder) => ({
    folder,
    paths: paths.filter((path) => folderOf(path) === folder).toSorted(byOrder),
  }));
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function byOrder(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || a.localeCompare(b, 'fr');
}

function rankOf(path: string): number {
  const index = ORDER.indexOf(path);
  return index < 0 ? ORDER.length : index;
}
