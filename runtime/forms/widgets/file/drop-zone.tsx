import { useState, type ChangeEvent, type InputHTMLAttributes, type JSX, type ReactNode } from 'react';

type DropZoneProps = {
  /** Of the native input, which fills the zone: what is dropped on it is chosen, and Space opens the chooser, with no script. */
  readonly input: InputHTMLAttributes<HTMLInputElement> & { readonly id: string };
  /** On the button that is drawn in the place of the browser's own, which speaks the browser's language. */
  readonly label: string;
  /** Said beside it to who has a mouse. */
  readonly dropHint: string;
  /** Whether a document is there already: the zone is then no larger than its button. */
  readonly small?: boolean;
  /** Whether what is chosen leaves at once: the name that browsers write in the input is then never needed. */
  readonly live?: boolean;
  /** Further ways to give a document. */
  readonly children?: ReactNode;
};

/** Where a document is chosen or dropped: one look for forms, messages and the wallet. */
export function DropZone({
  input,
  label,
  dropHint,
  small = false,
  live = false,
  children,
}: DropZoneProps): JSX.Element {
  const [over, setOver] = useState(false);
  const leave = (): void => setOver(false);
  return (
    <div
      className={`cg-drop${small ? ' cg-drop-small' : ''}${over ? ' cg-drop-over' : ''}`}
      // What the server wrote is taken over as it stands: only what lives says so.
      ref={(zone) => {
        if (zone && live) zone.dataset['live'] = '';
      }}
      onDragEnter={() => setOver(true)}
      onDragLeave={leave}
      onDrop={leave}
    >
      <input {...input} className="cg-drop-input" type="file" />
      <label className="cg-button cg-button-secondary cg-drop-button" htmlFor={input.id}>
        {label}
      </label>
      <span className="cg-drop-hint" aria-hidden="true">
        {dropHint}
      </span>
      {children}
    </div>
  );
}

type CameraProps = {
  readonly id: string;
  /** Of the field: without scripts, the photograph travels under it as a chosen document would. Absent where it leaves at once. */
  readonly name?: string | undefined;
  readonly label: string;
  /** What the photograph answers. */
  readonly field: string;
  readonly required?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
};

/** Opens the camera of a phone, with no script; the style sheet shows it where one points with a finger alone. */
export function CameraButton({
  id,
  name,
  label,
  field,
  required = false,
  describedBy,
  onChange,
}: CameraProps): JSX.Element {
  return (
    <span className="cg-drop-camera">
      <input
        className="cg-drop-input"
        id={id}
        name={name}
        type="file"
        accept="image/*"
        capture="environment"
        required={required}
        aria-label={`${label} : ${field}`}
        aria-describedby={describedBy}
        onChange={onChange}
      />
      <label className="cg-button cg-button-secondary cg-drop-button" htmlFor={id}>
        {label}
      </label>
    </span>
  );
}
