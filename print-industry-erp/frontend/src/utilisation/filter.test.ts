import { describe, expect, it } from "vitest";
import type { Floor } from "../floor/floor";
import { ANY, aislesOf, shownBy } from "./filter";

const floor = {
  count: 4,
  zones: ["PAPER", "INK"],
  aisles: ["P01", "K01"],
  zone: Uint16Array.of(0, 0, 1, 1),
  aisle: Uint16Array.of(0, 0, 1, 1),
  type: ["PICK_FACE", "RESERVE", "PICK_FACE", "RESERVE"],
  abcClass: ["A", "B", "A", "C"],
  band: ["OPTIMAL", "LOW", "OVERUSED", "OPTIMAL"],
} as unknown as Floor;

describe("filters", () => {
  it("count everything where nothing is asked for", () => {
    expect(shownBy(floor, ANY)).toEqual({ shown: null, count: 4 });
  });

  it("narrow each other down", () => {
    expect(shownBy(floor, { ...ANY, type: "PICK_FACE" }).count).toBe(2);
    expect(shownBy(floor, { ...ANY, type: "PICK_FACE", zone: "INK" }).shown).toEqual(
      Uint8Array.of(0, 0, 1, 0),
    );
    expect(shownBy(floor, { ...ANY, abcClass: "A", band: "OPTIMAL", aisle: "P01" }).count).toBe(1);
  });

  it("know the aisles of a zone", () => {
    expect(aislesOf(floor, "INK")).toEqual(["K01"]);
    expect(aislesOf(floor, "")).toEqual(["P01", "K01"]);
  });
});
