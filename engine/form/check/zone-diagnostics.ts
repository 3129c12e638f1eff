/*
 * What can be wrong with the zones that a scheme brings, data/<name>.geojson.
 */
import { removeFile } from '../../language/fixes.ts';
import { error, warning } from '../../language/diagnostic-table.ts';

/** What is wrong with a file of zones, by code. */
export const ZONE_DIAGNOSTICS = {
  'zone.collection': error(
    (_p: Record<never, string>) =>
      'Un fichier de zones est une « FeatureCollection » GeoJSON qui a au moins une « Feature ». Exportez la couche en GeoJSON depuis votre logiciel de cartographie.',
  ),
  'zone.too-large': error(
    (p: { corners: number; maximum: number }) =>
      `Ces zones ont ${p.corners} sommets, et un fichier en a au plus ${p.maximum}. Simplifiez les contours, ou gardez les zones qui servent au dispositif.`,
  ),
  'zone.feature': error(
    (_p: Record<never, string>) =>
      'Chaque élément de « features » est une « Feature » GeoJSON. Corrigez-le, ou retirez-le.',
  ),
  'zone.id': error((p: { id: string }) =>
    p.id === ''
      ? 'Cette zone n’a pas d’identifiant. Donnez-lui un « id », par exemple "zone-inondable" : c’est le nom que les règles écrivent.'
      : `L’identifiant « ${p.id} » ne peut pas être écrit dans une règle. Prenez des mots en minuscules, sans accent, séparés par des tirets, par exemple "zone-inondable".`,
  ),
  'zone.name': error(
    (p: { id: string; maximum: number }) =>
      `La zone « ${p.id} » n’a pas de nom à montrer, ou il dépasse ${p.maximum} caractères. Écrivez-le dans ses « properties » : "nom": "Zone inondable".`,
  ),
  'zone.geometry': error(
    (p: { id: string }) =>
      `La zone « ${p.id} » doit être un « Polygon » ou un « MultiPolygon » : un point ou une ligne n’a pas d’intérieur. Corrigez sa « geometry ».`,
  ),
  'zone.position': error(
    (p: { id: string }) =>
      `Un sommet de la zone « ${p.id} » n’est pas en Nouvelle-Calédonie. GeoJSON écrit la longitude puis la latitude, en degrés WGS 84 : exportez la couche en EPSG:4326, et non en Lambert.`,
  ),
  'zone.ring-short': error(
    (p: { id: string }) =>
      `Un contour de la zone « ${p.id} » a moins de trois sommets. Il en faut trois au moins, et le premier répété à la fin.`,
  ),
  'zone.ring-open': error(
    (p: { id: string }) => `Un contour de la zone « ${p.id} » n’est pas fermé. Répétez le premier sommet à la fin.`,
  ),
  'zone.name-twice': error(
    (p: { name: string }) =>
      `« ${p.name} » est déjà le nom d’une autre zone, d’un fichier de zones ou d’une liste : une règle ne saurait pas ce qu’elle nomme. Donnez-lui un autre nom.`,
  ),
  'zone.unused': warning(
    (p: { file: string; name: string }) =>
      `Aucune règle ne lit les zones de « ${p.file} ». Nommez-en une dans une condition, dans(lieu, "${p.name}"), ou retirez le fichier.`,
    removeFile,
  ),
} as const;

type ZoneDiagnostics = typeof ZONE_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends ZoneDiagnostics {}
}
