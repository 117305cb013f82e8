import { useMemo } from "react";
import { useReading, useTexts } from "../app/preferences";
import { Panel } from "../design/parts";
import { ErrorNote, Skeleton } from "../design/states";
import { failureOf } from "../api/client";
import { PALETTES, coloursOf } from "../floor/colours";
import { FloorMap, type Mark } from "../floor/FloorMap";
import { useFloor } from "../floor/useFloor";
import type { Placed } from "./work";

/** Where a lot should go and where else it could, among all bins by how full they are. */
export default function PlacementMap({
  facilityId,
  placed,
  asked,
  ask,
}: {
  facilityId: string;
  placed: Placed;
  asked: string;
  ask: (code: string) => void;
}) {
  const texts = useTexts();
  const { dark } = useReading();
  const { floor, error, again } = useFloor(facilityId);
  const colours = useMemo(
    () => floor && coloursOf(floor, "volume", PALETTES[dark ? "dark" : "light"], new Map()),
    [dark, floor],
  );
  const marks = useMemo<Mark[]>(
    () => [
      { code: placed.recommendation.locationCode, label: placed.recommendation.locationCode, kind: "best" },
      ...placed.recommendation.alternatives.map((bin) => ({
        code: bin.locationCode,
        label: bin.locationCode,
        kind: "other" as const,
      })),
    ],
    [placed],
  );
  return (
    <Panel title={texts.putaway.map} flush>
      {error && <ErrorNote failure={failureOf(error)} again={again} />}
      {floor && colours ? (
        <FloorMap
          floor={floor}
          colours={colours}
          shown={null}
          marks={marks}
          chosen={asked}
          choose={ask}
          height="20rem"
        />
      ) : (
        !error && <Skeleton />
      )}
    </Panel>
  );
}
