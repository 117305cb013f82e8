import { useFormats, useTexts } from "../app/preferences";
import type { ColourBy, PALETTES } from "../floor/colours";

export function Legend({ by, palette }: { by: ColourBy; palette: (typeof PALETTES)["light"] }) {
  const texts = useTexts();
  const formats = useFormats();
  const entries: [string, string][] =
    by === "abcClass"
      ? Object.entries(palette.abcClass).map(([name, colour]) => [texts.classNames[name as "A"], colour])
      : by === "congestion"
        ? Object.entries(palette.congestion).map(([name, colour]) => [
            texts.congestionLevels[name as "LOW"],
            colour,
          ])
        : palette.fill.map(([percent, colour]) => [formats.percent(percent), colour]);
  return (
    <ul className="legend" aria-label={texts.utilisation.colourBy}>
      {entries.map(([name, colour]) => (
        <li key={name}>
          <span className="swatch" style={{ background: colour }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
