import type { AbcClass, FloorPlanQuery, LocationType, UtilizationBand } from "../api/generated";

export type FloorPage = FloorPlanQuery["floorPlan"];

/** A facility's bins from above, in columns: element i of each is about the same bin. Lengths are in feet. */
export interface Floor {
  count: number;
  codes: string[];
  left: Float32Array;
  top: Float32Array;
  right: Float32Array;
  bottom: Float32Array;
  zone: Uint16Array;
  aisle: Uint16Array;
  type: LocationType[];
  abcClass: AbcClass[];
  band: UtilizationBand[];
  volume: Float32Array;
  weight: Float32Array;
  zones: string[];
  aisles: string[];
  /** Names of aisles where they begin. */
  labels: { text: string; x: number; y: number }[];
  bounds: { x: number; y: number; width: number; height: number };
  /** Whether bins are drawn in order, because nobody said where they are. */
  schematic: boolean;
  lastUpdated: string | null;
}

/** How deep a rack is drawn across its aisle, unless aisles lie closer. */
const RACK_DEPTH_FEET = 8;
const DEFAULT_PITCH_FEET = 4;
const ASPECT = 1.9;

/** Puts pages together and finds out where each bin is drawn. */
export function floorOf(pages: readonly FloorPage[]): Floor {
  const count = pages.reduce((sum, page) => sum + page.bins, 0);
  const floor: Floor = {
    count,
    codes: [],
    left: new Float32Array(count),
    top: new Float32Array(count),
    right: new Float32Array(count),
    bottom: new Float32Array(count),
    zone: new Uint16Array(count),
    aisle: new Uint16Array(count),
    type: [],
    abcClass: [],
    band: [],
    volume: new Float32Array(count),
    weight: new Float32Array(count),
    zones: [],
    aisles: [],
    labels: [],
    bounds: { x: 0, y: 0, width: 1, height: 1 },
    schematic: false,
    lastUpdated: pages[0]?.lastUpdated ?? null,
  };
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  fill(floor, pages, x, y);
  const byAisle = groupByAisle(floor);
  const placed = byAisle.filter((bins) =>
    bins.every((bin) => !Number.isNaN(x[bin]) && !Number.isNaN(y[bin])),
  );
  for (const bins of placed) {
    placeAisle(floor, bins, x, y);
  }
  const rest = byAisle.filter((bins) => !placed.includes(bins));
  floor.schematic = rest.length > 0 && placed.length === 0;
  placeInOrder(floor, rest, placed.length === 0 ? 0 : extent(floor, placed.flat()).bottom + 12);
  const edges = extent(floor, byAisle.flat());
  floor.bounds = {
    x: edges.left,
    y: edges.top,
    width: Math.max(1, edges.right - edges.left),
    height: Math.max(1, edges.bottom - edges.top),
  };
  return floor;
}

function fill(floor: Floor, pages: readonly FloorPage[], x: Float32Array, y: Float32Array): void {
  const zones = new Map<string, number>();
  const aisles = new Map<string, number>();
  let at = 0;
  for (const page of pages) {
    const zoneNumbers = page.zones.map((name) => numberOf(zones, name));
    const aisleNumbers = page.aisles.map((name) => numberOf(aisles, name));
    for (let bin = 0; bin < page.bins; bin++, at++) {
      floor.codes.push(page.locationCode[bin] ?? "");
      x[at] = page.xFeet[bin] ?? Number.NaN;
      y[at] = page.yFeet[bin] ?? Number.NaN;
      floor.zone[at] = zoneNumbers[page.zone[bin] ?? 0] ?? 0;
      floor.aisle[at] = aisleNumbers[page.aisle[bin] ?? 0] ?? 0;
      floor.type.push(page.locationTypes[page.locationType[bin] ?? 0] ?? "RESERVE");
      floor.abcClass.push(page.abcClasses[page.abcClass[bin] ?? 0] ?? "C");
      floor.band.push(page.bands[page.band[bin] ?? 0] ?? "UNDERUSED");
      floor.volume[at] = page.volumePercentage[bin] ?? 0;
      floor.weight[at] = page.weightPercentage[bin] ?? 0;
    }
  }
  floor.zones = [...zones.keys()];
  floor.aisles = [...aisles.keys()];
}

function numberOf(names: Map<string, number>, name: string): number {
  let number = names.get(name);
  if (number === undefined) {
    number = names.size;
    names.set(name, number);
  }
  return number;
}

/** Bins of each aisle of each zone, in the order of the numbers in their codes. */
function groupByAisle(floor: Floor): number[][] {
  const groups = new Map<number, number[]>();
  for (let bin = 0; bin < floor.count; bin++) {
    const key = (floor.zone[bin] ?? 0) * 65_536 + (floor.aisle[bin] ?? 0);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [bin]);
    } else {
      group.push(bin);
    }
  }
  const order = floor.codes.map((code) => Number(/(\d+)\D*$/.exec(code)?.[1] ?? 0));
  return [...groups.values()].map((bins) =>
    bins.toSorted((one, other) => (order[one] ?? 0) - (order[other] ?? 0) || one - other),
  );
}

