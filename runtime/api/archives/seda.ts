/**
 * The manifest of a package for the archives, in the French standard for exchange with them (SEDA 2.3): a unit a case,
 * within it one a document, each with the digest of its bytes. Systems of archives take it in as it is.
 */
import { escapeXml } from '../../tables/index.ts';
import { fr as messages } from './messages.ts';

/** A file of the package. */
export interface PackedFile {
  /** Its name in the package. */
  readonly uri: string;
  /** What it is to the case. */
  readonly title: string;
  /** As it was called where it came from. */
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** A case of the package. */
export interface PackedCase {
  readonly number: string;
  readonly filedOn: string;
  readonly closedOn: string;
  /** What it says in the package, by what people call it. */
  readonly categories: readonly string[];
  /** Documents whose bytes are not there any more. */
  readonly absent: readonly string[];
  readonly files: readonly PackedFile[];
}

/** What is transferred, by whom and when. */
export interface PackedTransfer {
  readonly number: string;
  readonly at: string;
  readonly scheme: string;
  /** Who gives it. */
  readonly agency: string;
  readonly cases: readonly PackedCase[];
}

const DIGEST = 'http://www.w3.org/2001/04/xmlenc#sha256';

/** The manifest as XML. */
export function writeManifest({ number, at, scheme, agency, cases }: PackedTransfer): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
${element('ArchiveTransfer xmlns="fr:gouv:culture:archivesdefrance:seda:v2.3"', [
  text('Comment', messages.comment(number, scheme)),
  text('Date', at),
  text('MessageIdentifier', `versement-${number}`),
  element('CodeListVersions', [text('MessageDigestAlgorithmCodeListVersion', DIGEST)]),
  element('DataObjectPackage', [
    ...cases.flatMap(({ files }) => files.map(writeObject)),
    element('DescriptiveMetadata', [writeUnits(number, scheme, cases)]),
    element('ManagementMetadata', [
      text('OriginatingAgencyIdentifier', agency),
      text('SubmissionAgencyIdentifier', agency),
    ]),
  ]),
  element('ArchivalAgency', [text('Identifier', messages.archives)]),
  element('TransferringAgency', [text('Identifier', agency)]),
])}`;
}

function writeObject({ uri, name, mediaType, size, sha256 }: PackedFile): string {
  return element(`DataObjectGroup id="G-${idOf(uri)}"`, [
    element(`BinaryDataObject id="${idOf(uri)}"`, [
      text('DataObjectVersion', 'BinaryMaster_1'),
      text('Uri', uri),
      `<MessageDigest algorithm="SHA-256">${sha256}</MessageDigest>\n`,
      text('Size', String(size)),
      element('FormatIdentification', [text('MimeType', mediaType)]),
      element('FileInfo', [text('Filename', name)]),
    ]),
  ]);
}

function writeUnits(number: string, scheme: string, cases: readonly PackedCase[]): string {
  const content = element('Content', [text('DescriptionLevel', 'RecordGrp'), text('Title', messages.title(scheme))]);
  return element(`ArchiveUnit id="V-${number}"`, [content, ...cases.map(writeCase)]);
}

function writeCase({ number, filedOn, closedOn, categories, absent, files }: PackedCase, at: number): string {
  const said = [
    messages.categories(categories.join(', ')),
    ...(absent.length === 0 ? [] : [messages.absent(absent.join(', '))]),
  ];
  return element(`ArchiveUnit id="D-${at + 1}"`, [
    element('Content', [
      text('DescriptionLevel', 'File'),
      text('Title', messages.caseTitle(number)),
      text('OriginatingAgencyArchiveUnitIdentifier', number),
      text('Description', said.join(' ')),
      text('StartDate', filedOn),
      text('EndDate', closedOn),
    ]),
    ...files.map(writeFile),
  ]);
}

function writeFile({ uri, title }: PackedFile): string {
  return element(`ArchiveUnit id="U-${idOf(uri)}"`, [
    element('Content', [text('DescriptionLevel', 'Item'), text('Title', title)]),
    element('DataObjectReference', [text('DataObjectGroupReferenceId', `G-${idOf(uri)}`)]),
  ]);
}

/** « ID12 » of « content/ID12.pdf ». */
const idOf = (uri: string): string => uri.replace(/^.*\//u, '').replace(/\..*$/u, '');

function element(opening: string, parts: readonly string[]): string {
  return `<${opening}>\n${parts.join('')}</${opening.split(' ')[0]}>\n`;
}

const text = (name: string, value: string): string => `<${name}>${escapeXml(value)}</${name}>\n`;
