import type { AbcClass, LocationType, UtilizationBand } from "../api/generated";
import type { Floor } from "../floor/floor";

/** Which bins count; the empty text means any. */
export interface FloorFilter {
  zone: string;
  aisle: string;
  type: LocationType | "";
  abcClass: AbcClass | "";
  band: UtilizationBand | "";
}

export const ANY: FloorFilter = { zone: "", aisle: "", type: "", abcClass: "", band: "" };

/** 1 for each bin that counts; null where all do. */
export function shownBy(floor: Floor, filter: FloorFilter): { shown: Uint8Array | null; count: number } {
  if (Object.values(filter).every((value) => value === "")) {
    return { shown: null, count: floor.count };
  }
  const zone = filter.zone === "" ? -1 : floor.zones.indexOf(filter.zone);
  const aisle = filter.aisle === "" ? -1 : floor.aisles.indexOf(filter.aisle);
  const shown = new Uint8Array(floor.count);
  let count = 0;
  for (let bin = 0; bin < floor.count; bin++) {
    if (
      (zone < 0 || floor.zone[bin] === zone) &&
      (aisle < 0 || floor.aisle[bin] === aisle) &&
      (filter.type === "" || floor.type[bin] === filter.type) &&
      (filter.abcClass === "" || floor.abcClass[bin] === filter.abcClass) &&
      (filter.band === "" || floor.band[bin] === filter.band)
    ) {
      shown[bin] = 1;
      count++;
    }
  }
  return { shown, count };
}

/** The aisles of a zone, or all of them. */
export function aislesOf(floor: Floor, zone: string): string[] {
  if (zone === "") {
    return floor.aisles;
  }
  const number = floor.zones.indexOf(zone);
  const found = new Set<number>();
  for (let bin = 0; bin < floor.count; bin++) {
    if (floor.zone[bin] === number) {
      found.add(floor.aisle[bin] ?? 0);
    }
  }
  return [...found].map((aisle) => floor.aisles[aisle] ?? "");
}
