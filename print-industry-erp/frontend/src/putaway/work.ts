import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { RecommendDocument, type RecommendMutation } from "../api/generated";
import { type Failure, failureOf } from "../api/client";
import { requestKey } from "../api/storage";
import { useService } from "../app/service";
import { type Lot, itemOf } from "./lots";

type Batch = NonNullable<RecommendMutation["getBatchPutawayRecommendations"]>;
export type Recommended = Batch["recommendations"][number];
export type Unplaced = Batch["unplaced"][number];

/** A recommendation with the lot that it was asked for, so that it can be asked about again. */
export interface Placed {
  recommendation: Recommended;
  lot: Lot;
}

/** What a receiver has before them; kept in the browser at every change. */
export interface Work {
  lots: Lot[];
  /** Lots on their way to the service, and the key under which they went; sent again as they are. */
  asked: { key: string; lots: Lot[] } | null;
  placed: Placed[];
  unplaced: Unplaced[];
  summary: Batch["processingSummary"] | null;
}

const NOTHING: Work = { lots: [], asked: null, placed: [], unplaced: [], summary: null };

export function useWork(facilityId: string) {
  const { storage } = useService();
  const client = useClient();
  const name = `putaway:${facilityId}`;
  const [work, setWork] = useState<Work>(() => ({ ...NOTHING, ...storage.read<Partial<Work>>(name, {}) }));
  // What there is where the browser keeps nothing.
  const latest = useRef(work);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const show = useCallback((after: Work) => {
    latest.current = after;
    setWork(after);
  }, []);
  const change = useCallback(
    (update: (before: Work) => Work) => {
      // Another tab may have added lots meanwhile.
      const after = update({ ...NOTHING, ...storage.read<Partial<Work>>(name, latest.current) });
      storage.write(name, after);
      show(after);
    },
    [name, show, storage],
  );
  useEffect(
    () =>
      storage.hear(name, () => show({ ...NOTHING, ...storage.read<Partial<Work>>(name, latest.current) })),
    [name, show, storage],
  );

  /** Asks for bins for these lots, or again for those whose answer never came; the first recommendation, if any. */
  const recommend = useCallback(
    async (lots: Lot[], again: Work["asked"]): Promise<string | null> => {
      const asked = again ?? { key: requestKey(), lots };
      setBusy(true);
      setFailure(null);
      change((before) => ({
        ...before,
        asked,
        lots: before.lots.filter((lot) => !asked.lots.some((other) => other.lotNumber === lot.lotNumber)),
      }));
      const answer = await client
        .mutation(RecommendDocument, {
          input: { facilityId, items: asked.lots.map(itemOf), alternatives: 5, idempotencyKey: asked.key },
        })
        .toPromise();
      setBusy(false);
      const batch = answer.data?.getBatchPutawayRecommendations;
      if (batch) {
        change((before) => answered(before, asked.lots, batch));
        return batch.recommendations[0]?.recommendationId ?? null;
      }
      const failed = answer.error ? failureOf(answer.error) : { connection: true, problems: [] };
      setFailure(failed);
      if (!failed.connection) {
        // Refused as a whole, and nothing was written: the lots go back to the list to be put right.
        change((before) => ({ ...before, asked: null, lots: [...asked.lots, ...before.lots] }));
      }
      return null;
    },
    [change, client, facilityId],
  );

  return { work, change, recommend, busy, failure, clearFailure: () => setFailure(null) };
}

function answered(before: Work, lots: Lot[], batch: Batch): Work {
  const byNumber = new Map(lots.map((lot) => [lot.lotNumber, lot]));
  const placed = batch.recommendations.flatMap((recommendation) => {
    const lot = byNumber.get(recommendation.lotNumber);
    return lot ? [{ recommendation, lot }] : [];
  });
  const without = new Set(batch.unplaced.map((unplaced) => unplaced.lotNumber));
  // What cross-docking left of a lot may be without a bin while the rest has one; only lots with nothing go back.
  const nowhere = lots.filter(
    (lot) => without.has(lot.lotNumber) && !placed.some((one) => one.lot.lotNumber === lot.lotNumber),
  );
  return {
    lots: [...nowhere, ...before.lots],
    asked: null,
    // A lot that is asked about again is recommended anew; its earlier hold is given back by the service.
    placed: [...placed, ...before.placed.filter((one) => !byNumber.has(one.lot.lotNumber))],
    unplaced: batch.unplaced,
    summary: batch.processingSummary,
  };
}
