import { useState } from "react";
import { Link, useSearch } from "wouter";
import { useMutation } from "urql";
import {
  CacheRefreshesDocument,
  HealthDocument,
  type HealthQuery,
  type HealthStatus,
  type RemediationAction,
  type RemediationOutcome,
  RemediateDocument,
  RemediationsDocument,
} from "../api/generated";
import { requestKey } from "../api/storage";
import { useLive } from "../api/useLive";
import { PageHead, withFacility } from "../app/Shell";
import { useFacility } from "../app/facility";
import { useFormats, useTexts } from "../app/preferences";
import { Badge, Dialog, Panel, Table, type Tone } from "../design/parts";
import { Answer, Empty, ErrorNote, Said, useAttempt } from "../design/states";
import "./operations.css";

type Check = HealthQuery["getBinOptimizationHealthEnhanced"]["checks"][number];

const TONES: Record<HealthStatus, Tone> = {
  HEALTHY: "good",
  DEGRADED: "warn",
  UNHEALTHY: "bad",
  UNKNOWN: "plain",
};
const OUTCOMES: Record<RemediationOutcome, Tone> = {
  RUNNING: "accent",
  SUCCEEDED: "good",
  NO_EFFECT: "plain",
  FAILED: "bad",
  SKIPPED: "plain",
};

export default function OperationsPage() {
  const texts = useTexts();
  const { facility } = useFacility();
  const search = useSearch();
  const facilityId = facility.facilityId;
  const [result, ask] = useLive(HealthDocument, { facilityId });
  const [action, setAction] = useState<RemediationAction | null>(null);
  return (
    <>
      <PageHead title={texts.pages.operations}>
        <Link className="button" href={withFacility("/acceptance", search)}>
          {texts.operations.modelLink}
        </Link>
      </PageHead>
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {({ getBinOptimizationHealthEnhanced: health }) => (
          <>
            <Overall health={health} />
            <Panel title={texts.operations.checks} flush>
              <ul className="checks">
                {health.checks.map((check) => (
                  <HealthCheck key={check.name} check={check} remedy={setAction} />
                ))}
              </ul>
            </Panel>
          </>
        )}
      </Answer>
      <div className="columns">
        <div className="span-7">
          <RemediationLog facilityId={facilityId} />
        </div>
        <div className="span-5">
          <Refreshes />
        </div>
      </div>
      {action && <Remedy facilityId={facilityId} action={action} close={() => setAction(null)} />}
    </>
  );
}

function Overall({ health }: { health: HealthQuery["getBinOptimizationHealthEnhanced"] }) {
  const texts = useTexts();
  const formats = useFormats();
  const ailing = health.checks.filter((check) => check.status !== "HEALTHY");
  return (
    <div className={`notice overall ${TONES[health.overallStatus]}`}>
      <div>
        <strong className="overall-status">{texts.operations.statuses[health.overallStatus]}</strong>
        <p className="soft">
          {ailing.length === 0
            ? texts.operations.noAlerts
            : ailing.map((check) => <Said key={check.name}>{`${check.title}. `}</Said>)}
        </p>
      </div>
      <span className="quiet small">{texts.operations.measured(formats.ago(health.measuredAt))}</span>
    </div>
  );
}

function HealthCheck({ check, remedy }: { check: Check; remedy: (action: RemediationAction) => void }) {
  const texts = useTexts();
  const formats = useFormats();
  const { remediation } = check;
  const compare = check.isMoreBetter ? "≥" : "<";
  return (
    <li>
      <div className="check-name">
        <Badge tone={TONES[check.status]}>{texts.operations.statuses[check.status]}</Badge>
        <h3>
          <Said>{check.title}</Said>
        </h3>
      </div>
      <div className="stack tight">
        <p>
          <Said>{check.message}</Said>
        </p>
        {check.impact && (
          <p className="soft">
            {texts.operations.impact}: <Said>{check.impact}</Said>
          </p>
        )}
        {check.nextStep && (
          <p>
            <strong>{texts.operations.nextStep}:</strong> <Said>{check.nextStep}</Said>
          </p>
        )}
      </div>
      <div className="check-figure">
        {check.value !== null && (
          <strong>
            {formats.number(check.value, 1)} {check.unit}
          </strong>
        )}
        <span className="quiet small">
          {texts.operations.statuses.HEALTHY} {compare} {formats.number(check.threshold, 1)} {check.unit}
          <br />
          {texts.operations.statuses.DEGRADED} {compare} {formats.number(check.unhealthyThreshold, 1)}{" "}
          {check.unit}
        </span>
      </div>
      <div>
        {remediation && (check.status !== "HEALTHY" || remediation !== "ALERT_OPERATORS") && (
          <button type="button" className="button" onClick={() => remedy(remediation)}>
            {texts.operations.actions[remediation]}
          </button>
        )}
      </div>
    </li>
  );
}

