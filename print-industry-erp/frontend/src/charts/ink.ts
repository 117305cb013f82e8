/** The colours of tokens.css that charts are drawn with; a canvas knows no variables. */
export function inkOf(_dark: boolean) {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token("ink"),
    soft: token("ink-soft"),
    quiet: token("ink-quiet"),
    line: token("line"),
    surface: token("surface"),
    accent: token("accent"),
    good: token("good"),
    warn: token("warn"),
    bad: token("bad"),
    mark: token("mark"),
    series: [1, 2, 3, 4, 5].map((number) => token(`series-${number}`)),
  };
}

export type Ink = ReturnType<typeof inkOf>;

/** An axis without ornament. */
export function axis(ink: Ink, name: string) {
  return {
    name,
    nameLocation: "middle" as const,
    nameGap: 30,
    nameTextStyle: { color: ink.soft, fontSize: 12 },
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
    axisLabel: { color: ink.soft, fontSize: 11 },
    splitLine: { lineStyle: { color: ink.line } },
  };
}

export const GRID = { left: 52, right: 16, top: 16, bottom: 44 };
