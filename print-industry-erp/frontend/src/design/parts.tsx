import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type SelectHTMLAttributes,
  useEffect,
  useId,
  useRef,
} from "react";
import { useTexts } from "../app/preferences";

export type Tone = "good" | "warn" | "bad" | "accent" | "plain";

export function Badge({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}

export function Panel({
  title,
  about,
  actions,
  flush = false,
  children,
}: {
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  /** Without space around the content, for tables. */
  flush?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {about !== undefined && <p className="about">{about}</p>}
        </div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </header>
      <div className={flush ? "body flush" : "body"}>{children}</div>
    </section>
  );
}

export interface FigureItem {
  label: string;
  value: string;
  unit?: string;
  note?: ReactNode | undefined;
}

export function Figures({ items }: { items: FigureItem[] }) {
  return (
    <dl className="figures">
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>
            {item.value}
            {item.unit !== undefined && <small>{item.unit}</small>}
            {item.note !== undefined && <div className="note">{item.note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  number?: boolean;
  /** The cell that names the row. */
  heads?: boolean;
}

export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  chosen,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  chosen?: (row: Row) => boolean;
}) {
  return (
    // Whatever scrolls must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="table">
        <caption className="hidden-visually">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" className={column.number ? "number" : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={chosen?.(row) ? "chosen" : undefined}>
              {columns.map((column) =>
                column.heads ? (
                  <th key={column.head} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.head} className={column.number ? "number" : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Field({
  label,
  wrong,
  hint,
  children,
}: {
  label: string;
  wrong?: string | null | undefined;
  hint?: string;
  children: (attributes: { id: string; "aria-invalid"?: true; "aria-describedby"?: string }) => ReactNode;
}) {
  const id = useId();
  const told = wrong ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(wrong ? { "aria-invalid": true as const } : {}),
        ...(told ? { "aria-describedby": `${id}-told` } : {}),
      })}
      {told && (
        <span id={`${id}-told`} className={wrong ? "wrong" : "quiet small"}>
          {told}
        </span>
      )}
    </div>
  );
}

export function TextField({
  label,
  wrong,
  hint,
  ...input
}: {
  label: string;
  wrong?: string | null | undefined;
  hint?: string;
} & InputHTMLAttributes<HTMLInputElement> & {
    ref?: React.Ref<HTMLInputElement>;
  }) {
  return (
    <Field label={label} wrong={wrong} {...(hint === undefined ? {} : { hint })}>
      {(attributes) => <input className="input" autoComplete="off" {...input} {...attributes} />}
    </Field>
  );
}

export function Select<Value extends string>({
  label,
  value,
  options,
  choose,
  ...select
}: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  choose: (value: Value) => void;
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, "value">) {
  return (
    <Field label={label}>
      {(attributes) => (
        <select
          className="input"
          {...select}
          {...attributes}
          value={value}
          onChange={(event) => choose(event.target.value as Value)}
        >
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  choose,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  choose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <div className="choice" role="radiogroup" aria-label={label}>
      {options.map(([option, text]) => (
        <label key={option}>
          <input
            className="hidden-visually"
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => choose(option)}
          />
          {text}
        </label>
      ))}
    </div>
  );
}

export interface Tab {
  id: string;
  title: string;
  content: () => ReactNode;
}

/** Tabs by the pattern of WAI-ARIA: arrows move, the content follows. */
export function Tabs({
  label,
  tabs,
  current,
  choose,
}: {
  label: string;
  tabs: readonly Tab[];
  current: string;
  choose: (id: string) => void;
}) {
  const base = useId();
  const shown = tabs.find((tab) => tab.id === current) ?? tabs[0];
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step !== 0 && shown !== undefined) {
      const next = tabs[(tabs.indexOf(shown) + step + tabs.length) % tabs.length];
      if (next !== undefined) {
        choose(next.id);
        document.getElementById(`${base}-${next.id}`)?.focus();
      }
    }
  };
  return (
    <div className="stack">
      <div className="tabs" role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${base}-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab === shown}
            aria-controls={`${base}-panel`}
            tabIndex={tab === shown ? 0 : -1}
            onKeyDown={move}
            onClick={() => choose(tab.id)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${shown?.id}`} className="stack">
        {shown?.content()}
      </div>
    </div>
  );
}

/** A modal dialog; Escape and the backdrop's button close it, and the focus goes back to where it was. */
export function Dialog({
  title,
  close,
  children,
}: {
  title: string;
  close: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const texts = useTexts();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={close}>
      <div>
        <div className="row between">
          <h2 id={id}>{title}</h2>
          <button type="button" className="button plain" onClick={close} aria-label={texts.common.close}>
            ✕
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

export function BarList({ items }: { items: { label: string; share: number; text: string }[] }) {
  return (
    <ul className="bar-list">
      {items.map((item) => (
        <li key={item.label}>
          <span>{item.label}</span>
          <span className="bar" aria-hidden="true">
            <i style={{ width: `${Math.min(100, Math.max(0, item.share * 100))}%` }} />
          </span>
          <span className="number">{item.text}</span>
        </li>
      ))}
    </ul>
  );
}