function Remedy({
  facilityId,
  action,
  close,
}: {
  facilityId: string;
  action: RemediationAction;
  close: () => void;
}) {
  const texts = useTexts();
  const [dryRun, setDryRun] = useState(true);
  const [told, setTold] = useState<{ outcome: RemediationOutcome; message: string | null } | null>(null);
  const [, remediate] = useMutation(RemediateDocument);
  const { busy, failure, attempt } = useAttempt();
  const run = async () => {
    const data = await attempt(() =>
      remediate({ input: { facilityId, action, dryRun, idempotencyKey: requestKey() } }),
    );
    setTold(data?.runRemediation?.remediation ?? null);
  };
  return (
    <Dialog title={texts.operations.actions[action]} close={close}>
      <label className="row">
        <input type="checkbox" checked={dryRun} onChange={(event) => setDryRun(event.target.checked)} />
        {texts.operations.dryRun}
      </label>
      {failure && <ErrorNote failure={failure} />}
      {told && (
        <p className="notice" role="status">
          <span>
            <Badge tone={OUTCOMES[told.outcome]}>{texts.operations.outcomes[told.outcome]}</Badge>{" "}
            {told.message && <Said>{told.message}</Said>}
          </span>
        </p>
      )}
      <div className="row end">
        <button type="button" className="button primary" disabled={busy} onClick={() => void run()}>
          {texts.operations.doIt}
        </button>
      </div>
    </Dialog>
  );
}

function RemediationLog({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [result, ask] = useLive(RemediationsDocument, { facilityId });
  const figure = (value: number | null) => (value === null ? "–" : formats.number(value, 1));
  return (
    <Panel title={texts.operations.remediations} flush>
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {({ remediations: { edges } }) =>
          edges.length === 0 ? (
            <Empty title={texts.operations.noRemediations}>{texts.operations.noRemediationsMore}</Empty>
          ) : (
            <Table
              caption={texts.operations.remediations}
              rows={edges.map(({ node }) => node)}
              rowKey={(entry) => entry.remediationId}
              columns={[
                { head: texts.common.when, heads: true, cell: (entry) => formats.ago(entry.startedAt) },
                {
                  head: texts.operations.action,
                  cell: (entry) => (
                    <>
                      {actionName(entry.action, texts.operations.actions)}
                      {entry.subject && <span className="code small"> {entry.subject}</span>}
                      <div className="quiet small">
                        <Said>{entry.message ?? entry.checkName}</Said>
                      </div>
                    </>
                  ),
                },
                {
                  head: texts.common.status,
                  cell: (entry) => (
                    <>
                      <Badge tone={OUTCOMES[entry.outcome]}>{texts.operations.outcomes[entry.outcome]}</Badge>
                      {entry.isDryRun && <div className="quiet small">{texts.operations.wasDryRun}</div>}
                    </>
                  ),
                },
                { head: texts.operations.before, number: true, cell: (entry) => figure(entry.figureBefore) },
                { head: texts.operations.after, number: true, cell: (entry) => figure(entry.figureAfter) },
                { head: texts.operations.by, cell: (entry) => entry.triggeredBy },
              ]}
            />
          )
        }
      </Answer>
    </Panel>
  );
}

/** Other parts of the service may have done what has no name here. */
function actionName(action: string, names: Record<string, string>): string {
  return names[action] ?? action;
}

function Refreshes() {
  const texts = useTexts();
  const formats = useFormats();
  const [result, ask] = useLive(CacheRefreshesDocument, {});
  const tones: Record<string, Tone> = { REFRESHED: "good", SKIPPED: "plain", FAILED: "bad" };
  return (
    <Panel title={texts.operations.refreshes} about={texts.operations.refreshesAbout} flush>
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {({ cacheRefreshes: { edges } }) =>
          edges.length === 0 ? (
            <Empty title={texts.operations.noRefreshes} />
          ) : (
            <Table
              caption={texts.operations.refreshes}
              rows={edges.map(({ node }) => node)}
              rowKey={(refresh) => refresh.refreshId}
              columns={[
                { head: texts.common.when, heads: true, cell: (refresh) => formats.ago(refresh.startedAt) },
                { head: texts.operations.view, cell: (refresh) => texts.operations.views[refresh.view] },
                {
                  head: texts.operations.took,
                  number: true,
                  cell: (refresh) => formats.duration(refresh.durationMs),
                },
                {
                  head: texts.common.status,
                  cell: (refresh) => (
                    <>
                      <Badge tone={tones[refresh.outcome] ?? "plain"}>
                        {texts.operations.refreshOutcomes[refresh.outcome]}
                      </Badge>{" "}
                      {refresh.errorCode && <code>{refresh.errorCode}</code>}
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </Answer>
    </Panel>
  );
}
