/** The form of the action that a sitting decides, as its grid needs it. */
import { isRecord } from '../../../engine/base/index.ts';
import type { AgendaRow, AgendaScheme, ApiAction, SittingItemEntry } from '../../../schemas/types/api.ts';

/** A question of a form that the grid has a cell for. */
export interface GridField {
  readonly name: string;
  readonly title: string;
}

/** The actions of the version that a case is under. */
export function schemeOf(schemes: readonly AgendaScheme[], row: AgendaRow | undefined): AgendaScheme | undefined {
  return schemes.find(
    ({ dispositif, version }) => dispositif === row?.dispositif.id && version === row.dispositifVersion,
  );
}

/** The action that is decided of a case; undefined while none is, or it is put off. */
export function actionOf(scheme: AgendaScheme | undefined, { decision }: SittingItemEntry): ApiAction | undefined {
  return decision.type === 'act' ? scheme?.actions.find(({ id }) => id === decision.action) : undefined;
}

/** The first amount that an action asks for. */
export function amountField(action: ApiAction | undefined): GridField | undefined {
  return fieldsOf(action).find(({ widget }) => widget === 'money');
}

/** Days that an action asks for: they are that of the sitting unless somebody says otherwise. */
export function dayFields(action: ApiAction | undefined): readonly GridField[] {
  return fieldsOf(action).filter(({ format }) => format === 'date');
}

/** Title of a value among the forms of all actions. */
export function titleOfValue(schemes: readonly AgendaScheme[], name: string): string | null {
  const fields = schemes.flatMap(({ actions }) => actions).flatMap((action) => fieldsOf(action));
  return fields.find((field) => field.name === name)?.title ?? null;
}

interface Field extends GridField {
  readonly widget: unknown;
  readonly format: unknown;
}

function fieldsOf(action: ApiAction | undefined): readonly Field[] {
  const { properties } = action?.form ?? {};
  if (!isRecord(properties)) return [];
  return Object.entries(properties).flatMap(([name, field]) => {
    if (!isRecord(field)) return [];
    const { title, format, cagou } = field;
    return [
      {
        name,
        title: typeof title === 'string' ? title : name,
        format,
        widget: isRecord(cagou) ? cagou.widget : undefined,
      },
    ];
  });
}
