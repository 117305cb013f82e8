import { useSearchParams } from "wouter";
import { PageHead } from "../app/Shell";
import { useFacility } from "../app/facility";
import { useTexts } from "../app/preferences";
import { Tabs } from "../design/parts";
import { Affinity } from "./Affinity";
import { AisleLoad } from "./AisleLoad";
import { CrossDock } from "./CrossDock";
import { Triggers } from "./Triggers";
import { Velocity } from "./Velocity";
import "../charts/charts.css";

export default function SignalsPage() {
  const texts = useTexts();
  const { facility } = useFacility();
  const facilityId = facility.facilityId;
  const [parameters, setParameters] = useSearchParams();
  return (
    <>
      <PageHead title={texts.pages.signals} />
      <Tabs
        key={facilityId}
        label={texts.pages.signals}
        current={parameters.get("tab") ?? "velocity"}
        choose={(tab) =>
          setParameters(
            (before) => {
              before.set("tab", tab);
              return before;
            },
            { replace: true },
          )
        }
        tabs={[
          {
            id: "velocity",
            title: texts.signals.velocity,
            content: () => <Velocity facilityId={facilityId} />,
          },
          {
            id: "triggers",
            title: texts.signals.triggers,
            content: () => <Triggers facilityId={facilityId} />,
          },
          {
            id: "affinity",
            title: texts.signals.affinity,
            content: () => <Affinity facilityId={facilityId} />,
          },
          {
            id: "congestion",
            title: texts.signals.congestion,
            content: () => <AisleLoad facilityId={facilityId} />,
          },
          {
            id: "cross-dock",
            title: texts.signals.crossDock,
            content: () => <CrossDock facilityId={facilityId} />,
          },
        ]}
      />
    </>
  );
}
