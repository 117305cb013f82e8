import { type FormEvent, useState } from "react";
import { useClient } from "urql";
import {
  BinByCodeDocument,
  ExplainBinDocument,
  type ExplainBinQuery,
  type ShortfallUnit,
} from "../api/generated";
import { failureOf, type Failure } from "../api/client";
import { useFormats, useTexts } from "../app/preferences";
import { Panel, TextField } from "../design/parts";
import { ErrorNote } from "../design/states";
import type { Formats } from "../units/units";
import { Points } from "./Points";
import { itemOf } from "./lots";
import type { Placed } from "./work";

type Explanation = NonNullable<ExplainBinQuery["explainBin"]>;

/** The other bins for a lot, and the answer to "why not this one?". */
export function Alternatives({
  facilityId,
  placed,
  asked,
  ask,
}: {
  facilityId: string;
  placed: Placed;
  /** Code of the bin that is asked about; chosen here or on the map. */
  asked: string;
  ask: (code: string) => void;
}) {
  const texts = useTexts();
  const formats = useFormats();
  const { alternatives } = placed.recommendation;
  return (
    <>
      <Panel title={`${texts.putaway.alternatives}: ${placed.recommendation.lotNumber}`} flush>
        {alternatives.length === 0 ? (
          <p className="body soft">{texts.putaway.noAlternatives}</p>
        ) : (
          <ul className="alternatives">
            {alternatives.map((bin) => (
              <li key={bin.locationId}>
                <button type="button" className="button plain code" onClick={() => ask(bin.locationCode)}>
                  {bin.locationCode}
                </button>
                <span className="soft small">{bin.zone}</span>
                <span>{formats.fixed(bin.score, 1)}</span>
                <span className="soft small">
                  {texts.putaway.difference(formats.signed(bin.scoreDifference))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <WhyNot
        key={placed.recommendation.recommendationId}
        facilityId={facilityId}
        placed={placed}
        asked={asked}
        ask={ask}
      />
    </>
  );
}

function WhyNot({
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
  const client = useClient();
  const [answer, setAnswer] = useState<Explanation | { missing: string } | { failure: Failure } | null>(null);
  const [busy, setBusy] = useState(false);

  const explain = async (event: FormEvent) => {
    event.preventDefault();
    const code = asked.trim();
    if (code === "") {
      return;
    }
    setBusy(true);
    const found = await client.query(BinByCodeDocument, { facilityId, code }).toPromise();
    const bin = found.data?.bins.edges[0]?.node;
    if (found.error) {
      setAnswer({ failure: failureOf(found.error) });
    } else if (bin?.locationCode.toLowerCase() !== code.toLowerCase()) {
      setAnswer({ missing: code });
    } else {
      const input = { facilityId, item: itemOf(placed.lot) };
      const explained = await client
        .query(ExplainBinDocument, { input, locationId: bin.locationId }, { requestPolicy: "network-only" })
        .toPromise();
      setAnswer(
        explained.error ? { failure: failureOf(explained.error) } : (explained.data?.explainBin ?? null),
      );
    }
    setBusy(false);
  };

  return (
    <Panel title={texts.putaway.whyNot}>
      <form className="stack" onSubmit={(event) => void explain(event)}>
        <div className="ask">
          <TextField
            label={texts.common.bin}
            hint={texts.putaway.whyNotAbout}
            value={asked}
            onChange={(event) => ask(event.target.value)}
            spellCheck={false}
          />
          <button type="submit" className="button" disabled={busy}>
            {texts.putaway.ask}
          </button>
        </div>
        <div role="status">{answer && <Explained answer={answer} />}</div>
      </form>
    </Panel>
  );
}

function Explained({ answer }: { answer: Explanation | { missing: string } | { failure: Failure } }) {
  const texts = useTexts();
  const formats = useFormats();
  if ("failure" in answer) {
    return <ErrorNote failure={answer.failure} />;
  }
  if ("missing" in answer) {
    return <p className="notice warn">{texts.putaway.noSuchBin(answer.missing)}</p>;
  }
  if (!answer.feasible) {
    return (
      <div className="notice bad">
        <div>
          <strong>{texts.putaway.cannotTake(answer.locationCode)}</strong>
          <ul>
            {answer.violations.map((rule) => (
              <li key={rule.constraint}>
                {texts.constraints[rule.constraint]}
                {rule.shortfall !== null && rule.unit !== null && (
                  <span className="soft">
                    {" · "}
                    {texts.putaway.shortBy(amountOf(rule.shortfall, rule.unit, formats))}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    );
  }
  return (
    <div className="stack tight">
      <p className="notice good">
        <strong>{texts.putaway.couldTake(answer.locationCode)}</strong>
        {answer.score !== null && <span>{texts.putaway.points(formats.fixed(answer.score, 1))}</span>}
      </p>
      <Points terms={answer.scoreBreakdown} />
    </div>
  );
}

export function amountOf(amount: number, unit: ShortfallUnit, formats: Formats): string {
  switch (unit) {
    case "CUBIC_FEET":
      return formats.volume(amount);
    case "POUNDS":
      return formats.weight(amount);
    case "INCHES":
      return formats.edge(amount);
    case "DEGREES_FAHRENHEIT":
      return `${formats.number(amount)} °F`;
    case "UNITS":
      return `${formats.number(amount)} ×`;
  }
}
