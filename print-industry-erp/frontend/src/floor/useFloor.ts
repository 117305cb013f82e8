import { useEffect, useState } from "react";
import { type CombinedError, useClient } from "urql";
import { FloorAgeDocument, FloorPlanDocument } from "../api/generated";
import { useLive } from "../api/useLive";
import { type Floor, type FloorPage, floorOf } from "./floor";

interface Reading {
  facilityId: string;
  floor: Floor | null;
  /** Bins read so far. */
  loaded: number;
  error: CombinedError | null;
}

/** A facility's floor, read page by page, and again whenever the utilisation was computed anew. */
export function useFloor(facilityId: string): Reading & { again: () => void } {
  const client = useClient();
  const [reading, setReading] = useState<Reading>({ facilityId, floor: null, loaded: 0, error: null });
  const [attempt, setAttempt] = useState(0);
  const [age] = useLive(FloorAgeDocument, { facilityId });
  const isAgeKnown = age.data !== undefined || age.error !== undefined;
  const lastUpdated = age.data?.utilizationAge.computedAt;

  useEffect(() => {
    // Asked first, or the floor would be read twice.
    if (!isAgeKnown) {
      return;
    }
    let wanted = true;
    const read = async () => {
      const pages: FloorPage[] = [];
      let after: string | null = null;
      for (;;) {
        const answer = await client
          .query(FloorPlanDocument, { facilityId, after }, { requestPolicy: "network-only" })
          .toPromise();
        if (!wanted) {
          return;
        }
        const page: FloorPage | undefined = answer.data?.floorPlan;
        if (page === undefined) {
          const error = answer.error ?? null;
          setReading((before) => ({ ...before, facilityId, error }));
          return;
        }
        pages.push(page);
        const loaded = pages.reduce((sum, one) => sum + one.bins, 0);
        setReading((before) => ({ ...before, loaded }));
        if (!page.hasNextPage) {
          break;
        }
        after = page.endCursor;
      }
      setReading({ facilityId, floor: floorOf(pages), loaded: 0, error: null });
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [attempt, client, facilityId, isAgeKnown, lastUpdated]);

  const current =
    reading.facilityId === facilityId ? reading : { facilityId, floor: null, loaded: 0, error: null };
  return { ...current, again: () => setAttempt((before) => before + 1) };
}
