import { useState } from "react";
import { useMutation } from "urql";
import {
  type CancellationFragment,
  CancellationsDocument,
  CompleteRelocationDocument,
  EndCancellationDocument,
  FindRelocationDocument,
  type RelocationStatus,
} from "../api/generated";
import { requestKey } from "../api/storage";
import { useLive } from "../api/useLive";
import { useFormats, useTexts } from "../app/preferences";
import { Reason } from "../design/Reason";
import { Badge, Panel, Table, type Tone } from "../design/parts";
import { Answer, Empty, ErrorNote, useAttempt } from "../design/states";

const TONES: Record<RelocationStatus, Tone> = {
  PENDING: "warn",
  RECOMMENDED: "accent",
  RELOCATED: "good",
  NOT_NEEDED: "plain",
};

export function Cancellations({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [result, ask] = useLive(CancellationsDocument, { facilityId });
  const again = () => ask({ requestPolicy: "network-only" });
  return (
    <Panel title={texts.quality.cancellations} flush>
      <Answer result={result} again={again}>
        {({ crossDockCancellations: { edges } }) =>
          edges.length === 0 ? (
            <Empty title={texts.quality.noCancellations}>{texts.quality.noCancellationsMore}</Empty>
          ) : (
            <Table
              caption={texts.quality.cancellations}
              rows={edges.map(({ node }) => node)}
              rowKey={(cancellation) => cancellation.cancellationId}
              columns={[
                {
                  head: texts.common.lot,
                  heads: true,
                  cell: (cancellation) => (
                    <>
                      <span className="code">{cancellation.lotNumber}</span>
                      <div className="quiet small">
                        {formats.number(cancellation.quantity, 2)} × {cancellation.materialId}
                      </div>
                    </>
                  ),
                },
                { head: texts.signals.order, cell: (cancellation) => cancellation.orderNumber },
                {
                  head: texts.common.why,
                  cell: (cancellation) => (
                    <>
                      {texts.quality.cancellationReasons[cancellation.reasonCode]}
                      {cancellation.reason && <div className="quiet small">{cancellation.reason}</div>}
                    </>
                  ),
                },
                {
                  head: texts.quality.relocation,
                  cell: (cancellation) => (
                    <Badge tone={TONES[cancellation.relocationStatus]}>
                      {texts.quality.relocations[cancellation.relocationStatus]}
                    </Badge>
                  ),
                },
                {
                  head: texts.quality.toward,
                  cell: (cancellation) => (
                    <strong className="code">{cancellation.newRecommendation?.locationCode ?? "–"}</strong>
                  ),
                },
                { head: texts.common.when, cell: (cancellation) => formats.ago(cancellation.cancelledAt) },
                {
                  head: texts.common.status,
                  cell: (cancellation) => <Steps cancellation={cancellation} done={again} />,
                },
              ]}
            />
          )
        }
      </Answer>
    </Panel>
  );
}

function Steps({ cancellation, done }: { cancellation: CancellationFragment; done: () => void }) {
  const texts = useTexts();
  const [ending, setEnding] = useState(false);
  const [, find] = useMutation(FindRelocationDocument);
  const [, complete] = useMutation(CompleteRelocationDocument);
  const [, end] = useMutation(EndCancellationDocument);
  const { busy, failure, attempt } = useAttempt();
  const open = cancellation.relocationStatus === "PENDING" || cancellation.relocationStatus === "RECOMMENDED";
  const { cancellationId, lotNumber } = cancellation;
  const input = () => ({ cancellationId, idempotencyKey: requestKey() });
  if (!open) {
    return null;
  }
  return (
    <>
      <div className="row">
        {cancellation.relocationStatus === "RECOMMENDED" && (
          <button
            type="button"
            className="button primary"
            disabled={busy}
            aria-label={`${texts.quality.complete}: ${lotNumber}`}
            onClick={() => void attempt(() => complete({ input: input() })).then(done)}
          >
            {texts.quality.complete}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={busy}
          aria-label={`${texts.quality.relocate}: ${lotNumber}`}
          onClick={() => void attempt(() => find({ input: input() })).then(done)}
        >
          {texts.quality.relocate}
        </button>
        <button
          type="button"
          className="button"
          aria-label={`${texts.quality.nothingToMove}: ${lotNumber}`}
          onClick={() => setEnding(true)}
        >
          {texts.quality.nothingToMove}
        </button>
      </div>
      {failure && <ErrorNote failure={failure} />}
      {ending && (
        <Reason
          title={`${texts.quality.nothingToMove}: ${lotNumber}`}
          label={texts.common.why}
          maxLength={2000}
          act={texts.common.save}
          close={() => setEnding(false)}
          send={(notes) => end({ input: { ...input(), notes } })}
          done={done}
        />
      )}
    </>
  );
}
