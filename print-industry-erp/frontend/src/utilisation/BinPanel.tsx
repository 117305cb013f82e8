import { BinDetailDocument, type BinDetailQuery } from "../api/generated";
import { useLive } from "../api/useLive";
import { useFormats, useTexts } from "../app/preferences";
import { Badge, Panel, type Tone } from "../design/parts";
import { Answer, Empty, Said } from "../design/states";

type Detail = NonNullable<BinDetailQuery["binDetail"]>;

const TONES: Record<Detail["band"], Tone> = {
  UNDERUSED: "plain",
  LOW: "plain",
  OPTIMAL: "good",
  HIGH: "warn",
  OVERUSED: "bad",
};

/** One bin as it is at this moment. */
export function BinPanel({ facilityId, code }: { facilityId: string; code: string }) {
  const texts = useTexts();
  const [result, ask] = useLive(BinDetailDocument, { facilityId, code });
  return (
    <Panel title={code}>
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {(data) =>
          data.binDetail === null ? (
            <Empty title={texts.putaway.noSuchBin(code)} />
          ) : (
            <Content detail={data.binDetail} />
          )
        }
      </Answer>
    </Panel>
  );
}

function Content({ detail }: { detail: Detail }) {
  const texts = useTexts();
  const formats = useFormats();
  const { bin } = detail;
  const size = [bin.lengthInches, bin.widthInches, bin.heightInches];
  return (
    <div className="stack">
      <div className="row">
        <Badge>{texts.locationTypes[bin.locationType]}</Badge>
        <Badge>{`${texts.utilisation.abcClass} ${bin.abcClass}`}</Badge>
        <Badge tone={TONES[detail.band]}>{texts.utilisation.bands[detail.band]}</Badge>
        {!bin.isOpen && (
          <Badge tone="bad">
            {bin.blockedReason ? texts.utilisation.blocked(bin.blockedReason) : texts.utilisation.closed}
          </Badge>
        )}
      </div>
      <Fill
        label={texts.common.volume}
        stock={bin.stockCubicFeet}
        held={bin.heldCubicFeet}
        limit={bin.cubicFeet}
        show={(amount) => formats.volume(amount)}
      />
      <Fill
        label={texts.common.weight}
        stock={bin.stockWeightLbs}
        held={bin.heldWeightLbs}
        limit={bin.maxWeightLbs}
        show={(amount) => formats.weight(amount)}
      />
      <dl className="facts small">
        <dt>{texts.common.zone}</dt>
        <dd>{bin.zone}</dd>
        <dt>{texts.common.aisle}</dt>
        <dd>{bin.aisle}</dd>
        {bin.pickSequence !== null && (
          <>
            <dt>{texts.utilisation.walkPlace}</dt>
            <dd>{formats.number(bin.pickSequence)}</dd>
          </>
        )}
        {size.every((edge) => edge !== null) && (
          <>
            <dt>{texts.utilisation.inside}</dt>
            <dd>{size.map((edge) => formats.edge(edge ?? 0)).join(" × ")}</dd>
          </>
        )}
      </dl>
      <Group
        title={texts.utilisation.contents}
        none={texts.utilisation.nothingIn}
        empty={detail.contents.length === 0}
      >
        {detail.contents.map((lot) => (
          <li key={`${lot.lotNumber}/${lot.partNumber}`}>
            <span className="code">{lot.lotNumber}</span>
            <span className="soft">
              {formats.number(lot.quantity, 2)} × {lot.materialId}
            </span>
            {lot.qualityStatus !== "RELEASED" && <Badge tone="warn">{lot.qualityStatus}</Badge>}
          </li>
        ))}
      </Group>
      <Group
        title={texts.utilisation.holds}
        none={texts.utilisation.noHolds}
        empty={detail.holds.length === 0}
      >
        {detail.holds.map((hold) => (
          <li key={hold.recommendationId}>
            <span className="code">{hold.lotNumber}</span>
            <span className="soft">
              {formats.volume(hold.cubicFeet)} · {texts.utilisation.until} {formats.time(hold.expiresAt)}
            </span>
          </li>
        ))}
      </Group>
      <Group
        title={texts.utilisation.history}
        none={texts.utilisation.noHistory}
        empty={detail.history.length === 0}
      >
        {detail.history.slice(0, 12).map((movement) => (
          <li key={`${movement.occurredAt}/${movement.type}/${movement.lotNumber}/${movement.quantity}`}>
            <span>
              {movement.incoming ? "↓" : "↑"}{" "}
              {movement.incoming ? texts.utilisation.came : texts.utilisation.left}
            </span>
            <span className="soft">
              <Said>{movement.type}</Said> · {formats.number(movement.quantity, 2)} × {movement.materialId}
            </span>
            <span className="quiet">{formats.ago(movement.occurredAt)}</span>
          </li>
        ))}
      </Group>
    </div>
  );
}

function Group({
  title,
  none,
  empty,
  children,
}: {
  title: string;
  none: string;
  empty: boolean;
  children: React.ReactNode;
}) {
  return (
    <div className="stack tight">
      <h3>{title}</h3>
      {empty ? <p className="quiet small">{none}</p> : <ul className="bin-lines small">{children}</ul>}
    </div>
  );
}

function Fill({
  label,
  stock,
  held,
  limit,
  show,
}: {
  label: string;
  stock: number;
  held: number;
  limit: number;
  show: (amount: number) => string;
}) {
  const texts = useTexts();
  const formats = useFormats();
  const part = (amount: number) => `${Math.min(100, (100 * amount) / Math.max(limit, 1e-9))}%`;
  return (
    <div className="stack tight">
      <div className="row between">
        <span className="soft">{label}</span>
        <strong>{formats.share((stock + held) / Math.max(limit, 1e-9), 1)}</strong>
      </div>
      <div className="fill-bar" aria-hidden="true">
        <i style={{ width: part(stock) }} />
        <i className="held" style={{ width: part(held) }} />
      </div>
      <p className="soft small">
        {texts.utilisation.stock} {show(stock)} · {texts.utilisation.held} {show(held)} ·{" "}
        {texts.utilisation.free} {show(Math.max(0, limit - stock - held))}
      </p>
    </div>
  );
}
