type Cell = string | number | boolean | null | undefined;

/** Rows as RFC 4180 has them. A cell that a spreadsheet would take for a formula is kept a text. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cellText).join(",")).join("\r\n")}\r\n`;
}

export function csvBlob(rows: readonly (readonly Cell[])[]): Blob {
  return new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" });
}

function cellText(value: Cell): string {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
