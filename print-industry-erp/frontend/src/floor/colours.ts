import type { CongestionLevel } from "../api/generated";
import type { Floor } from "./floor";
import { type Pixel, pixelOf } from "./raster";

export type ColourBy = "volume" | "weight" | "abcClass" | "congestion";

interface Palette {
  ground: string;
  faint: string;
  /** Percent and colour; in between they blend. The steps are the bands of the service: 30, 60, 85, 95. */
  fill: readonly (readonly [number, string])[];
  abcClass: Record<"A" | "B" | "C", string>;
  congestion: Record<CongestionLevel, string>;
}

/** Light to dark while filling is good, then amber and red: told apart by lightness too, not by hue alone. */
export const PALETTES: Record<"light" | "dark", Palette> = {
  light: {
    ground: "#f9f8f5",
    faint: "#efede7",
    fill: [
      [0, "#e3e8ea"],
      [30, "#b3d2d9"],
      [60, "#5fa9b8"],
      [85, "#17697f"],
      [95, "#e0912b"],
      [100, "#b3261e"],
    ],
    abcClass: { A: "#0a5f7d", B: "#6fb1c2", C: "#cfdfe3" },
    congestion: { NONE: "#dfe5e7", LOW: "#f0cd8a", MEDIUM: "#dd8a32", HIGH: "#a8281f" },
  },
  dark: {
    ground: "#141a1f",
    faint: "#1d252b",
    fill: [
      [0, "#2b363d"],
      [30, "#2e5561"],
      [60, "#3f8ea3"],
      [85, "#8ad3e4"],
      [95, "#f0b050"],
      [100, "#f0695c"],
    ],
    abcClass: { A: "#8ad3e4", B: "#3f8296", C: "#2f424b" },
    congestion: { NONE: "#2b363d", LOW: "#7a6330", MEDIUM: "#d98f3b", HIGH: "#f0695c" },
  },
};

/** A colour for every tenth of a percent up to 100, and one for what is beyond. */
function ramp(stops: Palette["fill"]): Uint32Array {
  const colours = new Uint32Array(1002);
  for (let tenth = 0; tenth <= 1000; tenth++) {
    const percent = tenth / 10;
    const next = stops.findIndex(([at]) => at >= percent);
    const [toAt, to] = stops[next] ?? [100, "#000000"];
    const [fromAt, from] = stops[Math.max(0, next - 1)] ?? [0, "#000000"];
    colours[tenth] = pixelOf(blend(from, to, toAt === fromAt ? 1 : (percent - fromAt) / (toAt - fromAt)));
  }
  colours[1001] = pixelOf(stops.at(-1)?.[1] ?? "#000000");
  return colours;
}

export function blend(from: string, to: string, share: number): string {
  const one = Number.parseInt(from.slice(1), 16);
  const other = Number.parseInt(to.slice(1), 16);
  const part = (shift: number) =>
    Math.round(((one >> shift) & 255) * (1 - share) + ((other >> shift) & 255) * share) << shift;
  return `#${(part(16) | part(8) | part(0)).toString(16).padStart(6, "0")}`;
}

/** The colour of every bin. */
export function coloursOf(
  floor: Floor,
  by: ColourBy,
  palette: Palette,
  levels: ReadonlyMap<string, CongestionLevel>,
): Uint32Array {
  const colours = new Uint32Array(floor.count);
  if (by === "volume" || by === "weight") {
    const column = by === "volume" ? floor.volume : floor.weight;
    const steps = ramp(palette.fill);
    for (let bin = 0; bin < floor.count; bin++) {
      const percent = column[bin] ?? 0;
      colours[bin] = steps[percent > 100 ? 1001 : Math.round(Math.max(0, percent) * 10)] ?? 0;
    }
  } else if (by === "abcClass") {
    const classes = mapped(palette.abcClass);
    floor.abcClass.forEach((abcClass, bin) => {
      colours[bin] = classes.get(abcClass) ?? 0;
    });
  } else {
    const pixels = mapped(palette.congestion);
    const ofAisle = floor.aisles.map((aisle) => pixels.get(levels.get(aisle) ?? "NONE") ?? 0);
    for (let bin = 0; bin < floor.count; bin++) {
      colours[bin] = ofAisle[floor.aisle[bin] ?? 0] ?? 0;
    }
  }
  return colours;
}

function mapped(colours: Record<string, string>): Map<string, Pixel> {
  return new Map(Object.entries(colours).map(([name, hex]) => [name, pixelOf(hex)]));
}
