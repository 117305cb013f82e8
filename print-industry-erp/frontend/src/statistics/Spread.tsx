import type { Metric } from "./latest";
import { useFormats, useTexts } from "../app/preferences";

/** From the smallest to the largest observation in one line, with the median and the 95th percentile marked. */
export function Spread({ figures }: { figures: Metric["figures"] }) {
  const texts = useTexts();
  const formats = useFormats();
  const { minimum, median, percentile95, maximum } = figures;
  if (
    minimum === null ||
    median === null ||
    percentile95 === null ||
    maximum === null ||
    maximum <= minimum
  ) {
    return null;
  }
  const at = (value: number) => 4 + (132 * (value - minimum)) / (maximum - minimum);
  const number = (value: number) => formats.number(value, 1);
  const text = `${number(minimum)} – ${number(maximum)}, ${texts.statistics.median} ${number(median)}, ${
    texts.statistics.p95
  } ${number(percentile95)}`;
  return (
    <svg className="spread" viewBox="0 0 140 16" width="140" height="16" role="img" aria-label={text}>
      <title>{text}</title>
      <path className="range" d={`M4 8H136M4 5v6M136 5v6`} />
      <path className="middle" d={`M4 8H${at(percentile95)}`} />
      <circle cx={at(median)} cy="8" r="3.5" />
      <path className="tick" d={`M${at(percentile95)} 3v10`} />
    </svg>
  );
}
