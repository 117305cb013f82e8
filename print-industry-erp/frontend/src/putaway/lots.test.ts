import { describe, expect, it } from "vitest";
import { Formats } from "../units/units";
import { typedNumber } from "../units/typed";
import { isQuantity, parseLabel, parseLots } from "./lots";

const imperial = new Formats("en", "imperial");
const NONE = new Set<string>();

describe("numbers as people type them", () => {
  it.each([
    ["100", 100],
    ["5.5", 5.5],
    ["5,5", 5.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["1,234,567.8", 1234567.8],
    ["1.234", 1.234],
    ["1 234", 1234],
    [".5", 0.5],
    [" 7 ", 7],
  ])("%s is %d", (text, value) => expect(typedNumber(text)).toBe(value));

  it.each(["", "x", "5x", "1,250", "1.2.3", "-1", "1e5", "1..2.", "NaN", "0x10"])("%s is none", (text) =>
    expect(typedNumber(text)).toBeNull(),
  );

  it("takes quantities with up to four decimals", () => {
    expect([0.0001, 1, 1e9].every(isQuantity)).toBe(true);
    expect([0, 0.00001, 1e9 + 1].some(isQuantity)).toBe(false);
  });
});

describe("a pasted delivery note", () => {
  it("gives a lot for each line, by any of the usual separators", () => {
    const text = [
      "lot,material,quantity",
      "L1,M1,10",
      "L2;M2;5,5",
      "L3\tM3\t7\t1.5\t20\tquarantine",
      "",
    ].join("\r\n");
    const { lots, bad } = parseLots(text, imperial, NONE);
    expect(bad).toEqual([]);
    expect(
      lots.map((lot) => [lot.lotNumber, lot.quantity, lot.cubicFeet, lot.weightLbs, lot.qualityStatus]),
    ).toEqual([
      ["L1", 10, null, null, "RELEASED"],
      ["L2", 5.5, null, null, "RELEASED"],
      ["L3", 7, 1.5, 20, "QUARANTINE"],
    ]);
  });

  it("keeps separators that are quoted", () => {
    expect(parseLots('"L,1",M1,10', imperial, NONE).lots[0]?.lotNumber).toBe("L,1");
  });

  it("names every line that is no lot, and why", () => {
    const text = "L1,M1,none\n,M1,5\nL1,M1,5\nL1,M1,5\nL4,M1,5,-1\nL5,M1,5,,,GOOD";
    const { lots, bad } = parseLots(text, imperial, NONE);
    expect(lots).toHaveLength(1);
    expect(bad.map(({ line, why }) => [line, why])).toEqual([
      [1, "quantity"],
      [2, "fields"],
      [4, "duplicate"],
      [5, "amount"],
      [6, "quality"],
    ]);
  });

  it("refuses lots that are in the list already", () => {
    expect(parseLots("L1,M1,5", imperial, new Set(["L1"])).bad[0]?.why).toBe("duplicate");
  });

  it("turns metric amounts into the service's, rounding up", () => {
    const { lots } = parseLots("L1;M1;5;1;100", new Formats("de", "metric"), NONE);
    expect(lots[0]?.cubicFeet).toBe(35.315);
    expect(lots[0]?.weightLbs).toBe(220.47);
  });
});

describe("a GS1 label", () => {
  it("is read with brackets and as scanners send it", () => {
    const label = { lotNumber: "LOT-7", materialId: "material-1", quantity: 40 };
    expect(parseLabel("(240)material-1(10)LOT-7(37)40")).toEqual(label);
    expect(parseLabel("]C1240material-1\u001d10LOT-7\u001d3740")).toEqual(label);
  });

  it("is not seen in other texts", () => {
    expect(parseLabel("LOT-2024-001")).toBeNull();
    expect(parseLabel("10LOT")).toBeNull();
  });
});
