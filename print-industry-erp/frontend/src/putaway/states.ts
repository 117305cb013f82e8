import type { HoldStatus, RecommendationStatesQuery } from "../api/generated";
import type { Letter } from "../api/outbox";
import type { Failure } from "../api/client";
import type { Placed } from "./work";

export type SavedState = RecommendationStatesQuery["recommendations"]["edges"][number]["node"];

/** How a recommendation stands, for whoever is to act on it. */
export type Standing =
  | { kind: "open"; expired: boolean }
  /** Decided here, not confirmed by the service yet. */
  | { kind: "leaving"; letter: Letter }
  | { kind: "refused"; letter: Letter; failure: Failure }
  | { kind: "accepted" | "overridden" | "rejected"; at: string | null; bin: string | null }
  | { kind: "withdrawn" };

export function standingOf(
  placed: Placed,
  letters: readonly Letter[],
  saved: ReadonlyMap<string, SavedState>,
  now: number,
): Standing {
  const id = placed.recommendation.recommendationId;
  const letter = letters.find((one) => one.input.recommendationId === id);
  if (letter !== undefined) {
    return letter.refused === undefined
      ? { kind: "leaving", letter }
      : { kind: "refused", letter, failure: letter.refused };
  }
  const state = saved.get(id);
  if (state?.decidedAt) {
    const kind = state.wasAccepted ? "accepted" : state.actualLocationId === null ? "rejected" : "overridden";
    return { kind, at: state.decidedAt, bin: state.actualLocationId };
  }
  if (state?.holdStatus === "VOIDED") {
    return { kind: "withdrawn" };
  }
  const ranOut: (HoldStatus | null | undefined)[] = ["EXPIRED"];
  return {
    kind: "open",
    expired: ranOut.includes(state?.holdStatus) || Date.parse(placed.recommendation.heldUntil) <= now,
  };
}

export function isSettled(standing: Standing): boolean {
  return standing.kind !== "open" && standing.kind !== "leaving" && standing.kind !== "refused";
}
