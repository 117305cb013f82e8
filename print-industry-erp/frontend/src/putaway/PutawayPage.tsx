import { Suspense, lazy, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { RecommendationStatesDocument } from "../api/generated";
import { requestKey } from "../api/storage";
import { useLive } from "../api/useLive";
import { PageHead } from "../app/Shell";
import { useFacility } from "../app/facility";
import { useFormats, useTexts } from "../app/preferences";
import { useService } from "../app/service";
import { Panel } from "../design/parts";
import { Empty, ErrorNote, Skeleton } from "../design/states";
import { Alternatives } from "./Alternatives";
import { Intake } from "./Intake";
import { LotList } from "./LotList";
import { OverrideDialog } from "./OverrideDialog";
import { PasteDialog } from "./PasteDialog";
import { Recommendation } from "./Recommendation";
import { UnplacedLots } from "./UnplacedLots";
import { type SavedState, isSettled, standingOf } from "./states";
import { type Placed, useWork } from "./work";
import "../floor/floor.css";
import "./putaway.css";

const PlacementMap = lazy(() => import("./PlacementMap"));

/** A decision can be taken back for so long; then it is sent, and the service knows no undo. */
const GRACE_MS = 5_000;

const dueAt = () => Date.now() + GRACE_MS;

export default function PutawayPage() {
  const { facility } = useFacility();
  return <Putaway key={facility.facilityId} facilityId={facility.facilityId} />;
}

function Putaway({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const { outbox, storage } = useService();
  const letters = useSyncExternalStore(outbox.subscribe, outbox.all);
  const { work, change, recommend, busy, failure, clearFailure } = useWork(facilityId);
  const [atOnce, setAtOnce] = useState(() => storage.read("at-once", false));
  const [pasting, setPasting] = useState(false);
  const [overriding, setOverriding] = useState<Placed | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asked, setAsked] = useState("");
  const results = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<string | null>(null);
  // On a handheld the answer is below what was scanned.
  useEffect(() => {
    if (found !== null) {
      results.current?.scrollIntoView({ block: "start" });
    }
  }, [found]);
  const now = useNow();

  const [states] = useLive(
    RecommendationStatesDocument,
    { facilityId, first: Math.min(500, Math.max(50, work.placed.length * 2)) },
    { pause: work.placed.length === 0 },
  );
  const saved = useMemo(
    () =>
      new Map<string, SavedState>(
        states.data?.recommendations.edges.map(({ node }) => [node.recommendationId, node]) ?? [],
      ),
    [states.data],
  );
  const present = useMemo(() => new Set(work.lots.map((lot) => lot.lotNumber)), [work.lots]);
  const standing = (placed: Placed) => standingOf(placed, letters, saved, now);
  const chosen = work.placed.find((one) => one.recommendation.recommendationId === chosenId) ?? null;

  // Where there is room beside the list, the first of a new batch is explained at once.
  const find = async (lots: typeof work.lots, again: typeof work.asked) => {
    const first = await recommend(lots, again);
    if (first === null) {
      return;
    }
    if (window.matchMedia("(min-width: 1200px)").matches) {
      setChosenId(first);
      setAsked("");
    } else {
      setFound(first);
    }
  };
  const add = (lots: typeof work.lots) => {
    if (atOnce && lots.length === 1 && work.asked === null) {
      void find(lots, null);
    } else {
      change((before) => ({ ...before, lots: [...before.lots, ...lots] }));
    }
  };
  const choose = (placed: Placed | null) => {
    setChosenId(placed?.recommendation.recommendationId ?? null);
    setAsked("");
  };
  const actionsFor = (placed: Placed) => {
    const recommendationId = placed.recommendation.recommendationId;
    const envelope = () => ({ recommendationId, idempotencyKey: requestKey() });
    return {
      accept: () =>
        outbox.post({ kind: "decision", input: { ...envelope(), decision: "ACCEPTED" }, dueAt: dueAt() }),
      override: () => setOverriding(placed),
      reject: () =>
        outbox.post({ kind: "decision", input: { ...envelope(), decision: "REJECTED" }, dueAt: dueAt() }),
      release: () => outbox.post({ kind: "release", input: envelope(), dueAt: dueAt() }),
      undo: () => void outbox.takeBack(recommendationId),
    };
  };

  return (
    <>
      <PageHead title={texts.pages.putaway} />
      <div className="putaway">
        <div className="stack">
          <Intake facilityId={facilityId} present={present} add={add} paste={() => setPasting(true)} />
          <LotList
            lots={work.lots}
            busy={busy}
            blocked={work.asked !== null}
            problems={failure?.problems ?? []}
            remove={(lotNumber) => {
              clearFailure();
              change((before) => ({
                ...before,
                lots: before.lots.filter((lot) => lot.lotNumber !== lotNumber),
              }));
            }}
            clear={() => change((before) => ({ ...before, lots: [] }))}
            recommend={() => void find(work.lots, null)}
            atOnce={atOnce}
            setAtOnce={(on) => {
              storage.write("at-once", on);
              setAtOnce(on);
            }}
          />
          {failure && <ErrorNote failure={failure} />}
          {work.asked !== null && !busy && (
            <div className="notice warn" role="status">
              <span>{texts.putaway.interrupted}</span>
              <button type="button" className="button" onClick={() => void find([], work.asked)}>
                {texts.putaway.sendAgain}
              </button>
            </div>
          )}
          {work.unplaced.length > 0 && (
            <UnplacedLots
              lots={work.unplaced}
              close={() => change((before) => ({ ...before, unplaced: [] }))}
            />
          )}
        </div>

        <div ref={results}>
          <Panel
            title={texts.putaway.results}
            about={
              work.summary === null || work.placed.length === 0
                ? texts.putaway.resultsAbout
                : `${texts.putaway.summary(
                    work.summary.totalItems - work.summary.itemsUnplaced,
                    work.summary.totalItems,
                    formats.duration(work.summary.processingTimeMs),
                  )}${gapText(work.summary.optimalityGap, texts, formats)}`
            }
            actions={
              work.placed.some((one) => isSettled(standing(one))) && (
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    change((before) => ({
                      ...before,
                      placed: before.placed.filter((one) => !isSettled(standing(one))),
                    }))
                  }
                >
                  {texts.putaway.dismiss}
                </button>
              )
            }
            flush
          >
            {work.placed.length === 0 ? (
              <Empty title={texts.putaway.noResults}>{texts.putaway.noResultsMore}</Empty>
            ) : (
              <ul className="recommendations" aria-live="polite">
                {work.placed.map((placed) => (
                  <Recommendation
                    key={placed.recommendation.recommendationId}
                    placed={placed}
                    standing={standing(placed)}
                    cutOff={outbox.isCutOff}
                    chosen={placed === chosen}
                    choose={() => choose(placed === chosen ? null : placed)}
                    actions={actionsFor(placed)}
                  />
                ))}
              </ul>
            )}
          </Panel>
        </div>

        {chosen !== null && (
          <div className="stack">
            <Suspense fallback={<Skeleton />}>
              <PlacementMap facilityId={facilityId} placed={chosen} asked={asked} ask={setAsked} />
            </Suspense>
            <Alternatives facilityId={facilityId} placed={chosen} asked={asked} ask={setAsked} />
          </div>
        )}
      </div>
      {pasting && <PasteDialog present={present} add={add} close={() => setPasting(false)} />}
      {overriding !== null && (
        <OverrideDialog
          facilityId={facilityId}
          placed={overriding}
          close={() => setOverriding(null)}
          record={(override) =>
            outbox.post({
              kind: "decision",
              input: {
                recommendationId: overriding.recommendation.recommendationId,
                decision: "OVERRIDDEN",
                ...override,
                idempotencyKey: requestKey(),
              },
              dueAt: dueAt(),
            })
          }
        />
      )}
    </>
  );
}

function gapText(
  gap: number | null,
  texts: ReturnType<typeof useTexts>,
  formats: ReturnType<typeof useFormats>,
): string {
  if (gap === null) {
    return "";
  }
  return gap <= 0 ? `, ${texts.putaway.proven}` : `, ${texts.putaway.gap(formats.share(gap, 2))}`;
}

/** The time, renewed often enough to see holds run out. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
