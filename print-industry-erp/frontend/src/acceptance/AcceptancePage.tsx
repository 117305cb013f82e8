import { useState } from "react";
import { useMutation } from "urql";
import {
  ActivateModelDocument,
  ModelMonitoringDocument,
  type ModelVersionsQuery,
  ModelVersionsDocument,
  ProposalsDocument,
  RollBackModelDocument,
  TrainModelDocument,
  TrainingsDocument,
} from "../api/generated";
import { requestKey } from "../api/storage";
import { useLive } from "../api/useLive";
import { PageHead } from "../app/Shell";
import { useFacility } from "../app/facility";
import { useFormats, useTexts } from "../app/preferences";
import { Reason } from "../design/Reason";
import { Badge, BarList, Figures, Panel, Table, type Tone } from "../design/parts";
import { Answer, Empty, Said } from "../design/states";
import { Calibration } from "./Calibration";
import "../charts/charts.css";

type Version = ModelVersionsQuery["acceptanceModels"]["edges"][number]["node"];
type Deed = { kind: "train" } | { kind: "activate"; modelVersion: string } | { kind: "rollBack" };

const SLOW = { everyMs: 10_000 };

export default function AcceptancePage() {
  const texts = useTexts();
  const { facility } = useFacility();
  const [result, ask] = useLive(ModelVersionsDocument, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [deed, setDeed] = useState<Deed | null>(null);
  const again = () => ask({ requestPolicy: "network-only" });
  return (
    <>
      <PageHead title={texts.pages.acceptance}>
        <button type="button" className="button" onClick={() => setDeed({ kind: "rollBack" })}>
          {texts.acceptance.rollBack}
        </button>
        <button type="button" className="button primary" onClick={() => setDeed({ kind: "train" })}>
          {texts.acceptance.train}
        </button>
      </PageHead>
      <Answer result={result} again={again}>
        {(data) => {
          const versions = data.acceptanceModels.edges.map(({ node }) => node);
          const shown =
            versions.find((version) => version.modelVersion === chosen) ??
            versions.find((version) => version.modelVersion === data.acceptanceModelStatus.modelVersion) ??
            versions[0];
          return (
            <>
              <Status data={data} />
              <div className="columns">
                <div className="span-7 stack">
                  <Versions
                    versions={versions}
                    inForce={data.acceptanceModelStatus.modelVersion}
                    shown={shown}
                    choose={setChosen}
                    activate={(modelVersion) => setDeed({ kind: "activate", modelVersion })}
                  />
                  <Activations activations={data.acceptanceModelActivations} />
                  <Trainings />
                </div>
                <div className="span-5 stack">
                  {shown && <Calibration version={shown} />}
                  <Monitoring />
                  <Proposals facilityId={facility.facilityId} />
                </div>
              </div>
            </>
          );
        }}
      </Answer>
      {deed && <Do deed={deed} close={() => setDeed(null)} done={again} />}
    </>
  );
}

function Status({ data }: { data: ModelVersionsQuery }) {
  const texts = useTexts();
  const formats = useFormats();
  const status = data.acceptanceModelStatus;
  return (
    <div className={`notice ${status.state === "SERVED" ? "good" : "warn"}`}>
      <div>
        <strong>
          {texts.acceptance.inForce}:{" "}
          <span className="code">{status.modelVersion ?? texts.acceptance.noneInForce}</span>
        </strong>
        <p className="soft">
          <Said>{status.explanation}</Said>
          {status.activatedAt && ` · ${formats.ago(status.activatedAt)}`}
        </p>
      </div>
      <Badge tone={status.state === "SERVED" ? "good" : "warn"}>
        {texts.acceptance.states[status.state]}
      </Badge>
    </div>
  );
}

function Versions({
  versions,
  inForce,
  shown,
  choose,
  activate,
}: {
  versions: Version[];
  inForce: string | null;
  shown: Version | undefined;
  choose: (modelVersion: string) => void;
  activate: (modelVersion: string) => void;
}) {
  const texts = useTexts();
  const formats = useFormats();
  return (
    <Panel title={texts.acceptance.versions} flush>
      {versions.length === 0 ? (
        <Empty title={texts.acceptance.noVersions}>{texts.acceptance.noVersionsMore}</Empty>
      ) : (
        <Table
          caption={texts.acceptance.versions}
          rows={versions}
          rowKey={(version) => version.modelVersion}
          chosen={(version) => version === shown}
          columns={[
            {
              head: texts.acceptance.versions,
              heads: true,
              cell: (version) => (
                <>
                  <button type="button" className="link code" onClick={() => choose(version.modelVersion)}>
                    {version.modelVersion}
                  </button>
                  <div className="quiet small">
                    {texts.acceptance.kinds[version.kind]} · {formats.moment(version.createdAt)}
                  </div>
                </>
              ),
            },
            {
              head: texts.acceptance.verdict,
              cell: (version) => (
                <span title={version.verdictReason}>
                  <Badge tone={version.verdict === "BETTER" ? "good" : "warn"}>
                    {texts.acceptance.verdicts[version.verdict]}
                  </Badge>
                </span>
              ),
            },
            {
              head: texts.acceptance.decisions,
              number: true,
              cell: (version) => formats.number(version.test.decisions),
            },
            {
              head: texts.acceptance.accuracy,
              number: true,
              cell: (version) => formats.share(version.test.accuracy, 1),
            },
            {
              head: texts.acceptance.calibrationError,
              number: true,
              cell: (version) => formats.fixed(version.test.calibrationError, 3),
            },
            {
              head: texts.common.status,
              cell: (version) =>
                version.modelVersion === inForce ? (
                  <Badge tone="good">{texts.acceptance.inForce}</Badge>
                ) : (
                  <button type="button" className="button" onClick={() => activate(version.modelVersion)}>
                    {texts.acceptance.activate}
                  </button>
                ),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Activations({ activations }: { activations: ModelVersionsQuery["acceptanceModelActivations"] }) {
  const texts = useTexts();
  const formats = useFormats();
  if (activations.length === 0) {
    return null;
  }
  return (
    <Panel title={texts.acceptance.activations} flush>
      <Table
        caption={texts.acceptance.activations}
        rows={activations}
        rowKey={(activation) => activation.activatedAt}
        columns={[
          {
            head: texts.common.when,
            heads: true,
            cell: (activation) => formats.moment(activation.activatedAt),
          },
          {
            head: texts.acceptance.versions,
            cell: (activation) => <span className="code">{activation.modelVersion ?? "–"}</span>,
          },
          { head: texts.common.who, cell: (activation) => activation.activatedBy },
          { head: texts.common.why, cell: (activation) => <Said>{activation.reason}</Said> },
        ]}
      />
    </Panel>
  );
}

function Trainings() {
  const texts = useTexts();
  const formats = useFormats();
  const [result] = useLive(TrainingsDocument, {});
  const trainings = result.data?.acceptanceModelTrainings.edges.map(({ node }) => node) ?? [];
  const tones: Record<(typeof trainings)[number]["status"], Tone> = {
    REQUESTED: "plain",
    RUNNING: "accent",
    SUCCEEDED: "good",
    TOO_FEW_DECISIONS: "warn",
    FAILED: "bad",
  };
  return trainings.length === 0 ? null : (
    <Panel title={texts.acceptance.trainings} flush>
      <Table
        caption={texts.acceptance.trainings}
        rows={trainings}
        rowKey={(training) => training.trainingId}
        columns={[
          { head: texts.common.when, heads: true, cell: (training) => formats.moment(training.requestedAt) },
          {
            head: texts.common.status,
            cell: (training) => (
              <Badge tone={tones[training.status]}>
                {texts.acceptance.trainingStatuses[training.status]}
                {training.phaseShare !== null && ` ${formats.share(training.phaseShare)}`}
              </Badge>
            ),
          },
          { head: texts.common.who, cell: (training) => training.requestedBy },
          {
            head: texts.acceptance.verdict,
            cell: (training) => training.outcome && <Said>{training.outcome}</Said>,
          },
        ]}
      />
    </Panel>
  );
}

function Monitoring() {
  const texts = useTexts();
  const formats = useFormats();
  const [result] = useLive(ModelMonitoringDocument, {}, SLOW);
  const monitoring = result.data?.acceptanceModelMonitoring;
  if (!monitoring) {
    return null;
  }
  const moved = monitoring.drift
    .toSorted((one, other) => other.stabilityIndex - one.stabilityIndex)
    .slice(0, 6);
  return (
    <Panel title={texts.acceptance.lastWeek} about={texts.acceptance.lastWeekAbout}>
      <div className="stack">
        <Figures
          items={[
            {
              label: texts.acceptance.acceptanceRate,
              value: monitoring.acceptanceRate === null ? "–" : formats.share(monitoring.acceptanceRate, 1),
            },
            {
              label: texts.acceptance.accuracy,
              value: monitoring.evaluation === null ? "–" : formats.share(monitoring.evaluation.accuracy, 1),
            },
            { label: texts.acceptance.decisions, value: formats.number(monitoring.decisions) },
          ]}
        />
        {moved.length > 0 && (
          <div className="stack tight">
            <h3>{texts.acceptance.drift}</h3>
            <p className="quiet small">{texts.acceptance.driftAbout}</p>
            <BarList
              items={moved.map(({ feature, stabilityIndex }) => ({
                label: feature.key,
                share: stabilityIndex / 0.5,
                text: formats.fixed(stabilityIndex, 2),
              }))}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}

function Proposals({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [result] = useLive(ProposalsDocument, { facilityId }, SLOW);
  return (
    <Panel title={texts.acceptance.proposals} about={texts.acceptance.proposalsAbout} flush>
      <Answer result={result}>
        {({ overrideProposals: proposals }) =>
          proposals.length === 0 ? (
            <Empty title={texts.acceptance.noProposals} />
          ) : (
            <Table
              caption={texts.acceptance.proposals}
              rows={proposals}
              rowKey={(proposal) => `${proposal.kind}/${proposal.materialId}/${proposal.locationId}`}
              columns={[
                {
                  head: texts.statistics.subject,
                  heads: true,
                  cell: (proposal) => (
                    <span className="code">{proposal.materialId ?? proposal.locationId}</span>
                  ),
                },
                {
                  head: texts.common.why,
                  cell: (proposal) => (
                    <>
                      {texts.acceptance.proposalKinds[proposal.kind]}
                      {proposal.proposedValue !== null && `: ${proposal.proposedValue}`}
                      <div className="quiet small">
                        {texts.acceptance.overrides(proposal.overrides, proposal.decisions)}
                      </div>
                    </>
                  ),
                },
                { head: texts.common.when, cell: (proposal) => formats.ago(proposal.lastAt) },
              ]}
            />
          )
        }
      </Answer>
    </Panel>
  );
}

/** What an administrator does with models is written down with a reason. */
function Do({ deed, close, done }: { deed: Deed; close: () => void; done: () => void }) {
  const texts = useTexts();
  const [, train] = useMutation(TrainModelDocument);
  const [, activate] = useMutation(ActivateModelDocument);
  const [, rollBack] = useMutation(RollBackModelDocument);
  const act = texts.acceptance[deed.kind];
  return (
    <Reason<unknown>
      title={deed.kind === "activate" ? `${act}: ${deed.modelVersion}` : act}
      label={texts.acceptance.why}
      maxLength={1000}
      act={act}
      send={(reason) => {
        const input = { reason, idempotencyKey: requestKey() };
        switch (deed.kind) {
          case "train":
            return train({ input });
          case "activate":
            return activate({ input: { ...input, modelVersion: deed.modelVersion } });
          case "rollBack":
            return rollBack({ input });
        }
      }}
      done={done}
      close={close}
    />
  );
}
