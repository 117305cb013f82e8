import { describe, expect, it } from "vitest";
import { Formats } from "./units";

const english = new Formats("en", "imperial");
const german = new Formats("de", "metric");

describe("amounts", () => {
  it("are written in the reader's units and language", () => {
    expect(english.volume(5.5)).toBe("5.5\u00a0ft³");
    expect(german.volume(5.5)).toBe("0,156\u00a0m³");
    expect(english.weight(50)).toBe("50\u00a0lb");
    expect(german.weight(50)).toBe("22,7\u00a0kg");
    expect(german.edge(10)).toBe("25,4\u00a0cm");
    expect(german.share(0.1234, 1)).toBe("12,3\u00a0%");
  });

  it("come back as the service's, never smaller than they were", () => {
    for (const amount of [0.001, 0.5, 1, 7.77, 123.456]) {
      expect(german.toCubicFeet(amount) * 0.028316846592).toBeGreaterThanOrEqual(amount - 1e-9);
      expect(german.toPounds(amount) * 0.45359237).toBeGreaterThanOrEqual(amount - 1e-9);
    }
    expect(english.toCubicFeet(5.5)).toBe(5.5);
  });

  it("say small p values by their order only", () => {
    expect(english.pValue(0.00001)).toBe("< 0.001");
    expect(english.pValue(0.0456)).toBe("0.046");
  });

  it("say how long ago in the largest unit that fits", () => {
    const now = Date.parse("2026-01-31T12:00:00Z");
    expect(english.ago("2026-01-31T11:58:00Z", now)).toBe("2 min. ago");
    expect(english.ago("2026-01-29T12:00:00Z", now)).toBe("2 days ago");
    expect(english.ago("2026-01-31T12:30:00Z", now)).toBe("in 30 min.");
  });
});
