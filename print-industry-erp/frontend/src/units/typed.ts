/** Digits in groups of three, then perhaps decimals after the other separator. */
const GROUPED = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/**
 * A number as people type it, with a decimal point or comma. A comma before three digits may mean thousands or
 * thousandths ("1,250"): that is no number here, because a lot a thousand times too small would overfill its bin.
 */
export function typedNumber(text: string): number | null {
  const bare = text.trim().replaceAll(/[\s\u00a0\u202f'’]/g, "");
  if (/^\d{1,3},\d{3}$/.test(bare)) {
    return null;
  }
  if (GROUPED.test(bare) && bare.replaceAll(/\d/g, "").length > 1) {
    const [whole = "", decimals] = splitAtDecimals(bare);
    return Number(`${whole.replaceAll(/[.,]/g, "")}.${decimals ?? 0}`);
  }
  return /^(\d+([.,]\d*)?|[.,]\d+)$/.test(bare) ? Number(bare.replace(",", ".")) : null;
}

/** The decimals are what follows a separator that the groups do not use. */
function splitAtDecimals(grouped: string): [string, string | undefined] {
  const group = /[.,]/.exec(grouped)?.[0] ?? "";
  const at = grouped.indexOf(group === "." ? "," : ".");
  return at < 0 ? [grouped, undefined] : [grouped.slice(0, at), grouped.slice(at + 1)];
}
