import { CrossDockDocument, type CrossDockUrgency } from "../api/generated";
import { useLive } from "../api/useLive";
import { useFormats, useTexts } from "../app/preferences";
import { Badge, Panel, Table, type Tone } from "../design/parts";
import { Answer, Empty } from "../design/states";

const TONES: Record<CrossDockUrgency, Tone> = {
  CRITICAL: "bad",
  HIGH: "warn",
  MEDIUM: "accent",
  NONE: "plain",
};

export function CrossDock({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [result, ask] = useLive(CrossDockDocument, { facilityId });
  return (
    <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
      {({ crossDockOpportunities: page }) =>
        page === null ? (
          <Empty title={texts.signals.crossDockOff} />
        ) : (
          <Panel title={texts.signals.crossDock} about={texts.signals.crossDockAbout} flush>
            {page.edges.length === 0 ? (
              <Empty title={texts.signals.noCrossDock} />
            ) : (
              <Table
                caption={texts.signals.crossDock}
                rows={page.edges.map(({ node }) => node)}
                rowKey={(line) => `${line.orderId}/${line.lineNumber}`}
                columns={[
                  {
                    head: texts.signals.order,
                    heads: true,
                    cell: (line) => (
                      <span className="code">
                        {line.orderNumber}/{line.lineNumber}
                      </span>
                    ),
                  },
                  {
                    head: texts.common.status,
                    cell: (line) => <Badge tone={TONES[line.urgency]}>{texts.urgency[line.urgency]}</Badge>,
                  },
                  { head: texts.signals.customer, cell: (line) => line.customerName },
                  {
                    head: texts.common.material,
                    cell: (line) => <span className="code">{line.materialId}</span>,
                  },
                  {
                    head: texts.signals.short,
                    number: true,
                    cell: (line) => formats.number(line.quantity, 2),
                  },
                  {
                    head: texts.signals.promised,
                    number: true,
                    cell: (line) => formats.number(line.promised, 2),
                  },
                  {
                    head: texts.signals.due,
                    cell: (line) =>
                      line.dueAt && (
                        <>
                          {formats.moment(line.dueAt)}{" "}
                          {line.overdue && <strong className="soft">{texts.signals.overdue}</strong>}
                        </>
                      ),
                  },
                  { head: texts.signals.priority, number: true, cell: (line) => line.priority },
                ]}
              />
            )}
          </Panel>
        )
      }
    </Answer>
  );
}
