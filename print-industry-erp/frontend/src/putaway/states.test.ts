import { describe, expect, it } from "vitest";
import type { Letter } from "../api/outbox";
import { type SavedState, isSettled, standingOf } from "./states";
import type { Placed } from "./work";

const NOW = Date.parse("2026-01-31T08:00:00Z");
const placed = {
  recommendation: { recommendationId: "r", heldUntil: "2026-01-31T08:30:00Z" },
} as unknown as Placed;

function saved(state: Partial<SavedState>): Map<string, SavedState> {
  return new Map([
    [
      "r",
      {
        recommendationId: "r",
        wasAccepted: null,
        holdStatus: "PENDING",
        actualLocationId: null,
        decidedAt: null,
        ...state,
      },
    ],
  ]);
}

describe("how a recommendation stands", () => {
  it("is open until its time is up, and can be accepted after that", () => {
    expect(standingOf(placed, [], saved({}), NOW)).toEqual({ kind: "open", expired: false });
    expect(standingOf(placed, [], new Map(), NOW + 3_600_000)).toEqual({ kind: "open", expired: true });
    expect(standingOf(placed, [], saved({ holdStatus: "EXPIRED" }), NOW)).toEqual({
      kind: "open",
      expired: true,
    });
  });

  it("follows what others decided", () => {
    const decidedAt = "2026-01-31T08:01:00Z";
    const kind = (state: Partial<SavedState>) =>
      standingOf(placed, [], saved({ decidedAt, ...state }), NOW).kind;
    expect(kind({ wasAccepted: true, actualLocationId: "b" })).toBe("accepted");
    expect(kind({ wasAccepted: false, actualLocationId: "c" })).toBe("overridden");
    expect(kind({ wasAccepted: false })).toBe("rejected");
    expect(standingOf(placed, [], saved({ holdStatus: "VOIDED" }), NOW).kind).toBe("withdrawn");
  });

  it("shows what waits to be sent before what was saved", () => {
    const letter: Letter = {
      kind: "release",
      input: { recommendationId: "r", idempotencyKey: "k" },
      dueAt: NOW,
    };
    const standing = standingOf(placed, [letter], saved({}), NOW);
    expect(standing.kind).toBe("leaving");
    expect(isSettled(standing)).toBe(false);
    const refused = { ...letter, refused: { connection: false, problems: [] } };
    expect(standingOf(placed, [refused], saved({}), NOW).kind).toBe("refused");
  });
});
