import { useMutation, useQuery } from "urql";
import { AnalyseDocument, StatisticsOverviewDocument, type AnalyseMutation } from "../api/generated";
import type { Failure } from "../api/client";
import { requestKey } from "../api/storage";
import { PageTabs } from "../app/PageTabs";
import { PageHead } from "../app/Shell";
import { useFacility } from "../app/facility";
import { useFormats, useTexts } from "../app/preferences";
import { useService } from "../app/service";
import { download } from "../charts/download";
import { Figures } from "../design/parts";
import { ErrorNote, useAttempt } from "../design/states";
import { Assumptions } from "./Assumptions";
import { Correlations } from "./Correlations";
import { Metrics } from "./Metrics";
import { Outliers } from "./Outliers";
import { Tests } from "./Tests";
import { useState } from "react";
import "../charts/charts.css";
import "./statistics.css";

export default function StatisticsPage() {
  const texts = useTexts();
  const { facility } = useFacility();
  const facilityId = facility.facilityId;
  return (
    <>
      <PageHead title={texts.pages.statistics}>
        <Analyse key={facilityId} facilityId={facilityId} />
      </PageHead>
      <Overview facilityId={facilityId} />
      <PageTabs
        key={facilityId}
        label={texts.pages.statistics}
        tabs={[
          {
            id: "metrics",
            title: texts.statistics.metrics,
            content: () => <Metrics facilityId={facilityId} />,
          },
          { id: "tests", title: texts.statistics.tests, content: () => <Tests facilityId={facilityId} /> },
          {
            id: "outliers",
            title: texts.statistics.outliers,
            content: () => <Outliers facilityId={facilityId} />,
          },
          {
            id: "correlations",
            title: texts.statistics.correlations,
            content: () => <Correlations facilityId={facilityId} />,
          },
          {
            id: "assumptions",
            title: texts.statistics.assumptions,
            content: () => <Assumptions facilityId={facilityId} />,
          },
        ]}
      />
    </>
  );
}

function Overview({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [result] = useQuery({ query: StatisticsOverviewDocument, variables: { facilityId } });
  const summary = result.data?.statisticalSummary;
  if (!summary) {
    return null;
  }
  return (
    <Figures
      items={[
        {
          label: texts.statistics.metrics,
          value: formats.number(summary.metricsLastSevenDays),
          note: summary.latestMetricAt
            ? texts.common.updated(formats.ago(summary.latestMetricAt))
            : undefined,
        },
        {
          label: texts.statistics.outliers,
          value: formats.number(summary.outliersUnsettled),
          note: texts.statistics.severe(formats.number(summary.severeOutliersUnsettled)),
        },
        { label: texts.statistics.significant, value: formats.number(summary.significantCorrelations) },
        { label: texts.statistics.violated, value: formats.number(summary.assumptionsViolated) },
        { label: texts.statistics.testsOpen, value: formats.number(summary.testsOpen) },
        {
          label: texts.statistics.baseline,
          value: summary.baseline ? formats.day(summary.baseline.periodStart) : "–",
          note: summary.baseline
            ? texts.statistics.baselineIs(
                formats.day(summary.baseline.periodStart),
                formats.day(summary.baseline.periodEnd),
              )
            : texts.statistics.noBaseline,
        },
      ]}
    />
  );
}

function Analyse({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const { session } = useService();
  const [, analyse] = useMutation(AnalyseDocument);
  const { busy, failure, attempt } = useAttempt();
  const [done, setDone] = useState<NonNullable<AnalyseMutation["runStatisticalAnalysis"]>["run"] | null>(
    null,
  );
  const [reportFailure, setReportFailure] = useState<Failure | null>(null);
  const report = async () => {
    const path = `/api/wms/reports/${encodeURIComponent(facilityId)}/performance.html`;
    const answer = await fetch(path, { headers: session.headers() }).catch(() => null);
    if (answer?.ok) {
      setReportFailure(null);
      download(`performance-${facilityId}.html`, await answer.blob());
    } else {
      const problems = answer ? [{ code: String(answer.status), message: path, path: null }] : [];
      setReportFailure({ connection: answer === null, problems });
    }
  };
  const shown = failure ?? reportFailure;
  return (
    <>
      {shown && <ErrorNote failure={shown} />}
      <span role="status" className="soft">
        {done &&
          texts.statistics.analysed(done.metrics, done.newOutliers, formats.duration(done.milliseconds))}
      </span>
      <button type="button" className="button" onClick={() => void report()}>
        {texts.statistics.report}
      </button>
      <button
        type="button"
        className="button primary"
        disabled={busy}
        onClick={() =>
          void attempt(() => analyse({ input: { facilityId, idempotencyKey: requestKey() } })).then((data) =>
            setDone(data?.runStatisticalAnalysis?.run ?? null),
          )
        }
      >
        {texts.statistics.analyse}
      </button>
    </>
  );
}
