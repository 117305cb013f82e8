import type { TermsFragment } from "../api/generated";
import { useFormats, useTexts } from "../app/preferences";
import { BarList } from "../design/parts";

/** What each consideration contributed to a score, the longest bar for the largest. */
export function Points({ terms }: { terms: readonly TermsFragment[] }) {
  const texts = useTexts();
  const formats = useFormats();
  const most = Math.max(...terms.map((term) => term.points), 1);
  return (
    <BarList
      items={terms.map((term) => ({
        label: texts.terms[term.term],
        share: term.points / most,
        text: formats.fixed(term.points, 1),
      }))}
    />
  );
}
