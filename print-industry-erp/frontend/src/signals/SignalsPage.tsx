import { PageTabs } from "../app/PageTabs";
import { PageHead } from "../app/Shell";
import { useFacility } from "../app/facility";
import { useTexts } from "../app/preferences";
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
  return (
    <>
      <PageHead title={texts.pages.signals} />
      <PageTabs
        key={facilityId}
        label={texts.pages.signals}
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
