import { useFormats, useTexts } from "../app/preferences";
import { Badge } from "../design/parts";
import { ErrorNote, Said } from "../design/states";
import { Points } from "./Points";
import type { Standing } from "./states";
import type { Placed, Recommended } from "./work";

export interface Actions {
  accept: () => void;
  override: () => void;
  reject: () => void;
  release: () => void;
  undo: () => void;
}

/** One lot and its bin: the bin's name large enough to be read from a lift truck. */
export function Recommendation({
  placed,
  standing,
  cutOff,
  chosen,
  choose,
  actions,
}: {
  placed: Placed;
  standing: Standing;
  cutOff: boolean;
  chosen: boolean;
  choose: () => void;
  actions: Actions;
}) {
  const texts = useTexts();
  const formats = useFormats();
  const { recommendation } = placed;
  const open = standing.kind === "open";
  return (
    <li className={`recommendation ${chosen ? "chosen" : ""} ${standing.kind}`}>
      <div className="recommendation-head">
        <button
          type="button"
          className="bin-code"
          aria-expanded={chosen}
          aria-label={`${recommendation.lotNumber}: ${recommendation.locationCode}. ${texts.putaway.details}`}
          onClick={choose}
        >
          <span className="code">{recommendation.locationCode}</span>
        </button>
        <div className="recommendation-what">
          <strong className="code">{recommendation.lotNumber}</strong>
          {recommendation.partCount > 1 && (
            <Badge>{texts.putaway.part(recommendation.partNumber, recommendation.partCount)}</Badge>
          )}
          {recommendation.crossDock && (
            <Badge tone="accent">
              {texts.putaway.crossDock(
                recommendation.crossDock.orderNumber,
                recommendation.crossDock.lineNumber,
              )}
            </Badge>
          )}
          <div className="soft small">
            {formats.number(recommendation.quantity, 4)} ×{" "}
            <span className="code">{recommendation.materialId}</span> ·{" "}
            {formats.volume(recommendation.cubicFeet)} · {formats.weight(recommendation.weightLbs)}
          </div>
        </div>
      </div>
      <p className="why">
        <Said>{recommendation.reason}</Said>
      </p>
      <div className="row between">
        <State standing={standing} cutOff={cutOff} placed={placed} />
        {open && (
          <div className="row decide">
            <button type="button" className="button primary" onClick={actions.accept}>
              {texts.putaway.accept}
            </button>
            <button type="button" className="button" onClick={actions.override}>
              {texts.putaway.override}
            </button>
          </div>
        )}
        {standing.kind === "leaving" && (
          <button type="button" className="button" onClick={actions.undo}>
            {texts.putaway.undo}
          </button>
        )}
      </div>
      {standing.kind === "refused" && (
        <>
          <ErrorNote failure={standing.failure} />
          <div className="row end">
            <button type="button" className="button" onClick={actions.undo}>
              {texts.common.close}
            </button>
          </div>
        </>
      )}
      {chosen && (
        <div className="stack details">
          <Breakdown recommendation={recommendation} />
          {open && (
            <div className="row">
              <button type="button" className="button" onClick={actions.reject}>
                {texts.putaway.reject}
              </button>
              <button type="button" className="button" onClick={actions.release}>
                {texts.putaway.giveBack}
              </button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

function State({ standing, cutOff, placed }: { standing: Standing; cutOff: boolean; placed: Placed }) {
  const texts = useTexts();
  const formats = useFormats();
  switch (standing.kind) {
    case "open":
      return standing.expired ? (
        <Badge tone="warn">{texts.putaway.expired}</Badge>
      ) : (
        <span className="soft small">
          {texts.putaway.heldUntil(formats.time(placed.recommendation.heldUntil))}
        </span>
      );
    case "leaving":
      return (
        <span role="status" className="soft">
          {cutOff ? texts.putaway.cutOff : texts.putaway.sendsIn(nameOf(standing, texts))}
        </span>
      );
    case "refused":
      return <Badge tone="bad">{texts.common.refused}</Badge>;
    case "accepted":
      return <Badge tone="good">{texts.putaway.accepted}</Badge>;
    case "overridden":
      return <Badge tone="warn">{texts.putaway.overriddenElsewhere}</Badge>;
    case "rejected":
      return <Badge>{texts.putaway.rejected}</Badge>;
    case "withdrawn":
      return <Badge>{texts.putaway.givenBack}</Badge>;
  }
}

function nameOf(
  standing: Extract<Standing, { kind: "leaving" }>,
  texts: ReturnType<typeof useTexts>,
): string {
  if (standing.letter.kind === "release") {
    return texts.putaway.givenBack;
  }
  const names = {
    ACCEPTED: texts.putaway.accepted,
    OVERRIDDEN: texts.putaway.overriddenElsewhere,
    REJECTED: texts.putaway.rejected,
  };
  return names[standing.letter.input.decision];
}

function Breakdown({ recommendation }: { recommendation: Recommended }) {
  const texts = useTexts();
  const formats = useFormats();
  return (
    <div className="stack tight">
      <div className="row between">
        <h3>{texts.putaway.breakdown}</h3>
        <span>{texts.putaway.points(formats.fixed(recommendation.score, 1))}</span>
      </div>
      <Points terms={recommendation.scoreBreakdown} />
      <p className="small">
        <strong>{texts.putaway.confidenceIs(formats.share(recommendation.confidenceScore, 1))}</strong>{" "}
        <span className="soft">{texts.confidenceMethods[recommendation.confidenceMethod]}</span>
      </p>
    </div>
  );
}
