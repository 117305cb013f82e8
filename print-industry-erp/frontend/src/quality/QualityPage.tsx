import { DataQualityDocument } from "../api/generated";
import { useLive } from "../api/useLive";
import { PageTabs } from "../app/PageTabs";
import { PageHead } from "../app/Shell";
import { useFacility } from "../app/facility";
import { useFormats, useTexts } from "../app/preferences";
import { Figures } from "../design/parts";
import { Answer } from "../design/states";
import { Cancellations } from "./Cancellations";
import { Failures } from "./Failures";
import { Measurements } from "./Measurements";

export default function QualityPage() {
  const texts = useTexts();
  const formats = useFormats();
  const { facility } = useFacility();
  const facilityId = facility.facilityId;
  const [result, ask] = useLive(DataQualityDocument, { facilityId });
  return (
    <>
      <PageHead title={texts.pages.quality} />
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {({ getDataQualityMetrics: metrics }) =>
          metrics && (
            <>
              {!metrics.monitoringEnabled && <p className="notice warn">{texts.quality.off}</p>}
              <Figures
                items={[
                  {
                    label: texts.quality.verified,
                    value: formats.number(metrics.materialsVerified),
                    note: texts.quality.inDoubt(metrics.materialsInDoubt),
                  },
                  {
                    label: texts.quality.failuresOpen,
                    value: formats.number(metrics.capacityFailures),
                    note: texts.quality.lastDay(metrics.capacityFailuresLast24Hours),
                  },
                  { label: texts.quality.pending, value: formats.number(metrics.pendingRelocations) },
                  {
                    label: texts.quality.success,
                    value:
                      metrics.remediationSuccessRate === null
                        ? "–"
                        : formats.percent(metrics.remediationSuccessRate, 1),
                    note: texts.quality.ofMonth(metrics.remediationsLast30Days),
                  },
                ]}
              />
            </>
          )
        }
      </Answer>
      <PageTabs
        key={facilityId}
        label={texts.pages.quality}
        tabs={[
          {
            id: "measurements",
            title: texts.quality.variances,
            content: () => <Measurements facilityId={facilityId} />,
          },
          {
            id: "failures",
            title: texts.quality.failures,
            content: () => <Failures facilityId={facilityId} />,
          },
          {
            id: "cancellations",
            title: texts.quality.cancellations,
            content: () => <Cancellations facilityId={facilityId} />,
          },
        ]}
      />
    </>
  );
}
