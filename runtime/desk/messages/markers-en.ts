/** What the desk says of markers on documents. */
import type { markersFr } from './markers-fr.ts';

export const markersEn: Readonly<Record<keyof typeof markersFr, string>> = {
  markers: 'Markers',
  'markersOf-1': '1 marker, read by the agents who may open this document',
  'markersOf-n': '{count} markers, read by the agents who may open this document',
  markerPut: 'Place a marker (m)',
  markerPin: 'Marker {number}: {remark}',
  markerMove: 'Marker to be placed: arrows move it, Enter leads to its remark',
  markerRemark: 'Remark',
  markerRemarkHint: 'Press on the page, or move the marker by the arrows. The applicant does not see it.',
  markerKeep: 'Save the marker',
  markerGiveUp: 'Give up',
  markerAt: 'Marker {number}, page {page}',
  markerSettled: 'Settled by {by}, {date}',
  markerMoved: 'The document has changed since',
  markerAsk: 'Ask for a correction',
  markerSettle: 'Settle',
  markerOpenAgain: 'Open again',
  markerChange: 'Change',
  markerRemove: 'Remove',
  markerDeed: '{label}, marker {number}',
  markerOnPage: 'Page {page}:',
  'key-marker': 'place a marker in the middle of what is seen',
};
