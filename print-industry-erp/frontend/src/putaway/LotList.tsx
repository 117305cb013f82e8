import type { Problem } from "../api/client";
import { useFormats, useTexts } from "../app/preferences";
import { Badge, Panel } from "../design/parts";
import { Empty, Said } from "../design/states";
import type { Lot } from "./lots";

/** The lots that wait for a bin, with what the service had against each. */
export function LotList({
  lots,
  busy,
  blocked,
  problems,
  remove,
  clear,
  recommend,
  atOnce,
  setAtOnce,
}: {
  lots: readonly Lot[];
  busy: boolean;
  blocked: boolean;
  problems: readonly Problem[];
  remove: (lotNumber: string) => void;
  clear: () => void;
  recommend: () => void;
  atOnce: boolean;
  setAtOnce: (on: boolean) => void;
}) {
  const texts = useTexts();
  const formats = useFormats();
  return (
    <Panel
      title={texts.putaway.lots(lots.length)}
      actions={
        lots.length > 0 && (
          <button type="button" className="button plain" onClick={clear}>
            {texts.putaway.clear}
          </button>
        )
      }
      flush
    >
      {lots.length === 0 ? (
        <div className="no-lots">
          <Empty title={texts.putaway.noLots}>{texts.putaway.noLotsMore}</Empty>
        </div>
      ) : (
        <ul className="lots">
          {lots.map((lot, index) => {
            const against = problems.filter((problem) => problem.path?.startsWith(`input.items[${index}]`));
            return (
              <li key={lot.lotNumber}>
                <div>
                  <strong className="code">{lot.lotNumber}</strong>{" "}
                  {lot.qualityStatus === "QUARANTINE" && (
                    <Badge tone="warn">{texts.putaway.quarantine}</Badge>
                  )}
                  <div className="soft small">
                    {formats.number(lot.quantity, 4)} × <span className="code">{lot.materialId}</span>
                    {lot.cubicFeet !== null && ` · ${formats.volume(lot.cubicFeet)}`}
                    {lot.weightLbs !== null && ` · ${formats.weight(lot.weightLbs)}`}
                  </div>
                  {against.map((problem) => (
                    <p key={problem.message} className="wrong small">
                      <Said>{problem.message}</Said>
                    </p>
                  ))}
                </div>
                <button
                  type="button"
                  className="button plain"
                  aria-label={texts.putaway.remove(lot.lotNumber)}
                  onClick={() => remove(lot.lotNumber)}
                >
                  ✕
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div className="lots-foot">
        <button
          type="button"
          className="button primary large"
          disabled={lots.length === 0 || busy || blocked}
          onClick={recommend}
        >
          {busy ? texts.putaway.recommending : texts.putaway.recommend(lots.length)}
        </button>
        <label className="row">
          <input type="checkbox" checked={atOnce} onChange={(event) => setAtOnce(event.target.checked)} />
          {texts.putaway.atOnce}
        </label>
      </div>
    </Panel>
  );
}
