import { describe, expect, it } from "vitest";
import { binAt, centredOn, fitted, moved, zoomed } from "./camera";
import { type FloorPage, floorOf } from "./floor";
import { paint, pixelOf } from "./raster";

interface Bin {
  code: string;
  x: number | null;
  y: number | null;
  zone?: string;
  aisle?: string;
  volume?: number;
}

function page(bins: Bin[]): FloorPage {
  const zones = [...new Set(bins.map((bin) => bin.zone ?? "Z"))];
  const aisles = [...new Set(bins.map((bin) => bin.aisle ?? "A"))];
  return {
    bins: bins.length,
    lastUpdated: "2026-01-31T08:00:00Z",
    zones,
    aisles,
    locationTypes: ["RESERVE"],
    abcClasses: ["A"],
    bands: ["OPTIMAL"],
    locationCode: bins.map((bin) => bin.code),
    xFeet: bins.map((bin) => bin.x),
    yFeet: bins.map((bin) => bin.y),
    zone: bins.map((bin) => zones.indexOf(bin.zone ?? "Z")),
    aisle: bins.map((bin) => aisles.indexOf(bin.aisle ?? "A")),
    locationType: bins.map(() => 0),
    abcClass: bins.map(() => 0),
    band: bins.map(() => 0),
    volumePercentage: bins.map((bin) => bin.volume ?? 0),
    weightPercentage: bins.map(() => 0),
    hasNextPage: false,
    endCursor: null,
  };
}

function overlapping(floor: ReturnType<typeof floorOf>): number {
  let found = 0;
  for (let one = 0; one < floor.count; one++) {
    for (let other = one + 1; other < floor.count; other++) {
      const across =
        Math.min(floor.right[one] ?? 0, floor.right[other] ?? 0) -
        Math.max(floor.left[one] ?? 0, floor.left[other] ?? 0);
      const along =
        Math.min(floor.bottom[one] ?? 0, floor.bottom[other] ?? 0) -
        Math.max(floor.top[one] ?? 0, floor.top[other] ?? 0);
      found += across > 0.01 && along > 0.01 ? 1 : 0;
    }
  }
  return found;
}

/** Two aisles of three racks with two shelves each, 13 feet apart. */
const racks = page(
  ["A", "B"].flatMap((aisle, at) =>
    [1, 2, 3].flatMap((rack) =>
      [1, 2].map((shelf) => ({
        code: `${aisle}-${rack}-${shelf}`,
        aisle,
        x: 6.5 + at * 13,
        y: 30 + rack * 4,
        volume: 10 * rack,
      })),
    ),
  ),
);

describe("a floor", () => {
  it("has a place of its own for every bin", () => {
    const floor = floorOf([racks]);
    expect(floor.count).toBe(12);
    expect(floor.schematic).toBe(false);
    expect(overlapping(floor)).toBe(0);
  });

  it("is the same from one page and from several", () => {
    const whole = floorOf([racks]);
    const half = { ...racks, bins: 6 };
    const rest = { ...racks, bins: 6 };
    for (const column of ["locationCode", "xFeet", "yFeet", "aisle", "zone", "volumePercentage"] as const) {
      Object.assign(half, { [column]: racks[column].slice(0, 6) });
      Object.assign(rest, { [column]: racks[column].slice(6) });
    }
    const parts = floorOf([half, rest]);
    expect(parts.codes).toEqual(whole.codes);
    expect(parts.left).toEqual(whole.left);
    expect(parts.bounds).toEqual(whole.bounds);
  });

  it("is drawn aisle by aisle where nobody said where bins are", () => {
    const floor = floorOf([
      page(
        Array.from({ length: 300 }, (_, at) => ({
          code: `R-${at}`,
          x: null,
          y: null,
          aisle: `A${Math.floor(at / 100)}`,
        })),
      ),
    ]);
    expect(floor.schematic).toBe(true);
    expect(overlapping(floor)).toBe(0);
    expect(floor.labels.map((label) => label.text)).toEqual(["A0", "A1", "A2"]);
    expect(floor.top[floor.codes.indexOf("R-9")]).toBeLessThan(floor.top[floor.codes.indexOf("R-10")] ?? 0);
  });

  it("without a bin has no extent to divide by", () => {
    expect(floorOf([]).bounds).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });
});

describe("the view", () => {
  const floor = floorOf([racks]);
  const all = fitted(floor.bounds, 400, 300);

  it("finds the bin under a point, wherever it was moved", () => {
    for (const view of [all, moved(all, 30, -20), zoomed(all, 2, 200, 150, all.scale)]) {
      for (let bin = 0; bin < floor.count; bin++) {
        const x = (((floor.left[bin] ?? 0) + (floor.right[bin] ?? 0)) / 2 - view.x) * view.scale;
        const y = (((floor.top[bin] ?? 0) + (floor.bottom[bin] ?? 0)) / 2 - view.y) * view.scale;
        expect(binAt(floor, view, x, y)).toBe(bin);
      }
    }
    expect(binAt(floor, all, -50, -50)).toBe(-1);
  });

  it("keeps what is under the pointer where it is", () => {
    const nearer = zoomed(all, 1.7, 120, 80, all.scale);
    expect(nearer.x + 120 / nearer.scale).toBeCloseTo(all.x + 120 / all.scale);
    expect(zoomed(all, 1e-9, 0, 0, all.scale).scale).toBeGreaterThan(0);
  });

  it("goes to a bin", () => {
    const view = centredOn(floor, 5, all, 400, 300);
    expect(binAt(floor, view, 200, 150)).toBe(5);
  });
});

describe("the painted picture", () => {
  it("has each bin's colour at its middle and the ground elsewhere", () => {
    const floor = floorOf([racks]);
    const view = fitted(floor.bounds, 200, 160);
    const pixels = new Uint32Array(200 * 160);
    const colours = Uint32Array.from({ length: floor.count }, (_, bin) => 1000 + bin);
    const shown = Uint8Array.from({ length: floor.count }, (_, bin) => (bin === 3 ? 0 : 1));
    paint({ pixels, width: 200, height: 160 }, floor, colours, { shown, pixel: 7 }, view, 1);
    for (let bin = 0; bin < floor.count; bin++) {
      const x = Math.floor((((floor.left[bin] ?? 0) + (floor.right[bin] ?? 0)) / 2 - view.x) * view.scale);
      const y = Math.floor((((floor.top[bin] ?? 0) + (floor.bottom[bin] ?? 0)) / 2 - view.y) * view.scale);
      expect(pixels[y * 200 + x]).toBe(bin === 3 ? 7 : 1000 + bin);
    }
    expect(pixels[0]).toBe(1);
  });

  it("is cut off at its edges", () => {
    const floor = floorOf([racks]);
    const pixels = new Uint32Array(20 * 20);
    const view = { x: floor.bounds.x + floor.bounds.width / 2, y: floor.bounds.y + 2, scale: 40 };
    paint({ pixels, width: 20, height: 20 }, floor, new Uint32Array(floor.count), null, view, 1);
    expect(pixels).toHaveLength(400);
  });

  it("has bytes in the order of the canvas", () => {
    expect(pixelOf("#010203")).toBe(0xff030201);
  });
});
