import type { JSX } from 'react';
import type { PageView } from '../../parts/page-view.ts';
import type { Translate } from '../../text.ts';

/** What every page of open data says of its files. */
type Files = {
  /** Addresses of the files. */
  readonly csv: string;
  readonly json: string;
  /** The last day that is counted, in words; null as long as nothing is. */
  readonly until: string | null;
  readonly licence: string;
  readonly columns: readonly { readonly name: string; readonly text: string }[];
};

/** The schemes that have figures. */
export type OpenDataModel = Files & {
  readonly type: 'openData';
  readonly schemes: readonly { readonly id: string; readonly title: string }[];
};

/** The figures of one. */
export type DatasetModel = Files & {
  readonly type: 'dataset';
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** Each way of counting, its years across; a number is in words, null where it is withheld. */
  readonly tables: readonly DatasetTable[];
};

/** Figures of a scheme as rows: a value, and its count by year; null where it is withheld. */
export type DatasetTable = {
  readonly title: string;
  readonly years: readonly number[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (string | null)[] }[];
};

/** `/donnees`. */
export const openDataPage: PageView<OpenDataModel> = {
  view: OpenData,
  title: (_, t) => t('openDataTitle'),
  description: () => 'Nombre de demandes de chaque démarche, par année et par résultat, sous licence ouverte.',
};

/** `/donnees/:id`. */
export const datasetPage: PageView<DatasetModel> = {
  view: Dataset,
  title: ({ title }) => title,
  crumbs: ({ title }, t) => [
    { label: t('openDataTitle'), href: '/donnees' },
    { label: title, href: '' },
  ],
  description: ({ lead }) => lead,
};

function OpenData({ page, t }: { readonly page: OpenDataModel; readonly t: Translate }): JSX.Element {
  return (
    <>
      <h1>{t('openDataTitle')}</h1>
      <p className="p-lead">{t('openDataLead')}</p>
      {page.schemes.length === 0 ? (
        <p className="p-empty">{t('openDataNone')}</p>
      ) : (
        <>
          <h2>{t('openDataAll')}</h2>
          <Downloads files={page} t={t} />
          <h2>{t('openDataBy')}</h2>
          <ul className="p-plain">
            {page.schemes.map(({ id, title }) => (
              <li key={id}>
                <a href={`/donnees/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Columns files={page} t={t} />
      <h2>{t('openDataMachines')}</h2>
      <ul className="p-plain">
        <li>
          <a href="/donnees/catalogue.jsonld">{t('openDataDcat')}</a>
        </li>
        <li>
          <a href="/donnees/demarches.jsonld">{t('openDataCpsv')}</a>
        </li>
      </ul>
    </>
  );
}

function Dataset({ page, t }: { readonly page: DatasetModel; readonly t: Translate }): JSX.Element {
  return (
    <>
      <h1>{page.title}</h1>
      <p className="p-lead">{page.lead}</p>
      <p>
        <a href={`/demarches/${page.id}`}>{t('openDataSheet')}</a>
      </p>
      <h2>{t('openDataFiles')}</h2>
      <Downloads files={page} t={t} />
      <h2>{t('openDataRequests')}</h2>
      {page.tables.map((table) => (
        <CountTable key={table.title} table={table} t={t} />
      ))}
      <Columns files={page} t={t} />
    </>
  );
}

type FilesProps = { readonly files: Files; readonly t: Translate };

function Downloads({ files, t }: FilesProps): JSX.Element {
  return (
    <>
      <p className="p-buttons">
        <a className="p-button" href={files.csv} download="">
          CSV
        </a>
        <a className="p-button p-button-secondary" href={files.json} download="">
          JSON
        </a>
      </p>
      {files.until !== null && <p>{t('openDataUntil', { day: files.until })}</p>}
      <p className="p-soft">{t('openDataSecret')}</p>
      <p>
        {t('openDataLicence')} : <a href={files.licence}>{t('openDataLicenceName')}</a>
      </p>
    </>
  );
}

function CountTable({ table, t }: { readonly table: DatasetTable; readonly t: Translate }): JSX.Element {
  return (
    // What scrolls must be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="p-prose p-table" role="region" aria-label={table.title} tabIndex={0}>
      <table aria-label={table.title}>
        <thead>
          <tr>
            <th scope="col">{table.title}</th>
            {table.years.map((year) => (
              <th key={year} scope="col" className="p-number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, at) => (
                <td key={table.years[at]} className="p-number">
                  {cell ?? t('openDataWithheld')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Columns({ files, t }: FilesProps): JSX.Element {
  return (
    <>
      <h2>{t('openDataColumns')}</h2>
      <dl className="p-columns">
        {files.columns.map(({ name, text }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
