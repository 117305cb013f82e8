/** The service speaks cubic feet, pounds, feet and inches; people may read other units. */
export type UnitSystem = "imperial" | "metric";

const CUBIC_METRES_PER_CUBIC_FOOT = 0.028316846592;
const KILOGRAMS_PER_POUND = 0.45359237;
const METRES_PER_FOOT = 0.3048;
const CENTIMETRES_PER_INCH = 2.54;

/** Numbers, amounts and times as the reader writes them. */
export class Formats {
  private readonly cache = new Map<string, Intl.NumberFormat>();

  constructor(
    readonly language: string,
    readonly units: UnitSystem,
  ) {}

  number(value: number, digits = 0): string {
    return this.format(`n${digits}`, { maximumFractionDigits: digits }).format(value);
  }

  /** With the same number of decimals in every row of a column. */
  fixed(value: number, digits: number): string {
    return this.format(`f${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    );
  }

  /** A share of 0 to 1. */
  share(value: number, digits = 0): string {
    return this.format(`s${digits}`, { style: "percent", maximumFractionDigits: digits }).format(value);
  }

  /** What is in percent already. */
  percent(value: number, digits = 0): string {
    return this.share(value / 100, digits);
  }

  signed(value: number, digits = 1): string {
    return this.format(`+${digits}`, { maximumFractionDigits: digits, signDisplay: "exceptZero" }).format(
      value,
    );
  }

  /** A p value: small ones by their order only. */
  pValue(value: number): string {
    return value < 0.001 ? `< ${this.number(0.001, 3)}` : this.number(value, 3);
  }

  volume(cubicFeet: number): string {
    return this.units === "metric"
      ? `${this.number(cubicFeet * CUBIC_METRES_PER_CUBIC_FOOT, cubicFeet < 350 ? 3 : 1)}\u00a0m³`
      : `${this.number(cubicFeet, cubicFeet < 1000 ? 1 : 0)}\u00a0ft³`;
  }

  weight(pounds: number): string {
    return this.units === "metric"
      ? `${this.number(pounds * KILOGRAMS_PER_POUND, pounds < 200 ? 1 : 0)}\u00a0kg`
      : `${this.number(pounds, pounds < 100 ? 1 : 0)}\u00a0lb`;
  }

  distance(feet: number): string {
    return this.units === "metric"
      ? `${this.number(feet * METRES_PER_FOOT, 1)}\u00a0m`
      : `${this.number(feet)}\u00a0ft`;
  }

  edge(inches: number): string {
    return this.units === "metric"
      ? `${this.number(inches * CENTIMETRES_PER_INCH, 1)}\u00a0cm`
      : `${this.number(inches, 1)}\u00a0in`;
  }

  duration(milliseconds: number): string {
    return milliseconds < 1000
      ? `${this.number(milliseconds, 1)}\u00a0ms`
      : `${this.number(milliseconds / 1000, 1)}\u00a0s`;
  }

  moment(iso: string): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: "medium", timeStyle: "short" }).format(
      new Date(iso),
    );
  }

  day(iso: string): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: "medium" }).format(new Date(iso));
  }

  time(iso: string): string {
    return new Intl.DateTimeFormat(this.language, { timeStyle: "short" }).format(new Date(iso));
  }

  /** How long ago, or how soon. */
  ago(iso: string, now: number = Date.now()): string {
    const seconds = (Date.parse(iso) - now) / 1000;
    const format = new Intl.RelativeTimeFormat(this.language, { numeric: "auto", style: "short" });
    for (const [unit, size] of STEPS) {
      if (Math.abs(seconds) >= size) {
        return format.format(Math.round(seconds / size), unit);
      }
    }
    return format.format(Math.round(seconds), "second");
  }

  /** What somebody typed as a volume, in cubic feet. */
  toCubicFeet(typed: number): number {
    return this.units === "metric" ? rounded(typed / CUBIC_METRES_PER_CUBIC_FOOT, 3) : typed;
  }

  /** What somebody typed as a weight, in pounds. */
  toPounds(typed: number): number {
    return this.units === "metric" ? rounded(typed / KILOGRAMS_PER_POUND, 2) : typed;
  }

  /** What somebody typed as the length of an edge, in inches. */
  toInches(typed: number): number {
    return this.units === "metric" ? rounded(typed / CENTIMETRES_PER_INCH, 2) : typed;
  }

  get edgeUnit(): string {
    return this.units === "metric" ? "cm" : "in";
  }

  get volumeUnit(): string {
    return this.units === "metric" ? "m³" : "ft³";
  }

  get weightUnit(): string {
    return this.units === "metric" ? "kg" : "lb";
  }

  private format(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    let format = this.cache.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(this.language, options);
      this.cache.set(key, format);
    }
    return format;
  }
}

const STEPS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** Up, as the service does: a lot never needs less than was said. */
function rounded(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.ceil(value * factor - 1e-9) / factor;
}
