import { type FormEvent, useState } from "react";
import { useMutation, useQuery } from "urql";
import {
  InvestigateOutlierDocument,
  type InvestigationStatus,
  type OutlierFragment,
  type OutlierSeverity,
  OutliersDocument,
} from "../api/generated";
import { requestKey } from "../api/storage";
import { useFormats, useTexts } from "../app/preferences";
import { Badge, Dialog, Panel, Select, Table, TextField, type Tone } from "../design/parts";
import { Answer, Empty, ErrorNote, Said, useAttempt } from "../design/states";
import { nameAndUnit } from "./latest";

const TONES: Record<OutlierSeverity, Tone> = {
  LOW: "plain",
  MEDIUM: "accent",
  HIGH: "warn",
  CRITICAL: "bad",
};

/** The steps that the service allows from each state. */
const NEXT: Record<InvestigationStatus, InvestigationStatus[]> = {
  OPEN: ["INVESTIGATING"],
  INVESTIGATING: ["CONFIRMED", "DISMISSED"],
  CONFIRMED: ["RESOLVED"],
  DISMISSED: [],
  RESOLVED: [],
};

export function Outliers({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [status, setStatus] = useState<InvestigationStatus | "">("");
  const [severity, setSeverity] = useState<OutlierSeverity | "">("");
  const [step, setStep] = useState<{ outlier: OutlierFragment; to: InvestigationStatus } | null>(null);
  const [result, ask] = useQuery({
    query: OutliersDocument,
    variables: { facilityId, status: status || null, severity: severity || null, after: null },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  return (
    <Panel
      title={texts.statistics.outliers}
      flush
      actions={
        <>
          <Select
            label={texts.common.status}
            value={status}
            options={[
              ["", texts.common.all],
              ...(Object.entries(texts.statistics.investigation) as [InvestigationStatus, string][]),
            ]}
            choose={setStatus}
          />
          <Select
            label={texts.statistics.severity}
            value={severity}
            options={[
              ["", texts.common.all],
              ...(Object.entries(texts.statistics.severities) as [OutlierSeverity, string][]),
            ]}
            choose={setSeverity}
          />
        </>
      }
    >
      <Answer result={result} again={again}>
        {({ statisticalOutliers: { edges } }) =>
          edges.length === 0 ? (
            <Empty title={texts.statistics.noOutliers}>{texts.statistics.noOutliersMore}</Empty>
          ) : (
            <Table
              caption={texts.statistics.outliers}
              rows={edges.map(({ node }) => node)}
              rowKey={(outlier) => outlier.outlierId}
              columns={[
                {
                  head: texts.statistics.subject,
                  heads: true,
                  cell: (outlier) => (
                    <>
                      <span className="code">{outlier.subjectId}</span>
                      <div className="quiet small">
                        <Said>{`${nameAndUnit(outlier.metricName).name}, ${outlier.detectionMethod}`}</Said>
                      </div>
                    </>
                  ),
                },
                {
                  head: texts.statistics.severity,
                  cell: (outlier) => (
                    <Badge tone={TONES[outlier.severity]}>
                      {texts.statistics.severities[outlier.severity]}
                    </Badge>
                  ),
                },
                {
                  head: texts.statistics.value,
                  number: true,
                  cell: (outlier) =>
                    `${formats.number(outlier.observedValue, 2)} ${nameAndUnit(outlier.metricName).unit}`,
                },
                {
                  head: texts.statistics.usual,
                  number: true,
                  cell: (outlier) =>
                    outlier.expectedValue === null ? "–" : formats.number(outlier.expectedValue, 2),
                },
                { head: texts.common.when, cell: (outlier) => formats.ago(outlier.observedAt) },
                {
                  head: texts.common.status,
                  cell: (outlier) => (
                    <>
                      {texts.statistics.investigation[outlier.investigationStatus]}
                      {(outlier.resolution ?? outlier.rootCause) && (
                        <div className="quiet small">{outlier.resolution ?? outlier.rootCause}</div>
                      )}
                    </>
                  ),
                },
                {
                  head: texts.statistics.resolution,
                  cell: (outlier) => (
                    <div className="row">
                      {NEXT[outlier.investigationStatus].map((to) => (
                        <button
                          key={to}
                          type="button"
                          className="button"
                          aria-label={`${texts.statistics.steps[to]}: ${outlier.subjectId}`}
                          onClick={() => setStep({ outlier, to })}
                        >
                          {texts.statistics.steps[to]}
                        </button>
                      ))}
                    </div>
                  ),
                },
              ]}
            />
          )
        }
      </Answer>
      {step && <Step {...step} close={() => setStep(null)} done={again} />}
    </Panel>
  );
}

function Step({
  outlier,
  to,
  close,
  done,
}: {
  outlier: OutlierFragment;
  to: InvestigationStatus;
  close: () => void;
  done: () => void;
}) {
  const texts = useTexts();
  const [text, setText] = useState(to === "INVESTIGATING" ? (outlier.assignedTo ?? "") : "");
  const [, investigate] = useMutation(InvestigateOutlierDocument);
  const { busy, failure, attempt } = useAttempt();
  const field = to === "INVESTIGATING" ? "assignedTo" : to === "RESOLVED" ? "resolution" : "rootCause";
  const label = {
    assignedTo: texts.statistics.assigned,
    resolution: texts.statistics.resolution,
    rootCause: texts.statistics.rootCause,
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const data = await attempt(() =>
      investigate({
        input: {
          outlierId: outlier.outlierId,
          status: to,
          ...(text.trim() === "" ? {} : { [field]: text.trim() }),
          idempotencyKey: requestKey(),
        },
      }),
    );
    if (data) {
      done();
      close();
    }
  };
  return (
    <Dialog title={`${texts.statistics.steps[to]}: ${outlier.subjectId}`} close={close}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField
          label={label[field]}
          value={text}
          required={to !== "INVESTIGATING"}
          maxLength={field === "assignedTo" ? 200 : 4000}
          onChange={(event) => setText(event.target.value)}
        />
        {failure && <ErrorNote failure={failure} />}
        <div className="row end">
          <button type="submit" className="button primary" disabled={busy}>
            {texts.statistics.steps[to]}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
