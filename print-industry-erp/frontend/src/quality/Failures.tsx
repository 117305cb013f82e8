import { useState } from "react";
import { useMutation } from "urql";
import { CapacityFailuresDocument, type FailureFragment, ResolveFailureDocument } from "../api/generated";
import { requestKey } from "../api/storage";
import { useLive } from "../api/useLive";
import { useFormats, useTexts } from "../app/preferences";
import { Reason } from "../design/Reason";
import { Badge, Panel, Table } from "../design/parts";
import { Answer, Empty, Said } from "../design/states";

export function Failures({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const [resolving, setResolving] = useState<FailureFragment | null>(null);
  const [told, setTold] = useState("");
  const [, resolve] = useMutation(ResolveFailureDocument);
  const [result, ask] = useLive(CapacityFailuresDocument, {
    facilityId,
    filter: all ? null : { resolved: false },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  return (
    <Panel
      title={texts.quality.failures}
      flush
      actions={
        <label className="row">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          {texts.quality.showResolved}
        </label>
      }
    >
      {told !== "" && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      <Answer result={result} again={again}>
        {({ capacityFailures: { edges } }) =>
          edges.length === 0 ? (
            <Empty title={texts.quality.noFailures}>{texts.quality.noFailuresMore}</Empty>
          ) : (
            <Table
              caption={texts.quality.failures}
              rows={edges.map(({ node }) => node)}
              rowKey={(failure) => failure.failureId}
              columns={[
                {
                  head: texts.common.bin,
                  heads: true,
                  cell: (failure) => (
                    <span className="code">{failure.locationCode ?? failure.locationId}</span>
                  ),
                },
                {
                  head: texts.common.material,
                  cell: (failure) => (
                    <>
                      <span className="code">{failure.materialId}</span>
                      {failure.lotNumber && <div className="quiet small">{failure.lotNumber}</div>}
                    </>
                  ),
                },
                {
                  head: texts.quality.overflow,
                  number: true,
                  cell: (failure) => formats.percent(failure.overflowPercentage, 1),
                },
                {
                  head: texts.quality.happened,
                  cell: (failure) => (
                    <>
                      <Badge tone="warn">{texts.quality.failureTypes[failure.failureType]}</Badge>{" "}
                      <Said>{failure.failureReason}</Said>
                    </>
                  ),
                },
                { head: texts.common.when, cell: (failure) => formats.ago(failure.createdAt) },
                {
                  head: texts.common.status,
                  cell: (failure) =>
                    failure.resolved ? (
                      <>
                        <Badge tone="good">{texts.quality.resolved}</Badge>
                        <div className="quiet small">
                          {failure.resolvedBy}: {failure.resolutionNotes}
                        </div>
                      </>
                    ) : (
                      <button
                        type="button"
                        className="button"
                        aria-label={`${texts.quality.resolve}: ${failure.locationCode ?? failure.locationId}`}
                        onClick={() => setResolving(failure)}
                      >
                        {texts.quality.resolve}
                      </button>
                    ),
                },
              ]}
            />
          )
        }
      </Answer>
      {resolving && (
        <Reason
          title={`${texts.quality.resolve}: ${resolving.locationCode ?? resolving.locationId}`}
          label={texts.quality.resolveWhat}
          maxLength={2000}
          act={texts.common.save}
          close={() => setResolving(null)}
          send={(notes) =>
            resolve({ input: { failureId: resolving.failureId, notes, idempotencyKey: requestKey() } })
          }
          done={(data) => {
            const over = data.resolveCapacityFailure?.remainingOverflowPercentage ?? 0;
            setTold(over > 0 ? texts.quality.stillOver(formats.percent(over, 1)) : texts.quality.notOver);
            again();
          }}
        />
      )}
    </Panel>
  );
}
