import { typedNumber } from "../units/typed";
import type { BatchPutawayItem, LotQuality } from "../api/generated";

/** A received lot as it was entered, in the service's units. */
export interface Lot {
  lotNumber: string;
  materialId: string;
  quantity: number;
  cubicFeet: number | null;
  weightLbs: number | null;
  qualityStatus: LotQuality;
}

export interface BadLine {
  line: number;
  text: string;
  why: "fields" | "quantity" | "amount" | "quality" | "duplicate";
}

/** How typed volumes and weights become the service's. */
export interface Amounts {
  toCubicFeet: (typed: number) => number;
  toPounds: (typed: number) => number;
}

export function itemOf(lot: Lot): BatchPutawayItem {
  return {
    lotNumber: lot.lotNumber,
    materialId: lot.materialId,
    quantity: lot.quantity,
    cubicFeet: lot.cubicFeet,
    weightLbs: lot.weightLbs,
    qualityStatus: lot.qualityStatus,
  };
}

/** More than 0, at most a thousand million, at most four decimals, as the service asks. */
export function isQuantity(value: number | null): value is number {
  return (
    value !== null && value > 0 && value <= 1e9 && Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-6
  );
}

/** Lots of a pasted text, one a line, and the lines that are none. Lots that are there already are refused. */
export function parseLots(
  text: string,
  amounts: Amounts,
  present: ReadonlySet<string>,
): { lots: Lot[]; bad: BadLine[] } {
  const lots: Lot[] = [];
  const bad: BadLine[] = [];
  const seen = new Set(present);
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === "" || (index === 0 && isHeading(line))) {
      return;
    }
    const lot = lotOfLine(line, amounts);
    if (typeof lot === "string") {
      bad.push({ line: index + 1, text: line, why: lot });
    } else if (seen.has(lot.lotNumber)) {
      bad.push({ line: index + 1, text: line, why: "duplicate" });
    } else {
      seen.add(lot.lotNumber);
      lots.push(lot);
    }
  });
  return { lots, bad };
}

function isHeading(line: string): boolean {
  const fields = fieldsOf(line);
  return fields.length >= 3 && typedNumber(fields[2] ?? "") === null && /lot|charge/i.test(fields[0] ?? "");
}

function lotOfLine(line: string, amounts: Amounts): Lot | BadLine["why"] {
  const [lotNumber = "", materialId = "", quantityText = "", volume = "", weight = "", quality = ""] =
    fieldsOf(line);
  if (lotNumber === "" || materialId === "") {
    return "fields";
  }
  const quantity = typedNumber(quantityText);
  if (!isQuantity(quantity)) {
    return "quantity";
  }
  const typedVolume = volume === "" ? null : typedNumber(volume);
  const typedWeight = weight === "" ? null : typedNumber(weight);
  if ((volume !== "" && !isPositive(typedVolume)) || (weight !== "" && !isPositive(typedWeight))) {
    return "amount";
  }
  const qualityStatus = quality === "" ? "RELEASED" : quality.toUpperCase();
  if (qualityStatus !== "RELEASED" && qualityStatus !== "QUARANTINE") {
    return "quality";
  }
  return {
    lotNumber,
    materialId,
    quantity,
    cubicFeet: typedVolume === null ? null : amounts.toCubicFeet(typedVolume),
    weightLbs: typedWeight === null ? null : amounts.toPounds(typedWeight),
    qualityStatus,
  };
}

export function isPositive(value: number | null): value is number {
  return value !== null && value > 0;
}

/** Splits at the separator that the line uses: tab, semicolon, bar or comma; quotes keep separators in a field. */
function fieldsOf(line: string): string[] {
  const separator = ["\t", ";", "|"].find((mark) => line.includes(mark)) ?? ",";
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const mark = line[at];
    if (mark === '"' && quoted && line[at + 1] === '"') {
      field += '"';
      at++;
    } else if (mark === '"') {
      quoted = !quoted;
    } else if (mark === separator && !quoted) {
      fields.push(field.trim());
      field = "";
    } else {
      field += mark;
    }
  }
  fields.push(field.trim());
  return fields;
}

/** FNC1, as scanners send it between elements of varying length. */
const GROUP_SEPARATOR = "\u001d";

/**
 * What a GS1 label says of a lot: batch (10), item (240 or 241) and count (30 or 37), with application identifiers in
 * brackets or as a scanner sends them. Null where the text is no such label.
 */
export function parseLabel(text: string): Partial<Pick<Lot, "lotNumber" | "materialId" | "quantity">> | null {
  const scanned = text.replace(/^\](C1|d2|Q3|e0)/, "").replaceAll("<GS>", GROUP_SEPARATOR);
  const elements = scanned.includes("(")
    ? [...scanned.matchAll(/\((10|240|241|30|37)\)([^(]+)/g)].map((match) => [match[1], match[2]] as const)
    : scanned.includes(GROUP_SEPARATOR)
      ? scanned
          .split(GROUP_SEPARATOR)
          .map((element) => /^(10|240|241|30|37)(.+)$/.exec(element))
          .map((match) => [match?.[1], match?.[2]] as const)
      : [];
  const label: ReturnType<typeof parseLabel> = {};
  for (const [identifier, value = ""] of elements) {
    if (identifier === "10") {
      label.lotNumber = value.trim();
    } else if (identifier === "240" || identifier === "241") {
      label.materialId = value.trim();
    } else if (identifier === "30" || identifier === "37") {
      label.quantity = Number(value.trim());
    }
  }
  return Object.keys(label).length > 0 ? label : null;
}