/** An aisle runs along the axis on which its bins lie farther apart; shelves of one rack lie side by side. */
function placeAisle(floor: Floor, bins: number[], x: Float32Array, y: Float32Array): void {
  const down = range(bins, y) >= range(bins, x);
  const along = down ? y : x;
  const across = down ? x : y;
  const lanes = lanesOf(floor, bins, along);
  lanes.forEach((lane, number) => {
    const pitch = smallestGap(lane.map((bin) => along[bin] ?? 0)) * 0.94;
    const slice = RACK_DEPTH_FEET / lanes.length;
    for (const bin of lane) {
      const near = (along[bin] ?? 0) - pitch / 2;
      const begin = (across[bin] ?? 0) - RACK_DEPTH_FEET / 2 + number * slice;
      put(floor, bin, down, near, near + pitch, begin, begin + slice);
    }
  });
  const edges = extent(floor, bins);
  label(floor, bins, down ? (edges.left + edges.right) / 2 : edges.left, edges.top);
}

/** Bins of an aisle that lie one after the other: its shelves, by what codes end with, or else by who shares a place. */
function lanesOf(floor: Floor, bins: number[], along: Float32Array): number[][] {
  const byShelf = new Map<string, number[]>();
  for (const bin of bins) {
    const shelf = /-(\w{1,2})$/.exec(floor.codes[bin] ?? "")?.[1] ?? "";
    byShelf.set(shelf, [...(byShelf.get(shelf) ?? []), bin]);
  }
  const shelves = [...byShelf].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, lane]) => lane);
  const isLane = (lane: number[]) =>
    lane.length > 1 && new Set(lane.map((bin) => along[bin])).size === lane.length;
  if (shelves.every(isLane)) {
    return shelves;
  }
  const taken = new Map<number, number>();
  const lanes: number[][] = [];
  for (const bin of bins) {
    const place = Math.round((along[bin] ?? 0) * 100);
    const lane = taken.get(place) ?? 0;
    taken.set(place, lane + 1);
    (lanes[lane] ??= []).push(bin);
  }
  return lanes;
}

function put(
  floor: Floor,
  bin: number,
  down: boolean,
  near: number,
  far: number,
  one: number,
  other: number,
): void {
  floor.left[bin] = down ? one : near;
  floor.right[bin] = down ? other : far;
  floor.top[bin] = down ? near : one;
  floor.bottom[bin] = down ? far : other;
}

/** Aisles beside each other, in as many rows as make a floor of pleasant proportions. */
function placeInOrder(floor: Floor, aisles: number[][], top: number): void {
  if (aisles.length === 0) {
    return;
  }
  const longest = aisles.reduce((most, bins) => Math.max(most, bins.length), 1) * DEFAULT_PITCH_FEET + 12;
  const width = RACK_DEPTH_FEET + 5;
  const perRow = Math.max(1, Math.ceil(Math.sqrt((ASPECT * longest * aisles.length) / width)));
  aisles.forEach((bins, number) => {
    const x = (number % perRow) * width;
    const y = top + Math.floor(number / perRow) * longest;
    bins.forEach((bin, place) => {
      const near = y + place * DEFAULT_PITCH_FEET;
      put(floor, bin, true, near, near + DEFAULT_PITCH_FEET * 0.94, x, x + RACK_DEPTH_FEET);
    });
    label(floor, bins, x + RACK_DEPTH_FEET / 2, y);
  });
}

function label(floor: Floor, bins: number[], x: number, y: number): void {
  floor.labels.push({ text: floor.aisles[floor.aisle[bins[0] ?? 0] ?? 0] ?? "", x, y });
}

function range(bins: number[], column: Float32Array): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const bin of bins) {
    least = Math.min(least, column[bin] ?? 0);
    most = Math.max(most, column[bin] ?? 0);
  }
  return most - least;
}

function smallestGap(places: number[]): number {
  places.sort((one, other) => one - other);
  let gap = Number.POSITIVE_INFINITY;
  for (let at = 1; at < places.length; at++) {
    gap = Math.min(gap, (places[at] ?? 0) - (places[at - 1] ?? 0));
  }
  return Number.isFinite(gap) && gap > 0 ? Math.min(gap, 12) : DEFAULT_PITCH_FEET;
}

function extent(floor: Floor, bins: number[]): { left: number; top: number; right: number; bottom: number } {
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const bin of bins) {
    edges.left = Math.min(edges.left, floor.left[bin] ?? 0);
    edges.top = Math.min(edges.top, floor.top[bin] ?? 0);
    edges.right = Math.max(edges.right, floor.right[bin] ?? 0);
    edges.bottom = Math.max(edges.bottom, floor.bottom[bin] ?? 0);
  }
  return bins.length === 0 ? { left: 0, top: 0, right: 1, bottom: 1 } : edges;
}
