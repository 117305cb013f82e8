import { useFormats, useTexts } from "../app/preferences";
import { Badge, Panel } from "../design/parts";
import { Said } from "../design/states";
import type { Unplaced } from "./work";

export function UnplacedLots({ lots, close }: { lots: readonly Unplaced[]; close: () => void }) {
  const texts = useTexts();
  const formats = useFormats();
  return (
    <Panel
      title={`${texts.putaway.unplaced} (${lots.length})`}
      about={texts.putaway.unplacedAbout}
      actions={
        <button type="button" className="button" onClick={close}>
          {texts.common.close}
        </button>
      }
      flush
    >
      <ul className="unplaced">
        {lots.map((lot) => (
          <li key={lot.lotNumber}>
            <div className="row">
              <strong className="code">{lot.lotNumber}</strong>
              <Badge tone="warn">{texts.unplacedReasons[lot.reasonCode]}</Badge>
              <span className="soft small">
                {formats.number(lot.quantity, 4)} × <span className="code">{lot.materialId}</span>
              </span>
            </div>
            <p className="small">
              <Said>{lot.reason}</Said>
            </p>
            <p className="soft small">
              {texts.constraints[lot.bindingConstraint]}
              {lot.shortfallCubicFeet > 0 &&
                ` · ${texts.putaway.shortBy(formats.volume(lot.shortfallCubicFeet))}`}
              {lot.shortfallWeightLbs > 0 &&
                ` · ${texts.putaway.shortBy(formats.weight(lot.shortfallWeightLbs))}`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
